package org.rumbo.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rumbo.indicator.ObservationKey;

/**
 * The figures of a stored release. Each indicator is one range of the primary key, read as it lies and some thousand at a time, so
 * nothing is sorted by the database, neither it nor the driver gathers a whole indicator before the first row is seen, no statement
 * takes long, and no more than that is held. Sorting by the indicator's code in the database would not help, since databases differ
 * in how they order letters.
 */
public final class StoredFigures implements Figures, AutoCloseable {

    private static final int READ_AT_ONCE = 4_000;

    /** The letters of a country; a part of it has more of them. */
    private static final int LETTERS = 3;

    private final PreparedStatement statement;
    private final Iterator<Map.Entry<String, Long>> indicators;
    private @Nullable ResultSet rows;
    private String indicator = "";
    /** The key after the last that was read, the last one of the indicator, and how many rows more the statement may have. */
    private long unread;

    private long last = -1;
    private int left;
    private @Nullable Figure ahead;
    private Iterator<Figure> country = List.<Figure>of().iterator();

    /** @param only code of the one indicator to read; null for all of the release */
    public StoredFigures(Connection connection, long release, @Nullable String only) throws SQLException {
        indicators = indicators(connection, release, only).entrySet().iterator();
        statement = connection.prepareStatement(
                "select country, obs_year, obs_value, id from observation where id between ? and ? order by id fetch first "
                        + READ_AT_ONCE + " rows only");
    }

    private static Map<String, Long> indicators(Connection connection, long release, @Nullable String only)
            throws SQLException {
        Map<String, Long> byCode = new TreeMap<>();
        try (PreparedStatement all =
                connection.prepareStatement("select code, id from indicator where release_id = ?")) {
            all.setLong(1, release);
            try (ResultSet found = all.executeQuery()) {
                while (found.next()) {
                    if (only == null || only.equals(found.getString(1))) {
                        byCode.put(found.getString(1), found.getLong(2));
                    }
                }
            }
        }
        return byCode;
    }

    @Override
    public @Nullable Figure next() throws SQLException {
        while (!country.hasNext()) {
            List<Figure> next = nextCountry();
            if (next.isEmpty()) {
                return null;
            }
            country = next.iterator();
        }
        return country.next();
    }

    /** A country with its parts: the key has them side by side, but numbers the parts as each release happened to bring them. */
    private List<Figure> nextCountry() throws SQLException {
        List<Figure> figures = new ArrayList<>();
        Figure first = ahead == null ? read() : ahead;
        ahead = null;
        while (first != null) {
            figures.add(first);
            Figure next = read();
            if (next != null
                    && next.indicator().equals(first.indicator())
                    && next.country().regionMatches(0, first.country(), 0, LETTERS)) {
                first = next;
            } else {
                ahead = next;
                first = null;
            }
        }
        figures.sort(Figure.BY_KEY);
        return figures;
    }

    private @Nullable Figure read() throws SQLException {
        while (true) {
            ResultSet open = rows;
            if (open != null) {
                if (open.next()) {
                    left--;
                    unread = open.getLong(4) + 1;
                    return new Figure(indicator, open.getString(1), open.getInt(2), open.getDouble(3));
                }
                open.close();
                rows = null;
            }
            boolean more = left == 0 && unread <= last;
            if (!more) {
                if (!indicators.hasNext()) {
                    return null;
                }
                var following = indicators.next();
                indicator = following.getKey();
                unread = ObservationKey.first(following.getValue());
                last = ObservationKey.first(following.getValue() + 1) - 1;
            }
            statement.setLong(1, unread);
            statement.setLong(2, last);
            left = READ_AT_ONCE;
            rows = statement.executeQuery();
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
