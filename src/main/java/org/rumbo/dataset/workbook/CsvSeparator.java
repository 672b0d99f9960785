package org.rumbo.dataset.workbook;

import java.util.Arrays;

/** Guesses what parts the values of a text file. */
final class CsvSeparator {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 200;

    private CsvSeparator() {}

    /**
     * The character that parts most lines into the same number of values; of two that do, the one with more values. In
     * {@code SLV;2015;5,97} the commas are in fewer lines than the semicolons, since the header has none.
     */
    static char of(String text) throws UnreadableWorkbook {
        if (text.startsWith("sep=") && text.length() > 5) {
            return text.charAt(4);
        }
        char best = ',';
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (bestScore == 0) {
            throw Spreadsheets.refused(
                    "The file is a text without columns, not a spreadsheet.",
                    "Open it in a spreadsheet program and save it as .xlsx.");
        }
        return best;
    }

    private static long score(String text, char candidate) {
        int[] counts = new int[LINES];
        int lines = 0;
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                count++;
            } else if (!quoted && c == '\n') {
                counts[lines++] = count;
                count = 0;
            }
        }
        if (lines < LINES && count > 0) {
            counts[lines++] = count;
        }
        Arrays.sort(counts, 0, lines);
        int most = 0;
        int width = 0;
        for (int i = 0, run = 0; i < lines; i++) {
            run = i > 0 && counts[i] == counts[i - 1] ? run + 1 : 1;
            if (counts[i] > 0 && run >= most) {
                most = run;
                width = counts[i];
            }
        }
        return most * 1000L + Math.min(width, 999);
    }
}
