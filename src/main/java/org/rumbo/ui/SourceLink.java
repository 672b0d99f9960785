package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Where something was published, as a link that says where it leads out of the application; plain words without an address. */
public final class SourceLink {

    private SourceLink() {}

    /** @param url null where the source has no address */
    public static Component of(String words, @Nullable String url) {
        if (url == null) {
            return new Span(words);
        }
        var link = new Anchor(url, words);
        if (url.contains("://")) {
            link.getElement().setAttribute("rel", "external noopener");
        }
        return link;
    }
}
