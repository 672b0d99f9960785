package org.rumbo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.DefaultRedirectStrategy;

/**
 * Leads on within this server and says no host: the one that a request names is anybody's word, and the browser knows where it is.
 */
final class OwnAddresses extends DefaultRedirectStrategy {

    /** In this header the framework tells its own client where it would lead. */
    private static final String SAVED = "Saved-url";

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        String inside = inside(url);
        if (response.containsHeader(SAVED)) {
            response.setHeader(SAVED, inside);
        }
        super.sendRedirect(request, response, inside.equals(url) ? url : withoutContext(request, inside));
    }

    /** Path and query of an address; the first page where it names another server in some other way. */
    static String inside(String url) {
        try {
            URI uri = URI.create(url);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** What the framework puts before it again. */
    private static String withoutContext(HttpServletRequest request, String path) {
        String context = request.getContextPath();
        return path.startsWith(context + "/") ? path.substring(context.length()) : path;
    }
}
