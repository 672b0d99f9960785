package org.rumbo.dataset;

import java.util.List;
import org.rumbo.dataset.workbook.RowHandler;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;

/** A spreadsheet whose rows somebody follows. */
final class WatchedSpreadsheet implements Spreadsheet {

    private final Spreadsheet sheets;
    private final ReadingWatch watch;

    WatchedSpreadsheet(Spreadsheet sheets, ReadingWatch watch) {
        this.sheets = sheets;
        this.watch = watch;
    }

    @Override
    public List<String> sheets() {
        return sheets.sheets();
    }

    @Override
    public void read(String sheet, RowHandler handler) throws UnreadableWorkbook {
        if (watch == ReadingWatch.NOBODY) {
            sheets.read(sheet, handler);
            return;
        }
        sheets.read(sheet, row -> {
            watch.row();
            return handler.row(row);
        });
    }

    @Override
    public boolean numbersWereTexts() {
        return sheets.numbersWereTexts();
    }

    @Override
    public void close() {
        sheets.close();
    }
}
