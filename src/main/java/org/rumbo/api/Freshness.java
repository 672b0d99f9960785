package org.rumbo.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.rumbo.provenance.ShownNow;
import org.rumbo.text.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Lets a client that holds an answer keep it as long as the same releases are active and the same datasets lead. */
@Component
class Freshness {

    private static final int BYTES_OF_TAG = 12;

    /** A newer version of the application may write the same figures in another form. */
    private final Instant started = Instant.now();

    private final ShownNow shown;

    Freshness(ShownNow shown) {
        this.shown = shown;
    }

    /**
     * Whether the client already holds this answer; the response is then complete. To be asked after the request was
     * checked, so that no error carries a tag.
     *
     * @param also what the answer depends on besides its address, its language and what is shown
     */
    boolean held(HttpServletRequest request, HttpServletResponse response, Locale language, Object... also) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        String state = String.join(
                "\n",
                started.toString(),
                shown.get().tag(),
                Arrays.toString(also),
                language.getLanguage(),
                Objects.toString(request.getHeader(HttpHeaders.ACCEPT), ""),
                Objects.toString(request.getQueryString(), ""));
        // weak, since the server may compress the same answer or not
        return new ServletWebRequest(request, response)
                .checkNotModified("W/\"" + HexFormat.of().formatHex(Sha256.of(state), 0, BYTES_OF_TAG) + "\"");
    }
}
