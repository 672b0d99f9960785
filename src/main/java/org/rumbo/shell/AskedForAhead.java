package org.rumbo.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.PageContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the browser ask for the figures of a page with its first bytes, beside the scripts that will draw them, and not after these have
 * run and asked the server what the page is.
 */
@Component
class AskedForAhead implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(AskedForAhead.class);

    private final Collection<PageContents> pages;
    private final ContentLinks links;

    AskedForAhead(Collection<PageContents> pages, ContentLinks links) {
        this.pages = List.copyOf(pages);
        this.links = links;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::ask);
    }

    private void ask(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Element head = response.getDocument().head();
        Locale locale = ReaderSettings.language(request);
        try {
            for (ContentAddress address : first(request, locale)) {
                head.appendElement("link")
                        .attr("rel", "preload")
                        .attr("as", "fetch")
                        .attr("crossorigin", "anonymous")
                        .attr("href", links.href(address, locale));
            }
        } catch (RuntimeException e) {
            // the page itself will say what is wrong, and where nothing is, it fetches a moment later
            log.warn("The figures of {} could not be named ahead", request.getPathInfo(), e);
        }
    }

    private List<ContentAddress> first(VaadinRequest request, Locale locale) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return pages.stream()
                .flatMap(page -> page.firstOf(path, parameters, locale).stream())
                .toList();
    }
}
