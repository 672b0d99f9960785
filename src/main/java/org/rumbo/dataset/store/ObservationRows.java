package org.rumbo.dataset.store;

import static org.rumbo.dataset.store.ReleaseRows.cut;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.indicator.ObservationKey;
import org.rumbo.text.Localized;

/** Writes the observations of one release, with the indicators and sources that they refer to, as they come. */
final class ObservationRows implements AutoCloseable {

    /** An observation with its source and what its workbook says of its indicator; null where another dataset defines it. */
    record Pending(ObservationDraft draft, @Nullable IndicatorDraft indicator, SourceDraft source) {}

    private static final String INSERT =
            "insert into observation (id, indicator_id, country, obs_year, obs_value, lower_bound, upper_bound,"
                    + " status, source_id, origin, note_en, note_es, note_pt, note_url, sheet, cell) values ";

    private static final String VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int COLUMNS = 16;
    /** How many rows go into one statement: what a statement costs beside its rows is half of the cost of one row. */
    private static final int TOGETHER = 20;

    private record Keyed(long key, long source, ObservationDraft draft) {}

    private final Connection connection;
    private final long release;
    private final PreparedStatement one;
    private final PreparedStatement several;
    private final Map<String, Long> indicators = new HashMap<>();
    private final Map<String, Long> sources = new HashMap<>();
    private final Map<String, CountryCode> places = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Integer> partsOf = new HashMap<>();
    private int position;

    ObservationRows(Connection connection, long release) throws SQLException {
        this.connection = connection;
        this.release = release;
        one = connection.prepareStatement(INSERT + VALUES);
        several = connection.prepareStatement(INSERT + String.join(", ", Collections.nCopies(TOGETHER, VALUES)));
    }

    /** Inserts a batch, in the order of the key: neighbours on a page of the database come one after the other. */
    void write(List<Pending> batch) throws SQLException {
        List<Keyed> keyed = new ArrayList<>(batch.size());
        for (Pending pending : batch) {
            ObservationDraft draft = pending.draft();
            keyed.add(new Keyed(key(draft, pending.indicator()), source(pending.source()), draft));
        }
        keyed.sort(Comparator.comparingLong(Keyed::key));
        int whole = keyed.size() - keyed.size() % TOGETHER;
        for (int i = 0; i < whole; i++) {
            bind(several, i % TOGETHER * COLUMNS, keyed.get(i));
            if (i % TOGETHER == TOGETHER - 1) {
                several.addBatch();
            }
        }
        several.executeBatch();
        for (Keyed row : keyed.subList(whole, keyed.size())) {
            bind(one, 0, row);
            one.addBatch();
        }
        one.executeBatch();
    }

    private static void bind(PreparedStatement insert, int before, Keyed row) throws SQLException {
        ObservationDraft o = row.draft();
        insert.setLong(before + 1, row.key());
        insert.setLong(before + 2, ObservationKey.indicator(row.key()));
        insert.setString(before + 3, o.country());
        insert.setInt(before + 4, o.year());
        insert.setDouble(before + 5, o.value());
        number(insert, before + 6, o.lower());
        number(insert, before + 7, o.upper());
        insert.setString(before + 8, o.status().name());
        insert.setLong(before + 9, row.source());
        insert.setString(before + 10, cut(o.origin(), 200));
        Localized note = o.note();
        insert.setString(before + 11, cut(note == null ? null : note.en(), 1000));
        insert.setString(before + 12, cut(translated(note, note == null ? null : note.es()), 1000));
        insert.setString(before + 13, cut(translated(note, note == null ? null : note.pt()), 1000));
        insert.setString(before + 14, o.noteUrl());
        insert.setString(before + 15, o.sheet());
        insert.setString(before + 16, o.cell());
    }

    /** A translation; null where English only stands in for it. */
    private static @Nullable String translated(@Nullable Localized note, @Nullable String text) {
        return note == null || note.en().equals(text) ? null : text;
    }

    /** Takes rows out again that were written before. */
    void delete(Collection<ObservationDraft> drafts) throws SQLException {
        if (drafts.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from observation where id = ?")) {
            for (ObservationDraft draft : drafts) {
                delete.setLong(1, key(draft, null));
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Writes the sources that the workbook names and no figure cites. */
    void sources(Collection<SourceDraft> all) throws SQLException {
        for (SourceDraft source : all) {
            source(source);
        }
    }

    private long source(SourceDraft s) throws SQLException {
        Long known = sources.get(s.code());
        if (known != null) {
            return known;
        }
        long id = ReleaseRows.insert(
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
                s.citation());
        sources.put(s.code(), id);
        return id;
    }

    /** Writes the indicators that the workbook describes and brings no figure for. */
    void indicators(Collection<IndicatorDraft> all) throws SQLException {
        for (IndicatorDraft indicator : all) {
            indicator(indicator.code(), indicator);
        }
    }

    private long key(ObservationDraft o, @Nullable IndicatorDraft described) throws SQLException {
        CountryCode place = places.computeIfAbsent(o.country(), CountryCode::new);
        int part = o.country().length() == 3
                ? 0
                : parts.computeIfAbsent(o.country(), code -> partsOf.merge(code.substring(0, 3), 1, Integer::sum));
        return ObservationKey.of(indicator(o.indicator(), described), place, part, o.year());
    }

    private long indicator(String code, @Nullable IndicatorDraft described) throws SQLException {
        Long known = indicators.get(code);
        if (known != null) {
            return known;
        }
        long id = described == null ? borrowed(code) : own(described);
        position++;
        indicators.put(code, id);
        return id;
    }

    private long own(IndicatorDraft i) throws SQLException {
        return ReleaseRows.insert(
                connection,
                """
                insert into indicator (release_id, code, position, name_en, name_es, name_pt, unit_en, unit_es, unit_pt, decimals,
                  definition_en, definition_es, definition_pt, higher_is, topic, caveat_en, caveat_es, caveat_pt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                release,
                i.code(),
                position,
                cut(i.name(), 300),
                i.unit(),
                i.decimals(),
                i.definition(),
                i.higherIs().name(),
                i.topic(),
                i.caveat() == null ? new @Nullable Object[3] : i.caveat());
    }

    /** Copies the words of an indicator that another active dataset defines. */
    private long borrowed(String code) throws SQLException {
        return ReleaseRows.insert(connection, """
                insert into indicator (release_id, code, position, name_en, name_es, name_pt, unit_en, unit_es, unit_pt, decimals,
                  definition_en, definition_es, definition_pt, higher_is, topic, caveat_en, caveat_es, caveat_pt)
                select ?, i.code, ?, i.name_en, i.name_es, i.name_pt, i.unit_en, i.unit_es, i.unit_pt, i.decimals,
                  i.definition_en, i.definition_es, i.definition_pt, i.higher_is, i.topic, i.caveat_en, i.caveat_es, i.caveat_pt
                from indicator i join dataset d on d.active_release_id = i.release_id where i.code = ? order by d.id fetch first 1 rows only
                """, release, position, code);
    }

    private static void number(PreparedStatement insert, int column, @Nullable Double value) throws SQLException {
        if (value == null) {
            insert.setNull(column, Types.DOUBLE);
        } else {
            insert.setDouble(column, value);
        }
    }

    @Override
    public void close() throws SQLException {
        one.close();
        several.close();
    }
}
