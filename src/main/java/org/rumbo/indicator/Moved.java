package org.rumbo.indicator;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two values of a series that can be compared, in order of year. Over ten years every page, ranking and superlative tells the same
 * two of a series.
 */
public record Moved(Observation before, Observation now) {

    /** Years over which a change is told. */
    public static final int DECADE = 10;

    /** How many years before the newest figure such a period may end, where it cannot end with it. */
    private static final int NEAR = 2;

    /** The ten years that end in {@code year}; empty where an end has no value or the two cannot be compared. */
    public static Optional<Moved> decade(Series series, int year) {
        Optional<Observation> now = series.at(year);
        Optional<Observation> before = series.at(year - DECADE);
        return now.isPresent() && before.isPresent() && series.comparable(year - DECADE, year)
                ? Optional.of(new Moved(before.get(), now.get()))
                : Optional.empty();
    }

    /** The newest ten years that can be told and end in {@code year} or at most two years before. */
    public static Optional<Moved> newestDecade(Series series, int year) {
        return ends(year)
                .mapToObj(end -> decade(series, end))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What parts the two values of the oldest such ten years that have both; empty where none have, or they can be compared. */
    public static Optional<BreakKind> partedBy(Series series, int year) {
        return ends(year)
                .filter(end ->
                        series.at(end).isPresent() && series.at(end - DECADE).isPresent())
                .mapToObj(end -> series.partedBy(end - DECADE, end))
                .reduce((_, older) -> older)
                .flatMap(kind -> kind);
    }

    private static IntStream ends(int year) {
        return IntStream.rangeClosed(0, NEAR).map(back -> year - back);
    }

    /** How much more the later value is, in the unit of the indicator. */
    public double difference() {
        return now.value() - before.value();
    }

    /** The same as a share of the earlier value; empty over a value of zero. */
    public Optional<Double> ratio() {
        return before.value() == 0 ? Optional.empty() : Optional.of(now.value() / before.value() - 1);
    }
}
