package org.rumbo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a download as a workbook. Text stays text, whatever it begins with: no formula is ever written. */
final class WorkbookWriter {

    /** Rows that are held in memory at once. */
    private static final int WINDOW = 200;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private WorkbookWriter() {}

    static void write(Download download, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setCreator("Rumbo");
            properties.setTitle(XmlText.of(download.fileName()));
            properties.setCreated(Optional.of(Date.from(download.made())));
            CellStyle heading = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            for (Table table : download.sheets()) {
                write(table, workbook.createSheet(table.name()), heading, date);
            }
            workbook.write(out);
        }
    }

    private static void write(Table table, SXSSFSheet sheet, CellStyle heading, CellStyle date) {
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < table.header().size(); column++) {
            sheet.setColumnWidth(column, width(table, column) * 256);
        }
        Row header = sheet.createRow(0);
        for (int column = 0; column < table.header().size(); column++) {
            Cell cell = header.createCell(column);
            cell.setCellValue(table.header().get(column));
            cell.setCellStyle(heading);
        }
        sheet.setAutoFilter(
                new CellRangeAddress(0, table.rows().size(), 0, table.header().size() - 1));
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = sheet.createRow(r + 1);
            List<?> values = table.rows().get(r);
            for (int column = 0; column < values.size(); column++) {
                switch (values.get(column)) {
                    case null -> {
                        // a missing value is an empty cell, never zero
                    }
                    case Number number -> row.createCell(column).setCellValue(number.doubleValue());
                    case LocalDate day -> {
                        Cell cell = row.createCell(column);
                        cell.setCellValue(day);
                        cell.setCellStyle(date);
                    }
                    case Object text -> row.createCell(column).setCellValue(text.toString());
                }
            }
        }
    }

    private static int width(Table table, int column) {
        int longest = table.header().get(column).length() + 3;
        for (List<?> row : table.rows()) {
            Object value = row.get(column);
            longest = Math.max(longest, value == null ? 0 : value.toString().length() + 1);
        }
        return Math.clamp(longest, NARROWEST, WIDEST);
    }
}
