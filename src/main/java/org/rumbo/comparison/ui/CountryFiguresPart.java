package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.rumbo.chart.Sparkline;
import org.rumbo.comparison.CountryProfile;
import org.rumbo.link.CountryLink;
import org.rumbo.ui.CellLink;
import org.rumbo.ui.Fold;
import org.rumbo.ui.SourceLink;

/** The figures of a country, each with its source and cell, and the parts that it has. */
class CountryFiguresPart extends Div {

    CountryFiguresPart(CountryProfile profile) {
        addClassName("page-content");
        add(figures(profile));
        if (!profile.parts().isEmpty()) {
            add(parts(profile));
        }
        if (profile.notCoded() != null) {
            Section policy = section("country.policy");
            policy.add(new Paragraph(profile.notCoded()));
            add(policy);
        }
    }

    private Component parts(CountryProfile profile) {
        Section section = section("country.parts");
        UnorderedList list = new UnorderedList();
        for (CountryProfile.Part part : profile.parts()) {
            ListItem item = new ListItem(new Anchor(CountryLink.href(part.code()), part.name()));
            CountryProfile.Latest rate = part.rate();
            item.add(": ");
            if (rate == null) {
                item.add(getTranslation("country.no-figure"));
            } else {
                item.add(
                        new Span(getTranslation(
                                "country.parts.rate", rate.value(), part.unit(), Integer.toString(rate.year()))),
                        new Text(" "),
                        source(rate));
            }
            list.add(item);
        }
        section.add(new Paragraph(getTranslation("country.parts.why", profile.name())), list);
        return section;
    }

    private Component figures(CountryProfile profile) {
        Section section = section("country.figures");
        section.setId(CountryContents.FIGURES);
        Div cards = new Div();
        cards.addClassName("figure-cards");
        profile.figures().forEach(figure -> cards.add(card(figure)));
        section.add(cards);
        return section;
    }

    private Component card(CountryProfile.Figure figure) {
        Div card = new Div(new H3(figure.name()));
        card.addClassName("figure-card");
        CountryProfile.Latest latest = figure.latest();
        if (latest == null) {
            Paragraph none = new Paragraph(getTranslation("country.no-figure"));
            none.addClassName("figure-none");
            card.add(none);
            return card;
        }
        Div value = new Div(new Span(latest.value()));
        value.addClassName("figure-value");
        if (figure.line() != null) {
            value.add(comparison(figure, new Sparkline(figure.line())));
        }
        Paragraph unit = new Paragraph(
                getTranslation("country.figure.unit", figure.unit(), Integer.toString(latest.year()), latest.status()));
        unit.addClassName("figure-unit");
        card.add(value, unit);
        Paragraph source = new Paragraph(source(latest));
        source.addClassName("figure-source");
        card.add(source, more(figure));
        return card;
    }

    /** The small line leads to the same line with its axes. */
    private Component comparison(CountryProfile.Figure figure, Component line) {
        Anchor link = new Anchor(figure.compare().href(), line);
        link.setAriaLabel(getTranslation("country.figure.compare", figure.name()));
        link.addClassName("figure-line");
        return link;
    }

    private Component more(CountryProfile.Figure figure) {
        List<Component> more = new ArrayList<>();
        figure.facts().forEach(fact -> more.add(new Paragraph(fact)));
        if (figure.line() != null) {
            more.add(new Paragraph(figure.line().summary()));
        }
        if (figure.caveat() != null) {
            Paragraph caveat = new Paragraph(figure.caveat());
            caveat.addClassName("figure-caveat");
            more.add(caveat);
        }
        return new Fold(getTranslation("country.figure.more"), more.toArray(Component[]::new));
    }

    /** Publisher and edition, as a link where they have an address, and the workbook cell with a link to its release. */
    private Component source(CountryProfile.Latest latest) {
        String words = getTranslation("country.source", latest.publisher(), latest.edition());
        Span source = new Span(
                SourceLink.of(words, latest.url()), new Span(" · "), new CellLink(latest.cell(), latest.indicator()));
        source.addClassName("figure-source");
        return source;
    }

    private Section section(String heading) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.addClassName("country-section");
        return section;
    }
}
