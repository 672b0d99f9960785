package org.rumbo.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rumbo.link.PageAddress;

/** Links to what a page shows, as files for a spreadsheet program. */
public final class DownloadLinks extends Paragraph {

    /** Endings of the files; a link bears its name. */
    private static final List<String> FORMS = List.of("csv", "xlsx");

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final String path;

    /** @param path of the file without its ending, relative to the root of the application */
    public DownloadLinks(String path) {
        this.path = path;
        addClassName("download-links");
        add(new Span(getTranslation("download.links")));
        for (String form : FORMS) {
            var link = new Anchor();
            link.setText(form.toUpperCase(Locale.ROOT));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            links.put(form, link);
            add(link);
        }
    }

    /** Carries the parameters of the page's address over to the files. */
    public void show(Location page) {
        String query = page.getQueryParameters().getQueryString();
        String suffix = query.isEmpty() ? "" : "?" + query;
        links.forEach((form, link) -> link.setHref(path + "." + form + suffix));
    }

    /** Asks the files for what the page shows, where that is not what stands in its address. */
    public DownloadLinks show(Map<String, String> parameters) {
        links.forEach((form, link) -> link.setHref(PageAddress.href(path + "." + form, parameters)));
        return this;
    }
}
