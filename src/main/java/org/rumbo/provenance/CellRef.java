package org.rumbo.provenance;

/**
 * The workbook cell that a value came from.
 *
 * @param release number of the release whose file it is of; 0 for a file that is no release yet
 * @param sheet name of the sheet
 * @param cell address in A1 notation, for example {@code E15}
 */
public record CellRef(long release, String sheet, String cell) {

    /** A cell of a file that is no release yet. */
    public CellRef(String sheet, String cell) {
        this(0, sheet, cell);
    }

    /** The form people know from their spreadsheet program, {@code Data!E15}. */
    @Override
    public String toString() {
        return sheet + "!" + cell;
    }
}
