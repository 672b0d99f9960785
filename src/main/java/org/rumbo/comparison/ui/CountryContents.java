package org.rumbo.comparison.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rumbo.comparison.CountryConductService;
import org.rumbo.comparison.CountryProfile;
import org.rumbo.comparison.CountryProfileService;
import org.rumbo.comparison.CountryProfileService.Known;
import org.rumbo.comparison.CountrySummaryService;
import org.rumbo.content.Asked;
import org.rumbo.content.Content;
import org.rumbo.content.ContentAddress;
import org.rumbo.content.PageContents;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CountryLink;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.QueryReader;
import org.springframework.stereotype.Component;

/** What the page of a country fetches: its summary, its two charts, its figures, and the rest. */
@Component
class CountryContents implements PageContents {

    /** Names of the parts in addresses within the page. */
    static final String SUMMARY = "summary";

    static final String POLICY = "policy";
    static final String MEASURES = "measures";
    static final String FIGURES = "figures";
    static final String CONDUCT = "conduct";
    static final String STUDIES = "studies";
    static final String GAPS = "gaps";
    static final String COMPARE = "compare";

    private static final String COUNTRY = "c";
    private static final Set<String> PARAMETERS = Set.of(COUNTRY);
    private static final String BEFORE_CODE = CountryLink.PATH + "/";

    private final CountryProfileService service;
    private final QueryReader reader;
    private final Content summary;
    private final Content figures;
    private final Content stance;
    private final Content timeline;
    private final Content rest;

    CountryContents(
            CountryProfileService service,
            CountrySummaryService summaries,
            CountryConductService conduct,
            QueryReader reader) {
        this.service = service;
        this.reader = reader;
        summary = Content.part(
                "country-summary",
                PARAMETERS,
                asked -> new CountrySummaryPart(
                        profile(asked),
                        summaries.summary(code(asked), asked.locale()).orElseThrow(CountryContents::notCoded)));
        figures = Content.part("country-figures", PARAMETERS, asked -> new CountryFiguresPart(profile(asked)));
        stance = Content.chart(
                "country-stance",
                PARAMETERS,
                asked -> service.stance(code(asked), asked.locale()).orElseThrow(CountryContents::notCoded));
        timeline = Content.chart(
                "country-timeline",
                PARAMETERS,
                asked -> service.timeline(code(asked), asked.locale()).orElseThrow(CountryContents::notCoded));
        rest = Content.part(
                "country-rest",
                PARAMETERS,
                asked -> new CountryRestPart(profile(asked), conduct.conduct(code(asked), asked.locale())));
    }

    @Override
    public List<Content> contents() {
        return List.of(summary, stance, timeline, figures, rest);
    }

    @Override
    public List<String> charts() {
        return List.of("stance-chart", "timeline");
    }

    @Override
    public List<ContentAddress> firstOf(String path, Map<String, List<String>> parameters, Locale locale) {
        return path.startsWith(BEFORE_CODE)
                ? place(path.substring(BEFORE_CODE.length()), locale)
                        .map(this::all)
                        .orElse(List.of())
                : List.of();
    }

    private List<ContentAddress> all(Known place) {
        List<ContentAddress> all = new ArrayList<>(List.of(summary(place.code())));
        if (place.coded()) {
            all.addAll(List.of(stance(place.code()), timeline(place.code())));
        }
        all.addAll(List.of(figures(place.code()), rest(place.code())));
        return all;
    }

    /** The place that somebody typed, in any case. */
    Optional<Known> place(String typed, Locale locale) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return CountryCode.isWellFormed(code) ? service.find(new CountryCode(code), locale) : Optional.empty();
    }

    ContentAddress summary(CountryCode code) {
        return summary.at(Map.of(COUNTRY, code.value()));
    }

    ContentAddress figures(CountryCode code) {
        return figures.at(Map.of(COUNTRY, code.value()));
    }

    ContentAddress stance(CountryCode code) {
        return stance.at(Map.of(COUNTRY, code.value()));
    }

    ContentAddress timeline(CountryCode code) {
        return timeline.at(Map.of(COUNTRY, code.value()));
    }

    ContentAddress rest(CountryCode code) {
        return rest.at(Map.of(COUNTRY, code.value()));
    }

    private CountryCode code(Asked asked) {
        return reader.places(COUNTRY, asked.parameters().getOrDefault(COUNTRY, List.of()), 1)
                .getFirst()
                .code();
    }

    private CountryProfile profile(Asked asked) {
        return service.profile(code(asked), asked.locale()).orElseThrow(CountryContents::notCoded);
    }

    private static BadQueryException notCoded() {
        return new BadQueryException(COUNTRY, "The policy of this place was not researched.");
    }
}
