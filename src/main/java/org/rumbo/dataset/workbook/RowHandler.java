package org.rumbo.dataset.workbook;

/** Takes the rows of a sheet one after the other. */
@FunctionalInterface
public interface RowHandler {

    /** Takes a row; answers whether it wants the next one. */
    boolean row(Row row);
}
