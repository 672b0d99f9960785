package org.rumbo.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rumbo.country.CountryCode;

/**
 * The observations of one indicator and place in order of year, with the breaks that cut them.
 *
 * @param observations ascending by year, one a year at most
 * @param breaks ascending by date
 */
public record Series(String indicator, CountryCode country, List<Observation> observations, List<Break> breaks) {

    /** A run of years without a value between two that have one; both ends belong to the gap. */
    public record Gap(int from, int to) {}

    public Series {
        observations = List.copyOf(observations);
        breaks = List.copyOf(breaks);
        for (int i = 1; i < observations.size(); i++) {
            if (observations.get(i - 1).year() >= observations.get(i).year()) {
                throw new IllegalArgumentException(
                        "observations of %s %s are not in order of year".formatted(indicator, country));
            }
        }
    }

    /** The same series narrowed to a period, both ends included, with the breaks that part values of it or fall into it. */
    public Series between(int from, int to) {
        return new Series(
                indicator,
                country,
                observations.stream()
                        .filter(o -> o.year() >= from && o.year() <= to)
                        .toList(),
                breaks.stream()
                        .filter(b -> b.date().getYear() <= to && b.date().isAfter(LocalDate.of(from, 1, 1)))
                        .toList());
    }

    /** The value of a year, where there is one. */
    public Optional<Observation> at(int year) {
        return observations.stream().filter(o -> o.year() == year).findFirst();
    }

    /** The newest value. */
    public Optional<Observation> latest() {
        return observations.isEmpty() ? Optional.empty() : Optional.of(observations.getLast());
    }

    /** The years without a value between the first and the last that have one. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < observations.size(); i++) {
            int before = observations.get(i - 1).year();
            int after = observations.get(i).year();
            if (after - before > 1) {
                gaps.add(new Gap(before + 1, after - 1));
            }
        }
        return List.copyOf(gaps);
    }

    /** Whether values of two years may be compared: no break lies between them. */
    public boolean comparable(int earlier, int later) {
        return breaks.stream().noneMatch(b -> b.separates(earlier, later));
    }
}
