package org.rumbo.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.rumbo.testing.Databases;

/** What the template lets through fits into the database. */
class TextLengthsTest {

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("About", "DATASET_RELEASE"),
            Map.entry("Sources", "SOURCE"),
            Map.entry("Countries", "PLACE"),
            Map.entry("Places", "PLACE"),
            Map.entry("Indicators", "INDICATOR"),
            Map.entry("Data", "OBSERVATION"),
            Map.entry("Breaks", "SERIES_BREAK"),
            Map.entry("Codebook", "KIND"),
            Map.entry("Instruments", "INSTRUMENT"),
            Map.entry("Events", "POLICY_EVENT"),
            Map.entry("Declarations", "DECLARATION"),
            Map.entry("Studies", "STUDY"),
            Map.entry("Facts", "CONTEXT_FACT"));

    /** Filled by the importer, from a list of words, or checked for their form. */
    private static final Set<String> NOT_FREE = Set.of(
            "CHECKSUM",
            "FILE_NAME",
            "LAYOUT",
            "IMPORTED_BY",
            "STATUS",
            "KIND",
            "DIRECTION",
            "DOMAIN",
            "LAYER",
            "SCOPE",
            "CONFIDENCE",
            "POSITION",
            "FINDING",
            "DESIGN",
            "OUTCOME",
            "HIGHER_IS",
            "COUNTRY",
            "INDICATOR_CODE",
            "SHEET",
            "CELL",
            "START_PRECISION",
            "END_PRECISION",
            "DATE_PRECISION",
            "SEVERITY");

    @Test
    void noColumnOfTheTemplateTakesMoreThanTheDatabaseHasRoomFor() throws Exception {
        var database = Databases.h2();
        Flyway.configure().dataSource(database).load().migrate();
        Map<String, Integer> room = new HashMap<>();
        for (String line : Databases.query(
                database,
                "select table_name || ' ' || column_name || ' ' || character_maximum_length from information_schema.columns"
                        + " where data_type = 'CHARACTER VARYING' and table_schema = 'PUBLIC'")) {
            String[] words = line.split(" ");
            room.put(words[0] + " " + words[1], Integer.valueOf(words[2]));
        }

        TABLES.forEach((sheet, table) -> room.forEach((column, length) -> {
            String name = column.substring(column.indexOf(' ') + 1);
            if (column.startsWith(table + " ") && !NOT_FREE.contains(name) && !ofCode(sheet, name)) {
                assertThat(TextLengths.of(sheet, columnOf(sheet, name)))
                        .as("%s of %s in %s", name, table, sheet)
                        .isLessThanOrEqualTo(length);
            }
        }));
    }

    /** Codes whose form bounds their length. */
    private static boolean ofCode(String sheet, String column) {
        return column.equals("CODE")
                        && Set.of("Countries", "Places", "Indicators").contains(sheet)
                || column.equals("PARENT") && sheet.equals("Countries");
    }

    private static String columnOf(String sheet, String column) {
        boolean code = column.equals("CODE")
                && Set.of("Instruments", "Studies", "Facts").contains(sheet);
        return code ? "id" : column.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
