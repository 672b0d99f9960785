package org.rumbo.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Template;
import org.rumbo.dataset.Template.Column;
import org.rumbo.dataset.TemplateQueries;
import org.rumbo.indicator.ObservationKey;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a release as the sheets of the template have them, one after the other. */
@Service
public class ReleaseTables {

    private static final int FETCHED_AT_ONCE = 2_000;

    /** Takes a row: per column a text, a {@link Double}, an {@link Integer}, a {@link LocalDate}, or null for an empty cell. */
    @FunctionalInterface
    public interface RowHandler {

        void row(@Nullable Object[] cells);
    }

    /** Takes a row as {@link RowHandler} does, and answers whether it wants another. */
    @FunctionalInterface
    interface Search {

        boolean goesOnAfter(@Nullable Object[] cells);
    }

    private final DataSource database;

    ReleaseTables(DataSource database) {
        this.database = database;
    }

    /**
     * Hands over the rows of one sheet, in the order in which the workbook had them where the database knows it. No more than some
     * thousand rows are held, so the caller keeps its transaction open only as long as it takes them.
     */
    @Transactional(readOnly = true)
    public void read(long release, Template.Sheet sheet, RowHandler handler) {
        search(release, sheet, null, cells -> {
            handler.row(cells);
            return true;
        });
    }

    /**
     * Hands over rows of one sheet until the search has what it looks for.
     *
     * @param indicator code of the one indicator whose figures are looked through; null for all
     */
    @Transactional(readOnly = true)
    void search(long release, Template.Sheet sheet, @Nullable String indicator, Search search) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (PreparedStatement statement = connection.prepareStatement(TemplateQueries.rows(sheet))) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            if (sheet == Template.DATA) {
                // each indicator is a range of the key: read as it lies, nothing is sorted
                for (long id : indicators(connection, release, indicator)) {
                    statement.setLong(1, ObservationKey.first(id));
                    statement.setLong(2, ObservationKey.first(id + 1) - 1);
                    if (!hand(statement, sheet.columns(), search)) {
                        return;
                    }
                }
            } else {
                statement.setLong(1, release);
                hand(statement, sheet.columns(), search);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the sheet %s could not be read".formatted(sheet.name()), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static List<Long> indicators(Connection connection, long release, @Nullable String code)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select id from indicator where release_id = ?"
                + (code == null ? "" : " and code = ?") + " order by id")) {
            statement.setLong(1, release);
            if (code != null) {
                statement.setString(2, code);
            }
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    private static boolean hand(PreparedStatement statement, List<Column> columns, Search search) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                @Nullable Object[] cells = new @Nullable Object[columns.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cell(rows, i + 1, columns.get(i));
                }
                if (!search.goesOnAfter(cells)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static @Nullable Object cell(ResultSet rows, int at, Column column) throws SQLException {
        return switch (column.holds()) {
            case TEXT -> rows.getString(at);
            case NUMBER -> {
                double number = rows.getDouble(at);
                yield rows.wasNull() ? null : (Object) number;
            }
            case WHOLE -> {
                int number = rows.getInt(at);
                yield rows.wasNull() ? null : (Object) number;
            }
            case DATE -> rows.getObject(at, LocalDate.class);
            case WORD -> word(rows.getString(at), column.words());
        };
    }

    /** The word of the template for what the database holds: the name of a constant, or TRUE and FALSE. */
    private static @Nullable String word(@Nullable String stored, List<String> words) {
        if (stored == null) {
            return null;
        }
        if (words.equals(List.of("yes", "no"))) {
            return stored.equalsIgnoreCase("true") || stored.equals("t") ? "yes" : "no";
        }
        String plain = stored.toLowerCase(Locale.ROOT);
        return words.contains(plain) ? plain : plain.replace('_', ' ');
    }
}
