package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rumbo.chart.ChartModel;
import org.rumbo.chart.ChartModel.OverviewCountry;
import org.rumbo.chart.ChartModel.OverviewData;
import org.rumbo.chart.ChartModel.Region;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CountryLink;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;

/** One indicator for all countries and years, with the stance beside it and the figures that answer first. */
@Service
public class OverviewService {

    /** The page opens on this region. */
    static final String FIRST_REGION = "Americas";

    static final String WORLD = "World";
    static final int FIRST_YEAR = 2000;
    private static final List<Double> HOMICIDE_CLASSES = List.of(2.0, 5.0, 10.0, 20.0, 40.0);
    private static final int CLASSES = 5;

    private final SeriesService series;
    private final CountryCatalogue catalogue;
    private final PolicyService policy;
    private final ReleaseCatalogue releases;

    OverviewService(SeriesService series, CountryCatalogue catalogue, PolicyService policy, ReleaseCatalogue releases) {
        this.series = series;
        this.catalogue = catalogue;
        this.policy = policy;
        this.releases = releases;
    }

    /**
     * What the map and the ranking of an indicator draw, every text in the language of {@code locale}.
     *
     * @throws IllegalArgumentException when the indicator is not known
     */
    public OverviewData overview(String code, Locale locale) {
        Indicator indicator =
                series.indicator(code).orElseThrow(() -> new IllegalArgumentException("unknown indicator " + code));
        Wording words = new Wording(locale);
        List<Country> countries = catalogue.countries();
        Map<CountryCode, Series> all = series.allSeries(code);
        Map<CountryCode, Series> shown = new HashMap<>();
        countries.forEach(country -> {
            Series whole = all.get(country.code());
            if (whole != null) {
                shown.put(country.code(), whole.between(FIRST_YEAR, Integer.MAX_VALUE));
            }
        });
        List<Country> first = inRegion(countries, FIRST_REGION);
        List<Integer> years = shown.values().stream()
                .flatMap(s -> s.observations().stream())
                .map(Observation::year)
                .distinct()
                .sorted()
                .toList();
        String region = first.stream().anyMatch(c -> !observations(shown, c).isEmpty()) ? FIRST_REGION : WORLD;
        int year = Ranking.year(of(region.equals(WORLD) ? countries : first, shown))
                .orElse(FIRST_YEAR);
        Drawing drawing = new Drawing(words, releases, shown.values());
        SmallPlaces small = new SmallPlaces(series);
        Map<CountryCode, List<Stance>> stance =
                years.isEmpty() ? Map.of() : policy.stance(policy.codedCountries(), years.getFirst(), years.getLast());
        List<OverviewCountry> drawn = new ArrayList<>();
        for (Country country : countries) {
            drawn.add(country(country, shown, stance, drawing, small, indicator, words));
        }
        return new OverviewData(
                indicator.name().in(locale),
                indicator.unit().in(locale),
                indicator.caveat() == null
                        ? List.of()
                        : List.of(indicator.caveat().in(locale)),
                "",
                drawing.asOf(),
                drawing.indicator(indicator),
                years,
                year,
                region,
                regions(words),
                classes(code, shown, year),
                drawn,
                drawing.sources(policy.release()),
                new ChartModel.Downloads("export/overview.csv", "export/overview.xlsx"));
    }

    private OverviewCountry country(
            Country country,
            Map<CountryCode, Series> shown,
            Map<CountryCode, List<Stance>> stance,
            Drawing drawing,
            SmallPlaces small,
            Indicator indicator,
            Wording words) {
        Series one =
                shown.getOrDefault(country.code(), new Series(indicator.code(), country.code(), List.of(), List.of()));
        Map<Integer, String> smallYears = new TreeMap<>();
        one.observations()
                .forEach(o -> small.reason(country.code(), o.year(), indicator.code(), words)
                        .ifPresent(why -> smallYears.put(o.year(), why)));
        String why = one.latest().map(o -> smallYears.get(o.year())).orElse(null);
        return new OverviewCountry(
                country.code().value(),
                country.name().in(words.locale()),
                CountryLink.href(country.code()),
                drawing.points(one),
                drawing.breaks(one),
                List.of(),
                stance.getOrDefault(country.code(), List.of()).stream()
                        .filter(Stance::coded)
                        .map(Drawing::stance)
                        .toList(),
                why,
                java.util.Objects.requireNonNullElse(country.region(), WORLD),
                List.copyOf(smallYears.keySet()));
    }

    private List<Region> regions(Wording words) {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(WORLD, words.text("region.World")));
        catalogue.regions().forEach(region -> regions.add(new Region(region, words.region(region))));
        return regions;
    }

    /** Up to four figures that the page opens with, in order. */
    public List<Headline> headlines(Locale locale) {
        Wording words = new Wording(locale);
        SmallPlaces small = new SmallPlaces(series);
        Optional<Indicator> rate = series.indicator("homicide-rate");
        if (rate.isEmpty()) {
            return List.of();
        }
        List<Country> region = inRegion(catalogue.countries(), FIRST_REGION);
        Map<CountryCode, Series> rates = series.allSeries("homicide-rate");
        int year = Ranking.year(of(region, rates)).orElse(FIRST_YEAR);
        Map<CountryCode, Series> areas = series.allSeries("coca-cultivation");
        Map<Long, Source> sources = new HashMap<>();
        List<Long> cited = java.util.stream.Stream.concat(rates.values().stream(), areas.values().stream())
                .flatMap(s -> s.observations().stream())
                .map(Observation::sourceId)
                .distinct()
                .toList();
        releases.sources(cited).forEach(source -> sources.put(source.id(), source));
        return new Headlines(words, small, id -> Optional.ofNullable(sources.get(id)))
                .of(
                        region,
                        words.region(FIRST_REGION),
                        year,
                        rate.get(),
                        rates,
                        series.indicator("coca-cultivation").orElse(null),
                        areas);
    }

    private static List<Country> inRegion(List<Country> countries, String region) {
        return countries.stream().filter(c -> region.equals(c.region())).toList();
    }

    private static List<Observation> observations(Map<CountryCode, Series> all, Country country) {
        Series one = all.get(country.code());
        return one == null ? List.of() : one.observations();
    }

    private static List<Series> of(List<Country> countries, Map<CountryCode, Series> all) {
        return countries.stream()
                .flatMap(country -> Optional.ofNullable(all.get(country.code())).stream())
                .toList();
    }

    /** Class limits: those of the literature for homicide rates, else quantiles of the year first shown, rounded to two digits. */
    private static List<Double> classes(String indicator, Map<CountryCode, Series> shown, int year) {
        if (indicator.startsWith("homicide-rate")) {
            return HOMICIDE_CLASSES;
        }
        double[] values = shown.values().stream()
                .flatMap(s -> s.at(year).stream())
                .mapToDouble(Observation::value)
                .filter(v -> v > 0)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return List.of(1.0);
        }
        return Arrays.stream(java.util.stream.IntStream.rangeClosed(1, CLASSES)
                        .mapToDouble(
                                i -> twoDigits(values[Math.min(values.length - 1, values.length * i / (CLASSES + 1))]))
                        .distinct()
                        .toArray())
                .boxed()
                .toList();
    }

    private static double twoDigits(double value) {
        double scale = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.round(value / scale) * scale;
    }
}
