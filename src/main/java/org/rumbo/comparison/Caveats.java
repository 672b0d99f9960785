package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Makers;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.indicator.Status;
import org.rumbo.text.Localized;
import org.rumbo.wording.Wording;

/** Everything that a reader must know beside lines on screen, in sentences that name the countries. */
final class Caveats {

    private final Wording words;
    private final CountryCatalogue countries;
    private final SeriesService series;

    Caveats(Wording words, CountryCatalogue countries, SeriesService series) {
        this.words = words;
        this.countries = countries;
        this.series = series;
    }

    /** One country's line: the place, its whole series and what of it is on screen. */
    record Line(Country country, Series whole, Series shown) {}

    /** The sentences for the lines of a period, most important first. */
    List<String> of(Indicator indicator, List<Line> lines, int from, int to) {
        List<String> notes = new ArrayList<>();
        notes.addAll(breaks(lines, BreakKind.COUNTING));
        notes.addAll(breaks(lines, BreakKind.EDITION));
        makers(lines, notes);
        named(lines, notes, "compare.note.missing", line -> Wording.years(missing(line.shown())));
        for (Line line : lines) {
            ends(line, from, to, notes);
        }
        named(
                lines,
                notes,
                "compare.note.estimated",
                line -> Wording.years(line.shown().observations().stream()
                        .filter(o -> o.status() == Status.ESTIMATED)
                        .map(Observation::year)
                        .toList()));
        named(
                lines,
                notes,
                "compare.note.third-party",
                line -> Wording.years(line.shown().observations().stream()
                        .filter(o -> o.status() == Status.THIRD_PARTY)
                        .map(Observation::year)
                        .toList()));
        named(lines, notes, "compare.note.unnamed", line -> Wording.years(withoutMaker(line.whole(), line.shown())));
        remarks(lines, notes);
        named(
                lines,
                notes,
                "compare.note.provisional",
                line -> Wording.years(line.shown().observations().stream()
                        .filter(o -> o.status() == Status.PROVISIONAL)
                        .map(Observation::year)
                        .toList()));
        if (indicator.caveat() != null) {
            notes.add(indicator.caveat().in(words.locale()));
        }
        return notes;
    }

    /** Years whose figure names no maker, in a series whose other figures do. */
    static List<Integer> withoutMaker(Series whole, Series shown) {
        boolean others = whole.observations().stream().anyMatch(o -> o.origin() != null);
        return shown.observations().stream()
                .filter(o -> others && o.origin() == null)
                .map(Observation::year)
                .toList();
    }

    /** What the workbook remarks on single figures, with their years. */
    private void remarks(List<Line> lines, List<String> notes) {
        for (Line line : lines) {
            Map<String, List<Integer>> years = new LinkedHashMap<>();
            line.shown().observations().forEach(o -> {
                String remark = Localized.in(o.note(), words.locale());
                if (remark != null) {
                    years.computeIfAbsent(remark, _ -> new ArrayList<>()).add(o.year());
                }
            });
            years.forEach((remark, of) ->
                    notes.add(words.text("compare.note.remark", name(line), Wording.years(of), remark)));
        }
    }

    /** Breaks by what they say, so that a join that twenty countries share is one sentence. */
    List<String> breaks(List<Line> lines, BreakKind kind) {
        record Cut(String date, String note) {}
        String key = kind == BreakKind.EDITION ? "compare.note.join" : "compare.note.break";
        Map<Cut, List<String>> named = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Break cut : line.shown().breaks()) {
                if (cut.kind() == kind) {
                    String date = kind == BreakKind.EDITION
                            ? Integer.toString(cut.date().getYear())
                            : words.month(cut.date());
                    named.computeIfAbsent(new Cut(date, cut.note().in(words.locale())), _ -> new ArrayList<>())
                            .add(name(line));
                }
            }
        }
        return named.entrySet().stream()
                .map(entry -> words.text(
                        key,
                        words.list(entry.getValue()),
                        entry.getKey().date(),
                        entry.getKey().note()))
                .toList();
    }

    /** Who made the figures on screen and of which years, for each line that has several makers: one sentence, however often they change. */
    private void makers(List<Line> lines, List<String> notes) {
        Set<String> known = new TreeSet<>();
        for (Line line : lines) {
            if (line.shown().breaks().stream().anyMatch(cut -> cut.kind() == BreakKind.MAKER)) {
                List<String> named = new ArrayList<>();
                for (List<Observation> run : Makers.runs(line.shown().observations())) {
                    named.add(run.getFirst().origin() + " "
                            + Wording.period(
                                    run.getFirst().year(), run.getLast().year()));
                }
                notes.add(words.text("compare.note.makers", name(line), String.join(", ", named)));
                Makers.runs(line.shown().observations())
                        .forEach(run ->
                                known.addAll(Makers.of(run.getFirst().origin()).names()));
            }
        }
        List<String> spelt =
                known.stream().flatMap(name -> words.maker(name).stream()).toList();
        if (!spelt.isEmpty()) {
            notes.add(words.text("compare.note.maker-names", String.join("; ", spelt)));
        }
    }

    private void ends(Line line, int from, int to, List<String> notes) {
        List<Observation> shown = line.shown().observations();
        if (shown.isEmpty()) {
            notes.add(words.text("compare.note.none", name(line), Wording.period(from, to)));
            parts(line, notes);
            return;
        }
        int last = shown.getLast().year();
        if (last < to) {
            notes.add(words.text("compare.note.ends", name(line), Integer.toString(last)));
            parts(line, notes);
        }
    }

    private void parts(Line line, List<String> notes) {
        List<String> parts = countries.partsOf(line.country().code()).stream()
                .filter(part -> !series.series(line.whole().indicator(), List.of(part.code()))
                        .getFirst()
                        .observations()
                        .isEmpty())
                .map(part -> part.name().in(words.locale()))
                .toList();
        if (!parts.isEmpty()) {
            notes.add(words.text("compare.note.parts", name(line), words.list(parts)));
        }
    }

    private void named(List<Line> lines, List<String> notes, String key, Function<Line, String> years) {
        List<String> named = new ArrayList<>();
        for (Line line : lines) {
            String text = years.apply(line);
            if (!text.isEmpty()) {
                named.add(name(line) + " " + text);
            }
        }
        if (!named.isEmpty()) {
            notes.add(words.text(key, String.join("; ", named)));
        }
    }

    /** Years without a value between the first and the last on screen. */
    static List<Integer> missing(Series series) {
        List<Integer> missing = new ArrayList<>();
        for (Series.Gap gap : series.gaps()) {
            for (int year = gap.from(); year <= gap.to(); year++) {
                missing.add(year);
            }
        }
        return missing;
    }

    private String name(Line line) {
        return line.country().name().in(words.locale());
    }
}
