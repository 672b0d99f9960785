package org.rumbo.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written as CSV: a header line, then one line a row, a missing value empty.
 *
 * <p>A text that a spreadsheet program would take for a formula (it begins with =, +, -, @, also in their wide forms, a tab or a
 * line break) gets an apostrophe before it, since the texts come from files that anybody may bring. Numbers are written as they are.
 */
public final class CsvTable {

    private final List<String> header;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    public CsvTable(String... header) {
        this(List.of(header));
    }

    public CsvTable(List<String> header) {
        this.header = List.copyOf(header);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it has another number of cells than the header
     */
    public void row(@Nullable Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("%d cells under %d headings".formatted(cells.length, header.size()));
        }
        rows.add(Arrays.asList(cells));
    }

    /** Writes header and rows with line ends as RFC 4180 has them, whatever the form. */
    public void write(Appendable out, CsvForm form) throws IOException {
        CsvLines lines = new CsvLines(out, form, header);
        for (List<@Nullable Object> row : rows) {
            lines.row(row.toArray());
        }
        lines.flush();
    }

    /** The text as no spreadsheet program takes it for a formula. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
