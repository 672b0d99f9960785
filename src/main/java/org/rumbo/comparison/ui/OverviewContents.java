package org.rumbo.comparison.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rumbo.comparison.OverviewService;
import org.rumbo.content.Asked;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.OverviewLink;
import org.rumbo.web.QueryReader;
import org.springframework.stereotype.Component;

/** What the first page fetches: the headlines, and one indicator for all countries and years. */
@Component
class OverviewContents implements PageContents {

    /** The page opens on this indicator. */
    static final String FIRST = "homicide-rate";

    private final SeriesService series;
    private final QueryReader reader;
    private final Content headlines;
    private final Content chart;

    OverviewContents(OverviewService service, SeriesService series, QueryReader reader) {
        this.series = series;
        this.reader = reader;
        headlines = Content.part("headlines", Set.of(), asked -> new HeadlineCards(service.headlines(asked.locale())));
        chart = Content.chart(
                "overview",
                Set.of(OverviewLink.INDICATOR),
                asked -> service.overview(indicator(asked), asked.locale()));
    }

    @Override
    public List<Content> contents() {
        return List.of(headlines, chart);
    }

    @Override
    public List<String> charts() {
        return List.of("overview");
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        if (!path.equals(OverviewLink.PATH) || series.indicator(FIRST).isEmpty()) {
            return List.of();
        }
        String asked =
                parameters.getOrDefault(OverviewLink.INDICATOR, List.of(FIRST)).getFirst();
        return List.of(chart(series.indicator(asked).isPresent() ? asked : FIRST), headlines());
    }

    ContentAddress headlines() {
        return headlines.at(Map.of());
    }

    ContentAddress chart(String indicator) {
        return chart.at(Map.of(OverviewLink.INDICATOR, indicator));
    }

    private String indicator(Asked asked) {
        List<String> given = asked.parameters().getOrDefault(OverviewLink.INDICATOR, List.of());
        return reader.indicator(OverviewLink.INDICATOR, given.isEmpty() ? null : given.getFirst())
                .code();
    }
}
