package org.rumbo.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** A table as the browser itself draws it; on a phone each row becomes a card whose lines bear the headings. */
final class PlainTable extends Div {

    private final Element body = new Element("tbody");
    private final String[] headings;

    /** @param caption what the table holds, for screen readers */
    PlainTable(String caption, String... headings) {
        this.headings = headings;
        addClassName("plain-table");
        Element head = new Element("tr");
        for (String heading : headings) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(heading));
        }
        Element title = new Element("caption").setText(caption);
        title.setAttribute("class", "visually-hidden");
        getElement().appendChild(new Element("table").appendChild(title, new Element("thead").appendChild(head), body));
    }

    /** Adds a row of texts, one below each heading. */
    void row(String... cells) {
        Component[] components = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            components[i] = new Span(cells[i]);
        }
        row(components);
    }

    /** Adds a row; the first cell names it. */
    void row(Component... cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            Element cell = i == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            cell.setAttribute("data-heading", headings[i]);
            row.appendChild(cell.appendChild(cells[i].getElement()));
        }
        body.appendChild(row);
    }
}
