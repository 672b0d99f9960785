package org.rumbo.dataset.workbook;

import org.jspecify.annotations.Nullable;

/** A file cannot be read as a spreadsheet; the message is a sentence for the person who brought it. */
public final class UnreadableWorkbook extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;
    private final @Nullable String sheet;
    private final @Nullable String cell;
    private final String suggestion;

    public UnreadableWorkbook(String code, String message, String suggestion) {
        this(code, null, null, message, suggestion);
    }

    /**
     * @param sheet where it cannot be read; null where it is the file
     * @param cell address in A1 notation; null where it is no single cell
     */
    public UnreadableWorkbook(
            String code, @Nullable String sheet, @Nullable String cell, String message, String suggestion) {
        super(message);
        this.code = code;
        this.sheet = sheet;
        this.cell = cell;
        this.suggestion = suggestion;
    }

    /** Parts of the file contradict each other, or end too soon. */
    static UnreadableWorkbook damaged(@Nullable String sheet, @Nullable String cell, String message) {
        return new UnreadableWorkbook(
                "damaged",
                sheet,
                cell,
                message,
                "Download the file again, or open it in a spreadsheet program, check it there, and save it as .xlsx.");
    }

    /** The file holds more than is read. */
    static UnreadableWorkbook tooLarge(@Nullable String sheet, @Nullable String cell, String message) {
        return new UnreadableWorkbook(
                "too-large", sheet, cell, message, "Save only the figures that are needed into a new workbook.");
    }

    /** Code of the finding: not-a-spreadsheet, encrypted, too-large, damaged. */
    public String code() {
        return code;
    }

    /** Sheet it is about; null when it is about the file. */
    public @Nullable String sheet() {
        return sheet;
    }

    /** Address of the cell it is about; null when it is about no single cell. */
    public @Nullable String cell() {
        return cell;
    }

    /** What to do. */
    public String suggestion() {
        return suggestion;
    }
}
