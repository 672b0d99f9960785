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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rumbo.chart.CompareChart;
import org.rumbo.chart.StanceChosen;
import org.rumbo.comparison.ComparisonQuery;
import org.rumbo.comparison.ComparisonRequest;
import org.rumbo.comparison.ComparisonRequest.Wish;
import org.rumbo.comparison.ComparisonService;
import org.rumbo.comparison.CountryChoiceService;
import org.rumbo.comparison.PolicyCell;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.Part;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CompareLink;
import org.rumbo.ui.Address;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.Field;
import org.rumbo.ui.Notice;

/** One to eight countries side by side: an outcome, the events, and under it what policy each had. The address is the state. */
@Route(CompareLink.PATH)
@AnonymousAllowed
@Menu(title = "menu.compare", order = 2)
class CompareView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> OWN =
            Set.of(CompareLink.INDICATOR, CompareLink.COUNTRIES, CompareLink.FROM, CompareLink.TO, CompareLink.POLICY);

    private final ComparisonRequest request;
    private final ComparisonService service;
    private final CompareContents contents;
    private final ContentLinks links;
    private final SeriesService series;

    private final Choice indicator = new Choice();
    private final CountryPicker countries = new CountryPicker(this::chosen);
    private final Choice from = new Choice();
    private final Choice to = new Choice();
    private final Div notice = new Div();
    private final Div stage = new Div();
    private final CompareChart chart = new CompareChart();
    private final PolicyPanel policy = new PolicyPanel(this::close);
    private final Div beside = new Div(chart, policy);
    private final Part cost = new Part();
    private final CountryChoiceService choices;
    private final List<CountryCode> order = new ArrayList<>();
    private final CountryCatalogue catalogue;
    private Optional<PolicyCell> opened = Optional.empty();
    private String title = "";

    /** The last year of the indicator that is shown. */
    private int newest;

    CompareView(
            ComparisonRequest request,
            ComparisonService service,
            CompareContents contents,
            ContentLinks links,
            SeriesService series,
            CountryChoiceService choices,
            CountryCatalogue catalogue) {
        this.request = request;
        this.service = service;
        this.contents = contents;
        this.links = links;
        this.series = series;
        this.choices = choices;
        this.catalogue = catalogue;
        var heading = new H1(getTranslation("compare.heading"));
        heading.addClassName("visually-hidden");
        var controls = new Div(
                new Field(getTranslation("compare.indicator"), "indicator", indicator),
                countries,
                new Field(getTranslation("compare.from"), "from", from),
                new Field(getTranslation("compare.to"), "to", to));
        controls.addClassName("controls");
        getContent().addClassNames("page", "compare");
        stage.addClassName("stage");
        getContent().add(heading, controls, notice, stage);
        beside.addClassName("chart-and-policy");
        chart.addChosenListener(this::chosen);

        indicator.addValueChangeListener(change -> {
            // whoever looks at the newest year of one indicator wants to see that of the next
            changed(change.isFromClient(), Integer.toString(newest).equals(to.getValue()));
        });
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Wish wish = request.read(event.getLocation().getQueryParameters().getParameters(), getLocale());
        fill(wish);
        notice.removeAll();
        if (!wish.problems().isEmpty()) {
            notice.add(new Notice(getTranslation("compare.problems"), wish.problems()));
        }
        opened = wish.policy();
        wish.query().ifPresentOrElse(this::show, this::suggest);
    }

    private void fill(Wish wish) {
        indicator.setOptions(
                series.indicators().stream()
                        .map(i -> new Option(
                                i.code(), i.name().in(getLocale()), Topics.name(i.topic(), this::getTranslation)))
                        .toList(),
                wish.indicator());
        order.clear();
        order.addAll(wish.countries());
        countries.show(
                order.stream().flatMap(code -> catalogue.find(code).stream()).toList(),
                choices.neighbours(order, getLocale()),
                links.href(contents.choices(wish.indicator()), getLocale()));
        List<Option> years = IntStream.rangeClosed(wish.firstYear(), wish.lastYear())
                .mapToObj(year -> new Option(Integer.toString(year), Integer.toString(year)))
                .toList();
        from.setOptions(years, Integer.toString(wish.from()));
        to.setOptions(years.reversed(), Integer.toString(wish.to()));
        newest = wish.lastYear();
    }

    private void show(ComparisonQuery query) {
        title = service.title(query, getLocale());
        chart.setSource(links.href(contents.chart(query), getLocale()));
        cost.setSource(links.href(contents.cost(query), getLocale()));
        opened.ifPresentOrElse(
                cell -> policy.show(links.href(contents.policy(cell), getLocale())), () -> policy.setVisible(false));
        beside.setClassName("open", opened.isPresent());
        chart.setChosen(opened.map(PolicyCell::text).orElse(null));
        // a chart that is taken away and put back forgets where the reader was in it
        if (beside.getParent().isEmpty()) {
            stage.removeAll();
            stage.add(beside, cost);
        }
    }

    /** What the browser says is checked as any address is. */
    private void chosen(StanceChosen choice) {
        go(PolicyCell.of(choice.country() + "-" + choice.year()));
        policy.attend();
    }

    private void close() {
        go(Optional.empty());
        chart.takeFocusBack();
    }

    private void suggest() {
        title = getTranslation("compare.heading");
        var links = new Div(
                suggestion("compare.suggest.ecuador-peru", new CompareLink(null, codes("ECU", "PER"), 2010, null)),
                suggestion("compare.suggest.emergency", new CompareLink(null, codes("SLV", "HND", "ECU"), 2000, null)),
                suggestion(
                        "compare.suggest.cocaine",
                        new CompareLink("cocaine-seizures", codes("COL", "PER", "BOL"), 2000, null)));
        links.addClassName("suggestions");
        stage.removeAll();
        stage.add(new Paragraph(getTranslation("compare.empty")), links);
    }

    private Anchor suggestion(String key, CompareLink link) {
        return new Anchor(link.href(), getTranslation(key));
    }

    private static List<CountryCode> codes(String... codes) {
        return List.of(codes).stream().map(CountryCode::new).toList();
    }

    /** They stay in the order in which they were chosen; what is new comes last. */
    private void chosen(List<CountryCode> chosen) {
        order.clear();
        order.addAll(chosen);
        changed(true);
    }

    private void changed(boolean byReader) {
        changed(byReader, false);
    }

    /** @param open whether the address leaves the last year to the indicator */
    private void changed(boolean byReader, boolean open) {
        if (byReader) {
            // what is beside the chart stays as long as the chart shows its year
            int first = Integer.parseInt(from.getValue());
            int last = Integer.parseInt(to.getValue());
            go(
                    opened.filter(
                            cell -> order.contains(cell.country()) && cell.year() >= first && cell.year() <= last),
                    open);
        }
    }

    private void go(Optional<PolicyCell> cell) {
        go(cell, false);
    }

    private void go(Optional<PolicyCell> cell, boolean open) {
        var link = new CompareLink(
                indicator.getValue(),
                order,
                Integer.valueOf(from.getValue()),
                open ? null : Integer.valueOf(to.getValue()));
        var parameters = link.parameters();
        // no country at all is a choice too, and is not the same as an address that names none
        parameters.putIfAbsent(CompareLink.COUNTRIES, "");
        cell.ifPresent(wanted -> parameters.put(CompareLink.POLICY, wanted.text()));
        Address.go(getUI().orElseGet(UI::getCurrent), CompareLink.PATH, parameters, OWN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title);
    }
}
