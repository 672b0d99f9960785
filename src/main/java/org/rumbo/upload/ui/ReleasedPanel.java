package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.rumbo.link.DataLink;
import org.rumbo.link.ImportLink;

/** The end of the way. */
class ReleasedPanel extends Div {

    ReleasedPanel(long release) {
        addClassName("verdict");
        var said = new Paragraph(getTranslation("import.released"));
        said.getElement().setAttribute("role", "status");
        var see = new Anchor(DataLink.release(release), getTranslation("import.released.see", Long.toString(release)));
        see.addClassName("button");
        var next = new Anchor(ImportLink.PATH, getTranslation("import.another"));
        next.addClassName("button");
        var ways = new Div(see, next);
        ways.addClassName("ways-on");
        add(said, ways);
    }
}
