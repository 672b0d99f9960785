package org.rumbo.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.DataLink;
import org.rumbo.release.CitedRow;
import org.rumbo.release.ReleaseWording;
import org.rumbo.text.Numbers;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.Sortable.By;
import org.rumbo.ui.SourceLink;

/** Who published what stands in a row of a workbook, and the row itself among its neighbours, marked. */
class CitedRowPart extends Div {

    CitedRowPart(CitedRow cited) {
        addClassName("page-content");
        add(published(cited), workbook(cited));
    }

    /** What stands where a cell is cited from which no row was made. */
    static Component unknown(String cell) {
        var said = new Paragraph();
        said.setText(said.getTranslation("data.row.unknown", cell));
        return new Div(said);
    }

    private Section published(CitedRow cited) {
        var section = new Section(new H2(getTranslation("data.row.published")));
        CitedRow.Published published = cited.published();
        if (published == null) {
            section.add(new Paragraph(getTranslation(
                    "data.row.published.here", cited.release().in(getLocale()).publisher())));
            return section;
        }
        section.add(new Facts()
                .with("data.fact.publisher", published.publisher())
                .with("data.row.title", published.title())
                .with("data.fact.edition", published.edition())
                .with("data.row.address", address(published.url()))
                .with("data.fact.licence", published.licence())
                .with("data.fact.citation", published.citation()));
        return section;
    }

    private Component address(@Nullable String url) {
        return url == null ? new Span(getTranslation("data.row.address.none")) : SourceLink.of(url, url);
    }

    private Section workbook(CitedRow cited) {
        var words = new ReleaseWording(getLocale());
        var made = new Paragraph(words.workbook(cited.release(), cited.sources(), cited.rowsNameSources()));
        var ways = new Paragraph(
                new Anchor(DataLink.release(cited.release().id()), getTranslation("data.row.release")),
                new Span(" · "),
                Files.of(DataLink.workbook(cited.release().id()), getTranslation("data.download.workbook")));
        var section = new Section(
                new H2(getTranslation("data.row.workbook")),
                made,
                new Paragraph(getTranslation(
                        "data.row.marked", cited.cell().cell(), cited.cell().sheet())),
                table(cited),
                ways);
        section.addClassName("cited-row");
        return section;
    }

    private DataTable table(CitedRow cited) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("row", getTranslation("data.row.number"), By.ORDER));
        for (int column = 0; column < cited.columns().size(); column++) {
            int at = column;
            boolean numbers = cited.rows().stream().anyMatch(row -> row.cells().get(at) instanceof Number);
            columns.add(new Column("column-" + column, cited.columns().get(column), numbers ? By.NUMBER : By.WORDS));
        }
        var table = new DataTable(
                "row", getTranslation("data.row.table", cited.cell().sheet()), columns);
        for (int i = 0; i < cited.rows().size(); i++) {
            CitedRow.Row row = cited.rows().get(i);
            boolean here = i == cited.at();
            NativeTableRow drawn = table.row(cells(row, here, cited));
            if (here) {
                // the first cell heads the row
                Component cell = drawn.getComponentAt(cited.marked() + 1);
                cell.setId(DataLink.CITED);
                cell.getElement().setAttribute("tabindex", "-1");
            }
        }
        return table;
    }

    private List<Cell> cells(CitedRow.Row row, boolean here, CitedRow cited) {
        String number = row.cell().replaceFirst("^.*!\\$?[A-Z]*\\$?", "");
        var head = new Span(number);
        if (here) {
            head.add(hidden(" " + getTranslation("data.row.this")));
        }
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(head, number)));
        for (int column = 0; column < row.cells().size(); column++) {
            Object value = row.cells().get(column);
            String text = text(value);
            if (here && column == cited.marked()) {
                var mark = new Element("mark");
                mark.appendChild(hidden(getTranslation("data.row.cell", cited.cell()) + " ")
                        .getElement());
                mark.appendChild(Element.createText(text));
                var cell = new Span();
                cell.getElement().appendChild(mark);
                cells.add(Cell.of(cell, value));
            } else {
                var cell = here ? new Div(SourceLink.of(text, webAddress(text))) : new Div(text);
                cell.addClassName("cell-text");
                cells.add(Cell.of(cell, value));
            }
        }
        return cells;
    }

    /** The address that a cell holds, where it holds nothing else. */
    private static @Nullable String webAddress(String text) {
        return text.startsWith("http") ? text : null;
    }

    private static Span hidden(String words) {
        var span = new Span(words);
        span.addClassName("visually-hidden");
        return span;
    }

    /** A number with all of its digits, as people of the language write it; a year is no number to be grouped. */
    private String text(@Nullable Object value) {
        if (value instanceof Double number) {
            BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
            return Numbers.decimal(exact, Math.max(0, exact.scale()), getLocale());
        }
        return value == null ? "" : value.toString();
    }
}
