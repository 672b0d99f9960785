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
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Revision;
import org.rumbo.dataset.Template;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.IndicatorCount;
import org.rumbo.release.ReleasePair;
import org.rumbo.release.TableDifference;
import org.rumbo.release.Wanted;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.CsvLines;
import org.rumbo.web.Figures;
import org.springframework.stereotype.Service;

/** All that two releases do not have in common, as CSV: one line a figure, one line a changed cell of other sheets. */
@Service
class DifferenceFile {

    /** What a spreadsheet program takes, with room for the rows of other sheets. */
    static final int MOST_FIGURES = 1_000_000;

    private static final List<String> HEADER = List.of(
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

    private final DifferenceService differences;

    DifferenceFile(DifferenceService differences) {
        this.differences = differences;
    }

    /**
     * Writes the file, line by line as the releases are walked through.
     *
     * @param indicator code of the one indicator to compare; null for all
     * @throws BadQueryException when it would have more lines than a spreadsheet program takes
     */
    void write(ReleasePair pair, @Nullable String indicator, Wanted wanted, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // spreadsheet programs take a file without this mark for their own old encoding, and spoil every accent
        writer.write('\uFEFF');
        var lines = new CsvLines(writer, HEADER);
        Map<String, IndicatorCount> indicators = differences.indicators(pair);
        int[] written = {0};
        try {
            differences.eachRevision(pair, indicator, wanted, revision -> {
                if (written[0]++ == MOST_FIGURES) {
                    throw tooMany(pair);
                }
                figure(lines, revision, DifferenceService.decimals(indicators, revision.indicator()));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (indicator == null) {
            for (TableDifference table : differences.tables(pair, wanted)) {
                for (TableDifference.RowChange row : table.rows()) {
                    rows(lines, table.sheet(), row);
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

    private static void figure(CsvLines lines, Revision revision, int decimals) {
        Double relative = revision.relative();
        try {
            lines.row(
                    word(revision.kind()),
                    Template.DATA.name(),
                    null,
                    revision.indicator(),
                    revision.country(),
                    revision.year(),
                    "value",
                    Figures.exactOrNull(revision.before()),
                    Figures.exactOrNull(revision.after()),
                    relative == null ? null : share(relative),
                    revision.kind() == Revision.Kind.CHANGED ? revision.large(decimals) ? "yes" : "no" : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rows(CsvLines lines, String sheet, TableDifference.RowChange row) throws IOException {
        if (row.cells().isEmpty()) {
            lines.row(word(row.kind()), sheet, row.key(), null, null, null, null, null, null, null, null);
        }
        for (TableDifference.CellChange cell : row.cells()) {
            lines.row(
                    word(row.kind()),
                    sheet,
                    row.key(),
                    null,
                    null,
                    null,
                    cell.column(),
                    cell.before(),
                    cell.after(),
                    null,
                    null);
        }
    }

    private static BigDecimal share(double relative) {
        return BigDecimal.valueOf(relative).setScale(4, java.math.RoundingMode.HALF_UP);
    }

    static String word(Revision.Kind kind) {
        return kind == Revision.Kind.FRESH ? "added" : kind.name().toLowerCase(Locale.ROOT);
    }
}
