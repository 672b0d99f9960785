package org.rumbo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rumbo.text.Texts;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.Languages;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers a request that is not allowed with a sentence. Pages have one of their own; this is for forms and files. */
final class Refusal implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException {
        boolean forged = problem instanceof CsrfException;
        if (forged && request.getRequestURI().equals(request.getContextPath() + "/" + SignInPath.SIGN_IN)) {
            // the page was open for longer than its session: a new one is a click away
            response.sendRedirect(request.getContextPath() + "/" + SignInPath.SIGN_IN + "?" + SignInPath.ERROR + "="
                    + SignInPath.STALE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(Texts.of(language(request)).get(forged ? "access.refused.stale" : "access.refused.title"));
    }

    /** The reader's language; English where the request names one that there is not. */
    static Locale language(HttpServletRequest request) {
        try {
            return Languages.ofReader(request);
        } catch (BadQueryException e) {
            return Texts.LANGUAGES.getFirst();
        }
    }
}
