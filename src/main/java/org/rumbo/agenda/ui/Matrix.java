package org.rumbo.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.agenda.AgendaPage;
import org.rumbo.agenda.AgendaPage.Cell;
import org.rumbo.agenda.AgendaPage.Column;
import org.rumbo.agenda.AgendaPage.Row;
import org.rumbo.policy.Stage;
import org.rumbo.ui.Explained;
import org.rumbo.ui.Mark;
import org.rumbo.ui.Sortable;
import org.rumbo.ui.Sortable.By;

/** Countries by measures and militarized kinds; the fuller the disc, the further on the way from word to deed. */
class Matrix extends Section {

    private static final Stage[] LEGEND = {
        Stage.IN_PRACTICE,
        Stage.IN_LAW,
        Stage.BEFORE_LEGISLATURE,
        Stage.DECLARED,
        Stage.ENDED,
        Stage.NOTHING_FOUND,
        Stage.NOT_SEARCHED,
        Stage.NOT_APPLICABLE
    };

    /** Attribute of a cell's button: what it opens, as {@code SLV:harm_reduction}. */
    static final String CELL = "data-cell";

    Matrix(AgendaPage page) {
        addClassName("agenda-matrix");
        if (page.rows().isEmpty()) {
            add(new Paragraph(getTranslation("agenda.empty")));
            return;
        }
        var caption = new Paragraph(getTranslation("agenda.caption", page.on()));
        var scroll = new Div(table(page));
        scroll.addClassName("agenda-scroll");
        scroll.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("agenda.heading"));
        caption.getElement()
                .setAttribute(
                        "data-said", getTranslation("agenda.said", page.rows().size()));
        add(caption, legend(), scroll);
    }

    private Component legend() {
        var legend = new UnorderedList();
        legend.addClassName("agenda-legend");
        for (Stage stage : LEGEND) {
            legend.add(new ListItem(Mark.stage(code(stage)), new Span(getTranslation("agenda.stage." + code(stage)))));
        }
        return legend;
    }

    private NativeTable table(AgendaPage page) {
        var table = new NativeTable();
        Sortable.table(table.getElement(), "agenda");
        table.getHead().add(head(page));
        page.rows().forEach(row -> table.getBody().add(row(row, page)));
        return table;
    }

    private NativeTableRow head(AgendaPage page) {
        var row = new NativeTableRow();
        row.add(Sortable.header("country", By.WORDS, getTranslation("agenda.country")));
        for (Column column : page.columns()) {
            // how far it was taken comes before that nothing was found, and that before that nobody looked
            var cell = Sortable.header(column.code(), By.ORDER, new Span(column.name()));
            cell.addClassNames("measure", column.direction());
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow row(Row row, AgendaPage page) {
        var header = new NativeTableHeaderCell();
        header.getElement().setAttribute("scope", "row");
        header.add(new Anchor(row.href(), row.name()));
        var chips = new Div();
        chips.addClassName("position-chips");
        row.positions().forEach(position -> {
            chips.add(new Explained(position.name(), "position." + position.code(), row.code())
                    .as("position-chip", position.ended() ? "past" : position.code()));
        });
        header.add(chips);
        if (row.contradiction() != null) {
            var odds = new Paragraph(row.contradiction());
            odds.addClassName("at-odds");
            header.add(odds);
        }
        var drawn = new NativeTableRow();
        drawn.add(header);
        for (int i = 0; i < row.cells().size(); i++) {
            drawn.add(cell(row, row.cells().get(i), page.columns().get(i)));
        }
        return drawn;
    }

    private NativeTableCell cell(Row row, Cell cell, Column column) {
        String address = row.code() + ":" + column.code();
        var drawn = new NativeTableCell();
        drawn.addClassName(column.direction());
        Sortable.key(drawn.getElement(), place(cell.stage()));
        String said = getTranslation("agenda.cell", row.name(), column.name(), cell.stageName(), cell.since());
        if (cell.stage().compareTo(Stage.ENDED) < 0) {
            var disc = Mark.stage(code(cell.stage()));
            var words = new Span(cell.stageName());
            words.addClassName("visually-hidden");
            drawn.add(disc, words);
            return drawn;
        }
        var button = new NativeButton();
        button.add(Mark.stage(code(cell.stage())));
        button.setAriaLabel(said);
        button.setId(id(address));
        button.getElement().setAttribute(CELL, address);
        drawn.add(button);
        return drawn;
    }

    /** Where a stage stands when countries are sorted by it, the furthest first; null where nobody looked. */
    private static @Nullable Integer place(Stage stage) {
        return switch (stage) {
            case IN_PRACTICE -> 1;
            case IN_LAW -> 2;
            case BEFORE_LEGISLATURE -> 3;
            case DECLARED -> 4;
            case ENDED -> 5;
            case NOTHING_FOUND -> 6;
            case NOT_APPLICABLE, NOT_SEARCHED -> null;
        };
    }

    /** Id of the button that opens a cell. */
    static String id(String address) {
        return "cell-" + address.replace(':', '-');
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
