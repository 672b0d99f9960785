package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rumbo.chart.Sparkline;
import org.rumbo.chart.StanceChart;
import org.rumbo.chart.TimelineChart;
import org.rumbo.comparison.CountryConductService;
import org.rumbo.comparison.CountryProfile;
import org.rumbo.comparison.CountryProfileService;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CompareLink;
import org.rumbo.link.CountryLink;
import org.rumbo.ui.SourceLink;

/** One country: its figures, its stance, its measures, and what is missing of them. */
@Route(CountryLink.PATH)
@AnonymousAllowed
class CountryView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final CountryProfileService service;
    private final CountryConductService conduct;
    private String title = "";

    CountryView(CountryProfileService service, CountryConductService conduct) {
        this.service = service;
        this.conduct = conduct;
        getContent().addClassNames("page", "country");
    }

    @Override
    public void setParameter(BeforeEvent event, String typed) {
        getContent().removeAll();
        String code = typed.strip().toUpperCase(Locale.ROOT);
        Optional<CountryProfile> profile =
                CountryCode.isWellFormed(code) ? service.profile(new CountryCode(code), getLocale()) : Optional.empty();
        profile.ifPresentOrElse(this::show, () -> unknown(typed));
    }

    private void show(CountryProfile profile) {
        title = profile.name();
        getContent().add(new H1(profile.name()), whereabouts(profile));
        if (!profile.parts().isEmpty()) {
            getContent().add(parts(profile));
        }
        getContent().add(figures(profile));
        if (profile.notCoded() != null) {
            Section policy = section("country.policy");
            policy.add(new Paragraph(profile.notCoded()));
            getContent().add(policy);
        }
        if (profile.stance() != null) {
            StanceChart stance = new StanceChart();
            stance.setData(profile.stance());
            getContent().add(stance);
        }
        if (profile.timeline() != null) {
            TimelineChart timeline = new TimelineChart();
            timeline.setData(profile.timeline());
            getContent().add(timeline);
        }
        conduct.conduct(profile.code(), getLocale())
                .ifPresent(found -> getContent().add(new ConductSection(found)));
        if (!profile.gaps().isEmpty()) {
            getContent().add(gaps(profile));
        }
        getContent().add(compare(profile));
    }

    private Component whereabouts(CountryProfile profile) {
        Paragraph line = new Paragraph(String.join(" · ", profile.whereabouts()));
        if (profile.whole() != null) {
            CountryProfile.Place whole = profile.whole();
            line.add(" · ");
            line.add(new Anchor(CountryLink.href(whole.code()), getTranslation("country.part-of", whole.name())));
        }
        line.addClassName("lead");
        return line;
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
            Sparkline line = new Sparkline();
            line.setData(figure.line());
            value.add(line);
        }
        Paragraph unit = new Paragraph(
                getTranslation("country.figure.unit", figure.unit(), Integer.toString(latest.year()), latest.status()));
        unit.addClassName("figure-unit");
        card.add(value, unit);
        figure.facts().forEach(fact -> card.add(new Paragraph(fact)));
        if (figure.caveat() != null) {
            Paragraph caveat = new Paragraph(figure.caveat());
            caveat.addClassName("figure-caveat");
            card.add(caveat);
        }
        Paragraph source = new Paragraph(source(latest));
        source.addClassName("figure-source");
        card.add(source);
        return card;
    }

    /** Publisher and edition, as a link where they have an address, and the workbook cell with a link to its release. */
    private Component source(CountryProfile.Latest latest) {
        String words = getTranslation("country.source", latest.publisher(), latest.edition());
        Span source = new Span(
                SourceLink.of(words, latest.url()),
                new Span(" · "),
                new Anchor(latest.release(), getTranslation("country.cell", latest.cell())));
        source.addClassName("figure-source");
        return source;
    }

    private Component gaps(CountryProfile profile) {
        Section section = section("country.gaps");
        section.addClassName("country-gaps");
        for (CountryProfile.Gaps gaps : profile.gaps()) {
            UnorderedList list = new UnorderedList();
            gaps.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
            section.add(new Div(new H3(gaps.indicator()), list));
        }
        return section;
    }

    private Component compare(CountryProfile profile) {
        Section section = section("country.compare");
        Div links = new Div();
        links.addClassName("suggestions");
        for (CountryProfile.Neighbour near : profile.neighbours()) {
            links.add(new Anchor(
                    near.compare().href(), getTranslation("country.compare.with", near.name(), near.rate())));
        }
        if (profile.neighbours().isEmpty()) {
            links.add(new Anchor(CompareLink.of(profile.code()).href(), getTranslation("country.compare.alone")));
        } else {
            section.add(new Paragraph(getTranslation("country.compare.why")));
        }
        section.add(links);
        return section;
    }

    private Section section(String heading) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.addClassName("country-section");
        return section;
    }

    private void unknown(String typed) {
        title = getTranslation("country.unknown");
        Paragraph said = new Paragraph(getTranslation("country.unknown.message", typed));
        Div links = new Div();
        links.addClassName("suggestions");
        List<CountryProfile.Place> nearest = service.nearest(typed, getLocale());
        nearest.forEach(place ->
                links.add(new Anchor(CountryLink.href(place.code()), place.name() + " (" + place.code() + ")")));
        getContent()
                .add(
                        new H1(title),
                        said,
                        links,
                        new Paragraph(new Anchor(CountryLink.LIST, getTranslation("country.unknown.list"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
