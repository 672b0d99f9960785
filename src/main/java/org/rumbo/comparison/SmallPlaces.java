package org.rumbo.comparison;

import java.util.Map;
import java.util.Optional;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.wording.Wording;

/**
 * Says which figures rest on few people: in a place of fewer than 100,000 inhabitants, or a homicide figure of fewer than
 * 20 victims, one event more or less moves the rate more than any policy could.
 */
final class SmallPlaces {

    static final int FEW_INHABITANTS = 100_000;
    static final int FEW_VICTIMS = 20;

    /** A count of a year near enough to judge the size of a place by. */
    private static final int YEARS_NEAR = 3;

    private static final String POPULATION = "population";

    private final Map<CountryCode, Series> population;
    private final Map<CountryCode, Series> victims;

    SmallPlaces(SeriesService series) {
        this.population = series.allSeries(POPULATION);
        this.victims = series.allSeries("homicide-victims");
    }

    /** Why the figure of a place and year rests on few people, in words; empty where it does not or nobody counted, and for a count of inhabitants. */
    Optional<String> reason(CountryCode country, int year, String indicator, Wording words) {
        if (indicator.equals(POPULATION)) {
            return Optional.empty();
        }
        Optional<Double> inhabitants = near(population, country, year);
        if (inhabitants.isPresent() && inhabitants.get() < FEW_INHABITANTS) {
            return Optional.of(words.text("compare.small.inhabitants", words.number(inhabitants.get(), 0)));
        }
        if (!indicator.startsWith("homicide")) {
            return Optional.empty();
        }
        return near(victims, country, year)
                .filter(count -> count < FEW_VICTIMS)
                .map(count -> words.text("compare.small.victims", words.number(count, 0)));
    }

    private static Optional<Double> near(Map<CountryCode, Series> all, CountryCode country, int year) {
        Series series = all.get(country);
        if (series == null) {
            return Optional.empty();
        }
        return series.at(year)
                .or(() -> series.observations().stream()
                        .filter(o -> Math.abs(o.year() - year) <= YEARS_NEAR)
                        .reduce((a, b) -> Math.abs(a.year() - year) <= Math.abs(b.year() - year) ? a : b))
                .map(Observation::value);
    }
}
