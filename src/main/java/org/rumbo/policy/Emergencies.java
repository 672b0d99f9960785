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
 * @param days from the first start to the date asked for, both included
 */
public record Emergencies(List<Instrument> instruments, long days) {

    /** Code of the kind. */
    public static final String KIND = "state_of_exception";

    public Emergencies {
        instruments = List.copyOf(instruments);
    }

    /** @param on the last day that counts */
    public static Emergencies of(List<Instrument> all, LocalDate on) {
        List<Instrument> own = all.stream()
                .filter(i -> i.kind().equals(KIND) && i.layer() != Layer.DECLARED && i.level() > 0)
                .filter(i -> !i.start().isAfter(on))
                .sorted(Comparator.comparing(Instrument::start).thenComparing(Instrument::code))
                .toList();
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Instrument i : own) {
            LocalDate end = i.end() == null || i.end().isAfter(on) ? on : i.end();
            LocalDate from = i.start().isAfter(counted) ? i.start() : counted.plusDays(1);
            if (!from.isAfter(end)) {
                days += ChronoUnit.DAYS.between(from, end) + 1;
                counted = end;
            }
        }
        return new Emergencies(own, days);
    }
}
