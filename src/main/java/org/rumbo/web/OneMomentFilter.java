package org.rumbo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rumbo.provenance.ShownNow;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** All of a request, be it a page's, a download's or the API's, shows the releases and leads of one moment. */
@Component
class OneMomentFilter extends OncePerRequestFilter {

    /** An error page is made after the request itself was left. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ShownNow.<Exception>inOneRequest(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException told) {
            throw told;
        } catch (Exception never) {
            throw new ServletException(never);
        }
    }
}
