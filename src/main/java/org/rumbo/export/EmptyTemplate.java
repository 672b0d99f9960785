package org.rumbo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rumbo.dataset.Template;
import org.rumbo.dataset.Template.Column;
import org.rumbo.text.Texts;

/**
 * The template with nothing in it, for people who bring their own figures: each heading says in a comment what belongs under it,
 * lists offer what may be chosen, and numbers and years are checked while they are typed.
 */
final class EmptyTemplate {

    /** What a workbook of figures needs; the sheets of policy are described in the documentation. */
    private static final List<Template.Sheet> SHEETS =
            List.of(Template.INDICATORS, Template.DATA, Template.SOURCES, Template.BREAKS);

    private static final int ROWS = 10_000;
    private static final String HELP = "template.help.";

    private EmptyTemplate() {}

    static void write(Texts words, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator("Rumbo");
            TemplateStyles styles = new TemplateStyles(workbook);
            about(workbook.createSheet(Template.ABOUT.name()), styles, words);
            for (Template.Sheet template : SHEETS) {
                Sheet sheet = workbook.createSheet(template.name());
                Row header = styles.header(sheet, template);
                for (int i = 0; i < template.columns().size(); i++) {
                    Column column = template.columns().get(i);
                    if (column.name().equals(Template.ORIGINAL_CELL)) {
                        header.removeCell(header.getCell(i));
                    } else {
                        explain(header.getCell(i), help(words, template.name(), column.name(), column.required()));
                        check(sheet, template, i);
                    }
                }
                TemplateStyles.lists(sheet, template, ROWS);
            }
            workbook.write(out);
        }
    }

    private static void about(Sheet sheet, TemplateStyles styles, Texts words) {
        styles.header(sheet, Template.ABOUT);
        sheet.setColumnWidth(1, 80 * 256);
        int at = 0;
        for (String key : Template.ABOUT_KEYS) {
            Row row = sheet.createRow(++at);
            row.createCell(0).setCellValue(key);
            explain(row.getCell(0), help(words, Template.ABOUT.name(), key, Template.ABOUT_REQUIRED.contains(key)));
            if (key.equals("as-of")) {
                row.createCell(1).setCellStyle(styles.date());
            }
        }
    }

    /** Texts in three languages and their columns say the same: one explanation for name-en, name-es and name-pt. */
    private static String help(Texts words, String sheet, String column, boolean required) {
        String plain = column.replaceAll("-(en|es|pt)$", "");
        String what = words.get(HELP + sheet.toLowerCase(java.util.Locale.ROOT) + "." + plain);
        return what + "\n" + words.get(required ? "template.required" : "template.optional");
    }

    private static void explain(Cell cell, String text) {
        Sheet sheet = cell.getSheet();
        var anchor = new XSSFClientAnchor(
                0,
                0,
                0,
                0,
                cell.getColumnIndex() + 1,
                cell.getRowIndex(),
                cell.getColumnIndex() + 4,
                cell.getRowIndex() + 6);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor("Rumbo");
        cell.setCellComment(comment);
    }

    private static void check(Sheet sheet, Template.Sheet template, int at) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        Column column = template.columns().get(at);
        var constraint = switch (column.holds()) {
            case NUMBER -> helper.createDecimalConstraint(OperatorType.BETWEEN, "-1E+300", "1E+300");
            case WHOLE ->
                column.name().equals("year")
                        ? helper.createIntegerConstraint(OperatorType.BETWEEN, "1900", "2100")
                        : helper.createIntegerConstraint(OperatorType.BETWEEN, "0", "6");
            // an indicator or a source may also be one that another dataset has: the list offers and does not forbid
            case TEXT ->
                switch (template.name() + "." + column.name()) {
                    case "Data.indicator", "Breaks.indicator" ->
                        helper.createFormulaListConstraint("Indicators!$A$2:$A$200");
                    case "Data.source" -> helper.createFormulaListConstraint("Sources!$A$2:$A$200");
                    default -> null;
                };
            case DATE, WORD -> null;
        };
        if (constraint != null) {
            DataValidation validation = helper.createValidation(constraint, new CellRangeAddressList(1, ROWS, at, at));
            validation.setShowErrorBox(constraint.getValidationType() != ValidationType.LIST);
            sheet.addValidationData(validation);
        }
    }
}
