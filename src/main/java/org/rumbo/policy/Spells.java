package org.rumbo.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which rows of a workbook go on from one another: a row is split where its level changes, and renewals with gaps of up to two weeks are
 * one spell. Neither is an end or a beginning of a policy.
 */
public final class Spells {

    private static final int LONGEST_GAP_IN_DAYS = 14;

    private final List<Instrument> instruments;

    /** @param instruments of one country */
    public Spells(Collection<Instrument> instruments) {
        this.instruments = List.copyOf(instruments);
    }

    /** The row with which a kind has been in force without a break up to this one, in the same layer; the row itself where none is before. */
    public Instrument begin(Instrument instrument) {
        Instrument first = instrument;
        while (true) {
            Instrument start = first;
            Instrument before = instruments.stream()
                    .filter(other -> sameKind(other, start) && other.start().isBefore(start.start()))
                    .filter(other -> other.end() == null || !afterGap(other.end(), start.start()))
                    .min(Comparator.comparing(Instrument::start))
                    .orElse(start);
            if (before.equals(start)) {
                return start;
            }
            first = before;
        }
    }

    /** Whether the row goes on where another one ended. */
    public boolean goesOn(Instrument instrument) {
        return instruments.stream().anyMatch(other -> follows(instrument, other));
    }

    /** Whether another row goes on where this one ended. */
    public boolean isContinued(Instrument instrument) {
        return instruments.stream().anyMatch(other -> follows(other, instrument));
    }

    private static boolean follows(Instrument later, Instrument earlier) {
        LocalDate end = earlier.end();
        return sameKind(later, earlier) && end != null && later.start().isAfter(end) && !afterGap(end, later.start());
    }

    private static boolean sameKind(Instrument a, Instrument b) {
        return a.kind().equals(b.kind()) && a.layer() == b.layer() && a.level() > 0 && b.level() > 0;
    }

    private static boolean afterGap(LocalDate end, LocalDate start) {
        return start.isAfter(end.plusDays(LONGEST_GAP_IN_DAYS + 1L));
    }
}
