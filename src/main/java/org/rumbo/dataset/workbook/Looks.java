package org.rumbo.dataset.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of the looks of a sheet bears on its figures.
 *
 * @param hiddenRows how many rows that hold something are hidden, by hand or by a filter
 * @param firstHidden number of the first of them; 0 where there is none
 * @param merged ranges of merged cells, the first {@value #MOST} of them
 */
public record Looks(int hiddenRows, int firstHidden, List<Range> merged) {

    static final int MOST = 1000;

    /** Nothing is hidden, nothing is merged; so is every sheet that was not read to its end. */
    public static final Looks PLAIN = new Looks(0, 0, List.of());

    /** Cells from one corner to the other, for example B3 to C3. */
    public record Range(String firstColumn, int firstRow, String lastColumn, int lastRow) {

        private static final Pattern WORDS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

        /** A range as a file writes it; empty where that is none. */
        static Optional<Range> of(String words) {
            Matcher range = WORDS.matcher(words);
            return range.matches()
                    ? Optional.of(new Range(
                            range.group(1),
                            Integer.parseInt(range.group(2)),
                            range.group(3),
                            Integer.parseInt(range.group(4))))
                    : Optional.empty();
        }

        /** Whether the range takes more than one column of a row. */
        public boolean spreadsOver(int row) {
            return firstRow <= row && row <= lastRow && !firstColumn.equals(lastColumn);
        }
    }
}
