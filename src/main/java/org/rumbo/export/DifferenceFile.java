package org.rumbo.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Revision;
import org.rumbo.dataset.Template;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.ReleasePair;
import org.rumbo.release.TableDifference;
import org.rumbo.release.Wanted;
import org.rumbo.text.Texts;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.CsvForm;
import org.rumbo.web.CsvLines;
import org.rumbo.web.Figures;
import org.springframework.stereotype.Service;

/** All that two releases do not have in common, as CSV: one line a figure, one line a changed cell of other sheets. */
@Service
class DifferenceFile {

    /** What a spreadsheet program takes, with room for the rows of other sheets. */
    static final int MOST_FIGURES = 1_000_000;

    private static final List<String> COLUMNS = List.of(
            "change",
            "sheet",
            "row",
            "indicator",
            "country",
            "year",
            "column",
            "before",
            "after",
            "relative_change",
            "large_revision");

    /** A number as a workbook's text has it, which a spreadsheet program set to another language would take for a date. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}\\.\\d{1,15}");

    private final DifferenceService differences;

    DifferenceFile(DifferenceService differences) {
        this.differences = differences;
    }

    /**
     * Writes the file, line by line as the releases are walked through.
     *
     * @param indicator code of the one indicator to compare; null for all
     * @param words headings and kinds of changes; the file is written for a spreadsheet program of their language
     * @throws BadQueryException when it would have more lines than a spreadsheet program takes
     */
    void write(ReleasePair pair, @Nullable String indicator, Texts words, Wanted wanted, OutputStream out)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var lines = new CsvLines(
                writer,
                CsvForm.people(words.locale()),
                COLUMNS.stream()
                        .map(column -> words.get("export.difference.column." + column))
                        .toList());
        Map<String, IndicatorCount> indicators = differences.indicators(pair);
        int[] written = {0};
        try {
            differences.eachRevision(pair, indicator, wanted, revision -> {
                if (written[0]++ == MOST_FIGURES) {
                    throw tooMany(pair);
                }
                figure(lines, words, revision, DifferenceService.decimals(indicators, revision.indicator()));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (indicator == null) {
            for (TableDifference table : differences.tables(pair, wanted)) {
                for (TableDifference.RowChange row : table.rows()) {
                    rows(lines, words, table.sheet(), row);
                }
            }
        }
        lines.flush();
        writer.flush();
    }

    private static BadQueryException tooMany(ReleasePair pair) {
        return new BadQueryException(
                "i",
                "Releases %d and %d differ in more than %,d figures, and a file has no more than that. Ask for one indicator with i=, or compare the workbooks /export/release/%d.xlsx and /export/release/%d.xlsx."
                        .formatted(
                                pair.from().id(),
                                pair.to().id(),
                                MOST_FIGURES,
                                pair.from().id(),
                                pair.to().id()));
    }

    private static void figure(CsvLines lines, Texts words, Revision revision, int decimals) {
        Double relative = revision.relative();
        try {
            lines.row(
                    word(words, revision.kind()),
                    Template.DATA.name(),
                    null,
                    revision.indicator(),
                    revision.country(),
                    revision.year(),
                    "value",
                    Figures.exactOrNull(revision.before()),
                    Figures.exactOrNull(revision.after()),
                    relative == null ? null : share(relative),
                    revision.kind() == Revision.Kind.CHANGED
                            ? words.get(revision.large(decimals) ? "export.yes" : "export.no")
                            : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rows(CsvLines lines, Texts words, String sheet, TableDifference.RowChange row)
            throws IOException {
        if (row.cells().isEmpty()) {
            lines.row(word(words, row.kind()), sheet, row.key(), null, null, null, null, null, null, null, null);
        }
        for (TableDifference.CellChange cell : row.cells()) {
            lines.row(
                    word(words, row.kind()),
                    sheet,
                    row.key(),
                    null,
                    null,
                    null,
                    cell.column(),
                    number(cell.before()),
                    number(cell.after()),
                    null,
                    null);
        }
    }

    private static BigDecimal share(double relative) {
        return BigDecimal.valueOf(relative).setScale(4, java.math.RoundingMode.HALF_UP);
    }

    private static @Nullable Object number(@Nullable String text) {
        return text != null && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private static String word(Texts words, Revision.Kind kind) {
        return words.get("export.difference." + kind.name().toLowerCase(Locale.ROOT));
    }
}
