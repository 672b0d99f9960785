package org.rumbo.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Optional;
import org.rumbo.ui.NamingPage;

/**
 * Answers an address that no page has, or that names nothing, with 404. A page says that only after its first bytes are sent, and a
 * program that reads no further would take it for one that is there.
 */
@org.springframework.stereotype.Component
class UnknownAddresses implements VaadinServiceInitListener {

    private final List<NamingPage> naming;

    UnknownAddresses(List<NamingPage> naming) {
        this.naming = naming;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    private void answer(IndexHtmlResponse response) {
        String path = response.getVaadinRequest().getPathInfo();
        if (!known(path == null ? "" : path.replaceFirst("^/", "").replaceFirst("/$", ""))) {
            response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    private boolean known(String path) {
        Optional<Class<? extends Component>> page =
                RouteConfiguration.forApplicationScope().getRoute(path);
        String end = path.substring(path.lastIndexOf('/') + 1);
        return page.isPresent()
                && naming.stream().filter(one -> one.page().equals(page.get())).allMatch(one -> one.names(end));
    }
}
