package org.rumbo.workbooks;

import java.util.HashMap;
import java.util.Map;

/** Spanish and Portuguese of texts that the shared facts have in English only; an empty text means English is shown. */
final class Translations {

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    /**
     * @param file below {@link Table#TEXTS}
     * @param key the column that names the row
     */
    Translations(String file, String key) {
        Table.texts(file).forEach(r -> texts.put(r.get(key), r.toMap()));
    }

    /** The texts of a row by column; every text of an unknown row is empty. */
    Row of(String key) {
        Map<String, String> row = texts.getOrDefault(key, Map.of());
        return column -> row.getOrDefault(column, "");
    }

    /** The texts of one row. */
    @FunctionalInterface
    interface Row {
        String get(String column);
    }
}
