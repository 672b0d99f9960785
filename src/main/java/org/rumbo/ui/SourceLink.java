package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.WebAddress;

/**
 * Where something was published, as a link that says where it leads out of the application; plain words without an address, or with
 * one that no browser could open.
 */
public final class SourceLink {

    private SourceLink() {}

    /** @param url null where the source has no address */
    public static Component of(String words, @Nullable String url) {
        String address = WebAddress.orNull(url);
        if (address == null) {
            return new Span(words);
        }
        var link = new Anchor(address, words);
        link.getElement().setAttribute("rel", "external noopener");
        return link;
    }
}
