package org.rumbo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Set;

/** A table as the browser draws it. Where it is wider than the screen it scrolls within itself, by keyboard too. */
public final class DataTable extends Div {

    private final NativeTable table = new NativeTable();
    private final Set<Integer> numbers;

    /**
     * @param label what the table holds, for those who do not see it
     * @param headers one a column; the first column heads its row
     * @param numbers columns, from 0, that hold numbers and stand to the right
     */
    public DataTable(String label, List<String> headers, Set<Integer> numbers) {
        this.numbers = numbers;
        addClassName("data-table");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
        var head = new NativeTableRow();
        for (int i = 0; i < headers.size(); i++) {
            var cell = new NativeTableHeaderCell(headers.get(i));
            cell.getElement().setAttribute("scope", "col");
            if (numbers.contains(i)) {
                cell.addClassName("number");
            }
            head.add(cell);
        }
        table.getHead().add(head);
        add(table);
    }

    /** Adds a row below the others, and answers it. */
    public NativeTableRow row(List<Component> cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.size(); i++) {
            if (i == 0) {
                var cell = new NativeTableHeaderCell();
                cell.getElement().setAttribute("scope", "row");
                cell.add(cells.get(i));
                row.add(cell);
            } else {
                var cell = new NativeTableCell();
                if (numbers.contains(i)) {
                    cell.addClassName("number");
                }
                cell.add(cells.get(i));
                row.add(cell);
            }
        }
        table.getBody().add(row);
        return row;
    }

    /** Adds a row of words. */
    public void words(String... cells) {
        row(java.util.Arrays.stream(cells).<Component>map(Text::new).toList());
    }
}
