package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.Field;

/** One filter of rows: a column, and the text that it must have. Texts that were seen in the first rows are offered. */
final class FilterFields {

    private final Choice column = new Choice();
    private final Input text = new Input();
    private final Element seen = new Element("datalist");
    private final Field columnField;
    private final Field textField;

    /** @param number from 1 */
    FilterFields(ColumnsForm form, int number, Runnable changed) {
        String name = number == 1 ? "import.mapping.filter" : "import.mapping.filter-and";
        columnField = new Field(form.getTranslation(name), "mapping-filter-" + number, column);
        textField =
                new Field(form.getTranslation("import.mapping.filter-value"), "mapping-filter-value-" + number, text);
        String list = "mapping-filter-seen-" + number;
        seen.setAttribute("id", list);
        text.getElement().setAttribute("list", list);
        textField.getElement().appendChild(seen);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        form.add(columnField, textField);
        column.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                text.setValue("");
                changed.run();
            }
        });
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    void offer(List<Option> columns, Columns.@Nullable Filter chosen) {
        column.setOptions(columns, chosen == null ? ColumnsForm.NONE : Integer.toString(chosen.column()));
        text.setValue(chosen == null ? "" : chosen.value());
    }

    /** @param rows where texts to offer are looked for */
    void show(boolean wanted, List<HeadRow> rows) {
        columnField.setVisible(wanted);
        textField.setVisible(wanted && chosen());
        seen.removeAllChildren();
        if (chosen()) {
            int place = Integer.parseInt(column.getValue());
            rows.stream()
                    .filter(row -> place < row.texts().size())
                    .map(row -> row.texts().get(place))
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .forEach(value -> seen.appendChild(new Element("option").setAttribute("value", value)));
        }
    }

    boolean chosen() {
        return !column.getValue().equals(ColumnsForm.NONE);
    }

    /** The choice. @throws IllegalArgumentException with a sentence when the text is missing */
    Columns.Filter value() {
        return new Columns.Filter(Integer.parseInt(column.getValue()), text.getValue());
    }
}
