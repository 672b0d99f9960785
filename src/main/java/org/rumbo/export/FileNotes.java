package org.rumbo.export;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.comparison.OverviewRanking;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.policy.Stance;
import org.rumbo.policy.Weights;
import org.rumbo.provenance.Publishers;
import org.rumbo.text.Texts;

/** What has to be said beside the figures of a file: definitions, breaks, gaps, and whose weights the scores were made with. */
final class FileNotes {

    private final Texts words;
    private final Table notes;

    FileNotes(Texts words) {
        this.words = words;
        this.notes = Sheets.notes(words);
    }

    void about(Indicator indicator) {
        add(indicator, indicator.definition().in(words.locale()));
        if (indicator.caveat() != null) {
            add(indicator, indicator.caveat().in(words.locale()));
        }
    }

    void breaksAndGaps(Indicator indicator, Series one, int[] period) {
        if (period.length == 0) {
            notes.add(one.country().value(), name(indicator), null, words.get("export.note.no-figure"), null, null);
            return;
        }
        breaks(indicator, one, period[0], period[period.length - 1]);
        String missing =
                spans(IntStream.of(period).filter(y -> one.at(y).isEmpty()).toArray());
        if (!missing.isEmpty()) {
            notes.add(
                    one.country().value(),
                    name(indicator),
                    null,
                    words.get("export.note.missing-years", missing),
                    null,
                    null);
        }
    }

    void breaks(Indicator indicator, Series one, int from, int to) {
        for (Break mark : one.breaks()) {
            // what changed on the first day of the period parts no two values of it
            if (mark.date().isAfter(LocalDate.of(from, 1, 1)) && mark.date().getYear() <= to) {
                notes.add(
                        one.country().value(),
                        name(indicator),
                        mark.date(),
                        words.get("export.note.break", mark.note().in(words.locale())),
                        joined(mark.sourcePublisher(), mark.sourceTitle()),
                        mark.sourceUrl());
            }
        }
    }

    /** Names the places of a ranking without a figure and those for which another year stands in, and says why nobody has a rank. */
    void missing(Indicator indicator, OverviewRanking.Ranked ranking) {
        long ranked = ranking.places().stream()
                .filter(place -> place.figure() != null && place.few() == null)
                .count();
        if (ranked < Ranking.FEWEST) {
            add(indicator, words.get("chart.overview.note.too-few", ranked, Ranking.FEWEST));
        }
        String without = ranking.places().stream()
                .filter(place -> place.figure() == null)
                .map(place -> place.country().name().in(words.locale()))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            add(indicator, words.get("export.note.missing-countries", String.valueOf(ranking.year()), without));
        }
        String standIns = ranking.places().stream()
                .flatMap(place -> Stream.ofNullable(place.figure())
                        .filter(figure -> figure.year() != ranking.year())
                        .map(figure ->
                                "%s (%d)".formatted(place.country().name().in(words.locale()), figure.year())))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!standIns.isEmpty()) {
            add(indicator, words.get("export.note.stand-in", String.valueOf(ranking.year()), standIns));
        }
    }

    private void add(Indicator indicator, String note) {
        notes.add(null, name(indicator), null, note, null, null);
    }

    void notCoded(Map<CountryCode, Map<Integer, Stance>> rows) {
        rows.forEach((country, byYear) -> {
            if (byYear.values().stream().noneMatch(Stance::coded)) {
                notCoded(country);
            }
        });
    }

    void notCoded(CountryCode country) {
        notes.add(country.value(), null, null, words.get("export.note.not-coded"), null, null);
    }

    /** Whose weights the scores were made with, kind by kind where they are not the codebook's. */
    void weights(Weights weights) {
        notes.add(null, null, null, words.get("export.note.weights", weights.toString()), null, null);
    }

    void researchedTo(LocalDate day) {
        notes.add(null, null, day, words.get("export.note.researched-to"), null, null);
    }

    /** The sheet, with what holds for every file at its end. */
    Table finished() {
        notes.add(null, null, null, words.get("export.note.empty"), null, null);
        notes.add(null, null, null, words.get("export.note.stance"), null, null);
        return notes;
    }

    private String name(Indicator indicator) {
        return indicator.name().in(words.locale());
    }

    private @Nullable String joined(@Nullable String publisher, @Nullable String title) {
        String who = publisher == null ? null : Publishers.in(publisher, words.locale());
        return who == null ? title : title == null ? who : who + ": " + title;
    }

    /** Years as people write them: {@code 2001-2003, 2023}. */
    static String spans(int[] years) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < years.length) {
            int first = years[i];
            while (i + 1 < years.length && years[i + 1] == years[i] + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(first);
            if (years[i] > first) {
                text.append('-').append(years[i]);
            }
            i++;
        }
        return text.toString();
    }
}
