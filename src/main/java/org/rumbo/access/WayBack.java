package org.rumbo.access;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the page from which somebody went to sign in. The browser tells it in Referer, chart switches and all; only a path of
 * this very server is kept, so that nobody can be led elsewhere.
 */
final class WayBack extends OncePerRequestFilter {

    private static final String ATTRIBUTE = "rumbo.way-back";

    private final RequestCache saved;

    WayBack(RequestCache saved) {
        this.saved = saved;
    }

    /** The page to return to, once; null where there is none. */
    static @Nullable String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String back)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return back;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")
                && request.getRequestURI().equals(request.getContextPath() + "/" + SignInPath.SIGN_IN)
                && request.getParameterMap().containsKey("back")) {
            String page = page(request);
            if (page != null) {
                // a page that was refused some while ago is not where one is going now
                saved.removeRequest(request, response);
                HttpSession session = request.getSession();
                session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
                session.setAttribute(ATTRIBUTE, page);
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String page(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI uri = URI.create(referer);
            String path = uri.getRawPath();
            if (!isOfThisServer(uri, request)
                    || path == null
                    || !path.startsWith("/")
                    || path.startsWith("//")
                    || path.contains("\\")
                    || path.startsWith(request.getContextPath() + "/" + SignInPath.SIGN_IN)
                    || path.startsWith(request.getContextPath() + "/" + SignInPath.PASSWORD)) {
                return null;
            }
            String inside = path.substring(request.getContextPath().length());
            return uri.getRawQuery() == null ? inside : inside + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** As the browser asked, also where a trusted proxy passed it on under another name. */
    private static boolean isOfThisServer(URI page, HttpServletRequest request) {
        int port = page.getPort() >= 0 ? page.getPort() : "https".equals(page.getScheme()) ? 443 : 80;
        return request.getServerName().equalsIgnoreCase(page.getHost())
                && port == request.getServerPort()
                && page.getRawUserInfo() == null;
    }
}
