package org.rumbo.search.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.rumbo.link.SearchLink;
import org.springframework.stereotype.Component;

/** Tells search engines to leave answers of this search out of their own: there is one for all that anybody types. */
@Component
class SearchIsNotIndexed implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(SearchIsNotIndexed::tell);
    }

    private static void tell(IndexHtmlResponse response) {
        String path = response.getVaadinRequest().getPathInfo();
        if (("/" + SearchLink.PATH).equals(path)) {
            response.getDocument()
                    .head()
                    .appendElement("meta")
                    .attr("name", "robots")
                    .attr("content", "noindex");
        }
    }
}
