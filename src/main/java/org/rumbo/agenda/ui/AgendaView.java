package org.rumbo.agenda.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rumbo.agenda.AgendaRequest;
import org.rumbo.agenda.AgendaRequest.Sort;
import org.rumbo.agenda.AgendaService;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.Part;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.link.AgendaLink;
import org.rumbo.policy.Position;
import org.rumbo.ui.Address;
import org.rumbo.ui.Choice;
import org.rumbo.ui.Choice.Option;
import org.rumbo.ui.DownloadLinks;
import org.rumbo.ui.Field;
import org.rumbo.ui.Notice;
import org.rumbo.wording.Wording;

/** What states declare, legislate and do: the agenda from word to deed, country by country. */
@Route(AgendaLink.PATH)
@AnonymousAllowed
@Menu(title = "menu.agenda", order = 4)
class AgendaView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> OWN =
            Set.of(AgendaLink.REGION, AgendaLink.POSITION, AgendaLink.MEASURE, AgendaLink.SORT, AgendaLink.CELL);
    private static final String ALL = "";

    /** Finds the button that was clicked among the many of the matrix, which listens for all of them. */
    private static final String CLICKED = "event.target.closest('[%s]')".formatted(Matrix.CELL);

    private static final String CLICKED_CELL = CLICKED + ".getAttribute('%s')".formatted(Matrix.CELL);

    private final AgendaRequest request;
    private final AgendaService service;
    private final AgendaContents contents;
    private final ContentLinks links;
    private final CountryCatalogue catalogue;
    private final Choice region = new Choice();
    private final Choice position = new Choice();
    private final Choice measure = new Choice();
    private final Choice sort = new Choice();
    private final Div notice = new Div();
    private final Part matrix = new Part();
    private final CellPanel opened;
    private final Part alliance = new Part();
    private final DownloadLinks downloads = new DownloadLinks("export/agenda");
    private final Part burden = new Part();

    AgendaView(
            AgendaRequest request,
            AgendaService service,
            AgendaContents contents,
            ContentLinks links,
            CountryCatalogue catalogue) {
        this.request = request;
        this.service = service;
        this.contents = contents;
        this.links = links;
        this.catalogue = catalogue;
        matrix.getElement()
                .addEventListener(
                        "click",
                        click -> go(click.getEventData().path(CLICKED_CELL).asString("")))
                .setFilter("!!" + CLICKED)
                .addEventData(CLICKED_CELL);
        opened = new CellPanel(getContent(), () -> go(ALL));
        var beside = new Div(matrix, opened);
        beside.addClassName("agenda-beside");
        var lead = new Paragraph(getTranslation("agenda.lead"));
        lead.addClassName("lead");
        var controls = new Div(
                new Field(getTranslation("agenda.region"), "region", region),
                new Field(getTranslation("agenda.position"), "position", position),
                new Field(getTranslation("agenda.measure"), "measure", measure),
                new Field(getTranslation("agenda.sort"), "sort", sort));
        controls.addClassName("controls");
        getContent().addClassNames("page", "wide");
        getContent()
                .add(
                        new H1(getTranslation("agenda.heading")),
                        lead,
                        notice,
                        controls,
                        beside,
                        downloads,
                        alliance,
                        burden);
        List.of(region, position, measure, sort)
                .forEach(choice -> choice.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        go(ALL);
                    }
                }));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Locale locale = getLocale();
        var wish = request.read(event.getLocation().getQueryParameters().getParameters(), locale);
        notice.removeAll();
        if (!wish.problems().isEmpty()) {
            notice.add(new Notice(getTranslation("compare.problems"), wish.problems()));
        }
        var words = new Wording(locale);
        region.setOptions(
                options("agenda.all.regions", catalogue.regions(), Function.identity(), words::region),
                wish.region() == null ? ALL : wish.region());
        position.setOptions(
                options(
                        "agenda.all.positions",
                        Arrays.asList(Position.values()),
                        AgendaView::code,
                        p -> getTranslation("agenda.position." + code(p))),
                wish.position() == null ? ALL : code(wish.position()));
        measure.setOptions(
                options(
                        "agenda.all.measures",
                        service.columns(locale),
                        org.rumbo.agenda.AgendaPage.Column::code,
                        org.rumbo.agenda.AgendaPage.Column::name),
                wish.column() == null ? ALL : wish.column());
        sort.setOptions(
                Arrays.stream(Sort.values())
                        .map(s -> new Option(code(s), getTranslation("agenda.sort." + code(s))))
                        .toList(),
                code(wish.sort()));
        downloads.show(event.getLocation());
        matrix.setSource(links.href(contents.matrix(wish), locale));
        String current = wish.cell().map(cell -> Matrix.id(address(cell))).orElse(null);
        matrix.setCurrent(current);
        opened.show(wish.cell().flatMap(cell -> service.opened(cell, locale)).orElse(null), String.valueOf(current));
        alliance.setSource(links.href(contents.alliance(), locale));
        burden.setSource(links.href(contents.burden(wish), locale));
    }

    private <T> List<Option> options(String all, List<T> values, Function<T, String> code, Function<T, String> name) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(ALL, getTranslation(all)));
        values.forEach(value -> options.add(new Option(code.apply(value), name.apply(value))));
        return options;
    }

    private static String address(AgendaRequest.CellAddress cell) {
        return cell.country().value() + ":" + cell.column();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void go(String cell) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(AgendaLink.REGION, region.getValue());
        parameters.put(AgendaLink.POSITION, position.getValue());
        parameters.put(AgendaLink.MEASURE, measure.getValue());
        parameters.put(AgendaLink.SORT, sort.getValue().equals(code(Sort.GAP)) ? ALL : sort.getValue());
        parameters.put(AgendaLink.CELL, cell);
        Address.go(
                getUI().orElseGet(UI::getCurrent),
                AgendaLink.PATH,
                parameters.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)),
                OWN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("agenda.heading"));
    }
}
