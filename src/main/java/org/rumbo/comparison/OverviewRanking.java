package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Moved;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.text.Alphabet;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;

/**
 * The ranking of the overview as a table, for what is taken away from the page: the places of a region in a year, in the order and with
 * the ranks and changes that {@code frontend/charts/overview/ranking.ts} gives them. A test in the browser holds the two against each
 * other.
 */
@Service
public class OverviewRanking {

    /** How many years before the one shown a change may begin. */
    public static final int REACH = Moved.DECADE + 2 * Series.NEAR;

    private final SeriesService series;
    private final CountryCatalogue catalogue;

    OverviewRanking(SeriesService series, CountryCatalogue catalogue) {
        this.series = series;
        this.catalogue = catalogue;
    }

    /**
     * A place in the ranking.
     *
     * @param series its figures that the overview has
     * @param figure that of the year, or of the nearest within two; null where there is none
     * @param few why the figure rests on few people, in words; such a place stands outside the ranking
     * @param rank 1 for the highest; null outside the ranking, and where too few are in it
     * @param change null where it cannot be told
     * @param broken whether the change cannot be told because a break lies between
     */
    public record Place(
            Country country,
            Series series,
            @Nullable Observation figure,
            @Nullable String few,
            @Nullable Integer rank,
            @Nullable Change change,
            boolean broken) {}

    /**
     * How far a figure moved.
     *
     * @param percent of the earlier value
     */
    public record Change(double percent, int from, int to) {}

    /**
     * All places of a region: those with a rank from the highest down, then those outside the ranking, then those without a figure.
     *
     * @param region code of a region, or {@code World}
     * @param year null for the newest that most of them have
     */
    public Ranked places(Indicator indicator, String region, @Nullable Integer year, Locale locale) {
        Wording words = new Wording(locale);
        Map<CountryCode, Series> all = series.allSeries(indicator.code());
        Map<Country, Series> within = new LinkedHashMap<>();
        catalogue.countries().stream()
                .filter(country -> region.equals(OverviewService.WORLD) || region.equals(country.region()))
                .forEach(country -> within.put(country, shown(indicator, country, all.get(country.code()))));
        int shown = year != null ? year : Ranking.year(within.values()).orElse(OverviewService.FIRST_YEAR);
        SmallPlaces small = new SmallPlaces(series);
        Ranking ranking = Ranking.of(
                within.values(),
                shown,
                (place, of) -> small.reason(place, of, indicator.code(), words).isPresent());
        Alphabet byName = Alphabet.of(locale);
        List<Place> places = new ArrayList<>();
        within.forEach((country, series) -> places.add(place(
                country,
                series,
                series.near(shown),
                series.near(shown)
                        .flatMap(figure -> small.reason(country.code(), figure.year(), indicator.code(), words)),
                ranking)));
        // outside the ranking they stay in the order of the catalogue, as on screen
        Comparator<Place> order = Comparator.comparingInt(OverviewRanking::group);
        places.sort(order.thenComparing((one, other) -> group(one) > 0
                ? 0
                : Comparator.<Place>comparingDouble(
                                place -> -Objects.requireNonNull(place.figure()).value())
                        .thenComparing(place -> place.country().name().in(locale), byName)
                        .compare(one, other)));
        return new Ranked(shown, places);
    }

    /** @param year the one that was asked for, or that was taken for it */
    public record Ranked(int year, List<Place> places) {

        public Ranked {
            places = List.copyOf(places);
        }
    }

    /** 0 for those in the ranking, 1 for those whose figure rests on few people, 2 for those without one. */
    private static int group(Place place) {
        return place.figure() == null ? 2 : place.few() == null ? 0 : 1;
    }

    private static Series shown(Indicator indicator, Country country, @Nullable Series whole) {
        return whole == null
                ? new Series(indicator.code(), country.code(), List.of(), List.of())
                : whole.between(OverviewService.FIRST_YEAR, Integer.MAX_VALUE);
    }

    private static Place place(
            Country country, Series series, Optional<Observation> figure, Optional<String> few, Ranking ranking) {
        Optional<Moved> moved = figure.flatMap(now -> Moved.newestDecade(series, now.year()))
                .filter(m -> m.ratio().isPresent());
        OptionalInt rank = ranking.position(country.code());
        return new Place(
                country,
                series,
                figure.orElse(null),
                few.orElse(null),
                rank.isPresent() ? rank.getAsInt() : null,
                moved.map(m -> new Change(
                                100 * m.difference() / m.before().value(),
                                m.before().year(),
                                m.now().year()))
                        .orElse(null),
                moved.isEmpty()
                        && figure.flatMap(now -> Moved.partedBy(series, now.year()))
                                .isPresent());
    }
}
