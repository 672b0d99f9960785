package org.rumbo.dataset.hostile;

import java.nio.file.Path;
import org.rumbo.dataset.layout.Layouts;
import org.rumbo.dataset.workbook.Spreadsheets;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;

/** Run in a process of its own with a small heap: reads all of each file that it is given and prints what became of it. */
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] files) {
        for (String file : files) {
            System.out.println(Path.of(file).getFileName() + " " + read(Path.of(file)));
        }
    }

    private static String read(Path file) {
        long[] cells = new long[1];
        try (var workbook = Spreadsheets.open(file)) {
            Layouts.of(WorkbookHead.of(workbook));
            for (String sheet : workbook.sheets()) {
                workbook.read(sheet, row -> {
                    cells[0] += row.width();
                    return true;
                });
            }
            return "read " + cells[0];
        } catch (UnreadableWorkbook e) {
            return e.code() + " " + e.getMessage();
        } catch (Throwable e) {
            return "broke " + e;
        }
    }
}
