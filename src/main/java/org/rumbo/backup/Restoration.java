package org.rumbo.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Puts the rows of a backup into a database whose tables are of the same version, and reads them back. What the tables held before is
 * taken away; all of it is one transaction, which the caller commits.
 */
public final class Restoration {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection connection;
    private final List<Table> tables;

    /** @param connection may change tables; within a transaction from here on */
    public Restoration(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.tables = Table.of(connection);
    }

    /**
     * Replaces all rows.
     *
     * @throws IOException when the backup is damaged, or the database holds something else afterwards
     */
    public void replace(Path file, Manifest manifest) throws IOException, SQLException {
        Map<Table, Manifest.Part> parts = new LinkedHashMap<>();
        for (Table table : tables) {
            parts.put(table, part(table, manifest));
        }
        empty();
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (var filled : parts.entrySet()) {
                fill(filled.getKey(), zip, filled.getValue());
            }
            for (var filled : parts.entrySet()) {
                if (!filled.getKey().late().isEmpty()) {
                    fillLate(filled.getKey(), zip, filled.getValue());
                }
            }
        }
        for (var filled : parts.entrySet()) {
            countOn(filled.getKey());
            verify(filled.getKey(), filled.getValue());
        }
    }

    private static Manifest.Part part(Table table, Manifest manifest) throws IOException {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        return manifest.tables().stream()
                .filter(part ->
                        part.name().equals(table.name()) && part.columns().equals(columns))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "its table %s is not that of version %s".formatted(table.name(), manifest.schema())));
    }

    private void empty() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables) {
                for (String column : table.late()) {
                    statement.executeUpdate("update %s set %s = null".formatted(table.name(), column));
                }
            }
            for (Table table : tables.reversed()) {
                statement.executeUpdate("delete from " + table.name());
            }
        }
    }

    private void fill(Table table, ZipFile zip, Manifest.Part part) throws IOException, SQLException {
        String marks = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (var insert =
                new Batch("insert into %s (%s) values (%s)".formatted(table.name(), table.columnList(), marks))) {
            Backup.read(zip, part, row -> {
                for (int i = 0; i < row.size(); i++) {
                    Column column = table.columns().get(i);
                    column.bind(insert.statement, i + 1, table.late().contains(column.name()) ? null : row.get(i));
                }
                insert.add();
            });
        }
    }

    private void fillLate(Table table, ZipFile zip, Manifest.Part part) throws IOException, SQLException {
        List<Integer> set = places(table, List.copyOf(table.late()));
        List<Integer> where = places(table, table.key());
        try (var update = new Batch("update %s set %s where %s"
                .formatted(table.name(), equations(table, set, ", "), equations(table, where, " and ")))) {
            Backup.read(zip, part, row -> {
                int index = 1;
                for (int place : set) {
                    table.columns().get(place).bind(update.statement, index++, row.get(place));
                }
                for (int place : where) {
                    table.columns().get(place).bind(update.statement, index++, row.get(place));
                }
                update.add();
            });
        }
    }

    private static List<Integer> places(Table table, List<String> names) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (names.contains(table.columns().get(i).name())) {
                places.add(i);
            }
        }
        return places;
    }

    private static String equations(Table table, List<Integer> places, String between) {
        return places.stream()
                .map(place -> table.columns().get(place).name() + " = ?")
                .collect(Collectors.joining(between));
    }

    /** The database goes on counting where the rows end. */
    private void countOn(Table table) throws SQLException {
        for (Column column : table.columns()) {
            if (column.generated()) {
                long next;
                try (Statement statement = connection.createStatement();
                        ResultSet most = statement.executeQuery(
                                "select coalesce(max(%s), 0) + 1 from %s".formatted(column.name(), table.name()))) {
                    most.next();
                    next = most.getLong(1);
                }
                try (Statement statement = connection.createStatement()) {
                    statement.execute("alter table %s alter column %s restart with %d"
                            .formatted(table.name(), column.name(), next));
                }
            }
        }
    }

    private void verify(Table table, Manifest.Part part) throws IOException, SQLException {
        RowDigest stored = Backup.read(connection, table, row -> {});
        if (stored.rows() != part.rows() || !stored.value().equals(part.digest())) {
            throw new IOException("the database holds other rows of %s than the backup".formatted(table.name()));
        }
    }

    /** A statement that is run for many rows at once. */
    private final class Batch implements AutoCloseable {

        private final PreparedStatement statement;
        private int waiting;

        Batch(String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        void add() throws SQLException {
            statement.addBatch();
            if (++waiting == ROWS_AT_ONCE) {
                flush();
            }
        }

        private void flush() throws SQLException {
            statement.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                if (waiting > 0) {
                    flush();
                }
            }
        }
    }
}
