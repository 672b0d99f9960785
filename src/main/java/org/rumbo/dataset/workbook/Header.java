package org.rumbo.dataset.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the columns of a table are, by their header in lower case. The first of two equal headers counts. */
public final class Header {

    private final Map<String, Integer> columns = new HashMap<>();

    public Header(List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                columns.putIfAbsent(texts.get(column).toLowerCase(Locale.ROOT), column);
            }
        }
    }

    /** Column of a header, from 0; -1 where there is none. */
    public int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    public boolean has(List<String> names) {
        return columns.keySet().containsAll(names);
    }

    /** The headers in no order. */
    public java.util.Set<String> names() {
        return columns.keySet();
    }
}
