package org.rumbo.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Revision.Kind;

/** How the figures of two releases differ, kept for ever once it was counted: both never change. */
public final class StoredDifferences {

    private static final String OF_PAIR = " where from_release = ? and to_release = ?";

    private StoredDifferences() {}

    /** Keeps what was found, within the caller's transaction. */
    public static void write(Connection connection, long from, long to, EditionDifference found) throws SQLException {
        try (PreparedStatement pair = connection.prepareStatement(
                "insert into release_difference (from_release, to_release) values (?, ?)")) {
            pair.setLong(1, from);
            pair.setLong(2, to);
            pair.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into release_difference_count (from_release, to_release, indicator, fresh, changed, large, unchanged, removed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var entry : found.byIndicator().entrySet()) {
                Difference counts = entry.getValue();
                insert.setLong(1, from);
                insert.setLong(2, to);
                insert.setString(3, entry.getKey());
                insert.setInt(4, counts.fresh());
                insert.setInt(5, counts.changed());
                insert.setInt(6, found.large().getOrDefault(entry.getKey(), 0));
                insert.setInt(7, counts.unchanged());
                insert.setInt(8, counts.removed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into release_difference_figure (from_release, to_release, kind, position, indicator, country, obs_year,"
                        + " before_value, after_value) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, from);
            insert.setLong(2, to);
            for (List<Revision> list : List.of(found.changed(), found.fresh(), found.removed())) {
                for (int i = 0; i < list.size(); i++) {
                    Revision revision = list.get(i);
                    insert.setString(3, revision.kind().name());
                    insert.setInt(4, i);
                    insert.setString(5, revision.indicator());
                    insert.setString(6, revision.country());
                    insert.setInt(7, revision.year());
                    insert.setObject(8, revision.before(), java.sql.Types.DOUBLE);
                    insert.setObject(9, revision.after(), java.sql.Types.DOUBLE);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Whether the figures of two releases were compared before. */
    public static boolean has(Connection connection, long from, long to) throws SQLException {
        try (PreparedStatement pair = connection.prepareStatement("select 1 from release_difference" + OF_PAIR)) {
            pair.setLong(1, from);
            pair.setLong(2, to);
            try (ResultSet found = pair.executeQuery()) {
                return found.next();
            }
        }
    }

    /** What was found when two releases were compared; null where they never were. */
    public static @Nullable EditionDifference read(Connection connection, long from, long to) throws SQLException {
        if (!has(connection, from, to)) {
            return null;
        }
        // sorted here: databases differ in how they order letters
        Map<String, Difference> counts = new TreeMap<>();
        Map<String, Integer> large = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select indicator, fresh, changed, unchanged, removed, large from release_difference_count"
                        + OF_PAIR)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(
                            row.getString(1),
                            new Difference(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
                    if (row.getInt(6) > 0) {
                        large.put(row.getString(1), row.getInt(6));
                    }
                }
            }
        }
        Map<Kind, List<Revision>> listed = listed(connection, from, to);
        return new EditionDifference(
                counts, large, of(listed, Kind.CHANGED), of(listed, Kind.FRESH), of(listed, Kind.REMOVED));
    }

    private static Map<Kind, List<Revision>> listed(Connection connection, long from, long to) throws SQLException {
        Map<Kind, List<Revision>> listed = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            listed.put(kind, new ArrayList<>());
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "select indicator, country, obs_year, before_value, after_value from release_difference_figure"
                        + OF_PAIR + " order by kind, position")) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Double before = number(row, 4);
                    Double after = number(row, 5);
                    // the two values say it, too, and cannot be spoiled as a word can
                    Kind kind = before == null ? Kind.FRESH : after == null ? Kind.REMOVED : Kind.CHANGED;
                    of(listed, kind)
                            .add(new Revision(kind, row.getString(1), row.getString(2), row.getInt(3), before, after));
                }
            }
        }
        return listed;
    }

    private static List<Revision> of(Map<Kind, List<Revision>> listed, Kind kind) {
        return Objects.requireNonNull(listed.get(kind));
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : (Double) number;
    }
}
