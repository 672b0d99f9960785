package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A table that scrolls within itself where it is wider than the page, by keyboard too. */
class Tables extends Div {

    private final NativeTable table = new NativeTable();

    /** @param name what the table is about, for those who do not see where it stands */
    Tables(String name) {
        addClassName("data-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        add(table);
    }

    /** The headings; a text that begins with # is one of a column of numbers. */
    Tables head(String... headings) {
        var row = new NativeTableRow();
        for (String heading : headings) {
            boolean number = heading.startsWith("#");
            var cell = new NativeTableHeaderCell(number ? heading.substring(1) : heading);
            cell.getElement().setAttribute("scope", "col");
            if (number) {
                cell.addClassName("number");
            }
            row.add(cell);
        }
        table.getHead().add(row);
        return this;
    }

    /** A row whose first cell names it. */
    NativeTableRow row(Component name) {
        var head = new NativeTableHeaderCell();
        head.getElement().setAttribute("scope", "row");
        head.add(name);
        var row = new NativeTableRow();
        row.add(head);
        table.getBody().add(row);
        return row;
    }

    static NativeTableCell text(String text) {
        var cell = new NativeTableCell();
        cell.add(new Span(text));
        return cell;
    }

    static NativeTableCell number(String text) {
        var cell = text(text);
        cell.addClassName("number");
        return cell;
    }
}
