package org.rumbo.comparison;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Spells;
import org.rumbo.wording.Wording;

/**
 * What changed last: the newest start or end of a measure that is coded. Of dates that are known by their month or year only, several
 * can be the newest; then the sentence names one and says how many others may be as recent.
 */
final class ChangeSentence {

    /** A measure that began or ended. */
    record Change(Instrument instrument, boolean end, LocalDate date, DatePrecision precision) {

        private LocalDate earliest() {
            return switch (precision) {
                case DAY -> date;
                case MONTH -> date.withDayOfMonth(1);
                case YEAR -> date.withDayOfYear(1);
            };
        }

        private LocalDate latest() {
            return switch (precision) {
                case DAY -> date;
                case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
                case YEAR -> date.with(TemporalAdjusters.lastDayOfYear());
            };
        }
    }

    /** The change that is told, and how many others may be as recent. */
    record Last(Change change, int others) {}

    private final Wording words;

    ChangeSentence(Wording words) {
        this.words = words;
    }

    /** @param on the last day that was researched; what lies after it was announced and has not happened */
    static Optional<Last> last(List<Instrument> instruments, LocalDate on) {
        List<Change> changes = new ArrayList<>();
        var spells = new Spells(instruments);
        for (Instrument i : instruments) {
            changes.add(new Change(i, false, i.start(), i.startPrecision()));
            // a row that another one goes on from has not ended
            if (i.end() != null && !spells.isContinued(i)) {
                changes.add(
                        new Change(i, true, i.end(), Objects.requireNonNullElse(i.endPrecision(), DatePrecision.DAY)));
            }
        }
        changes.removeIf(change -> change.earliest().isAfter(on));
        Optional<LocalDate> certain = changes.stream().map(Change::earliest).max(LocalDate::compareTo);
        List<Change> newest = changes.stream()
                .filter(change -> !change.latest().isBefore(certain.orElseThrow()))
                .sorted(Comparator.comparing(Change::earliest)
                        .reversed()
                        .thenComparing(Change::precision)
                        .thenComparing(change -> change.instrument().code()))
                .toList();
        return newest.isEmpty() ? Optional.empty() : Optional.of(new Last(newest.getFirst(), newest.size() - 1));
    }

    String of(Last last, LocalDate on) {
        Change change = last.change();
        Instrument instrument = change.instrument();
        String sentence = words.text(
                change.end() ? "summary.change.end" : "summary.change.start",
                words.day(on),
                instrument.title().in(words.locale()),
                words.text("export.layer." + code(instrument.layer())),
                words.text("country.scope." + code(instrument.scope())),
                words.date(change.date(), change.precision()));
        return (last.others() == 0 ? sentence : words.text("summary.change.others", sentence, last.others())) + ".";
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
