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
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Revision;
import org.rumbo.dataset.Template;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.ReleaseDifference;
import org.rumbo.release.TableDifference;
import org.rumbo.web.CsvLines;
import org.rumbo.web.Figures;
import org.springframework.stereotype.Service;

/** All that two releases do not have in common, as CSV: one line a figure, one line a changed cell of other sheets. */
@Service
class DifferenceFile {

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
     * Writes the file.
     *
     * @param indicator code of the one indicator that was compared; null for all
     */
    void write(ReleaseDifference difference, @Nullable String indicator, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // spreadsheet programs take a file without this mark for their own old encoding, and spoil every accent
        writer.write('\uFEFF');
        var lines = new CsvLines(writer, HEADER);
        try {
            differences.eachRevision(
                    difference.from().id(),
                    difference.to().id(),
                    indicator,
                    revision -> figure(lines, revision, difference));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (TableDifference table : difference.tables()) {
            for (TableDifference.RowChange row : table.rows()) {
                rows(lines, table.sheet(), row);
            }
        }
        lines.flush();
        writer.flush();
    }

    private static void figure(CsvLines lines, Revision revision, ReleaseDifference difference) {
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
                    revision.kind() == Revision.Kind.CHANGED
                            ? revision.large(difference.decimals(revision.indicator())) ? "yes" : "no"
                            : null);
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
