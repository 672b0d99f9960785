package org.rumbo.dataset.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Finding;
import org.rumbo.policy.Reference;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/** Writes the rows of one release in batches, inside the transaction of its caller. */
final class ReleaseRows {

    private final Connection connection;
    private final long release;

    ReleaseRows(Connection connection, long release) {
        this.connection = connection;
        this.release = release;
    }

    /** Everything but the observations and what they refer to. */
    void write(Drafts drafts, List<Finding> findings) throws SQLException {
        findings(findings);
        places(drafts);
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
        // a switch over types is set up when it first runs, which takes longer than all that the command line has to
        // bind
        if (value instanceof Localized text) {
            return bindAll(statement, column, text.en(), text.es(), text.pt());
        }
        if (value instanceof Reference source) {
            return bindAll(statement, column, source.title(), source.publisher(), source.year(), source.url());
        }
        if (value instanceof CellRef cell) {
            return bindAll(statement, column, cell.sheet(), cell.cell());
        }
        if (value instanceof Object[] several) {
            return bindAll(statement, column, several);
        }
        statement.setObject(column, value);
        return column + 1;
    }

    private static int bindAll(PreparedStatement statement, int column, @Nullable Object... values)
            throws SQLException {
        int next = column;
        for (Object value : values) {
            next = bind(statement, next, value);
        }
        return next;
    }

    static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    static Localized cut(Localized text, int longest) {
        return new Localized(
                Objects.requireNonNull(cut(text.en(), longest)),
                Objects.requireNonNull(cut(text.es(), longest)),
                Objects.requireNonNull(cut(text.pt(), longest)));
    }
}
