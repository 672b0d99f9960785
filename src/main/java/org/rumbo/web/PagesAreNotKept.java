package org.rumbo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No answer in HTML is kept anywhere: a page belongs to one session, in which the server has drawn it, and leaving it ends that; one
 * that came from a cache would be dead, and might be another person's. What is not HTML says itself how long it may be kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PagesAreNotKept extends OncePerRequestFilter {

    /** Parts of pages are the same for every reader, and say themselves how long they may be kept. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/parts/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Marked(response));
    }

    /** Says so with the type of the content, since nothing can be said any more once a page has been written. */
    private static final class Marked extends HttpServletResponseWrapper {

        Marked(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentType(@Nullable String type) {
            super.setContentType(type);
            mark(type);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, value);
            markByHeader(name, value);
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, value);
            markByHeader(name, value);
        }

        private void markByHeader(String name, @Nullable String value) {
            if (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                mark(value);
            }
        }

        private void mark(@Nullable String type) {
            if (type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.TEXT_HTML_VALUE)) {
                super.setHeader(
                        HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            }
        }
    }
}
