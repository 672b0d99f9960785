package org.rumbo.shell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens pages as a browser does, with what the browser would ask the server for, and without a browser. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    /** What the frame has the browser ask for at once. */
    private static final String ASKED_FOR = "script[src], link[rel=stylesheet], link[rel=preload]";

    private final URI home;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager();
    private final List<Open> open = new ArrayList<>();

    /**
     * A reader of their own, with their own cookies.
     *
     * @param home address of the first page, with a slash at the end
     * @param client the line to the server, which readers may share
     */
    public Visitor(URI home, HttpClient client) {
        this.home = home;
        this.client = client;
    }

    /**
     * Opens a page, and leaves it again.
     *
     * @param route path below the first page, without a slash before it
     * @param query without a question mark; may be empty
     * @return what the server sent for the page, in the words of Vaadin's protocol
     * @throws IOException what is wrong with the answer, or the connection
     */
    public String open(String route, String query) throws IOException, InterruptedException {
        String sent = stay(route, query);
        leave();
        return sent;
    }

    /**
     * Opens a page and stays on it: its frame with scripts and styles and the figures that these ask for, then what is on it.
     *
     * @return what {@link #open} returns
     * @throws IOException what is wrong with the answer, or the connection
     */
    public String stay(String route, String query) throws IOException, InterruptedException {
        Open page = arrive(route, query);
        open.add(page);
        return page.sent();
    }

    /**
     * Leaves all pages that are open.
     *
     * @throws IOException what is wrong with the answer, or the connection
     */
    public void leave() throws IOException, InterruptedException {
        for (Open page : open) {
            post(page.address(), Map.of("csrfToken", page.token(), "rpc", List.of(), "UNLOAD", true));
        }
        open.clear();
    }

    /** A page that somebody looks at. */
    private record Open(String address, String token, String sent) {}

    private Open arrive(String route, String query) throws IOException, InterruptedException {
        // where it is asked for tells the frame what its own addresses start from
        URI place = home.resolve(query.isEmpty() ? route : route + "?" + query);
        Document frame = Jsoup.parse(send(HttpRequest.newBuilder(place)), place.toString());
        for (String file : frame.select(ASKED_FOR).stream()
                .map(element -> element.absUrl(element.hasAttr("src") ? "src" : "href"))
                .toList()) {
            // as a browser asks for it, and then nobody reads it
            send(HttpRequest.newBuilder(URI.create(file)).header("Accept-Encoding", "gzip, br"));
        }
        JsonNode start = JSON.readTree(get("?v-r=init&location=" + encoded(route) + "&query=" + encoded(query)))
                .path("appConfig");
        String token = start.path("uidl").path("Vaadin-Security-Key").asString("");
        String address = "?v-r=uidl&v-uiId=" + start.path("v-uiId").asInt();
        var event = Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of("route", route, "query", query, "appShellTitle", "", "historyState", "", "trigger", ""));
        String sent = post(address, Map.of("csrfToken", token, "rpc", List.of(event), "syncId", 0, "clientId", 0));
        return new Open(address, token, sent);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path)));
    }

    private String post(String path, Map<String, Object> message) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message))));
    }

    private String send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        cookies.get(home, Map.of()).forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        HttpRequest request = builder.timeout(PATIENCE).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        cookies.put(home, answer.headers().map());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
