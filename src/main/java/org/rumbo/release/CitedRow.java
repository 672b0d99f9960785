package org.rumbo.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.Source;

/**
 * The row of a workbook that a figure, a measure or a study came from, with who published what stands in it and the rows around it.
 *
 * @param release whose workbook it is
 * @param cell that was cited
 * @param published where it was published; null where the row names nobody: it is the workbook's own
 * @param sources that the workbook names
 * @param rowsNameSources whether rows of the workbook name what they rest on
 * @param columns names of the columns that have anything in these rows, without those of other languages
 * @param marked which of the columns is the cell, from 0
 * @param rows in the order of the workbook
 * @param at which of the rows is the cited one, from 0
 */
public record CitedRow(
        Release release,
        CellRef cell,
        @Nullable Published published,
        List<Source> sources,
        boolean rowsNameSources,
        List<String> columns,
        int marked,
        List<Row> rows,
        int at) {

    /**
     * Where something was published.
     *
     * @param title as its publisher has it
     * @param edition edition or year
     * @param url address of the publisher's file or page; null where none is known
     */
    public record Published(
            @Nullable String publisher,
            String title,
            @Nullable String edition,
            @Nullable String url,
            @Nullable String licence,
            @Nullable String citation) {}

    /**
     * A row of the workbook.
     *
     * @param cell of the file that it was made from, {@code Data!D15}
     * @param cells in the order of the columns, each as {@link ReleaseTables} hands it over
     */
    public record Row(String cell, List<@Nullable Object> cells) {}
}
