package org.rumbo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A file that bears the hash of what it holds never changes: browsers need not ask for it again, not even when a page is reloaded. */
@Component
class HashedFilesStay extends OncePerRequestFilter {

    private static final Pattern HASHED = Pattern.compile("/VAADIN/build/(.*/)?[^/]+-[\\w-]{8}\\.[a-z0-9]+");
    private static final @Nullable String FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HASHED.matcher(Paths.within(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            // the framework says max-age of a file that is there, and nothing of one that is not
            @Override
            public void setHeader(String name, @Nullable String value) {
                boolean kept = name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)
                        && value != null
                        && value.startsWith("max-age");
                super.setHeader(name, kept ? FOR_EVER : value);
            }
        });
    }
}
