package org.rumbo.dataset.workbook;

/**
 * What is read of a file at most. Beyond, a file is refused with a finding, so that no file takes the memory or the time of others.
 * All limits lie far above what a publisher of figures writes; src/docs/limits.md tells them to people.
 */
public final class Limits {

    /** Bytes of a file as it is on the disk. */
    public static final long FILE = 200L << 20;

    /** Bytes of all parts of a workbook together, unpacked. A million rows of thirteen columns have half of it. */
    public static final long UNPACKED = 1L << 30;

    /** Parts in a workbook: sheets, pictures, drawings. */
    public static final int PARTS = 10_000;

    /** Bytes of the directory of an archive, which is held in memory. */
    static final long DIRECTORY = 4L << 20;

    /** Sheets in a workbook. */
    public static final int SHEETS = 500;

    /** Characters in the name of a sheet; Excel allows 31. */
    public static final int SHEET_NAME = 120;

    /** Number of the last row of a sheet, as in Excel. */
    public static final int ROWS = 1_048_576;

    /** Columns of a sheet, as in Excel. */
    public static final int COLUMNS = 16_384;

    /** Cells of a sheet, the blank ones that are written down included. */
    public static final int CELLS = 50_000_000;

    /** Ways to show a cell, as in Excel. */
    public static final int STYLES = 65_536;

    /** Characters in a cell: four times what Excel allows, since some programs write more. */
    public static final int TEXT = 4 * 32_767;

    /** Characters of all different texts of a workbook, or of all texts that stand in the cells of a sheet themselves. */
    public static final long TEXTS = 64L << 20;

    /** Different texts in a workbook. */
    public static final int DIFFERENT_TEXTS = 2_000_000;

    /** Characters that are kept of the first rows of all sheets, to recognise a layout by. */
    static final int HEAD = 4 << 20;

    /** Bytes that the parser may take for one piece of XML; the longest cell has a tenth of it. */
    static final long PIECE = 8L << 20;

    /** How deep elements may lie in one another. */
    static final int DEPTH = 64;

    private Limits() {}
}
