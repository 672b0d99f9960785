package org.rumbo.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.rumbo.content.BroughtAlong;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.PageContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the browser ask for the figures of a page and for the scripts that will draw them with its first bytes, and not after other
 * scripts have run and asked the server what the page is.
 */
@Component
class AskedForAhead implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(AskedForAhead.class);

    private final Collection<PageContents> pages;
    private final ContentLinks links;
    private final BroughtAlong along;
    private final PageScripts scripts;

    AskedForAhead(Collection<PageContents> pages, ContentLinks links, BroughtAlong along, PageScripts scripts) {
        this.pages = List.copyOf(pages);
        this.links = links;
        this.along = along;
        this.scripts = scripts;
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
            List<String> charts = new ArrayList<>();
            for (PageContents page : pages) {
                List<ContentAddress> first = page.firstOf(path(request), parameters(request), locale);
                if (page.inFirstHtml()) {
                    first.forEach(address -> response.getDocument().body().appendChild(along.part(address, locale)));
                } else {
                    first.forEach(address -> ask(head, "preload", links.href(address, locale))
                            .attr("as", "fetch")
                            .attr("crossorigin", "anonymous"));
                }
                if (!first.isEmpty()) {
                    charts.addAll(page.charts());
                }
            }
            scripts.of(charts).forEach(file -> ask(head, "modulepreload", "./" + file));
        } catch (RuntimeException e) {
            // the page itself will say what is wrong, and where nothing is, it fetches a moment later
            log.warn("What {} needs could not be named ahead", request.getPathInfo(), e);
        }
    }

    private static Element ask(Element head, String rel, String href) {
        return head.appendElement("link").attr("rel", rel).attr("href", href);
    }

    private static String path(VaadinRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
    }

    private static Map<String, List<String>> parameters(VaadinRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }
}
