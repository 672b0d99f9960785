package org.rumbo.dataset.marking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;

/**
 * Of each sheet with findings its first rows, which hold the headers, and the rows that findings name. The first column gives the
 * number that a row has in the original.
 */
final class Excerpt {

    /** Publishers put the header this far down. */
    private static final int HEAD = 6;

    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 256;

    private Excerpt() {}

    static Workbook empty() {
        return new XSSFWorkbook();
    }

    static Workbook of(Spreadsheet sheets, List<Finding> findings, MarkingWords words) throws UnreadableWorkbook {
        var workbook = new XSSFWorkbook();
        for (var wanted : rows(findings).entrySet()) {
            if (!sheets.sheets().contains(wanted.getKey())) {
                continue;
            }
            Sheet copy = workbook.createSheet(WorkbookUtil.createSafeSheetName(wanted.getKey()));
            int last = wanted.getValue().last();
            int[] next = {0};
            sheets.read(wanted.getKey(), row -> {
                if (next[0] < HEAD || wanted.getValue().contains(row.number())) {
                    copy(row, copy.createRow(next[0]), next[0] == 0 ? words.originalRow() : "");
                    next[0]++;
                }
                return row.number() < last;
            });
        }
        return workbook;
    }

    private static Map<String, TreeSet<Integer>> rows(List<Finding> findings) {
        Map<String, TreeSet<Integer>> rows = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.sheet() != null && finding.cell() != null) {
                rows.computeIfAbsent(finding.sheet(), sheet -> new TreeSet<>())
                        .add(new CellReference(finding.cell()).getRow() + 1);
            }
        }
        return rows;
    }

    private static void copy(Row from, org.apache.poi.ss.usermodel.Row to, String note) {
        to.createCell(0).setCellValue(from.number());
        if (!note.isEmpty()) {
            var helper = to.getSheet().getWorkbook().getCreationHelper();
            var anchor = helper.createClientAnchor();
            var comment = to.getSheet().createDrawingPatriarch().createCellComment(anchor);
            comment.setString(helper.createRichTextString(note));
            to.getCell(0).setCellComment(comment);
        }
        for (int column = 0; column < Math.min(from.width(), WIDEST); column++) {
            Cell cell = to.createCell(column + 1);
            if (from.isNumber(column)) {
                cell.setCellValue(from.number(column));
            } else {
                String text = from.text(column);
                cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
        }
    }

    /** Marks the cells of an excerpt, which stand in other rows than in the original and one column to the right. */
    static void mark(Workbook workbook, List<Finding> findings, Marks marks) {
        Map<String, Map<Integer, Integer>> places = new HashMap<>();
        for (Finding finding : findings) {
            Sheet sheet = finding.sheet() == null
                    ? null
                    : workbook.getSheet(WorkbookUtil.createSafeSheetName(finding.sheet()));
            if (sheet == null || finding.cell() == null) {
                continue;
            }
            var place = new CellReference(finding.cell());
            Integer row = places.computeIfAbsent(sheet.getSheetName(), name -> numbers(sheet))
                    .get(place.getRow() + 1);
            if (row != null) {
                marks.mark(sheet, row, place.getCol() + 1, finding);
            }
        }
    }

    private static Map<Integer, Integer> numbers(Sheet sheet) {
        Map<Integer, Integer> numbers = new HashMap<>();
        sheet.forEach(row -> numbers.put((int) row.getCell(0).getNumericCellValue(), row.getRowNum()));
        return numbers;
    }
}
