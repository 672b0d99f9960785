package org.rumbo.dataset.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.workbook.Row;

/**
 * What several columns of a table mean together. A table repeats the same texts over long stretches of rows, and equal texts of a
 * workbook are one string, so the row before mostly answers.
 */
final class Repeating<T> {

    private final int[] columns;
    private final Function<List<String>, T> meaning;
    private final Map<List<String>, T> known = new HashMap<>();
    private final @Nullable String[] before;
    private @Nullable T answer;

    /** @param meaning asked once for each combination of texts */
    Repeating(int[] columns, Function<List<String>, T> meaning) {
        this.columns = columns;
        this.meaning = meaning;
        this.before = new @Nullable String[columns.length];
    }

    T of(Row row) {
        boolean same = true;
        for (int i = 0; i < columns.length; i++) {
            String text = row.text(columns[i]);
            // identity is enough: where it misses, the map below finds the equal text
            if (text != before[i]) {
                before[i] = text;
                same = false;
            }
        }
        T last = answer;
        if (same && last != null) {
            return last;
        }
        List<String> texts = Arrays.stream(columns).mapToObj(row::text).toList();
        T found = known.get(texts);
        if (found == null) {
            found = meaning.apply(texts);
            known.put(texts, found);
        }
        answer = found;
        return found;
    }
}
