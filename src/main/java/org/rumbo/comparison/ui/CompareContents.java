package org.rumbo.comparison.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rumbo.comparison.ComparisonQuery;
import org.rumbo.comparison.ComparisonRequest;
import org.rumbo.comparison.ComparisonService;
import org.rumbo.comparison.CountryChoiceService;
import org.rumbo.comparison.CountryChoiceService.Order;
import org.rumbo.comparison.HumanCostService;
import org.rumbo.comparison.PolicyCell;
import org.rumbo.content.Asked;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.link.CompareLink;
import org.rumbo.policy.Weights;
import org.rumbo.stance.ScoreBasisService;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.QueryReader;
import org.springframework.stereotype.Component;

/** What the comparison fetches: its chart, and the human cost beside it. */
@Component
class CompareContents implements PageContents {

    private static final Set<String> PARAMETERS =
            Set.of(CompareLink.INDICATOR, CompareLink.COUNTRIES, CompareLink.FROM, CompareLink.TO);

    /** Parameters of the list of countries, as its script writes them. */
    private static final String TYPED = "q";

    private static final String SORT = "sort";

    private final ComparisonRequest request;
    private final Content chart;
    private final Content cost;
    private final Content choices;
    private final Content policy;

    CompareContents(
            ComparisonRequest request,
            ComparisonService service,
            HumanCostService costs,
            CountryChoiceService countries,
            QueryReader reader,
            ScoreBasisService bases,
            CountryCatalogue catalogue) {
        this.request = request;
        chart = Content.chart("compare", PARAMETERS, asked -> service.compare(query(asked), asked.locale()));
        cost = Content.part(
                "human-cost", PARAMETERS, asked -> new HumanCostPanel(costs.beside(query(asked), asked.locale())));
        choices = Content.part(
                "countries",
                Set.of(CompareLink.INDICATOR, TYPED, SORT),
                asked -> new CountryChoicePart(countries.choices(
                        reader.indicator(CompareLink.INDICATOR, asked.first(CompareLink.INDICATOR)),
                        asked.first(TYPED),
                        order(asked.first(SORT)),
                        asked.locale())));
        policy = Content.part("policy", Set.of(CompareLink.POLICY), asked -> {
            PolicyCell cell = cell(asked);
            String country = catalogue
                    .find(cell.country())
                    .orElseThrow(() -> noCell(cell.text()))
                    .name()
                    .in(asked.locale());
            return new PolicyPart(
                    cell, country, bases.basis(cell.country(), cell.year(), Weights.CODEBOOK, asked.locale()));
        });
    }

    private static Order order(String code) {
        Order order = QueryReader.choice(SORT, code.isEmpty() ? null : code, Order.class);
        return order == null ? Order.REGION : order;
    }

    @Override
    public List<Content> contents() {
        return List.of(chart, cost, choices, policy);
    }

    @Override
    public List<String> charts() {
        return List.of("compare-chart");
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        if (!path.equals(CompareLink.PATH)) {
            return List.of();
        }
        ComparisonRequest.Wish wish = request.read(parameters, locale);
        List<ContentAddress> first = new ArrayList<>();
        wish.query().ifPresent(query -> first.addAll(List.of(chart(query), cost(query))));
        wish.policy().ifPresent(cell -> first.add(policy(cell)));
        return first;
    }

    ContentAddress chart(ComparisonQuery query) {
        return chart.at(query.link().parameters());
    }

    /** Countries to choose from; the browser adds what is typed, and in which order it wants them. */
    ContentAddress choices(String indicator) {
        return choices.at(Map.of(CompareLink.INDICATOR, indicator));
    }

    ContentAddress cost(ComparisonQuery query) {
        return cost.at(query.link().parameters());
    }

    ContentAddress policy(PolicyCell cell) {
        return policy.at(Map.of(CompareLink.POLICY, cell.text()));
    }

    private static PolicyCell cell(Asked asked) {
        String text = String.join(",", asked.parameters().getOrDefault(CompareLink.POLICY, List.of()));
        return PolicyCell.of(text).orElseThrow(() -> noCell(text));
    }

    private static BadQueryException noCell(String text) {
        return new BadQueryException(
                CompareLink.POLICY, "%s is no country and year such as ECU-2018.".formatted(QueryReader.shown(text)));
    }

    private ComparisonQuery query(Asked asked) {
        ComparisonRequest.Wish wish = request.read(asked.parameters(), asked.locale());
        asked.refuse(wish.problems());
        return wish.query()
                .orElseThrow(() -> new BadQueryException(CompareLink.COUNTRIES, "The parameter c names no country."));
    }
}
