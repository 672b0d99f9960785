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
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens pages as a browser does, with what the browser would ask the server for, and without a browser. */
public final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI home;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** @param home address of the first page, with a slash at the end */
    public Visitor(URI home) {
        this.home = home;
    }

    /**
     * Opens a page: its frame with scripts and styles, then what is on it, and leaves it again.
     *
     * @param route path below the first page, without a slash before it
     * @param query without a question mark; may be empty
     * @return what the server sent for the page, in the words of Vaadin's protocol
     * @throws IOException what is wrong with the answer, or the connection
     */
    public String open(String route, String query) throws IOException, InterruptedException {
        Document frame = Jsoup.parse(get(query.isEmpty() ? route : route + "?" + query), home.toString());
        for (String file : frame.select("script[src], link[rel=stylesheet]").stream()
                .map(element -> element.absUrl(element.hasAttr("src") ? "src" : "href"))
                .toList()) {
            // as a browser asks for it, and then nobody reads it
            send(request(file).header("Accept-Encoding", "gzip, br").build());
        }
        JsonNode start = JSON.readTree(get("?v-r=init&location=" + encoded(route) + "&query=" + encoded(query)))
                .path("appConfig");
        String token = start.path("uidl").path("Vaadin-Security-Key").asString("");
        String there = "?v-r=uidl&v-uiId=" + start.path("v-uiId").asInt();
        var event = Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of("route", route, "query", query, "appShellTitle", "", "historyState", "", "trigger", ""));
        String page = post(there, Map.of("csrfToken", token, "rpc", List.of(event), "syncId", 0, "clientId", 0));
        post(there, Map.of("csrfToken", token, "rpc", List.of(), "UNLOAD", true));
        return page;
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    private String post(String path, Map<String, Object> message) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
