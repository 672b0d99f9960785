package org.rumbo.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.PlaceKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.SeriesService;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.web.Languages;
import org.rumbo.web.QueryReader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(name = "Catalogues")
class CataloguesController {

    /** Dataset that brings the catalogue of countries. */
    private static final String COUNTRIES = "countries";

    private final CountryCatalogue countries;
    private final SeriesService series;
    private final ReleaseCatalogue releases;
    private final Freshness freshness;

    CataloguesController(
            CountryCatalogue countries, SeriesService series, ReleaseCatalogue releases, Freshness freshness) {
        this.countries = countries;
        this.series = series;
        this.releases = releases;
        this.freshness = freshness;
    }

    @GetMapping("/countries")
    @Operation(
            summary = "Countries and territories",
            description = "The catalogue that is compared and ranked. Parts of countries (England and Wales) and "
                    + "aggregates (the world), which some publishers report by themselves, are listed by kind.")
    @Nullable
    CountriesAnswer countries(
            @RequestParam(required = false)
                    @Parameter(
                            description = "What to list",
                            schema = @Schema(implementation = PlaceKind.class, defaultValue = "country"))
                    @Nullable
                    String kind,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(request);
        PlaceKind chosen = QueryReader.choice("kind", kind, PlaceKind.class);
        PlaceKind wanted = chosen == null ? PlaceKind.COUNTRY : chosen;
        if (freshness.held(request, response, language)) {
            return null;
        }
        List<Country> places = countries.places();
        Map<String, List<String>> parts = places.stream()
                .filter(p -> p.kind() == PlaceKind.PART && p.parent() != null)
                .collect(Collectors.groupingBy(
                        p -> String.valueOf(p.parent()),
                        Collectors.mapping(p -> p.code().value(), Collectors.toList())));
        return new CountriesAnswer(
                places.stream()
                        .filter(p -> p.kind() == wanted)
                        .map(p -> CountriesAnswer.Place.of(
                                p, language, parts.getOrDefault(p.code().value(), List.of())))
                        .toList(),
                activeReleases(Set.of(COUNTRIES)));
    }

    @GetMapping("/indicators")
    @Operation(
            summary = "What is measured",
            description = "Each with unit, definition and the caveat that belongs beside every use.")
    @Nullable
    IndicatorsAnswer indicators(HttpServletRequest request, HttpServletResponse response) {
        Locale language = Languages.of(request);
        if (freshness.held(request, response, language)) {
            return null;
        }
        List<Indicator> indicators = series.indicators();
        return new IndicatorsAnswer(
                indicators.stream().map(IndicatorsAnswer.Entry::of).toList(),
                activeReleases(indicators.stream().map(Indicator::dataset).collect(Collectors.toSet())));
    }

    @GetMapping("/datasets")
    @Operation(
            summary = "Datasets and their releases",
            description = "A release is one edition as it was imported and never changes; the active one speaks.")
    @Nullable
    DatasetsAnswer datasets(HttpServletRequest request, HttpServletResponse response) {
        Locale language = Languages.of(request);
        List<Release> all = releases.releases();
        if (freshness.held(
                request, response, language, all.stream().map(Release::id).toArray())) {
            return null;
        }
        Map<String, List<DatasetsAnswer.Edition>> byDataset = all.stream()
                .collect(Collectors.groupingBy(
                        Release::dataset,
                        LinkedHashMap::new,
                        Collectors.mapping(DatasetsAnswer.Edition::of, Collectors.toList())));
        return new DatasetsAnswer(byDataset.entrySet().stream()
                .map(e -> new DatasetsAnswer.Dataset(e.getKey(), e.getValue()))
                .toList());
    }

    private List<ApiSource> activeReleases(Collection<String> datasets) {
        return releases.releases().stream()
                .filter(r -> r.active() && datasets.contains(r.dataset()))
                .map(ApiSource::of)
                .toList();
    }
}
