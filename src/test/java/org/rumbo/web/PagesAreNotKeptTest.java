package org.rumbo.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which answers caches may not hold. */
class PagesAreNotKeptTest {

    @Test
    void aPageIsNotKeptHoweverItsTypeIsSaid() throws Exception {
        assertThat(said(r -> r.setContentType("text/html; charset=utf-8"))).isEqualTo("no-store");
        assertThat(said(r -> r.setHeader("Content-Type", "text/html"))).isEqualTo("no-store");
        assertThat(said(r -> r.addHeader("content-type", "TEXT/HTML;charset=UTF-8")))
                .isEqualTo("no-store");
    }

    @Test
    void aFileSaysItself() throws Exception {
        assertThat(said(r -> {
                    r.setHeader("Cache-Control", "max-age=60");
                    r.setContentType("text/css");
                }))
                .isEqualTo("max-age=60");
        assertThat(said(r -> r.setContentType("application/json"))).isNull();
        assertThat(said(r -> r.setContentType(null))).isNull();
    }

    @Test
    void thePageThatTellsAnErrorIsNotKeptEither() throws Exception {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute("jakarta.servlet.error.request_uri", "/compare");

        assertThat(said(request, r -> r.setContentType("text/html"))).isEqualTo("no-store");
    }

    private static String said(Consumer<HttpServletResponse> answer) throws Exception {
        return said(new MockHttpServletRequest("GET", "/compare"), answer);
    }

    private static String said(MockHttpServletRequest request, Consumer<HttpServletResponse> answer) throws Exception {
        var response = new MockHttpServletResponse();
        new PagesAreNotKept().doFilter(request, response, (_, wrapped) -> answer.accept((HttpServletResponse) wrapped));
        return response.getHeader("Cache-Control");
    }
}
