package org.rumbo.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.rumbo.provenance.ReleaseCatalogue;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Lets a client that holds an answer keep it as long as the same releases are active. */
@Component
class Freshness {

    /** A newer version of the application may write the same figures in another form. */
    private final Instant started = Instant.now();

    private final ReleaseCatalogue releases;

    Freshness(ReleaseCatalogue releases) {
        this.releases = releases;
    }

    /**
     * Whether the client already holds this answer; the response is then complete. To be asked after the request was
     * checked, so that no error carries a tag.
     */
    boolean held(HttpServletRequest request, HttpServletResponse response, Locale language) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        String state = String.join(
                "\n",
                started.toString(),
                new TreeMap<>(releases.activeReleases()).toString(),
                language.getLanguage(),
                Objects.toString(request.getHeader(HttpHeaders.ACCEPT), ""),
                Objects.toString(request.getQueryString(), ""));
        // weak, since the server may compress the same answer or not
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + digest(state) + "\"");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
