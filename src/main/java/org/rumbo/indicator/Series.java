package org.rumbo.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** How far the year of a value that stands in may lie from the one asked for. */
    public static final int NEAR = 2;

    /** A run of years without a value between two that have one; both ends belong to the gap. */
    public record Gap(int from, int to) {}

    /** A series that is also cut where its rows name another maker, unless a break that was declared says so already. */
    static Series of(
            String indicator,
            CountryCode country,
            List<Observation> observations,
            List<Makers.Change> makers,
            List<Break> declared) {
        List<Break> all = new ArrayList<>(declared);
        makers.stream()
                .filter(change -> declared.stream().noneMatch(change::isToldBy))
                .map(Makers.Change::cut)
                .forEach(all::add);
        all.sort(Comparator.comparing(Break::date));
        return new Series(indicator, country, observations, all);
    }

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

    /**
     * The value of a year, else that of the nearest year within two, of two equally near the earlier, which was known by then. None
     * stands in across a change of what is counted.
     */
    public Optional<Observation> near(int year) {
        return observations.stream()
                .filter(o -> Math.abs(o.year() - year) <= NEAR)
                .filter(o -> between(Math.min(o.year(), year), Math.max(o.year(), year), BreakKind.COUNTING)
                        .isEmpty())
                .min(Comparator.<Observation>comparingInt(o -> Math.abs(o.year() - year))
                        .thenComparingInt(Observation::year));
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

    /** The breaks of a kind that part the values of two years. */
    public List<Break> between(int earlier, int later, BreakKind kind) {
        boolean ofOneMaker = kind == BreakKind.MAKER && ofOneMaker(earlier, later);
        return breaks.stream()
                .filter(b -> b.kind() == kind && b.separates(earlier, later) && !ofOneMaker)
                .toList();
    }

    /**
     * Whether values of two years may be compared: what is counted did not change between them, no editions are joined there, and both
     * have one maker. Another maker's figures between two of one maker part a line and not these two.
     */
    public boolean comparable(int earlier, int later) {
        return partedBy(earlier, later).isEmpty();
    }

    /** Why values of two years may not be compared; what a figure counts weighs more than who published or made it. */
    public Optional<BreakKind> partedBy(int earlier, int later) {
        return Arrays.stream(BreakKind.values())
                .filter(kind -> !between(earlier, later, kind).isEmpty())
                .findFirst();
    }

    private boolean ofOneMaker(int earlier, int later) {
        Makers before = Makers.of(at(earlier).map(Observation::origin).orElse(null));
        Makers after = Makers.of(at(later).map(Observation::origin).orElse(null));
        return before.known() && after.known() && before.mayBeOneWith(after);
    }
}
