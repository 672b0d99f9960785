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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.chart.StanceChosen;
import org.rumbo.chart.StanceGrid;
import org.rumbo.chart.StancePlane;
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
    private final StancePlane plane = new StancePlane();
    private final StanceGrid grid = new StanceGrid();
    private final BasisPanel basis = new BasisPanel();
    private final WeightsPanel weightsPanel;
    private final RanksPanel ranks = new RanksPanel();
    private final Div notice = new Div();

    private Weights weights = Weights.CODEBOOK;
    private @Nullable Weights drawn;

    StanceView(StanceRequest request, StanceService service, ScoreBasisService bases) {
        this.request = request;
        this.service = service;
        this.bases = bases;
        weightsPanel = new WeightsPanel(bases.kindsByDomain(), this::weigh);
        var lead = new Paragraph(getTranslation("stance.page.lead"));
        lead.addClassName("lead");
        plane.addChosenListener(this::chosen);
        grid.addChosenListener(this::chosen);
        plane.addYearListener(kept -> ranked(kept.year()));
        getContent().addClassName("page");
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
        if (!weights.equals(drawn)) {
            var data = service.stances(weights, getLocale());
            plane.setData(data);
            grid.setData(StanceService.scoresOf(data));
            drawn = weights;
        }
        weightsPanel.show(weights, StanceService.api(new StanceLink(java.util.List.of(), null, weights.text())));
        ranked(wish.year());
        show(wish.chosen(), wish.year());
    }

    /** What the browser says is checked: a country that was never coded shows nothing, a year beyond the research the last one. */
    private void chosen(StanceChosen choice) {
        if (CountryCode.isWellFormed(choice.country())) {
            int year = within(choice.year());
            ranked(year);
            show(Optional.of(new CountryCode(choice.country())), year);
            basis.focusHeading();
        }
    }

    private void show(Optional<CountryCode> country, int year) {
        basis.show(country.flatMap(code -> bases.basis(code, year, weights, getLocale()))
                .orElse(null));
    }

    private void ranked(int year) {
        int shown = within(year);
        ranks.show(shown, service.ranks(shown, weights, getLocale()), !weights.equals(Weights.CODEBOOK));
    }

    private int within(int year) {
        var years = service.years();
        return Math.clamp(year, years.getLast(), years.getFirst());
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
