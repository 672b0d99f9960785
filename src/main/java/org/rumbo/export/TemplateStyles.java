package org.rumbo.export;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.rumbo.dataset.Template;
import org.rumbo.dataset.Template.Column;

/** How a workbook in the template looks: bold frozen headers, dates as dates, lists that validate. */
final class TemplateStyles {

    private static final int NARROW = 12;
    private static final int WIDE = 28;
    private static final int FURTHER_ROWS = 5_000;

    private final CellStyle heading;
    private final CellStyle date;
    private final CellStyle whole;

    TemplateStyles(Workbook workbook) {
        heading = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        whole = workbook.createCellStyle();
        // a year is no amount: it has no thousands separator in any language
        whole.setDataFormat(workbook.createDataFormat().getFormat("0"));
    }

    CellStyle date() {
        return date;
    }

    /** Writes the header of a sheet. */
    Row header(Sheet sheet, Template.Sheet template) {
        Row header = sheet.createRow(0);
        List<Column> columns = template.columns();
        for (int i = 0; i < columns.size(); i++) {
            var cell = header.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, width(columns.get(i)) * 256);
            switch (columns.get(i).holds()) {
                case DATE -> sheet.setDefaultColumnStyle(i, date);
                case WHOLE -> sheet.setDefaultColumnStyle(i, whole);
                case NUMBER, TEXT, WORD -> {
                    // as the spreadsheet program does by itself
                }
            }
        }
        sheet.createFreezePane(0, 1);
        return header;
    }

    private static int width(Column column) {
        boolean text = column.holds() == Template.Holds.TEXT && !column.name().matches("code|id|country|year");
        return Math.max(text ? WIDE : NARROW, column.name().length() + 2);
    }

    /** Lets a sheet accept only the words of its lists, as far down as {@code rows} and what people may add. */
    static void lists(Sheet sheet, Template.Sheet template, int rows) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        List<Column> columns = template.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).words().isEmpty()) {
                DataValidation list = helper.createValidation(
                        helper.createExplicitListConstraint(
                                columns.get(i).words().toArray(String[]::new)),
                        new CellRangeAddressList(1, rows + FURTHER_ROWS, i, i));
                list.setShowErrorBox(true);
                sheet.addValidationData(list);
            }
        }
    }
}
