package org.rumbo.stance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.content.Asked;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.country.CountryCode;
import org.rumbo.link.StanceLink;
import org.rumbo.policy.Weights;
import org.rumbo.stance.ScoreBasisService;
import org.rumbo.stance.StanceRequest;
import org.rumbo.stance.StanceService;

/** What the stance page fetches: two charts of all countries and years, one score taken apart, and the ranks of a year. */
@org.springframework.stereotype.Component
class StanceContents implements PageContents {

    private static final Set<String> WEIGHTS = Set.of(StanceLink.WEIGHTS);
    private static final Set<String> YEAR = Set.of(StanceLink.YEAR, StanceLink.WEIGHTS);
    private static final Set<String> COUNTRY_AND_YEAR =
            Set.of(StanceLink.COUNTRIES, StanceLink.YEAR, StanceLink.WEIGHTS);

    private final StanceRequest request;
    private final StanceService service;
    private final ScoreBasisService bases;
    private final Content plane;
    private final Content grid;
    private final Content basis;
    private final Content ranks;
    private final Content sliders;

    StanceContents(StanceRequest request, StanceService service, ScoreBasisService bases) {
        this.request = request;
        this.service = service;
        this.bases = bases;
        plane = Content.chart(
                "stance-plane", WEIGHTS, asked -> service.stances(wish(asked).weights(), asked.locale()));
        grid = Content.chart("stance-grid", WEIGHTS, asked -> {
            Weights weights = wish(asked).weights();
            return StanceService.scoresOf(service.stances(weights, asked.locale()), weights);
        });
        basis = Content.part("score-basis", COUNTRY_AND_YEAR, this::basis);
        ranks = Content.part("ranks", YEAR, this::ranks);
        sliders = Content.part(
                "weights",
                WEIGHTS,
                asked -> new WeightSliders(bases.kindsByDomain(), wish(asked).weights()));
    }

    @Override
    public List<Content> contents() {
        return List.of(plane, grid, basis, ranks, sliders);
    }

    @Override
    public List<String> charts() {
        return List.of("stance-plane", "stance-grid");
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        if (!path.equals(StanceLink.PATH)) {
            return List.of();
        }
        StanceRequest.Wish wish = request.read(parameters, locale);
        Weights weights = wish.weights();
        List<ContentAddress> first =
                new ArrayList<>(List.of(plane(weights), grid(weights), ranks(wish.year(), weights), sliders(weights)));
        wish.chosen().ifPresent(country -> first.add(basis(country, wish.year(), wish.weights())));
        return first;
    }

    ContentAddress plane(Weights weights) {
        return plane.at(parameters(null, null, weights));
    }

    ContentAddress grid(Weights weights) {
        return grid.at(parameters(null, null, weights));
    }

    ContentAddress sliders(Weights weights) {
        return sliders.at(parameters(null, null, weights));
    }

    ContentAddress ranks(int year, Weights weights) {
        return ranks.at(parameters(null, year, weights));
    }

    ContentAddress basis(CountryCode country, int year, Weights weights) {
        return basis.at(parameters(country, year, weights));
    }

    private static Map<String, String> parameters(
            @Nullable CountryCode country, @Nullable Integer year, Weights weights) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (country != null) {
            parameters.put(StanceLink.COUNTRIES, country.value());
        }
        if (year != null) {
            parameters.put(StanceLink.YEAR, year.toString());
        }
        String text = weights.text();
        if (text != null) {
            parameters.put(StanceLink.WEIGHTS, text);
        }
        return parameters;
    }

    private StanceRequest.Wish wish(Asked asked) {
        StanceRequest.Wish wish = request.read(asked.parameters(), asked.locale());
        asked.refuse(wish.problems());
        return wish;
    }

    private Component basis(Asked asked) {
        StanceRequest.Wish wish = wish(asked);
        return wish.chosen()
                .flatMap(country -> bases.basis(country, wish.year(), wish.weights(), asked.locale()))
                .<Component>map(BasisPanel::new)
                .orElseGet(Div::new);
    }

    private Component ranks(Asked asked) {
        StanceRequest.Wish wish = wish(asked);
        return new RanksPanel(
                wish.year(),
                service.ranks(wish.year(), wish.weights(), asked.locale()),
                !wish.weights().equals(Weights.CODEBOOK));
    }
}
