package org.rumbo.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The states of exception of one country: when rights were suspended, and on how many days in all. Days on which several were in
 * force count once.
 *
 * @param instruments in order of start
 * @param days of the period asked for, its first and its last included
 */
public record Emergencies(List<Instrument> instruments, long days) {

    /** Code of the kind. */
    public static final String KIND = "state_of_exception";

    public Emergencies {
        instruments = List.copyOf(instruments);
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
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Instrument i : own) {
            LocalDate end = i.end() == null || i.end().isAfter(last) ? last : i.end();
            LocalDate start = i.start().isBefore(first) ? first : i.start();
            LocalDate from = start.isAfter(counted) ? start : counted.plusDays(1);
            if (!from.isAfter(end)) {
                days += ChronoUnit.DAYS.between(from, end) + 1;
                counted = end;
            }
        }
        return new Emergencies(own, days);
    }
}
