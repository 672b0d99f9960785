package org.rumbo.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet: a header row and rows of text, numbers and dates, null where there is nothing.
 *
 * @param name name of the sheet
 */
record Table(String name, List<String> header, List<List<@Nullable Object>> rows) {

    Table(String name, List<String> header) {
        this(name, List.copyOf(header), new ArrayList<>());
    }

    void add(@Nullable Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(
                    "%d cells under %d headings in %s".formatted(cells.length, header.size(), name));
        }
        rows.add(Collections.unmodifiableList(Arrays.asList(cells)));
    }
}
