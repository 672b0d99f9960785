package org.rumbo.dataset.workbook;

import java.util.List;

/** A file of sheets, whatever its form, as streams of rows in bounded memory. {@link Spreadsheets#open} makes one. */
public interface Spreadsheet extends AutoCloseable {

    /** Names of the sheets, in the order of the file. */
    List<String> sheets();

    /**
     * Hands the rows of a sheet to {@code handler} until it wants no more. Rows that are wholly absent are not handed over.
     *
     * @throws UnreadableWorkbook when the file turns out to be damaged or too large
     * @throws IllegalArgumentException when there is no such sheet
     */
    void read(String sheet, RowHandler handler) throws UnreadableWorkbook;

    /** How a sheet looks, once it was read to its end. */
    default Looks looks(String sheet) {
        return Looks.PLAIN;
    }

    /** Whether the form holds only texts, so that its numbers are what this program read out of them. */
    default boolean numbersWereTexts() {
        return false;
    }

    @Override
    void close();
}
