package org.rumbo.release.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Revision.Kind;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.ReleaseWording;
import org.rumbo.release.TableDifference;

/** Rows of a sheet that people write, by their key: what is new, changed cell by cell, and gone. */
class TableSection extends Section {

    private static final int LONGEST = 240;

    TableSection(TableDifference table, ReleaseWording words) {
        addClassName("data-rows");
        add(new H2(words.sheet(table.sheet())), new Paragraph(words.rows(table.counts())));
        var list = new UnorderedList();
        table.rows().stream().limit(DifferenceService.LISTED).forEach(row -> list.add(item(row)));
        add(list);
        if (table.rows().size() > DifferenceService.LISTED) {
            add(new Paragraph(getTranslation(
                    "data.difference.rows.first",
                    DifferenceService.LISTED,
                    table.rows().size())));
        }
    }

    private ListItem item(TableDifference.RowChange row) {
        var key = new Span(row.key());
        key.addClassName("data-key");
        var item = new ListItem(new Span(getTranslation("data.row." + word(row.kind())) + " "), key);
        if (!row.cells().isEmpty()) {
            var cells = new UnorderedList();
            row.cells().forEach(cell -> {
                var column = new Span(cell.column());
                column.addClassName("finding-code");
                var before = new Span(text(cell.before()));
                before.addClassName("data-before");
                cells.add(new ListItem(column, new Span(": "), before, new Span(" → "), new Span(text(cell.after()))));
            });
            item.add(cells);
        }
        return item;
    }

    private String text(@Nullable String value) {
        if (value == null) {
            return getTranslation("data.row.empty");
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case FRESH -> "new";
            case CHANGED -> "changed";
            case REMOVED -> "removed";
        };
    }
}
