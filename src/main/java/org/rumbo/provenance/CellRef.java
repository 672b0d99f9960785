package org.rumbo.provenance;

/**
 * The workbook cell that a value came from.
 *
 * @param sheet name of the sheet
 * @param cell address in A1 notation, for example {@code E15}
 */
public record CellRef(String sheet, String cell) {

    /** The form people know from their spreadsheet program, {@code Data!E15}. */
    @Override
    public String toString() {
        return sheet + "!" + cell;
    }
}
