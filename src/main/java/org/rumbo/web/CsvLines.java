package org.rumbo.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row, for one that is too long to be held. Cells are written as {@link CsvTable} says. */
public final class CsvLines {

    /** The mark of UTF-8 at the beginning of a file. */
    private static final char MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final CsvForm form;
    private final int width;

    /** Writes the header. */
    public CsvLines(Appendable out, CsvForm form, List<String> header) throws IOException {
        if (form.marked()) {
            out.append(MARK);
        }
        this.form = form;
        printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setDelimiter(form.separator()).get());
        width = header.size();
        printer.printRecord(header);
    }

    /**
     * Writes a row.
     *
     * @throws IllegalArgumentException when it has another number of cells than the header
     */
    public void row(@Nullable Object... cells) throws IOException {
        if (cells.length != width) {
            throw new IllegalArgumentException("%d cells under %d headings".formatted(cells.length, width));
        }
        List<Object> line = new ArrayList<>(width);
        for (Object cell : cells) {
            line.add(cell == null ? "" : printed(cell));
        }
        printer.printRecord(line);
    }

    /** Hands over what is still held. */
    public void flush() throws IOException {
        printer.flush();
    }

    private String printed(Object cell) {
        return switch (cell) {
            case BigDecimal number -> number.toPlainString().replace('.', form.decimal());
            case Number number -> number.toString().replace('.', form.decimal());
            default -> CsvTable.harmless(cell.toString());
        };
    }
}
