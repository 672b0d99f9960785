package org.rumbo.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Sha256;

/**
 * How the entries of the record of changes hang together: each has a number without gaps and a digest, SHA-256 over the digest of the
 * one before and all that it says. Its end stands in a row of its own, which one writer at a time holds.
 */
final class AuditChain {

    /**
     * A place in the chain.
     *
     * @param number counts from 1
     * @param digest in hexadecimal
     */
    record Link(long number, String digest) {

        /** The place after this one. */
        Link next(AuditRow row) {
            return new Link(number + 1, AuditChain.digest(digest, number + 1, row));
        }
    }

    /** Before the first entry. */
    static final Link START = new Link(0, "0".repeat(64));

    /** Columns of {@link #row}, in that order. */
    static final String COLUMNS = "at, actor, address, action, subject, detail";

    private static final int BATCH = 1_000;

    /** An import that wrote a great deal keeps the end while it commits; whoever signs in meanwhile waits. */
    private static final String H2_WAITS = " wait 60";

    private AuditChain() {}

    /** The end of the chain, locked until the transaction ends. */
    static Link locked(Connection connection) throws SQLException {
        Link end = held(connection);
        if (end == null) {
            throw new SQLException(
                    "The record of changes has lost its end (table audit_head), so nothing can be added to it and"
                            + " nothing was changed. Restore the database from a backup.");
        }
        return end.number() == 0 ? adopted(connection) : end;
    }

    /** The end of the chain as it stands, locked until the transaction ends; null where its row was taken away. */
    static @Nullable Link held(Connection connection) throws SQLException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select entries, digest from audit_head where id = 1 for update" + (h2 ? H2_WAITS : ""))) {
            return rows.next() ? new Link(rows.getLong(1), rows.getString(2)) : null;
        }
    }

    static void move(Connection connection, Link end) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update audit_head set entries = ?, digest = ? where id = 1")) {
            statement.setLong(1, end.number());
            statement.setString(2, end.digest());
            statement.executeUpdate();
        }
    }

    /** Gives the entries from before there was a chain their place in it, once, in the order in which they were written. */
    private static Link adopted(Connection connection) throws SQLException {
        Link end = START;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select " + COLUMNS + ", id from audit_entry where chain_number is null order by id");
                PreparedStatement update = connection.prepareStatement(
                        "update audit_entry set chain_number = ?, chain_digest = ? where id = ?")) {
            while (rows.next()) {
                end = end.next(row(rows));
                update.setLong(1, end.number());
                update.setString(2, end.digest());
                update.setLong(3, rows.getLong("id"));
                update.addBatch();
                if (end.number() % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
        return end;
    }

    static AuditRow row(ResultSet rows) throws SQLException {
        Instant at = rows.getObject(1, OffsetDateTime.class).toInstant();
        return new AuditRow(
                at, rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5), rows.getString(6));
    }

    /** Each text is preceded by its length, so that no two entries are written alike. */
    private static String digest(String before, long number, AuditRow row) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(HexFormat.of().parseHex(before));
            out.writeLong(number);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
            text(out, row.actor());
            text(out, row.address());
            text(out, row.action());
            text(out, row.subject());
            text(out, row.detail());
            return HexFormat.of().formatHex(Sha256.fresh().digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(text.length());
        out.writeChars(text);
    }
}
