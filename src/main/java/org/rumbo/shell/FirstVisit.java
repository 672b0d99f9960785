package org.rumbo.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import org.rumbo.link.SearchLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens a few pages as soon as the program serves, beside the first requests, so that the first reader waits no longer than the
 * second: what a page needs is loaded by then, and the figures of the first page are read.
 */
@Component
class FirstVisit {

    private static final Logger LOG = LoggerFactory.getLogger(FirstVisit.class);

    @EventListener
    void start(ApplicationReadyEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        if (context instanceof WebServerApplicationContext served && served.getWebServer() != null) {
            int port = served.getWebServer().getPort();
            Thread.ofVirtual().name("first-visit").start(() -> visit(context.getEnvironment(), port));
        }
    }

    private static URI home(Environment environment, int port) {
        return URI.create("http://%s:%d%s/"
                .formatted(
                        environment.getProperty("server.address", "localhost"),
                        port,
                        environment.getProperty("server.servlet.context-path", "")));
    }

    private static void visit(Environment environment, int port) {
        try (var client = HttpClient.newHttpClient()) {
            var visitor = new Visitor(home(environment, port), client);
            visitor.open("", "");
            visitor.open("compare", "c=ECU,PER");
            // the index of what can be found is made by then
            visitor.open(SearchLink.PATH, SearchLink.WORDS + "=homicide");
        } catch (IOException | RuntimeException e) {
            // behind https, on an address of its own, or Vaadin speaks otherwise: the first reader waits a second
            // longer, and that is all
            LOG.debug("No page was opened ahead", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
