package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rumbo.comparison.HumanCost;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.Sortable;
import org.rumbo.ui.Sortable.By;
import org.rumbo.ui.SourceLink;

/** Other counts of harm beside the one that is compared: a table of countries by measures, and figures as quoted. */
class HumanCostPanel extends Section {

    HumanCostPanel(HumanCost cost) {
        addClassName("human-cost");
        String heading = getTranslation("cost.heading", cost.period());
        add(new H2(heading), new Paragraph(getTranslation("cost.lead")));
        var scroll = new Div(table(cost));
        scroll.addClassName("human-cost-scroll");
        // wider than a phone: it scrolls within itself, by keyboard too
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", heading);
        add(scroll);
        cost.notes().forEach(note -> {
            var said = new Paragraph(note);
            said.addClassName("human-cost-note");
            add(said);
        });
        if (!cost.quoted().isEmpty()) {
            add(new H3(getTranslation("cost.quoted.heading")), new Paragraph(getTranslation("cost.quoted.lead")));
            var list = new UnorderedList();
            cost.quoted().forEach(figure -> list.add(quoted(figure)));
            add(list);
        }
    }

    private NativeTable table(HumanCost cost) {
        var head = new NativeTableRow();
        head.add(Sortable.header("country", By.WORDS, getTranslation("cost.country")));
        for (HumanCost.Measure measure : cost.measures()) {
            // the name sorts, so the way to the same comparison of the measure starts at its unit
            var cell = Sortable.header(measure.code(), By.NUMBER, measure.name());
            Component unit =
                    measure.href() == null ? new Span(measure.unit()) : new Anchor(measure.href(), measure.unit());
            unit.addClassName("human-cost-unit");
            cell.add(unit);
            head.add(cell);
        }
        var table = new NativeTable();
        Sortable.table(table.getElement(), "cost");
        table.getHead().add(head);
        cost.rows().forEach(row -> table.getBody().add(row(row)));
        return table;
    }

    private static NativeTableRow row(HumanCost.Row row) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor(row.href(), row.country()));
        var drawn = new NativeTableRow(name);
        row.cells().forEach(cell -> drawn.add(cell(cell)));
        return drawn;
    }

    private static NativeTableCell cell(HumanCost.Cell cell) {
        var value = new Span(cell.value());
        value.addClassName(cell.known() ? "human-cost-value" : "human-cost-none");
        var drawn = new NativeTableCell();
        Sortable.key(drawn.getElement(), cell.amount());
        drawn.add(value);
        if (cell.change() != null) {
            var change = new Span(cell.change());
            change.addClassName("human-cost-change");
            drawn.add(change);
        }
        if (cell.why() != null) {
            var why = new Span(cell.why());
            why.addClassName("human-cost-why");
            drawn.add(why);
        }
        if (cell.source() != null) {
            var source = new Span(SourceLink.of(cell.source(), cell.sourceUrl()));
            source.addClassName("human-cost-source");
            if (!cell.cells().isEmpty()) {
                source.add(new Span(" · "), CellLink.list(cell.cells(), cell.indicator()));
            }
            drawn.add(source);
        }
        return drawn;
    }

    private static ListItem quoted(HumanCost.Quoted figure) {
        var item = new ListItem(new Span(figure.text() + " "), SourceLink.of(figure.source(), figure.sourceUrl()));
        item.add(new Span(" · "), new CellLink(figure.cell()));
        if (figure.note() != null) {
            item.add(new Span(" " + figure.note()));
        }
        return item;
    }
}
