package org.rumbo.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The content security policy of a page. Scripts come from this server, or stand in the page with the number of this very answer.
 *
 * <p>The client of Vaadin 25.2 turns expressions that the server sends into functions, so {@code unsafe-eval} stays; its components
 * write styles into the page, so styles may stand inline. Both are what the framework's makers say it needs.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {

    /** The tools of development mode load themselves as they like. */
    private static final String DEVELOPMENT = "frame-ancestors 'none'";

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean built = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(response -> protect(response, built));
    }

    private void protect(IndexHtmlResponse response, boolean built) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        response.getDocument().getElementsByTag("script").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", built ? policy(nonce) : DEVELOPMENT);
    }

    static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                + "object-src 'none'; frame-src 'none'; worker-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
