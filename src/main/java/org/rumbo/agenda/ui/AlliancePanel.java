package org.rumbo.agenda.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.agenda.AgendaPage.Holder;
import org.rumbo.agenda.AgendaPage.PositionGroup;
import org.rumbo.link.AgendaLink;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.SourceLink;
import org.rumbo.ui.Spoken;

/** Who called, who signed, who spoke for it, who was asked, and who took the opposite road; each with what that rests on. */
class AlliancePanel extends Section {

    /** @param today where those who were named stand now; null where there is nothing to say */
    AlliancePanel(List<PositionGroup> groups, @Nullable String today) {
        addClassName("alliance");
        setId(AgendaLink.ALLIANCE);
        if (groups.isEmpty()) {
            getElement().setAttribute("hidden", true);
            return;
        }
        var columns = new Div();
        columns.addClassName("alliance-groups");
        groups.forEach(group -> columns.add(group(group)));
        add(
                new H2(getTranslation("agenda.alliance")),
                new Paragraph(getTranslation("agenda.alliance.lead")),
                new Paragraph(getTranslation("agenda.alliance.seventeen")));
        if (today != null) {
            add(new Paragraph(today));
        }
        add(columns);
    }

    private Div group(PositionGroup group) {
        var names = new Paragraph();
        boolean first = true;
        for (Holder holder : group.holders()) {
            if (!first) {
                names.add(new Span(", "));
            }
            names.add(new Anchor(holder.href(), holder.name()));
            if (holder.ended()) {
                names.add(new Span(" (" + holder.date() + ")"));
            }
            first = false;
        }
        var sources = new UnorderedList();
        // nineteen states share one sentence and one document
        group.holders().stream()
                .collect(Collectors.groupingBy(
                        h -> h.date() + h.basis() + h.source() + h.note(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(same -> sources.add(source(same)));
        var details = new NativeDetails(new Span(getTranslation("agenda.alliance.sources")), sources);
        var drawn = new Div(new H3(group.name()), new Paragraph(group.explanation()), names, details);
        drawn.addClassNames("alliance-group", group.code());
        return drawn;
    }

    private ListItem source(List<Holder> same) {
        Holder one = same.getFirst();
        var basis = new Span(one.basis());
        basis.getElement().setAttribute("lang", one.basisLanguage());
        var item = new ListItem(
                new Span(same.stream().map(Holder::name).collect(Collectors.joining(", ")) + " (" + one.date() + "): "),
                basis,
                new Span(". "));
        if (one.note() != null) {
            item.add(Spoken.in(new Span(), one.note()), new Span(". "));
        }
        item.add(
                SourceLink.of(one.source(), one.sourceUrl()),
                new Span(" · "),
                CellLink.list(same.stream().map(Holder::cell).toList(), null));
        return item;
    }
}
