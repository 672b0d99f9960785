package org.rumbo.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.text.Localized;
import org.rumbo.web.Figures;
import org.rumbo.web.Languages;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Years;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(name = "Figures")
class SeriesController {

    private final SeriesService service;
    private final CountryCatalogue countries;
    private final ReleaseCatalogue releases;
    private final QueryReader reader;
    private final Freshness freshness;

    SeriesController(
            SeriesService service,
            CountryCatalogue countries,
            ReleaseCatalogue releases,
            QueryReader reader,
            Freshness freshness) {
        this.service = service;
        this.countries = countries;
        this.releases = releases;
        this.reader = reader;
        this.freshness = freshness;
    }

    @GetMapping("/series")
    @Operation(
            summary = "An indicator by country and year",
            description =
                    "Each place has a point for every year of the period; a year without a figure has a null value, "
                            + "which is never zero. Values on two sides of a break are not comparable. Without from or to the "
                            + "period is that of the figures in the answer.")
    @Nullable
    SeriesAnswer series(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Code of an indicator, see /indicators",
                            required = true,
                            example = "homicide-rate")
                    @Nullable
                    String indicator,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Codes separated by commas, at most 300; without it every place that has figures",
                            schema = @Schema(type = "string"),
                            example = "SLV,COL")
                    @Nullable
                    List<String> country,
            @RequestParam(required = false)
                    @Parameter(
                            description = "First year",
                            schema = @Schema(type = "integer", minimum = "1900", maximum = "2100"),
                            example = "2010")
                    @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Last year, included",
                            schema = @Schema(type = "integer", minimum = "1900", maximum = "2100"),
                            example = "2024")
                    @Nullable
                    String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(request);
        Years years = Years.of(from, to);
        Indicator asked = reader.indicator("indicator", indicator);
        List<Country> places = reader.places("country", country, ApiLimits.PLACES);
        if (freshness.held(request, response, language)) {
            return null;
        }
        Collection<Series> all = country == null
                ? new TreeMap<>(service.allSeries(asked.code())).values()
                : service.series(
                        asked.code(), places.stream().map(Country::code).toList());
        Map<CountryCode, Country> names = (country == null ? countries.places() : places)
                .stream().collect(Collectors.toMap(Country::code, Function.identity(), (first, ignored) -> first));
        return answer(asked, all, names, years, language);
    }

    private SeriesAnswer answer(
            Indicator indicator,
            Collection<Series> all,
            Map<CountryCode, Country> names,
            Years years,
            Locale language) {
        var ofData = all.stream()
                .flatMap(s -> s.observations().stream())
                .mapToInt(Observation::year)
                .filter(years::contains)
                .summaryStatistics();
        boolean none = ofData.getCount() == 0;
        int[] period = years.each(
                        none ? OptionalInt.empty() : OptionalInt.of(ofData.getMin()),
                        none ? OptionalInt.empty() : OptionalInt.of(ofData.getMax()))
                .toArray();
        Set<Long> cited = new LinkedHashSet<>();
        for (Series series : all) {
            for (Observation observation : series.observations()) {
                if (years.contains(observation.year())) {
                    cited.add(observation.sourceId());
                }
            }
        }
        List<Source> sources = cited.isEmpty() ? List.of() : releases.sources(cited);
        Map<Long, String> sourceIds = sources.stream().collect(Collectors.toMap(Source::id, ApiSource::idOf));
        List<SeriesAnswer.PlaceSeries> answered = new ArrayList<>(all.size());
        for (Series series : all) {
            Country place = names.get(series.country());
            String code = series.country().value();
            answered.add(new SeriesAnswer.PlaceSeries(
                    code,
                    place == null ? code : place.name().in(language),
                    points(series, period, sourceIds, language),
                    series.breaks().stream()
                            .filter(b -> years.contains(b.date().getYear()))
                            .map(b -> mark(b, language))
                            .toList()));
        }
        return new SeriesAnswer(
                indicator.code(),
                indicator.unit().in(language),
                answered,
                sources.stream().map(ApiSource::of).toList());
    }

    private static List<SeriesAnswer.Point> points(
            Series series, int[] period, Map<Long, String> sourceIds, Locale language) {
        Map<Integer, Observation> byYear =
                series.observations().stream().collect(Collectors.toMap(Observation::year, Function.identity()));
        List<SeriesAnswer.Point> points = new ArrayList<>(period.length);
        for (int year : period) {
            Observation found = byYear.get(year);
            points.add(
                    found == null
                            ? new SeriesAnswer.Point(year, null, null, null, null, null, null, null, null)
                            : new SeriesAnswer.Point(
                                    year,
                                    Figures.exact(found.value()),
                                    Figures.exactOrNull(found.lower()),
                                    Figures.exactOrNull(found.upper()),
                                    QueryReader.word(found.status()),
                                    sourceIds.get(found.sourceId()),
                                    found.origin(),
                                    Localized.in(found.note(), language),
                                    found.cell().toString()));
        }
        return points;
    }

    private static SeriesAnswer.BreakMark mark(Break mark, Locale language) {
        return new SeriesAnswer.BreakMark(
                mark.date(),
                QueryReader.word(mark.kind()),
                mark.note().in(language),
                mark.sourceTitle(),
                mark.sourcePublisher(),
                mark.sourceUrl());
    }
}
