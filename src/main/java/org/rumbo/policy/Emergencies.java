package org.rumbo.policy;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The states of exception of one country: when rights were suspended, and on how many days of each year at least. A valley is no
 * country, so that what holds in all of it and what holds in parts of it stand apart. Only decrees that were coded count, and of a date
 * that is known by its month or year only what is certain.
 *
 * @param instruments in order of start
 * @param byYear the years that have such days
 */
public record Emergencies(List<Instrument> instruments, SortedMap<Integer, Days> byYear) {

    /** Code of the kind. */
    public static final String KIND = "state_of_exception";

    /**
     * Days of one year, at least; days on which several were in force count once.
     *
     * @param national in the whole country
     * @param inParts in parts of it
     */
    public record Days(int national, int inParts) {}

    public Emergencies {
        instruments = List.copyOf(instruments);
        byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    }

    /** @param on the last day that counts */
    public static Emergencies of(List<Instrument> all, LocalDate on) {
        return between(all, LocalDate.MIN, on);
    }

    /** Those that were in force in a period, with their days within it; its first day and its last count. */
    public static Emergencies between(List<Instrument> all, LocalDate first, LocalDate last) {
        List<Instrument> own = all.stream()
                .filter(i -> i.kind().equals(KIND) && i.layer() != Layer.DECLARED && i.level() > 0)
                .filter(i -> !i.start().isAfter(last))
                .filter(i -> i.end() == null || !i.end().isBefore(first))
                .sorted(Comparator.comparing(Instrument::start).thenComparing(Instrument::code))
                .toList();
        Set<LocalDate> national = new HashSet<>();
        Set<LocalDate> inParts = new HashSet<>();
        for (Instrument i : own) {
            LocalDate from = latest(i.start(), i.startPrecision());
            LocalDate to = i.end() == null ? last : earliest(i.end(), i.endPrecision());
            from = from.isBefore(first) ? first : from;
            to = to.isAfter(last) ? last : to;
            if (!from.isAfter(to)) {
                (i.scope() == Scope.NATIONAL ? national : inParts)
                        .addAll(from.datesUntil(to.plusDays(1)).toList());
            }
        }
        SortedMap<Integer, Days> byYear = new TreeMap<>();
        national.forEach(day -> byYear.merge(day.getYear(), new Days(1, 0), Emergencies::sum));
        inParts.forEach(day -> byYear.merge(day.getYear(), new Days(0, 1), Emergencies::sum));
        return new Emergencies(own, byYear);
    }

    private static Days sum(Days one, Days other) {
        return new Days(one.national() + other.national(), one.inParts() + other.inParts());
    }

    /** The last day that a start can have been. */
    private static LocalDate latest(LocalDate start, DatePrecision known) {
        return switch (known) {
            case DAY -> start;
            case MONTH -> start.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> start.with(TemporalAdjusters.lastDayOfYear());
        };
    }

    /** The first day that an end can have been. */
    private static LocalDate earliest(LocalDate end, @Nullable DatePrecision known) {
        return switch (known) {
            case null -> end;
            case DAY -> end;
            case MONTH -> end.withDayOfMonth(1);
            case YEAR -> end.withDayOfYear(1);
        };
    }
}
