package org.rumbo.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.DatePrecision;
import org.rumbo.provenance.Cited;
import org.rumbo.provenance.Release;
import org.rumbo.text.Texts;

/** What the sheets of all downloads have in common: headings in the reader's language, and who published the rows. */
final class Sheets {

    private Sheets() {}

    static List<String> columns(Texts words, String... keys) {
        return Arrays.stream(keys).map(key -> words.get("export.column." + key)).toList();
    }

    static Table sources(Texts words) {
        return new Table(
                words.get("export.sheet.sources"),
                columns(
                        words,
                        "publisher",
                        "title",
                        "original-title",
                        "edition",
                        "as-of",
                        "licence",
                        "url",
                        "citation",
                        "dataset",
                        "file",
                        "checksum"));
    }

    /** The release itself as the source of what it brings. */
    static void source(Table sources, Release release, Texts words) {
        Cited cited = release.in(words.locale());
        sources.add(
                cited.publisher(),
                cited.title(),
                release.title(),
                cited.edition(),
                release.asOf(),
                cited.licence(),
                release.url(),
                release.citation(),
                release.dataset(),
                release.fileName(),
                release.checksum());
    }

    /** When the newest of the releases in a file was imported. */
    static Instant made(Collection<Release> releases) {
        return releases.stream()
                .map(Release::importedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** A file of one table whose rows all come from the releases named beside it, and in each row where there is no other sheet. */
    static Download download(String fileName, Table rows, Collection<Release> releases, Table notes, Texts words) {
        Table sources = sources(words);
        releases.forEach(release -> source(sources, release, words));
        String from = releases.stream().map(release -> cited(release, words)).collect(Collectors.joining("; "));
        List<String> columns = new ArrayList<>(rows.header());
        columns.addAll(columns(words, "workbook"));
        Table flat = new Table(rows.name(), columns);
        rows.rows().forEach(row -> {
            List<@Nullable Object> cells = new ArrayList<>(row);
            cells.add(from);
            flat.add(cells.toArray());
        });
        return new Download(fileName, made(releases), List.of(rows, sources, notes), flat);
    }

    /** A release in a text, as the foot of a chart cites it. */
    static String cited(Release release, Texts words) {
        return release.in(words.locale()).inOneLine();
    }

    /** The legal status in words, as the pages have it; one that the product does not know stands as the workbook has it. */
    static String legalStatus(Texts words, String status) {
        return words.getOr("country.legal-status." + status, status);
    }

    static Table notes(Texts words) {
        return new Table(
                words.get("export.sheet.notes"),
                columns(words, "country", "indicator", "date", "note", "source", "url"));
    }

    /** The part of a date that is known: what a date cell would add to it is a placeholder. */
    static Object known(LocalDate date, DatePrecision precision) {
        return switch (precision) {
            case DAY -> date;
            case MONTH -> date.toString().substring(0, 7);
            case YEAR -> date.getYear();
        };
    }
}
