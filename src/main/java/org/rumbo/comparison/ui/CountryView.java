package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.rumbo.chart.StanceChart;
import org.rumbo.chart.TimelineChart;
import org.rumbo.comparison.CountryProfile;
import org.rumbo.comparison.CountryProfileService;
import org.rumbo.comparison.CountryProfileService.Known;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.FetchingElement;
import org.rumbo.content.Part;
import org.rumbo.link.CountryLink;
import org.rumbo.ui.DownloadLinks;

/** One country: in five sentences, then its stance, its measures, its figures, and what is missing of them. */
@Route(CountryLink.PATH)
@AnonymousAllowed
class CountryView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final CountryProfileService service;
    private final CountryContents contents;
    private final ContentLinks links;
    private String title = "";

    CountryView(CountryProfileService service, CountryContents contents, ContentLinks links) {
        this.service = service;
        this.contents = contents;
        this.links = links;
        getContent().addClassNames("page", "country");
    }

    @Override
    public void setParameter(BeforeEvent event, String typed) {
        getContent().removeAll();
        contents.place(typed, getLocale()).ifPresentOrElse(this::show, () -> unknown(typed));
    }

    private void show(Known place) {
        title = place.name();
        Div first = new Div(showing(new Part(), contents.summary(place.code())));
        first.addClassName("country-first");
        getContent().add(new H1(place.name()), contentsOf(place), first);
        if (place.coded()) {
            StanceChart stance = showing(new StanceChart(), contents.stance(place.code()));
            stance.setId(CountryContents.POLICY);
            first.add(stance);
            TimelineChart measures = showing(new TimelineChart(), contents.timeline(place.code()));
            measures.setId(CountryContents.MEASURES);
            getContent().add(measures);
        }
        getContent()
                .add(
                        showing(new Part(), contents.figures(place.code())),
                        showing(new Part(), contents.rest(place.code())),
                        new DownloadLinks("export/country")
                                .show(Map.of("c", place.code().value())));
    }

    /** Stands before the parts, so that whoever goes through the page by keyboard or ear can leave out what does not matter. */
    private Component contentsOf(Known place) {
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("country.contents"));
        nav.addClassName("country-contents");
        nav.add(part(place, CountryContents.SUMMARY, "country.contents.summary"));
        if (place.coded()) {
            nav.add(
                    part(place, CountryContents.POLICY, "country.contents.policy"),
                    part(place, CountryContents.MEASURES, "country.contents.measures"));
        }
        nav.add(part(place, CountryContents.FIGURES, "country.figures"));
        if (place.coded()) {
            nav.add(
                    part(place, CountryContents.CONDUCT, "country.conduct"),
                    part(place, CountryContents.STUDIES, "country.contents.studies"));
        }
        nav.add(
                part(place, CountryContents.GAPS, "country.contents.gaps"),
                part(place, CountryContents.COMPARE, "country.compare"));
        return nav;
    }

    private Anchor part(Known place, String part, String text) {
        Anchor link = new Anchor(CountryLink.part(place.code(), part), getTranslation(text));
        // the page is there already: the browser goes to the part by itself
        link.setRouterIgnore(true);
        return link;
    }

    private <E extends FetchingElement> E showing(E element, ContentAddress address) {
        element.setSource(links.href(address, getLocale()));
        return element;
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
