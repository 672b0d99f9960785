package org.rumbo.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rumbo.agenda.AgendaPage.Burden;
import org.rumbo.agenda.AgendaPage.BurdenRow;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.Sortable;
import org.rumbo.ui.Sortable.By;

/** Shares of a region's homicides, seizures and crops beside shares of its people. */
class BurdenPanel extends Section {

    BurdenPanel(List<Burden> burdens) {
        addClassName("burden");
        add(new H2(getTranslation("agenda.burden")), new Paragraph(getTranslation("agenda.burden.lead")));
        if (burdens.isEmpty()) {
            add(new Paragraph(getTranslation("agenda.burden.none")));
            return;
        }
        var columns = new Div();
        columns.addClassName("burden-tables");
        burdens.forEach(burden -> columns.add(burden(burden)));
        add(columns);
    }

    private Component burden(Burden burden) {
        var head = new NativeTableRow(
                Sortable.header("country", By.WORDS, getTranslation("agenda.country")),
                Sortable.header("share", By.NUMBER, getTranslation("agenda.burden.share")),
                Sortable.header("people", By.NUMBER, getTranslation("agenda.burden.people")),
                Sortable.header("value", By.NUMBER, burden.unit()));
        var table = new NativeTable();
        // the tables of homicides, seizures and crops stand side by side and are read together: sorted alike
        Sortable.table(table.getElement(), "burden");
        table.getHead().add(head);
        burden.rows().forEach(row -> table.getBody().add(row(row, burden.indicator())));
        var note = new Paragraph(burden.note() + " " + getTranslation("agenda.burden.source", burden.source()));
        note.addClassName("instrument-source");
        var drawn = new Div(new H3(burden.title()), table, note);
        drawn.addClassName("burden-table");
        return drawn;
    }

    private static NativeTableRow row(BurdenRow row, String indicator) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor(row.href(), row.name()));
        var share = new NativeTableCell();
        var bar = new Div();
        bar.addClassName("share-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--share", Double.toString(row.share()));
        if (row.people() != null) {
            bar.getStyle().set("--people", Double.toString(row.people()));
        } else {
            bar.addClassName("no-people");
        }
        share.add(bar, new Span(row.shareText()));
        var people = new NativeTableCell(row.peopleText());
        var value = new NativeTableCell();
        value.add(new Span(row.value()), new CellLink(row.cell(), indicator));
        Sortable.key(share.getElement(), row.share());
        Sortable.key(people.getElement(), row.people());
        // a share of the region is as great as the value that it is a share of
        Sortable.key(value.getElement(), row.share());
        return new NativeTableRow(name, share, people, value);
    }
}
