package org.rumbo.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what a release holds beside it, so that no page counts its figures. */
public final class StoredCounts {

    private StoredCounts() {}

    /**
     * Writes the counts of a release whose rows are written, within the caller's transaction.
     *
     * @param figures of the whole release
     */
    public static void write(Connection connection, long release, FigureCounts figures) throws SQLException {
        Map<String, Long> indicators = indicators(connection, release);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into indicator_count (indicator_id, observations, places, first_year, last_year) values (?, ?, ?, ?, ?)")) {
            for (var indicator : indicators.entrySet()) {
                FigureCounts.Count count = figures.of(indicator.getKey());
                insert.setLong(1, indicator.getValue());
                insert.setInt(2, count.figures());
                insert.setInt(3, count.places());
                insert.setInt(4, count.from());
                insert.setInt(5, count.to());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        String rows = Template.TABLES.stream()
                .filter(sheet -> sheet != Template.DATA)
                .map(sheet -> TemplateQueries.count(sheet, release))
                .collect(Collectors.joining(" union all "));
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into release_rows (release_id, sheet, row_count) select %d, '%s', %d union all %s"
                        .formatted(release, Template.DATA.name(), figures.total(), rows))) {
            insert.executeUpdate();
        }
    }

    private static Map<String, Long> indicators(Connection connection, long release) throws SQLException {
        try (PreparedStatement all =
                connection.prepareStatement("select code, id from indicator where release_id = ? order by id")) {
            all.setLong(1, release);
            try (ResultSet found = all.executeQuery()) {
                Map<String, Long> byCode = new LinkedHashMap<>();
                while (found.next()) {
                    byCode.put(found.getString(1), found.getLong(2));
                }
                return byCode;
            }
        }
    }
}
