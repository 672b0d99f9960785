package org.rumbo.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
import org.rumbo.comparison.Headline;
import org.rumbo.comparison.OverviewService;
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

    private static final String FIRST = "homicide-rate";

    private final OverviewService service;
    private final SeriesService series;
    private final Choice indicator = new Choice();
    private final OverviewChart chart = new OverviewChart();
    private final Section headlines = new Section();
    private final Div notice = new Div();
    private final Div stage = new Div();

    OverviewView(OverviewService service, SeriesService series) {
        this.service = service;
        this.series = series;
        var lead = new Paragraph(getTranslation("overview.lead"));
        lead.addClassName("lead");
        headlines.addClassName("headlines");
        headlines.getElement().setAttribute("aria-label", getTranslation("overview.headlines"));
        var compare = new Anchor(
                new CompareLink(FIRST, List.of(new CountryCode("ECU"), new CountryCode("PER")), 2010, null).href(),
                getTranslation("overview.compare"));
        compare.addClassNames("button", "button-primary");
        var controls = new Div(new Field(getTranslation("compare.indicator"), "indicator", indicator), compare);
        controls.addClassName("controls");
        getContent().addClassName("page");
        getContent().add(new H1(getTranslation("overview.heading")), lead, notice, headlines, controls, stage);
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
                .orElse(FIRST);
        boolean known = series.indicator(asked).isPresent();
        String code = known ? asked : FIRST;
        notice.removeAll();
        if (!known) {
            notice.add(new Notice(
                    getTranslation("compare.problems"), List.of(getTranslation("compare.problem.indicator", asked))));
        }
        headlines.removeAll();
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
        var overview = service.overview(code, getLocale());
        overview.headlines().forEach(headline -> headlines.add(card(headline)));
        chart.setData(overview.data());
        stage.add(chart);
    }

    private Article card(Headline headline) {
        var figure = new Paragraph(headline.figure());
        figure.addClassName("figure");
        var source = new Anchor(headline.href(), headline.source());
        source.addClassName("source");
        source.getElement().setAttribute("title", getTranslation("overview.cell", headline.cell()));
        var article = new Article(figure, new Paragraph(headline.text()));
        headline.notes().forEach(note -> {
            var caveat = new Span(note);
            caveat.addClassName("caveat");
            article.add(caveat);
        });
        var cell = new Anchor(headline.release(), getTranslation("overview.cell", headline.cell()));
        cell.addClassName("source");
        article.add(source, cell);
        article.addClassName("card");
        return article;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("overview.heading"));
    }
}
