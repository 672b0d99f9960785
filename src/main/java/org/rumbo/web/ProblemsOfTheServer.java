package org.rumbo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before the application hears of it (an address that is too long, or that holds what none may hold) is told
 * as every other problem is, and not as a page of the server.
 */
@Component
class ProblemsOfTheServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null || !status.isError() || response.getContentWritten() > 0) {
                return;
            }
            byte[] body = JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "title", status.getReasonPhrase(), "status", status.value(), "detail", detail(status)))
                    .getBytes(StandardCharsets.UTF_8);
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
                response.finishResponse();
            } catch (IOException gone) {
                // whoever asked does not wait for the answer
            }
        }

        private static String detail(HttpStatus status) {
            return status.is4xxClientError()
                    ? "The server cannot read this request. Address and headers may hold 8 KB together, and an address no signs that are not escaped."
                    : "Something went wrong on the server. Trying again may help.";
        }
    }
}
