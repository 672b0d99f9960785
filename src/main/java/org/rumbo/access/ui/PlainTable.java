package org.rumbo.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.Sortable;

/** A table as the browser itself draws it; on a phone each row becomes a card whose lines bear the headings. */
final class PlainTable extends Div {

    private final Element body = new Element("tbody");
    private final List<Column> columns;

    /**
     * @param name of the table in the address
     * @param caption what the table holds, for screen readers
     */
    PlainTable(String name, String caption, List<Column> columns) {
        this.columns = List.copyOf(columns);
        addClassName("plain-table");
        Element head = new Element("tr");
        for (Column column : columns) {
            Element header = new Element("th");
            if (column.by() == null) {
                header.setAttribute("scope", "col").setText(column.header());
            } else {
                Sortable.header(header, column.code(), column.by(), Element.createText(column.header()));
            }
            head.appendChild(header);
        }
        Element title = new Element("caption").setText(caption);
        title.setAttribute("class", "visually-hidden");
        Element table = new Element("table").appendChild(title, new Element("thead").appendChild(head), body);
        Sortable.table(table, name);
        getElement().appendChild(table);
    }

    /** Adds a row of texts, one below each heading. */
    void row(String... cells) {
        row(Arrays.stream(cells).map(text -> Cell.of(new Span(text))).toArray(Cell[]::new));
    }

    /** Adds a row; the first cell names it. */
    void row(Cell... cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            Element cell = i == 0 ? new Element("th").setAttribute("scope", "row") : new Element("td");
            cell.setAttribute("data-heading", columns.get(i).header());
            String key = cells[i].key();
            if (key != null) {
                Sortable.key(cell, key);
            }
            row.appendChild(cell.appendChild(cells[i].shown().getElement()));
        }
        body.appendChild(row);
    }
}
