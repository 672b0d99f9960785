package org.rumbo.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rumbo.dataset.workbook.Looks;
import org.rumbo.dataset.workbook.RowHandler;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;

/** A spreadsheet whose rows somebody follows. */
final class WatchedSpreadsheet implements Spreadsheet {

    private final Spreadsheet sheets;
    private final ReadingWatch watch;
    private final Set<String> read = new HashSet<>();

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
        read.add(sheet);
        if (watch == ReadingWatch.NOBODY) {
            sheets.read(sheet, handler);
            return;
        }
        sheets.read(sheet, row -> {
            watch.row();
            return handler.row(row);
        });
    }

    /** Of a sheet whose rows were asked for; those of others are nobody's figures. */
    @Override
    public Looks looks(String sheet) {
        return read.contains(sheet) ? sheets.looks(sheet) : Looks.PLAIN;
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
