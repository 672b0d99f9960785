package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a table of the server says so that the browser can sort it by its columns, in the reader's alphabet and without asking
 * again; frontend/sorted-tables.ts does it.
 */
public final class Sortable {

    /** How a column is sorted: words by the alphabet, numbers from the greatest, places and years from the first. */
    public enum By {
        WORDS,
        NUMBER,
        ORDER
    }

    private Sortable() {}

    /**
     * Makes a table one that can be sorted.
     *
     * @param table the element of the table itself
     * @param name in the address; tables of one page that show the same for several measures share one and are sorted alike
     */
    public static void table(Element table, String name) {
        table.setAttribute("data-sort", name);
    }

    /** The header of a column that is named by words alone. */
    public static NativeTableHeaderCell header(String column, By by, String words) {
        var header = new NativeTableHeaderCell();
        header(header.getElement(), column, by, Element.createText(words));
        return header;
    }

    /** The header of a column that is named by a component. */
    public static NativeTableHeaderCell header(String column, By by, Component name) {
        var header = new NativeTableHeaderCell();
        header(header.getElement(), column, by, name.getElement());
        return header;
    }

    /**
     * Makes an element the header of a column.
     *
     * @param column its name in the address
     */
    public static void header(Element header, String column, By by, Element name) {
        var button = new Element("button");
        button.setAttribute("type", "button").setAttribute("class", "sort").appendChild(name);
        header.setAttribute("scope", "col")
                .setAttribute("data-column", column)
                .setAttribute("data-by", by.name().toLowerCase(Locale.ROOT))
                .appendChild(button);
    }

    /** Says what a cell is sorted by where that is not its text; null where it holds nothing that could be sorted. */
    public static void key(Element cell, @Nullable Object key) {
        cell.setAttribute("data-key", key == null ? "" : key.toString());
    }
}
