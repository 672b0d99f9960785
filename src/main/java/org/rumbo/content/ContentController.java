package org.rumbo.content;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Shown;
import org.rumbo.provenance.ShownNow;
import org.rumbo.web.KnownParameters;
import org.rumbo.web.Languages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Serves what pages fetch. An address with the tag of what is shown now can be kept for ever, since another state has another tag; any
 * other tag answers what is shown now, and must be asked for again.
 */
@RestController
class ContentController {

    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ContentDesk desk;
    private final ContentLinks links;
    private final ShownNow now;

    ContentController(ContentDesk desk, ContentLinks links, ShownNow now) {
        this.desk = desk;
        this.links = links;
        this.now = now;
    }

    @GetMapping(Content.CHARTS + "{name}")
    @Nullable
    ResponseEntity<byte[]> chart(@PathVariable String name, ServletWebRequest exchange)
            throws NoResourceFoundException {
        return answer(Content.CHARTS + name, MediaType.APPLICATION_JSON, exchange);
    }

    @GetMapping(Content.PARTS + "{name}")
    @Nullable
    ResponseEntity<byte[]> part(@PathVariable String name, ServletWebRequest exchange) throws NoResourceFoundException {
        return answer(Content.PARTS + name, HTML, exchange);
    }

    private @Nullable ResponseEntity<byte[]> answer(String path, MediaType form, ServletWebRequest exchange)
            throws NoResourceFoundException {
        HttpServletRequest request = exchange.getRequest();
        Content content =
                desk.find(path).orElseThrow(() -> new NoResourceFoundException(exchange.getHttpMethod(), path, path));
        Set<String> known = new LinkedHashSet<>(content.parameters());
        known.addAll(List.of(ContentLinks.LANGUAGE, ContentLinks.TAG));
        KnownParameters.refuseOthers(request.getParameterMap().keySet(), known);
        Locale locale = Languages.of(request);
        Shown shown = now.get();
        byte[] answer = desk.answer(content, new Asked(parameters(request, content), locale), shown);
        String tag = links.tag(shown);
        // weak, since the same answer goes out compressed or not
        if (exchange.checkNotModified("W/\"" + tag + "\"")) {
            return null;
        }
        boolean current = tag.equals(request.getParameter(ContentLinks.TAG))
                && request.getParameter(ContentLinks.LANGUAGE) != null;
        boolean compressed = takesCompressed(request);
        var response = ResponseEntity.ok()
                .contentType(form)
                .cacheControl(
                        current
                                ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable()
                                : CacheControl.noCache().cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (compressed) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.body(compressed ? answer : KeptAnswers.plain(answer));
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request, Content content) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (content.parameters().contains(name)) {
                parameters.put(name, Arrays.asList(values));
            }
        });
        return parameters;
    }

    private static boolean takesCompressed(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(",")).map(String::strip).anyMatch("gzip"::equals);
    }
}
