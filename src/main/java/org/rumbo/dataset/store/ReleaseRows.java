package org.rumbo.dataset.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Finding;
import org.rumbo.indicator.ObservationKey;
import org.rumbo.policy.Reference;
import org.rumbo.text.Localized;

/** Writes the rows of one release in batches, inside the transaction of its caller. */
final class ReleaseRows {

    private static final int BATCH = 5_000;

    private final Connection connection;
    private final long release;

    ReleaseRows(Connection connection, long release) {
        this.connection = connection;
        this.release = release;
    }

    void write(Drafts drafts, List<Finding> findings) throws SQLException {
        findings(findings);
        Map<String, Long> sources = sources(drafts);
        places(drafts);
        Map<String, Long> indicators = indicators(drafts);
        observations(drafts, indicators, sources);
        breaks(drafts);
        new PolicyRows(this, release).write(drafts);
    }

    private void findings(List<Finding> findings) throws SQLException {
        batch(
                "insert into finding (release_id, code, severity, sheet, cell, message, suggestion, occurrences) values (?, ?, ?, ?, ?, ?, ?, ?)",
                findings,
                f -> row(
                        release,
                        f.code(),
                        f.severity().name(),
                        f.sheet(),
                        f.cell(),
                        cut(f.message(), 2000),
                        f.suggestion(),
                        f.occurrences()));
    }

    private Map<String, Long> sources(Drafts drafts) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        for (var s : drafts.sources.values()) {
            ids.put(
                    s.code(),
                    insert(
                            connection,
                            "insert into source (release_id, code, publisher, title, edition, as_of, licence, url, citation) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            release,
                            s.code(),
                            s.publisher(),
                            s.title(),
                            s.edition(),
                            s.asOf(),
                            s.licence(),
                            s.url(),
                            s.citation()));
        }
        return ids;
    }

    private void places(Drafts drafts) throws SQLException {
        batch(
                """
                insert into place (release_id, code, kind, parent, region, subregion, income_group, name_en, name_es, name_pt, sheet, cell)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.places,
                p -> row(
                        release,
                        p.code(),
                        p.kind().name(),
                        p.parent(),
                        p.region(),
                        p.subregion(),
                        p.incomeGroup(),
                        p.name(),
                        p.cell()));
    }

    /** The indicators of the file, and those of other datasets that its rows bring figures for. */
    private Map<String, Long> indicators(Drafts drafts) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        int position = 0;
        for (IndicatorDraft i : drafts.indicators.values()) {
            ids.put(
                    i.code(),
                    insert(
                            connection,
                            """
                            insert into indicator (release_id, code, position, name_en, name_es, name_pt, unit_en, unit_es, unit_pt, decimals,
                              definition_en, definition_es, definition_pt, higher_is, topic, caveat_en, caveat_es, caveat_pt)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            release,
                            i.code(),
                            position++,
                            cut(i.name(), 300),
                            i.unit(),
                            i.decimals(),
                            i.definition(),
                            i.higherIs().name(),
                            i.topic(),
                            i.caveat() == null ? new @Nullable Object[3] : i.caveat()));
        }
        for (ObservationDraft o : drafts.observations) {
            if (!ids.containsKey(o.indicator())) {
                ids.put(o.indicator(), borrowed(o.indicator(), position++));
            }
        }
        return ids;
    }

    /** Copies the words of an indicator that another active dataset defines. */
    private long borrowed(String code, int position) throws SQLException {
        return insert(connection, """
                insert into indicator (release_id, code, position, name_en, name_es, name_pt, unit_en, unit_es, unit_pt, decimals,
                  definition_en, definition_es, definition_pt, higher_is, topic, caveat_en, caveat_es, caveat_pt)
                select ?, i.code, ?, i.name_en, i.name_es, i.name_pt, i.unit_en, i.unit_es, i.unit_pt, i.decimals,
                  i.definition_en, i.definition_es, i.definition_pt, i.higher_is, i.topic, i.caveat_en, i.caveat_es, i.caveat_pt
                from indicator i join dataset d on d.active_release_id = i.release_id where i.code = ? order by d.id fetch first 1 rows only
                """, release, position, code);
    }

    private void observations(Drafts drafts, Map<String, Long> indicators, Map<String, Long> sources)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into observation (id, indicator_id, country, obs_year, obs_value, lower_bound, upper_bound, status, source_id, origin, note, sheet, cell)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            int waiting = 0;
            for (Keyed keyed : inOrderOfKey(drafts.observations, indicators)) {
                ObservationDraft o = keyed.draft();
                insert.setLong(1, keyed.key());
                insert.setLong(2, Objects.requireNonNull(indicators.get(o.indicator())));
                insert.setString(3, o.country());
                insert.setInt(4, o.year());
                insert.setDouble(5, o.value());
                number(insert, 6, o.lower());
                number(insert, 7, o.upper());
                insert.setString(8, o.status().name());
                insert.setLong(9, Objects.requireNonNull(sources.get(o.source())));
                insert.setString(10, cut(o.origin(), 200));
                insert.setString(11, cut(o.note(), 1000));
                insert.setString(12, o.sheet());
                insert.setString(13, o.cell());
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    private record Keyed(long key, ObservationDraft draft) {}

    /** In the order of the key the database appends instead of searching. */
    private static List<Keyed> inOrderOfKey(List<ObservationDraft> drafts, Map<String, Long> indicators) {
        Map<String, CountryCode> places = new HashMap<>();
        Map<String, Integer> parts = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        List<Keyed> keyed = new ArrayList<>(drafts.size());
        for (ObservationDraft o : drafts) {
            CountryCode place = places.computeIfAbsent(o.country(), CountryCode::new);
            int part = o.country().length() == 3
                    ? 0
                    : parts.computeIfAbsent(o.country(), code -> counted.merge(code.substring(0, 3), 1, Integer::sum));
            keyed.add(new Keyed(
                    ObservationKey.of(Objects.requireNonNull(indicators.get(o.indicator())), place, part, o.year()),
                    o));
        }
        keyed.sort(Comparator.comparingLong(Keyed::key));
        return keyed;
    }

    private void breaks(Drafts drafts) throws SQLException {
        batch(
                """
                insert into series_break (release_id, indicator_code, country, break_date, kind, note_en, note_es, note_pt,
                  source_title, source_publisher, source_url, sheet, cell) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                drafts.breaks,
                b -> row(
                        release,
                        b.indicator(),
                        b.country(),
                        b.value().date(),
                        b.value().kind().name(),
                        b.value().note(),
                        b.value().sourceTitle(),
                        b.value().sourcePublisher(),
                        b.value().sourceUrl(),
                        b.value().cell()));
    }

    @FunctionalInterface
    interface ToRow<T> {
        @Nullable
        Object[] of(T draft);
    }

    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    <T> void batch(String sql, List<T> drafts, ToRow<T> toRow) throws SQLException {
        if (drafts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (T draft : drafts) {
                bind(insert, toRow.of(draft));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Inserts one row; answers the number the database gave it. */
    static long insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            bind(insert, values);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Binds values in order; a {@link Localized} fills three columns, a {@link Reference} four, a cell two, an array its length. */
    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        int column = 1;
        for (Object value : values) {
            column = bind(statement, column, value);
        }
    }

    private static int bind(PreparedStatement statement, int column, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Localized text -> bindAll(statement, column, text.en(), text.es(), text.pt());
            case Reference source ->
                bindAll(statement, column, source.title(), source.publisher(), source.year(), source.url());
            case org.rumbo.provenance.CellRef cell -> bindAll(statement, column, cell.sheet(), cell.cell());
            case Object[] several -> bindAll(statement, column, several);
            case null -> {
                statement.setObject(column, null);
                yield column + 1;
            }
            default -> {
                statement.setObject(column, value);
                yield column + 1;
            }
        };
    }

    private static int bindAll(PreparedStatement statement, int column, @Nullable Object... values)
            throws SQLException {
        int next = column;
        for (Object value : values) {
            next = bind(statement, next, value);
        }
        return next;
    }

    private static void number(PreparedStatement statement, int column, @Nullable Double value) throws SQLException {
        if (value == null) {
            statement.setNull(column, Types.DOUBLE);
        } else {
            statement.setDouble(column, value);
        }
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static Localized cut(Localized text, int longest) {
        return new Localized(
                Objects.requireNonNull(cut(text.en(), longest)),
                Objects.requireNonNull(cut(text.es(), longest)),
                Objects.requireNonNull(cut(text.pt(), longest)));
    }
}
