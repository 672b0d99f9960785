package org.rumbo.comparison.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rumbo.comparison.ComparisonQuery;
import org.rumbo.comparison.ComparisonRequest;
import org.rumbo.comparison.ComparisonService;
import org.rumbo.comparison.HumanCostService;
import org.rumbo.content.Asked;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.link.CompareLink;
import org.rumbo.web.BadQueryException;
import org.springframework.stereotype.Component;

/** What the comparison fetches: its chart, and the human cost beside it. */
@Component
class CompareContents implements PageContents {

    private static final Set<String> PARAMETERS =
            Set.of(CompareLink.INDICATOR, CompareLink.COUNTRIES, CompareLink.FROM, CompareLink.TO);

    private final ComparisonRequest request;
    private final Content chart;
    private final Content cost;

    CompareContents(ComparisonRequest request, ComparisonService service, HumanCostService costs) {
        this.request = request;
        chart = Content.chart("compare", PARAMETERS, asked -> service.compare(query(asked), asked.locale()));
        cost = Content.part(
                "human-cost", PARAMETERS, asked -> new HumanCostPanel(costs.beside(query(asked), asked.locale())));
    }

    @Override
    public List<Content> contents() {
        return List.of(chart, cost);
    }

    @Override
    public List<String> charts() {
        return List.of("compare-chart");
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        return path.equals(CompareLink.PATH)
                ? request.read(parameters, locale)
                        .query()
                        .map(query -> List.of(chart(query), cost(query)))
                        .orElse(List.of())
                : List.of();
    }

    ContentAddress chart(ComparisonQuery query) {
        return chart.at(query.link().parameters());
    }

    ContentAddress cost(ComparisonQuery query) {
        return cost.at(query.link().parameters());
    }

    private ComparisonQuery query(Asked asked) {
        ComparisonRequest.Wish wish = request.read(asked.parameters(), asked.locale());
        asked.refuse(wish.problems());
        return wish.query()
                .orElseThrow(() -> new BadQueryException(CompareLink.COUNTRIES, "The parameter c names no country."));
    }
}
