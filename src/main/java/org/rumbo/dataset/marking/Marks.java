package org.rumbo.dataset.marking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.Severity;

/** Writes findings into a workbook: a colour and a comment at each cell, and the list of all. */
final class Marks {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_COMMENT = 8_000;
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;
    private static final int[] WIDTHS = {12, 22, 28, 70, 60, 10};
    private static final int UNITS = 256;

    private record Look(short base, Severity severity) {}

    private final Workbook workbook;
    private final MarkingWords words;
    private final Map<Look, CellStyle> looks = new HashMap<>();

    Marks(Workbook workbook, MarkingWords words) {
        this.workbook = workbook;
        this.words = words;
    }

    /** Marks the cell that a finding names, where the workbook has its sheet. */
    void mark(Finding finding) {
        if (finding.sheet() == null || finding.cell() == null) {
            return;
        }
        Sheet sheet = workbook.getSheet(finding.sheet());
        if (sheet != null) {
            var place = new CellReference(finding.cell());
            mark(sheet, place.getRow(), place.getCol(), finding);
        }
    }

    void mark(Sheet sheet, int row, int column, Finding finding) {
        Row of = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = of.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(look(cell.getCellStyle(), finding.severity()));
        comment(sheet, cell, finding);
    }

    private void comment(Sheet sheet, Cell cell, Finding finding) {
        String text = "%s (%s): %s %s"
                .formatted(
                        words.severity().apply(finding),
                        finding.code(),
                        words.sentence().apply(finding),
                        words.advice().apply(finding))
                .strip();
        var helper = workbook.getCreationHelper();
        Comment there = cell.getCellComment();
        if (there != null) {
            String all = there.getString().getString() + "\n" + text;
            if (all.length() <= LONGEST_COMMENT) {
                there.setString(helper.createRichTextString(all));
            }
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol2(cell.getColumnIndex() + 1 + WIDTH);
        anchor.setRow2(cell.getRowIndex() + HEIGHT);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("Rumbo");
        cell.setCellComment(comment);
    }

    /** The style of a cell with another ground; styles are few in a workbook, so each is made once. */
    private CellStyle look(CellStyle base, Severity severity) {
        if (looks.containsValue(base)) {
            return base;
        }
        return looks.computeIfAbsent(new Look(base.getIndex(), severity), look -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(base);
            style.setFillForegroundColor(
                    switch (severity) {
                        case ERROR -> IndexedColors.ROSE.getIndex();
                        case WARNING -> IndexedColors.LIGHT_YELLOW.getIndex();
                        case INFO -> IndexedColors.PALE_BLUE.getIndex();
                    });
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    /** All findings on a sheet of their own, each with a link to its cell. */
    void list(List<Finding> findings) {
        Sheet list = workbook.createSheet(freeName(words.sheet()));
        Row head = list.createRow(0);
        for (int i = 0; i < words.headers().size(); i++) {
            head.createCell(i).setCellValue(words.headers().get(i));
            list.setColumnWidth(i, WIDTHS[i] * UNITS);
        }
        list.createFreezePane(0, 1);
        int at = 1;
        for (Finding finding : findings) {
            Row row = list.createRow(at++);
            row.createCell(0).setCellValue(words.severity().apply(finding));
            row.createCell(1).setCellValue(finding.code());
            Cell place = row.createCell(2);
            place.setCellValue(finding.sheet() == null ? "" : finding.where());
            link(place, finding);
            row.createCell(3).setCellValue(words.sentence().apply(finding));
            row.createCell(4).setCellValue(words.advice().apply(finding));
            row.createCell(5).setCellValue(finding.occurrences());
        }
    }

    private void link(Cell place, Finding finding) {
        if (finding.sheet() == null || finding.cell() == null || workbook.getSheet(finding.sheet()) == null) {
            return;
        }
        var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + finding.sheet().replace("'", "''") + "'!" + finding.cell());
        place.setHyperlink(link);
    }

    private String freeName(String wish) {
        String name = WorkbookUtil.createSafeSheetName(wish);
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String number = " " + i;
            name = name.substring(0, Math.min(name.length(), LONGEST_NAME - number.length())) + number;
        }
        return name;
    }
}
