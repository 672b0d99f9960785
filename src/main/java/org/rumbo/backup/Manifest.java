package org.rumbo.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, as its entry {@code backup.json} says.
 *
 * @param format of the file, now 1
 * @param schema newest migration of the database that it was made from
 */
public record Manifest(int format, String schema, Instant made, List<Part> tables) {

    static final int FORMAT = 1;
    static final String NAME = "backup.json";

    /**
     * One table; its rows are the entry {@code NAME.csv}.
     *
     * @param digest see {@link RowDigest}
     */
    public record Part(String name, List<String> columns, long rows, String digest) {

        String entry() {
            return name + ".csv";
        }
    }

    /** All rows. */
    public long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
