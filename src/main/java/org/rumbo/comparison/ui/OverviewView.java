package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rumbo.chart.OverviewChart;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.Part;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CompareLink;
import org.rumbo.link.OverviewLink;
import org.rumbo.ui.Address;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.Field;
import org.rumbo.ui.Notice;

/** Where homicide is high, where it moves, and which stance goes with it. */
@Route(OverviewLink.PATH)
@AnonymousAllowed
@Menu(title = "menu.overview", order = 1)
class OverviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SeriesService series;
    private final OverviewContents contents;
    private final ContentLinks links;
    private final Choice indicator = new Choice();
    private final OverviewChart chart = new OverviewChart();
    private final Part headlines = new Part();
    private final Div notice = new Div();
    private final Div stage = new Div();

    OverviewView(SeriesService series, OverviewContents contents, ContentLinks links) {
        this.series = series;
        this.contents = contents;
        this.links = links;
        var lead = new Paragraph(getTranslation("overview.lead"));
        lead.addClassName("lead");
        var compare = new Anchor(
                new CompareLink(
                                OverviewContents.FIRST,
                                List.of(new CountryCode("ECU"), new CountryCode("PER")),
                                2010,
                                null)
                        .href(),
                getTranslation("overview.compare"));
        compare.addClassNames("button", "button-primary");
        var controls = new Div(new Field(getTranslation("compare.indicator"), "indicator", indicator), compare);
        controls.addClassName("controls");
        var words = new Div(new H1(getTranslation("overview.heading")), lead);
        var top = new Div(words, controls);
        top.addClassName("page-top");
        getContent().addClassNames("page", "at-once");
        getContent().add(top, notice, headlines, stage);
        indicator.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Address.go(
                        getUI().orElseGet(UI::getCurrent),
                        OverviewLink.PATH,
                        Map.of(OverviewLink.INDICATOR, change.getValue()),
                        // a year of one indicator need not exist for the next
                        Set.of(OverviewLink.INDICATOR, "year"));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(OverviewLink.INDICATOR)
                .orElse(OverviewContents.FIRST);
        boolean known = series.indicator(asked).isPresent();
        String code = known ? asked : OverviewContents.FIRST;
        notice.removeAll();
        if (!known) {
            notice.add(new Notice(
                    getTranslation("compare.problems"), List.of(getTranslation("compare.problem.indicator", asked))));
        }
        stage.removeAll();
        if (series.indicator(code).isEmpty()) {
            stage.add(new Paragraph(getTranslation("overview.no-data")));
            return;
        }
        indicator.setOptions(
                series.indicators().stream()
                        .map(i -> new Option(
                                i.code(), i.name().in(getLocale()), Topics.name(i.topic(), this::getTranslation)))
                        .toList(),
                code);
        headlines.setSource(links.href(contents.headlines(), getLocale()));
        chart.setSource(links.href(contents.chart(code), getLocale()));
        stage.add(chart);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("overview.heading"));
    }
}
