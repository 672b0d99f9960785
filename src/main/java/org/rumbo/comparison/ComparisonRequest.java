package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CompareLink;
import org.rumbo.link.PageAddress;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;

/** Reads a comparison out of an address that people type, shorten and mail around: what cannot be followed is said and replaced. */
@Service
public class ComparisonRequest {

    static final String DEFAULT_INDICATOR = "homicide-rate";
    static final int DEFAULT_FROM = 2000;
    private static final List<CountryCode> DEFAULT_COUNTRIES = List.of(
            new CountryCode("SLV"),
            new CountryCode("ECU"),
            new CountryCode("COL"),
            new CountryCode("HND"),
            new CountryCode("MEX"),
            new CountryCode("URY"));

    /**
     * What an address asks for.
     *
     * @param indicator one that there is, unless there is none at all
     * @param countries known countries; may be empty, and then there is nothing to draw
     * @param policy a year of one of the countries whose policy stands beside the chart
     * @param problems sentences in the reader's language
     */
    public record Wish(
            String indicator,
            List<CountryCode> countries,
            int from,
            int to,
            int firstYear,
            int lastYear,
            Optional<PolicyCell> policy,
            List<String> problems) {

        /** The comparison; empty where no country is chosen. */
        public Optional<ComparisonQuery> query() {
            return countries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ComparisonQuery(indicator, countries, from, to));
        }
    }

    private final SeriesService series;
    private final CountryCatalogue catalogue;

    ComparisonRequest(SeriesService series, CountryCatalogue catalogue) {
        this.series = series;
        this.catalogue = catalogue;
    }

    /** Reads the parameters of {@link CompareLink}. */
    public Wish read(Map<String, List<String>> parameters, Locale locale) {
        Wording words = new Wording(locale);
        List<String> problems = new ArrayList<>();
        String indicator = indicator(PageAddress.first(parameters, CompareLink.INDICATOR), words, problems);
        List<CountryCode> countries = series.indicator(indicator).isEmpty()
                ? List.of()
                : countries(all(parameters, CompareLink.COUNTRIES), words, problems);
        int firstYear = Integer.MAX_VALUE;
        int lastYear = Integer.MIN_VALUE;
        for (var one : series.allSeries(indicator).values()) {
            if (!one.observations().isEmpty()) {
                firstYear = Math.min(firstYear, one.observations().getFirst().year());
                lastYear = Math.max(lastYear, one.observations().getLast().year());
            }
        }
        if (firstYear > lastYear) {
            firstYear = DEFAULT_FROM;
            lastYear = DEFAULT_FROM + 24;
        }
        int defaultFrom = Math.max(firstYear, Math.min(DEFAULT_FROM, lastYear));
        int from = year(
                PageAddress.first(parameters, CompareLink.FROM), defaultFrom, firstYear, lastYear, words, problems);
        int to = year(PageAddress.first(parameters, CompareLink.TO), lastYear, firstYear, lastYear, words, problems);
        if (from > to) {
            problems.add(words.text(
                    "compare.problem.period", Integer.toString(from), Integer.toString(to), Wording.period(to, from)));
            int exchanged = from;
            from = to;
            to = exchanged;
        }
        Optional<PolicyCell> policy = policy(
                PageAddress.first(parameters, CompareLink.POLICY), indicator, countries, from, to, words, problems);
        return new Wish(indicator, countries, from, to, firstYear, lastYear, policy, List.copyOf(problems));
    }

    private String indicator(@Nullable String code, Wording words, List<String> problems) {
        if (code == null || code.isBlank()) {
            return usual();
        }
        if (series.indicator(code).isPresent()) {
            return code;
        }
        problems.add(words.text("compare.problem.indicator", code));
        return usual();
    }

    /** What is compared where nothing was chosen: the first indicator that there is, should a dataset be missing. */
    private String usual() {
        return series.indicator(DEFAULT_INDICATOR)
                .or(() -> series.indicators().stream().findFirst())
                .map(Indicator::code)
                .orElse(DEFAULT_INDICATOR);
    }

    private static Optional<PolicyCell> policy(
            @Nullable String text,
            String indicator,
            List<CountryCode> countries,
            int from,
            int to,
            Wording words,
            List<String> problems) {
        if (text == null || text.isBlank() || countries.isEmpty()) {
            return Optional.empty();
        }
        var query = new ComparisonQuery(indicator, countries, from, to);
        Optional<PolicyCell> policy = PolicyCell.of(text).filter(cell -> cell.isOf(query));
        if (policy.isEmpty()) {
            problems.add(words.text("compare.problem.policy", text));
        }
        return policy;
    }

    private List<CountryCode> countries(@Nullable String codes, Wording words, List<String> problems) {
        if (codes == null) {
            return DEFAULT_COUNTRIES;
        }
        Set<CountryCode> known = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String word : codes.split(",")) {
            String code = word.strip().toUpperCase(Locale.ROOT);
            if (code.isEmpty()) {
                continue;
            }
            if (CountryCode.isWellFormed(code)
                    && catalogue.find(new CountryCode(code)).isPresent()) {
                known.add(new CountryCode(code));
            } else {
                unknown.add(word.strip());
            }
        }
        if (!unknown.isEmpty()) {
            problems.add(words.text("compare.problem.country", words.list(unknown)));
        }
        if (known.size() > ComparisonQuery.MOST_COUNTRIES) {
            problems.add(words.text("compare.problem.many", ComparisonQuery.MOST_COUNTRIES, known.size()));
        }
        return known.stream().limit(ComparisonQuery.MOST_COUNTRIES).toList();
    }

    private static int year(
            @Nullable String text, int otherwise, int first, int last, Wording words, List<String> problems) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        int year;
        try {
            year = Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            problems.add(words.text("compare.problem.year", text, Integer.toString(otherwise)));
            return otherwise;
        }
        if (year < first || year > last) {
            int nearest = Math.clamp(year, first, last);
            problems.add(words.text(
                    "compare.problem.range",
                    Integer.toString(year),
                    Wording.period(first, last),
                    Integer.toString(nearest)));
            return nearest;
        }
        return year;
    }

    /** A form says a parameter once for each box that is ticked. */
    private static @Nullable String all(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : String.join(",", values);
    }
}
