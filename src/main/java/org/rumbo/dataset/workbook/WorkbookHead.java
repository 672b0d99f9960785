package org.rumbo.dataset.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first rows of each sheet: enough to recognise a layout.
 *
 * @param rows first {@value #DEPTH} rows of each sheet that hold anything, by sheet, in the order of the workbook
 */
public record WorkbookHead(Map<String, List<HeadRow>> rows) {

    /** How many rows of a sheet are looked at: publishers put a title, a date and an address before the header. */
    public static final int DEPTH = 20;

    private static final int LONGEST = 1000;

    /** One of the first rows: its number and its texts, a blank cell being an empty text. */
    public record HeadRow(int number, List<String> texts) {}

    /** Reads the head of a workbook. */
    public static WorkbookHead of(Spreadsheet workbook) throws UnreadableWorkbook {
        Map<String, List<HeadRow>> rows = new LinkedHashMap<>();
        int[] room = {Limits.HEAD};
        for (String sheet : workbook.sheets()) {
            List<HeadRow> head = new ArrayList<>();
            workbook.read(sheet, row -> {
                if (!row.empty()) {
                    List<String> texts = new ArrayList<>();
                    for (int column = 0; column < Math.min(row.width(), 256); column++) {
                        String text = row.text(column);
                        // a header is short; what is longer is recognised by nobody and would only be kept
                        String begin = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
                        room[0] -= begin.length();
                        texts.add(room[0] < 0 ? "" : begin);
                    }
                    head.add(new HeadRow(row.number(), List.copyOf(texts)));
                }
                return head.size() < DEPTH;
            });
            rows.put(sheet, List.copyOf(head));
        }
        return new WorkbookHead(rows);
    }
}
