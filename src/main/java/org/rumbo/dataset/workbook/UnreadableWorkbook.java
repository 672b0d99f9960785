package org.rumbo.dataset.workbook;

/** A file cannot be read as a spreadsheet; the message is a sentence for the person who brought it. */
public final class UnreadableWorkbook extends Exception {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String suggestion;

    public UnreadableWorkbook(String code, String message, String suggestion) {
        super(message);
        this.code = code;
        this.suggestion = suggestion;
    }

    /** Code of the finding: not-a-spreadsheet, encrypted, too-large. */
    public String code() {
        return code;
    }

    /** What to do. */
    public String suggestion() {
        return suggestion;
    }
}
