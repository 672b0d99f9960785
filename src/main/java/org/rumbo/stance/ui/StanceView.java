package org.rumbo.stance.ui;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rumbo.chart.StanceChosen;
import org.rumbo.chart.StanceGrid;
import org.rumbo.chart.StancePlane;
import org.rumbo.content.ContentLinks;
import org.rumbo.content.Part;
import org.rumbo.country.CountryCode;
import org.rumbo.link.StanceLink;
import org.rumbo.policy.Weights;
import org.rumbo.stance.ScoreBasisService;
import org.rumbo.stance.StanceRequest;
import org.rumbo.stance.StanceService;
import org.rumbo.ui.Address;
import org.rumbo.ui.Notice;

/** Where states stand on both scores, what a score rests on, and what the weights decide. */
@Route(StanceLink.PATH)
@AnonymousAllowed
@Menu(title = "menu.stance", order = 3)
class StanceView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /** Year and countries are switches of the charts; the weights change what the server computes. */
    private static final Set<String> OWN = Set.of(StanceLink.WEIGHTS);

    private final StanceRequest request;
    private final StanceService service;
    private final ScoreBasisService bases;
    private final StanceContents contents;
    private final ContentLinks links;
    private final StancePlane plane = new StancePlane();
    private final StanceGrid grid = new StanceGrid();
    private final Part basis = new Part();
    private final WeightsPanel weightsPanel;
    private final Part ranks = new Part();
    private final Div notice = new Div();

    private Weights weights = Weights.CODEBOOK;

    StanceView(
            StanceRequest request,
            StanceService service,
            ScoreBasisService bases,
            StanceContents contents,
            ContentLinks links) {
        this.request = request;
        this.service = service;
        this.bases = bases;
        this.contents = contents;
        this.links = links;
        weightsPanel = new WeightsPanel(this::weigh, this::weigh);
        var lead = new Paragraph(getTranslation("stance.page.lead"));
        lead.addClassName("lead");
        plane.addChosenListener(this::chosen);
        grid.addChosenListener(this::chosen);
        plane.addShownListener(shown -> {
            ranked(shown.year());
            weightsPanel.showData(service.api(weights, shown.region()));
        });
        getContent().addClassNames("page", "at-once");
        getContent()
                .add(
                        new H1(getTranslation("stance.page.heading")),
                        lead,
                        notice,
                        plane,
                        basis,
                        grid,
                        weightsPanel,
                        ranks);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wish = request.read(event.getLocation().getQueryParameters().getParameters(), getLocale());
        weights = wish.weights();
        notice.removeAll();
        if (!wish.problems().isEmpty()) {
            notice.add(new Notice(getTranslation("compare.problems"), wish.problems()));
        }
        plane.setSource(links.href(contents.plane(weights), getLocale()));
        grid.setSource(links.href(contents.grid(weights), getLocale()));
        weightsPanel.show(weights, links.href(contents.sliders(weights), getLocale()));
        weightsPanel.showData(service.api(weights, wish.region()));
        ranked(wish.year());
        show(wish.chosen(), wish.year());
    }

    /** What the browser says is checked: a country that was never coded shows nothing, a year beyond the research the last one. */
    private void chosen(StanceChosen choice) {
        int year = within(choice.year());
        request.chosen(choice.country()).ifPresent(country -> {
            ranked(year);
            show(Optional.of(country), year);
            basis.focusHeading();
        });
    }

    private void show(Optional<CountryCode> country, int year) {
        basis.setVisible(country.isPresent());
        country.ifPresent(code -> basis.setSource(links.href(contents.basis(code, year, weights), getLocale())));
    }

    private void ranked(int year) {
        ranks.setSource(links.href(contents.ranks(within(year), weights), getLocale()));
    }

    private int within(int year) {
        var years = service.years();
        return Math.clamp(year, years.getLast(), years.getFirst());
    }

    /** What the browser says is checked: no kind and no weight change nothing. */
    private void weigh(String code, String weight) {
        try {
            double wanted = Double.parseDouble(weight);
            bases.kindsByDomain().values().stream()
                    .flatMap(List::stream)
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .ifPresent(kind -> weigh(weights.with(kind, wanted)));
        } catch (IllegalArgumentException notAWeight) {
            // only a browser that was tampered with sends one
        }
    }

    private void weigh(Weights next) {
        String text = next.text();
        Address.go(
                getUI().orElseGet(UI::getCurrent),
                StanceLink.PATH,
                text == null ? Map.of() : Map.of(StanceLink.WEIGHTS, text),
                OWN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("stance.page.heading"));
    }
}
