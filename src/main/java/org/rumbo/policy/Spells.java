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
    private final boolean layersApart;

    /**
     * Law and practice apart: what goes on in practice does not begin with its law.
     *
     * @param instruments of one country
     */
    public Spells(Collection<Instrument> instruments) {
        this(instruments, true);
    }

    private Spells(Collection<Instrument> instruments, boolean layersApart) {
        this.instruments = List.copyOf(instruments);
        this.layersApart = layersApart;
    }

    /**
     * Whether in law or in practice: a kind goes on as long as there is either.
     *
     * @param instruments of one country
     */
    static Spells inLawOrPractice(Collection<Instrument> instruments) {
        return new Spells(instruments, false);
    }

    /** The row with which a kind has been in force without a break up to this one; the row itself where none is before. */
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

    private boolean follows(Instrument later, Instrument earlier) {
        LocalDate end = earlier.end();
        return sameKind(later, earlier) && end != null && later.start().isAfter(end) && !afterGap(end, later.start());
    }

    private boolean sameKind(Instrument a, Instrument b) {
        return a.kind().equals(b.kind()) && (!layersApart || a.layer() == b.layer()) && a.level() > 0 && b.level() > 0;
    }

    private static boolean afterGap(LocalDate end, LocalDate start) {
        return start.isAfter(end.plusDays(LONGEST_GAP_IN_DAYS + 1L));
    }
}
