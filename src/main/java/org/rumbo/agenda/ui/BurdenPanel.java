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
                header("agenda.country"),
                header("agenda.burden.share"),
                header("agenda.burden.people"),
                new NativeTableHeaderCell(burden.unit()));
        var table = new NativeTable();
        table.getHead().add(head);
        burden.rows().forEach(row -> table.getBody().add(row(row, burden.indicator())));
        var note = new Paragraph(burden.note() + " " + getTranslation("agenda.burden.source", burden.source()));
        note.addClassName("instrument-source");
        var drawn = new Div(new H3(burden.title()), table, note);
        drawn.addClassName("burden-table");
        return drawn;
    }

    private NativeTableHeaderCell header(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
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
        var value = new NativeTableCell();
        value.add(new Span(row.value()), new CellLink(row.cell(), indicator));
        return new NativeTableRow(name, share, new NativeTableCell(row.peopleText()), value);
    }
}
