package org.rumbo.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of the database as records. A row with a word of a fixed list that this version does not know, or with a code that is none,
 * is left out and told in the log: a page is made of the others, rather than not at all.
 */
public final class ReadableRows {

    private static final Logger log = LoggerFactory.getLogger(ReadableRows.class);

    private ReadableRows() {}

    /**
     * The records of the rows that can be read, in their order.
     *
     * @param table that they are of, for the log
     * @param read throws IllegalArgumentException for a row that cannot be
     */
    public static <E, R> List<R> of(String table, Collection<E> rows, Function<? super E, ? extends R> read) {
        List<R> records = new ArrayList<>(rows.size());
        IllegalArgumentException first = null;
        for (E row : rows) {
            try {
                records.add(read.apply(row));
            } catch (IllegalArgumentException unreadable) {
                first = first == null ? unreadable : first;
            }
        }
        tell(table, rows.size() - records.size(), rows.size(), first);
        return List.copyOf(records);
    }

    private static void tell(String table, int left, int all, @Nullable IllegalArgumentException first) {
        if (first != null) {
            log.warn(
                    "{} of {} rows of the table {} cannot be read and are left out: {}",
                    left,
                    all,
                    table,
                    first.getMessage());
        }
    }
}
