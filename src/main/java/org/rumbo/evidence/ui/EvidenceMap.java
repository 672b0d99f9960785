package org.rumbo.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.Strength;
import org.rumbo.evidence.ui.EvidencePage.MapCell;
import org.rumbo.evidence.ui.EvidencePage.MapGroup;
import org.rumbo.evidence.ui.EvidencePage.MapRow;
import org.rumbo.link.EvidenceLink;
import org.rumbo.ui.Explained;
import org.rumbo.ui.Mark;
import org.rumbo.ui.Sortable;
import org.rumbo.ui.Sortable.By;

/** Kinds by finding: a mark a study, the darker the stronger its design; a kind without a mark is unstudied. */
class EvidenceMap extends Section {

    EvidenceMap(List<MapGroup> groups) {
        addClassName("evidence-map");
        var columns = new Div();
        columns.addClassName("evidence-groups");
        groups.forEach(group -> columns.add(table(group)));
        add(legend(), columns);
    }

    private Component legend() {
        var list = new UnorderedList();
        list.addClassName("evidence-legend");
        for (Strength strength : Strength.values()) {
            String code = strength.name().toLowerCase(Locale.ROOT);
            var mark = new Span();
            mark.addClassNames("study-dot", code);
            mark.getElement().setAttribute("aria-hidden", "true").appendChild(Mark.strength(code));
            list.add(new ListItem(mark, new Span(getTranslation("evidence.legend." + code))));
        }
        return list;
    }

    private NativeTable table(MapGroup group) {
        var table = new NativeTable();
        table.addClassName(group.direction());
        // marks have no order: a kind is sorted by its name, or by how many studies found something; both roads alike
        Sortable.table(table.getElement(), "kinds");
        var head = new NativeTableRow(Sortable.header("kind", By.WORDS, group.name()));
        for (EffectDirection finding : EffectDirection.values()) {
            String code = finding.name().toLowerCase(Locale.ROOT);
            String name = getTranslation("evidence.finding." + code);
            var cell = Sortable.header(code, By.NUMBER, name);
            cell.add(Explained.beside(name, "finding." + code, group.direction()));
            head.add(cell);
        }
        table.getHead().add(head);
        group.rows().forEach(row -> table.getBody().add(row(row)));
        return table;
    }

    private NativeTableRow row(MapRow row) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        if (!row.studied()) {
            boolean listed = row.unverified() > 0;
            name.add(listed ? link(row) : new Span(row.name()));
            var none = new NativeTableCell(
                    listed
                            ? getTranslation("evidence.map.unverified", row.unverified())
                            : getTranslation("evidence.map.unstudied"));
            none.getElement().setAttribute("colspan", "3");
            none.addClassName("unstudied");
            Sortable.key(none.getElement(), null);
            return new NativeTableRow(name, none);
        }
        name.add(link(row));
        var drawn = new NativeTableRow();
        drawn.add(name);
        row.cells().forEach(cell -> drawn.add(cell(cell)));
        return drawn;
    }

    private static Anchor link(MapRow row) {
        return new Anchor(new EvidenceLink(row.kind(), null).href(), row.name());
    }

    private static NativeTableCell cell(MapCell cell) {
        var said = new Span(cell.said());
        said.addClassName("visually-hidden");
        var drawn = new NativeTableCell();
        Sortable.key(drawn.getElement(), cell.dots().size());
        drawn.add(said);
        cell.dots().forEach(dot -> {
            var link = new Anchor(EvidenceLink.study(dot.code()), "");
            link.addClassNames("study-dot", dot.strength());
            link.getElement().appendChild(Mark.strength(dot.strength()));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("aria-label", dot.title());
            drawn.add(link);
        });
        return drawn;
    }
}
