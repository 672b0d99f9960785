package org.rumbo.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.indicator.Indicator;
import org.rumbo.policy.Weights;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.Languages;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Years;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Files of what is on screen. A page appends its own query, so parameters that only concern how the page draws (a
 * logarithmic axis) are no mistake here.
 */
@Controller
class ExportController {

    /** As many as Compare draws. */
    private static final int COMPARED = 8;

    private final Downloads downloads;
    private final QueryReader reader;
    private final CountryCatalogue countries;

    ExportController(Downloads downloads, QueryReader reader, CountryCatalogue countries) {
        this.downloads = downloads;
        this.reader = reader;
        this.countries = countries;
    }

    @GetMapping("/export/series.{form:csv|xlsx}")
    void series(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String i,
            @RequestParam(required = false) @Nullable List<String> c,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Years years = Years.of(from, to);
        Indicator indicator = reader.indicator("i", i);
        List<Country> places = reader.places("c", required("c", c), COMPARED);
        Locale language = Languages.ofReader(request);
        DownloadAnswer.send(downloads.comparison(indicator, places, years, language), form, language, response);
    }

    @GetMapping("/export/overview.{form:csv|xlsx}")
    void overview(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String i,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Integer asked = Years.year("year", year);
        Indicator indicator = reader.indicator("i", i);
        Locale language = Languages.ofReader(request);
        DownloadAnswer.send(downloads.overview(indicator, region(region), asked, language), form, language, response);
    }

    @GetMapping("/export/country.{form:csv|xlsx}")
    void country(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable List<String> c,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Country place = reader.places("c", required("c", c), 1).getFirst();
        Locale language = Languages.ofReader(request);
        DownloadAnswer.send(downloads.country(place, language), form, language, response);
    }

    @GetMapping("/export/measures.{form:csv|xlsx}")
    void measures(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable List<String> c,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Country place = reader.places("c", required("c", c), 1).getFirst();
        Locale language = Languages.ofReader(request);
        DownloadAnswer.send(downloads.measures(place, language), form, language, response);
    }

    @GetMapping("/export/stance.{form:csv|xlsx}")
    void stance(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable List<String> c,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String weights,
            @RequestParam(required = false) @Nullable String region,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Integer first = Years.year("from", from);
        Integer last = Years.year("to", to);
        if (first == null || last == null || first > last) {
            throw new BadQueryException("from", "Give the first and the last year, for example from=1990&to=2025.");
        }
        Weights asked = reader.weights("weights", weights);
        Locale language = Languages.ofReader(request);
        DownloadAnswer.send(
                c == null
                        ? downloads.stances(region(region), first, last, asked, language)
                        : downloads.stances(reader.places("c", c, COMPARED), first, last, asked, language),
                form,
                language,
                response);
    }

    @GetMapping("/export/plane.{form:csv|xlsx}")
    void plane(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String i,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String weights,
            @RequestParam(required = false) @Nullable String region,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Integer asked = Years.year("year", year);
        if (asked == null) {
            throw new BadQueryException("year", "Give the year of the scores, for example year=2024.");
        }
        Indicator rate = reader.indicator("i", i);
        Weights weighted = reader.weights("weights", weights);
        Locale language = Languages.ofReader(request);
        DownloadAnswer.send(downloads.plane(rate, region(region), asked, weighted, language), form, language, response);
    }

    private static List<String> required(String parameter, @Nullable List<String> values) {
        if (values == null) {
            throw new BadQueryException(
                    parameter,
                    "The parameter %s is missing. Give the code of a country, for example %s=SLV."
                            .formatted(parameter, parameter));
        }
        return values;
    }

    private String region(@Nullable String asked) {
        if (asked == null) {
            return Downloads.WORLD;
        }
        List<String> known = new ArrayList<>(countries.regions());
        known.add(Downloads.WORLD);
        return known.stream()
                .filter(r -> r.equalsIgnoreCase(asked.strip()))
                .findFirst()
                .orElseThrow(() -> new BadQueryException(
                        "region", "The region is not one of %s.".formatted(String.join(", ", known))));
    }
}
