package org.rumbo.policy;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/**
 * The levels of one kind in one country over time.
 *
 * <p>Days are never walked through. As levels are whole numbers, the sum over days of the highest level is the number of days on which
 * it reaches 1 plus the number on which it reaches 2; each of these is the length of a few disjoint spans.
 */
final class KindHistory {

    /** Of a kind without an instrument. */
    static final KindHistory NONE = of(List.of());

    private final Levels scored;
    private final Levels withUncertain;
    private final List<Span> inForce;

    private KindHistory(Levels scored, Levels withUncertain, List<Span> inForce) {
        this.scored = scored;
        this.withUncertain = withUncertain;
        this.inForce = inForce;
    }

    /** @param rows instruments in law or practice of one kind and country, in order of start */
    static KindHistory of(List<Instrument> rows) {
        List<Instrument> counted = rows.stream().filter(KindHistory::counts).toList();
        List<Instrument> possible = rows.stream()
                .filter(row -> counts(row) || row.confidence() == Confidence.UNCERTAIN)
                .toList();
        return new KindHistory(Levels.of(counted), Levels.of(possible), spans(counted, 0));
    }

    /** Whether an instrument counts towards a score, as far as its confidence goes. */
    static boolean counts(Instrument instrument) {
        return instrument.scored() && instrument.confidence() != Confidence.UNCERTAIN;
    }

    /** Mean over the days of a year of the highest level in force, 0 to 2. */
    double level(int year) {
        return scored.mean(year);
    }

    /** The same with uncertain instruments let in. */
    double levelWithUncertain(int year) {
        return withUncertain.mean(year);
    }

    /** Whether an instrument that counts is in force on a day of a year, whatever its level. */
    boolean inForce(int year) {
        return days(inForce, year) > 0;
    }

    /** The spans of days on which the level reaches 1, and those on which it reaches 2. */
    private record Levels(List<Span> one, List<Span> two) {

        static Levels of(List<Instrument> rows) {
            return new Levels(spans(rows, 1), spans(rows, 2));
        }

        double mean(int year) {
            return (double) (days(one, year) + days(two, year)) / Year.of(year).length();
        }
    }

    /** Days from first to last, both included, counted from 1 January 1970. */
    private record Span(long first, long last) {}

    private static List<Span> spans(List<Instrument> rows, int least) {
        List<Span> spans = new ArrayList<>();
        for (Instrument row : rows) {
            long first = row.start().toEpochDay();
            long last = row.end() == null ? Long.MAX_VALUE : row.end().toEpochDay();
            if (row.level() < least || last < first) {
                continue;
            }
            if (!spans.isEmpty() && first <= spans.getLast().last()) {
                Span before = spans.removeLast();
                spans.add(new Span(before.first(), Math.max(before.last(), last)));
            } else {
                spans.add(new Span(first, last));
            }
        }
        return List.copyOf(spans);
    }

    private static long days(List<Span> spans, int year) {
        long first = LocalDate.of(year, 1, 1).toEpochDay();
        long last = LocalDate.of(year, 12, 31).toEpochDay();
        long days = 0;
        for (Span span : spans) {
            days += Math.max(0, Math.min(span.last(), last) - Math.max(span.first(), first) + 1);
        }
        return days;
    }
}
