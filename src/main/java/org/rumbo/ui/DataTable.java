package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.ui.Sortable.By;

/**
 * A table as the browser draws it, sorted by any of its columns. Where it is wider than the screen it scrolls within itself, by
 * keyboard too.
 */
public final class DataTable extends Div {

    private final NativeTable table = new NativeTable();
    private final List<Column> columns;

    /**
     * A column; numbers and years stand to the right.
     *
     * @param code its name in the address
     * @param by null where there is nothing to sort by, as in a column of buttons
     */
    public record Column(
            String code, String header, @Nullable By by) {

        /** A column of words. */
        public static Column words(String code, String header) {
            return new Column(code, header, By.WORDS);
        }

        /** A column of numbers, sorted from the greatest. */
        public static Column number(String code, String header) {
            return new Column(code, header, By.NUMBER);
        }

        private boolean right() {
            return by == By.NUMBER || by == By.ORDER;
        }
    }

    /**
     * What stands in a column of a row.
     *
     * @param key what it is sorted by; empty for nothing, null where it is the text
     */
    public record Cell(Component shown, @Nullable String key) {

        /** Words, sorted as they are read. */
        public static Cell of(String words) {
            return new Cell(new Text(words), null);
        }

        /** Something whose text is what it is sorted by. */
        public static Cell of(Component shown) {
            return new Cell(shown, null);
        }

        /** Something that is sorted by another thing than its text; null for nothing. */
        public static Cell of(Component shown, @Nullable Object key) {
            return new Cell(shown, key == null ? "" : key.toString());
        }

        /** A number as it is written; null where there is none. */
        public static Cell number(String shown, @Nullable Number value) {
            return of(new Text(shown), value);
        }
    }

    /**
     * @param name of the table in the address
     * @param label what the table holds, for those who do not see it
     * @param columns the first one heads its row
     */
    public DataTable(String name, String label, List<Column> columns) {
        this.columns = List.copyOf(columns);
        addClassName("data-table");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        Sortable.table(table.getElement(), name);
        var head = new NativeTableRow();
        for (Column column : columns) {
            head.add(header(column));
        }
        table.getHead().add(head);
        add(table);
    }

    private static NativeTableHeaderCell header(Column column) {
        NativeTableHeaderCell cell;
        if (column.by() == null) {
            cell = new NativeTableHeaderCell(column.header());
            cell.getElement().setAttribute("scope", "col");
        } else {
            cell = Sortable.header(column.code(), column.by(), column.header());
        }
        if (column.right()) {
            cell.addClassName("number");
        }
        return cell;
    }

    /** Adds a row below the others, and answers it. */
    public NativeTableRow row(List<Cell> cells) {
        NativeTableRow row = rowOf(cells);
        table.getBody().add(row);
        return row;
    }

    /** Sets the row of the sums, which stays below all others however they are sorted. */
    public void total(List<Cell> cells) {
        table.getFoot().add(rowOf(cells));
    }

    private NativeTableRow rowOf(List<Cell> cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            var cell = i == 0 ? new NativeTableHeaderCell() : new NativeTableCell();
            if (i == 0) {
                cell.getElement().setAttribute("scope", "row");
            } else if (columns.get(i).right()) {
                cell.getElement().getClassList().add("number");
            }
            String key = cells.get(i).key();
            if (key != null) {
                Sortable.key(cell.getElement(), key);
            }
            cell.getElement().appendChild(cells.get(i).shown().getElement());
            row.add(cell);
        }
        return row;
    }
}
