package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Spells;
import org.rumbo.text.Localized;
import org.rumbo.wording.Wording;

/**
 * What stands at a date beside a country's line: its policy events; where none is coded in the period, when its instruments began and
 * ended; and where there is neither, a sentence, so that an empty plot is not taken for a quiet country.
 */
final class PolicyMarks {

    /** As many letters as a name in a plot has at most. */
    private static final int LABEL = 24;

    private final PolicyService policy;
    private final Wording words;
    private final Drawing drawing;
    private final int from;
    private final int to;
    private final Map<CountryCode, List<ChartModel.PolicyMark>> marks = new LinkedHashMap<>();
    private final Map<String, String> withoutEvents = new LinkedHashMap<>();
    private final List<String> byInstruments = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();

    PolicyMarks(PolicyService policy, Wording words, Drawing drawing, int from, int to) {
        this.policy = policy;
        this.words = words;
        this.drawing = drawing;
        this.from = from;
        this.to = to;
    }

    /** The marks of some countries, read in one query where all have events. */
    static PolicyMarks of(
            List<Country> countries, PolicyService policy, Wording words, Drawing drawing, int from, int to) {
        PolicyMarks all = new PolicyMarks(policy, words, drawing, from, to);
        List<PolicyEvent> events =
                policy.events(countries.stream().map(Country::code).toList());
        countries.forEach(country -> all.add(country, events));
        return all;
    }

    private void add(Country country, List<PolicyEvent> events) {
        List<ChartModel.PolicyMark> own = events.stream()
                .filter(event -> country.code().equals(event.country()))
                .filter(event -> event.confidence() != Confidence.UNCERTAIN && within(event.date()))
                .map(drawing::mark)
                .toList();
        if (own.isEmpty()) {
            own = instruments(country.code());
            String name = country.name().in(words.locale());
            (own.isEmpty() ? empty : byInstruments).add(name);
            withoutEvents.put(
                    country.code().value(),
                    words.text(
                            own.isEmpty() ? "compare.events.none" : "compare.events.instruments",
                            Wording.period(from, to)));
        }
        marks.put(country.code(), own);
    }

    private List<ChartModel.PolicyMark> instruments(CountryCode country) {
        List<ChartModel.PolicyMark> all = new ArrayList<>();
        List<Instrument> instruments = policy.instruments(country);
        var spells = new Spells(instruments);
        for (Instrument instrument : instruments) {
            if (within(instrument.start()) && !spells.goesOn(instrument)) {
                all.add(mark("compare.mark.start", instrument, instrument.start(), instrument.startPrecision()));
            }
            LocalDate end = instrument.end();
            if (end != null && within(end) && !spells.isContinued(instrument)) {
                all.add(mark(
                        "compare.mark.end",
                        instrument,
                        end,
                        Optional.ofNullable(instrument.endPrecision()).orElse(DatePrecision.DAY)));
            }
        }
        all.sort(Comparator.comparing(ChartModel.PolicyMark::date));
        return all;
    }

    private ChartModel.PolicyMark mark(String key, Instrument instrument, LocalDate date, DatePrecision precision) {
        String kind = policy.codebook()
                .kind(instrument.kind())
                .map(Kind::name)
                .orElse(instrument.title())
                .in(words.locale());
        return drawing.mark(
                date,
                precision,
                words.date(date, precision),
                instrument.direction().name().toLowerCase(Locale.ROOT),
                shortened(words.text(key, kind)),
                words.text(key, instrument.title().in(words.locale())),
                Localized.in(instrument.summary(), words.locale()),
                instrument.source(),
                instrument.cell());
    }

    private static String shortened(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL - 1).strip() + "\u2026";
    }

    private boolean within(@Nullable LocalDate date) {
        return date != null && date.getYear() >= from && date.getYear() <= to;
    }

    List<ChartModel.PolicyMark> of(CountryCode country) {
        return marks.getOrDefault(country, List.of());
    }

    /** What stands in the panel of a country without events, by its code. */
    Map<String, String> withoutEvents() {
        return withoutEvents;
    }

    /** The same in one sentence each for all such countries. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, "compare.note.events-instruments", byInstruments);
        note(notes, "compare.note.events-none", empty);
        return notes;
    }

    private void note(List<String> notes, String key, List<String> names) {
        if (!names.isEmpty()) {
            notes.add(words.text(key, words.list(names), Wording.period(from, to)));
        }
    }
}
