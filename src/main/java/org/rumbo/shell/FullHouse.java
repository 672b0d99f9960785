package org.rumbo.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.rumbo.access.SignInPath;
import org.rumbo.text.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a new reader with a sentence where no more pages fit, before anything is kept for them. Who has a page open goes on, and
 * programs, which keep nothing, are not concerned.
 */
class FullHouse extends OncePerRequestFilter {

    private static final int SECONDS_TO_WAIT = 60;
    private static final List<String> WITHOUT_SESSION = List.of("/api", "/actuator", "/VAADIN");

    private final OpenPages pages;

    FullHouse(OpenPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (beginsASession(request) && pages.full(request.getServletPath().equals("/" + SignInPath.SIGN_IN))) {
            refuse(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Addresses of pages have no dot; those of programs and of what pages fetch begin no session. */
    private static boolean beginsASession(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getSession(false) == null
                && !path.contains(".")
                && WITHOUT_SESSION.stream().noneMatch(path::startsWith);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = ReaderSettings.language(new VaadinServletRequest(request, null));
        Texts texts = Texts.of(language);
        Document page = Document.createShell("");
        page.getElementsByTag("html").attr("lang", language.getLanguage());
        page.title(texts.get("pages.full.title"));
        page.body().appendElement("h1").text(texts.get("pages.full.title"));
        page.body().appendElement("p").text(texts.get("pages.full.message"));
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS_TO_WAIT));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("<!doctype html>" + page.html());
    }
}
