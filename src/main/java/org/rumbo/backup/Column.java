package org.rumbo.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and how its values are written as text: the same text on either database, and exactly the same value again.
 *
 * @param generated whether the database counts it up by itself
 */
record Column(String name, Kind kind, boolean nullable, boolean generated) {

    /** What a column holds. */
    enum Kind {
        WHOLE,
        REAL,
        TRUTH,
        DAY,
        INSTANT,
        BYTES,
        TEXT
    }

    /** @param type of {@link Types}; @param typeName as the database calls it, since PostgreSQL tells times with and without a zone apart by it alone */
    static Kind kind(int type, String typeName) {
        String name = typeName.toLowerCase(Locale.ROOT);
        if (name.contains("time zone") || name.equals("timestamptz")) {
            return Kind.INSTANT;
        }
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> Kind.WHOLE;
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> Kind.REAL;
            case Types.BOOLEAN, Types.BIT -> Kind.TRUTH;
            case Types.DATE -> Kind.DAY;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> Kind.BYTES;
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> Kind.TEXT;
            default -> throw new IllegalStateException("Backups know no columns of type " + typeName);
        };
    }

    /** The value of this column in a row; null where it has none. */
    @Nullable
    String read(ResultSet row, int index) throws SQLException {
        switch (kind) {
            case WHOLE -> {
                long value = row.getLong(index);
                return row.wasNull() ? null : Long.toString(value);
            }
            case REAL -> {
                double value = row.getDouble(index);
                return row.wasNull() ? null : Double.toString(value);
            }
            case TRUTH -> {
                boolean value = row.getBoolean(index);
                return row.wasNull() ? null : Boolean.toString(value);
            }
            case DAY -> {
                LocalDate value = row.getObject(index, LocalDate.class);
                return value == null ? null : value.toString();
            }
            case INSTANT -> {
                OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
                return value == null ? null : value.toInstant().toString();
            }
            case BYTES -> {
                byte[] value = row.getBytes(index);
                return value == null ? null : Base64.getEncoder().encodeToString(value);
            }
            default -> {
                return row.getString(index);
            }
        }
    }

    /** Sets the parameter of an insert to a value that {@link #read} wrote. */
    void bind(PreparedStatement insert, int index, @Nullable String text) throws SQLException {
        if (text == null) {
            insert.setNull(index, nullType());
            return;
        }
        switch (kind) {
            case WHOLE -> insert.setLong(index, Long.parseLong(text));
            case REAL -> insert.setDouble(index, Double.parseDouble(text));
            case TRUTH -> insert.setBoolean(index, Boolean.parseBoolean(text));
            case DAY -> insert.setObject(index, LocalDate.parse(text));
            case INSTANT -> insert.setObject(index, Instant.parse(text).atOffset(ZoneOffset.UTC));
            case BYTES -> insert.setBytes(index, Base64.getDecoder().decode(text));
            default -> insert.setString(index, text);
        }
    }

    private int nullType() {
        return switch (kind) {
            case WHOLE -> Types.BIGINT;
            case REAL -> Types.DOUBLE;
            case TRUTH -> Types.BOOLEAN;
            case DAY -> Types.DATE;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case BYTES -> Types.VARBINARY;
            default -> Types.VARCHAR;
        };
    }
}
