package org.rumbo.release.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links to files, which the browser saves. */
final class Files {

    private Files() {}

    static Anchor of(String href, String words) {
        var link = new Anchor(href, words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
