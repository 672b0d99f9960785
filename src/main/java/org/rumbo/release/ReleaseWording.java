package org.rumbo.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rumbo.dataset.Difference;
import org.rumbo.dataset.Template;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.Source;
import org.rumbo.wording.Wording;

/** What the pages of releases say, in the reader's language. */
public final class ReleaseWording {

    private final Wording words;

    public ReleaseWording(Locale locale) {
        words = new Wording(locale);
    }

    /** Edition with its date where it has one: "2025 (as of 15 May 2025)". */
    public String edition(Release release) {
        return release.asOf() == null
                ? release.in(words.locale()).edition()
                : words.text("data.edition", release.in(words.locale()).edition(), words.day(release.asOf()));
    }

    /**
     * What the workbook of a release is: the publisher's own file, or one that somebody made from what others published. A figure's
     * publisher never stands for a workbook that it did not make.
     *
     * @param sources that the workbook names
     */
    public String workbook(Release release, List<Source> sources, boolean rowsNameSources) {
        if (!release.layout().equals(Template.LAYOUT)) {
            return words.text("data.workbook.published", release.fileName(), release.publisher());
        }
        List<String> publishers = sources.stream()
                .filter(source -> !source.code().equals(Template.OWN_SOURCE))
                .map(Source::publisher)
                .distinct()
                .toList();
        if (!publishers.isEmpty()) {
            return words.text("data.workbook.compiled", release.title(), release.publisher(), words.list(publishers));
        }
        return words.text(
                rowsNameSources ? "data.workbook.compiled-rows" : "data.workbook.own",
                release.title(),
                release.publisher());
    }

    /** When and by whom a release was loaded. */
    public String loaded(Release release) {
        return words.text("data.loaded", moment(release.importedAt()), words.actor(release.importedBy()));
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(words.locale())
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }

    /** Name of a kind of finding. */
    public String finding(String code) {
        return words.finding(code);
    }

    /** How much was found in a file. */
    public String findings(FindingCounts counts) {
        if (counts.total() == 0) {
            return words.text("data.findings.none");
        }
        List<String> parts = new ArrayList<>();
        if (counts.warnings() > 0) {
            parts.add(words.text("data.findings.warnings", counts.warnings()));
        }
        if (counts.infos() > 0) {
            parts.add(words.text("data.findings.infos", counts.infos()));
        }
        return words.list(parts);
    }

    /** What a release holds, in one line: figures with their span, then rows of other sheets. */
    public String holds(ReleaseContents contents) {
        if (!contents.counted()) {
            return words.text("data.not-counted");
        }
        List<String> parts = new ArrayList<>();
        if (contents.observations() > 0) {
            parts.add(words.text("data.holds.figures", contents.observations()));
            parts.add(words.text("data.holds.indicators", contents.indicators().size()));
            int from = contents.indicators().stream()
                    .filter(i -> i.observations() > 0)
                    .mapToInt(IndicatorCount::from)
                    .min()
                    .orElse(0);
            int to = contents.indicators().stream()
                    .mapToInt(IndicatorCount::to)
                    .max()
                    .orElse(0);
            parts.add(Wording.period(from, to));
        }
        for (Map.Entry<String, Integer> sheet : contents.rows().entrySet()) {
            boolean beside = sheet.getKey().equals(Template.DATA.name())
                    || sheet.getKey().equals(Template.INDICATORS.name())
                    || sheet.getKey().equals(Template.SOURCES.name());
            if (!beside) {
                parts.add(words.text("data.holds.rows", sheet(sheet.getKey()), sheet.getValue()));
            }
        }
        return String.join(" · ", parts);
    }

    /** What the rows of a sheet are called. */
    public String sheet(String name) {
        return words.text("data.sheet." + name.toLowerCase(Locale.ROOT));
    }

    /** How many figures are new, changed, gone and the same, and the same of rows of each sheet that changed; a sentence each. */
    public List<String> differences(ReleaseDifference difference) {
        List<String> sentences = new ArrayList<>();
        if (!difference.figures().byIndicator().isEmpty()) {
            Difference figures = difference.figures().total();
            sentences.add(words.text(
                    "data.difference.of",
                    sheet(Template.DATA.name()),
                    words.text(
                            "data.difference.sentence",
                            figures.fresh(),
                            figures.changed(),
                            difference.figures().largeInTotal(),
                            figures.removed(),
                            figures.unchanged())));
        }
        for (TableDifference table : difference.tables()) {
            sentences.add(words.text("data.difference.of", sheet(table.sheet()), rows(table.counts())));
        }
        return sentences;
    }

    /** How many rows are new, changed, gone and the same. */
    public String rows(Difference counts) {
        return words.text(
                "data.difference.rows", counts.fresh(), counts.changed(), counts.removed(), counts.unchanged());
    }

    /** Years of which a release has figures of an indicator: "1990–2021"; a dash where it has none. */
    public String years(IndicatorCount indicator) {
        return indicator.observations() == 0 ? "–" : Wording.period(indicator.from(), indicator.to());
    }

    /** A number as people of the language write it. */
    public String count(int number) {
        return words.number(number, 0);
    }

    /** A value with the decimals of its indicator, and more where fewer would hide the change that is shown. */
    public String value(double value, int decimals) {
        return words.number(value, decimals);
    }

    /** A relative change in per cent, with its sign. */
    public String percent(double relative) {
        return words.text("data.percent", words.change(relative * 100, 1));
    }

    /** Words as a sentence lists them. */
    public String list(List<String> all) {
        return words.list(all);
    }

    /** The reader's language. */
    public Locale locale() {
        return words.locale();
    }
}
