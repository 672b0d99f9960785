package org.rumbo.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table of the database as it is, so that a table of a later version is backed up without a word here.
 *
 * @param name in lower case
 * @param key the columns that name a row
 * @param late columns that refer to tables filled after this one, and are therefore set last
 */
record Table(String name, List<Column> columns, List<String> key, Set<String> late) {

    private static final String HISTORY = "flyway_schema_history";

    /** A column that refers to a table. */
    private record Reference(String column, String to, boolean nullable) {}

    /** All tables of a database, each after those that its rows cannot be without. */
    static List<Table> of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        Map<String, Table> tables = new TreeMap<>();
        Map<String, List<Reference>> references = new TreeMap<>();
        for (String stored : names(data, schema)) {
            String name = stored.toLowerCase(Locale.ROOT);
            List<Column> columns = columns(data, schema, stored);
            tables.put(name, new Table(name, columns, key(data, schema, stored), Set.of()));
            references.put(name, references(data, schema, stored, columns));
        }
        List<String> order = new ArrayList<>();
        tables.keySet().forEach(name -> place(name, references, order, new TreeSet<>()));
        return order.stream()
                .map(name -> Objects.requireNonNull(tables.get(name)).with(late(name, references, order)))
                .toList();
    }

    private Table with(Set<String> lateColumns) {
        return new Table(name, columns, key, lateColumns);
    }

    private static void place(
            String name, Map<String, List<Reference>> references, List<String> order, Set<String> waiting) {
        if (order.contains(name) || !waiting.add(name)) {
            return;
        }
        for (Reference reference : references.getOrDefault(name, List.of())) {
            if (!reference.nullable() && !reference.to().equals(name)) {
                place(reference.to(), references, order, waiting);
            }
        }
        order.add(name);
    }

    private static Set<String> late(String name, Map<String, List<Reference>> references, List<String> order) {
        return references.getOrDefault(name, List.of()).stream()
                .filter(reference -> order.indexOf(reference.to()) >= order.indexOf(name))
                .map(Reference::column)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> names(DatabaseMetaData data, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = data.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                if (!rows.getString("TABLE_NAME").equals(HISTORY)) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private static List<Column> columns(DatabaseMetaData data, String schema, String table) throws SQLException {
        Map<Integer, Column> columns = new TreeMap<>();
        try (ResultSet rows = data.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                columns.put(
                        rows.getInt("ORDINAL_POSITION"),
                        new Column(
                                rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                                Column.kind(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
                                rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                                "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<String> key(DatabaseMetaData data, String schema, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = data.getPrimaryKeys(null, schema, table)) {
            while (rows.next()) {
                key.put(
                        (int) rows.getShort("KEY_SEQ"),
                        rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(key.values());
    }

    private static List<Reference> references(DatabaseMetaData data, String schema, String table, List<Column> columns)
            throws SQLException {
        Map<String, Boolean> nullable = new LinkedHashMap<>();
        columns.forEach(column -> nullable.put(column.name(), column.nullable()));
        List<Reference> references = new ArrayList<>();
        try (ResultSet rows = data.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                String column = rows.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT);
                references.add(new Reference(
                        column,
                        rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT),
                        nullable.getOrDefault(column, false)));
            }
        }
        return references;
    }

    /** Names of all columns, for a statement. */
    String columnList() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
