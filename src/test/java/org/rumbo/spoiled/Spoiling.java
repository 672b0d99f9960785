package org.rumbo.spoiled;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes past the importer what no column should hold, for the length of a transaction. */
final class Spoiling {

    /** A column of a table that holds text, with the characters that it has room for. */
    record Column(String table, String name, int room) {

        boolean holdsAddresses() {
            return name.endsWith("URL") || name.equals("DOI");
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    static final List<String> VALUES = List.of(
            "javascript:alert(1)",
            ":::",
            "C:\\a b",
            "%zz",
            "<b>",
            "",
            "\u0001\u202E\u0000",
            "\uD800",
            "{0} ''",
            "x".repeat(5000));

    /** One row in two is left as it is, so that there is something to show. */
    private static final int PART = VALUES.size() * 2;

    private final JdbcTemplate jdbc;

    Spoiling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All columns of all tables that hold text; one that is added later is among them. */
    List<Column> columns() {
        return jdbc.query(
                """
                select table_name, column_name, character_maximum_length from information_schema.columns
                where table_schema = 'PUBLIC' and character_maximum_length is not null
                and lower(table_name) <> 'flyway_schema_history'
                order by table_name, ordinal_position""",
                (row, _) -> new Column(
                        row.getString(1), row.getString(2), (int) Math.min(row.getLong(3), Integer.MAX_VALUE)));
    }

    /** Another value in each of several rows. @return how many rows hold one now */
    int spoil(Column column) {
        int rows = 0;
        for (int i = 0; i < VALUES.size(); i++) {
            rows += inEach(column, VALUES.get(i), "where mod(_rowid_, %d) = %d".formatted(PART, i), i);
        }
        return rows;
    }

    /** The same value in each row. @return how many rows hold it now */
    int spoil(Column column, String value) {
        return inEach(column, value, "", 0);
    }

    /** Where no two rows may hold the same, one row alone. */
    private int inEach(Column column, String value, String which, int row) {
        try {
            return write(column, value, which);
        } catch (DataAccessException notTwice) {
            return inOne(column, value, row);
        }
    }

    private int inOne(Column column, String value, int row) {
        try {
            return write(
                    column,
                    value,
                    "where _rowid_ = (select _rowid_ from %s order by 1 offset %d rows fetch first 1 rows only)"
                            .formatted(column.table(), row));
        } catch (DataAccessException refused) {
            // the database keeps it out
            return 0;
        }
    }

    private int write(Column column, String value, String which) {
        String fitting = value.length() <= column.room() ? value : value.substring(0, column.room());
        return jdbc.update("update %s set %s = ? %s".formatted(column.table(), column.name(), which), fitting);
    }
}
