package org.rumbo.export;

import java.time.Instant;
import java.util.List;

/**
 * What a reader takes away from a page.
 *
 * @param fileName without its ending, plain ASCII
 * @param made when the newest of the releases in it was imported: the same figures make the same file
 * @param sheets of the workbook, in order
 * @param flat the same figures as one table, for CSV
 */
record Download(String fileName, Instant made, List<Table> sheets, Table flat) {}
