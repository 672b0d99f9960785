package org.rumbo.dataset.marking;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.Spreadsheets;
import org.rumbo.dataset.workbook.UnreadableWorkbook;

/**
 * A copy of a person's own workbook in which the cells of findings are coloured and commented, with all findings listed on a sheet
 * of their own. A workbook of more than {@value #MOST_CELLS} cells, one with macros, and a file that is no workbook (CSV) give a
 * new workbook with their headers and the rows that have findings: a copy of all of it would need a gigabyte of memory, and macros
 * are nothing to hand on.
 */
public final class MarkedWorkbook {

    static final int MOST_CELLS = 250_000;

    private MarkedWorkbook() {}

    /**
     * Writes the copy.
     *
     * @param file any file that {@link Spreadsheets} reads; others give the list of findings alone
     */
    public static void write(Path file, List<Finding> findings, MarkingWords words, OutputStream out)
            throws IOException {
        try (Workbook workbook = copy(file, findings, words)) {
            workbook.write(out);
        }
    }

    private static Workbook copy(Path file, List<Finding> findings, MarkingWords words) throws IOException {
        try (Spreadsheet sheets = Spreadsheets.open(file)) {
            Workbook whole = isPlainWorkbook(file) && isSmall(sheets) ? opened(file) : null;
            Workbook workbook = whole != null ? whole : Excerpt.of(sheets, findings, words);
            var marks = new Marks(workbook, words);
            marks.list(findings);
            if (whole != null) {
                findings.forEach(marks::mark);
            } else {
                Excerpt.mark(workbook, findings, marks);
            }
            return workbook;
        } catch (UnreadableWorkbook unreadable) {
            Workbook list = Excerpt.empty();
            new Marks(list, words).list(findings);
            return list;
        }
    }

    private static boolean isPlainWorkbook(Path file) throws IOException {
        return switch (FileMagic.valueOf(file.toFile())) {
            case OLE2 -> true;
            case OOXML -> !hasMacros(file);
            default -> false;
        };
    }

    private static boolean hasMacros(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        }
    }

    private static boolean isSmall(Spreadsheet sheets) throws UnreadableWorkbook {
        long[] cells = {0};
        for (String sheet : sheets.sheets()) {
            sheets.read(sheet, row -> {
                cells[0] += row.width();
                return cells[0] <= MOST_CELLS;
            });
        }
        return cells[0] <= MOST_CELLS;
    }

    /** The workbook as its program would open it; null where POI cannot, so that its rows are taken instead. */
    private static @Nullable Workbook opened(Path file) {
        try (var in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        } catch (IOException | RecordFormatException | IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }
}
