package org.rumbo.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record of changes, written without Spring: an import brings its own connection, and its entry belongs to the
 * same transaction as the change. Whoever writes one holds the end of the chain until that transaction ends, so it is written last.
 *
 * @param at to the microsecond, which is what both databases keep
 */
public record AuditRow(
        Instant at,
        String actor,
        String address,
        String action,
        String subject,
        @Nullable String detail) {

    private static final int LONGEST_ACTION = 60;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DETAIL = 2000;

    /**
     * Adds an entry as {@link AuditLog#record} does, on this connection and in its transaction; in one of its own where none is open.
     */
    public static void insert(
            Connection connection, Actor actor, String action, String subject, @Nullable String detail)
            throws SQLException {
        insert(connection, Instant.now(), actor, action, subject, detail);
    }

    static void insert(
            Connection connection, Instant at, Actor actor, String action, String subject, @Nullable String detail)
            throws SQLException {
        // what is read back must be what was written, or its digest would not hold
        var row = new AuditRow(
                at.truncatedTo(ChronoUnit.MICROS),
                kept(actor.name(), Actor.LONGEST),
                kept(actor.from(), Actor.LONGEST),
                kept(action, LONGEST_ACTION),
                kept(subject, LONGEST_SUBJECT),
                detail == null ? null : kept(detail, LONGEST_DETAIL));
        if (!connection.getAutoCommit()) {
            append(connection, row);
            return;
        }
        connection.setAutoCommit(false);
        try {
            append(connection, row);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void append(Connection connection, AuditRow row) throws SQLException {
        AuditChain.Link link = AuditChain.locked(connection).next(row);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_entry (at, actor, address, action, subject, detail, chain_number, chain_digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC));
            statement.setString(2, row.actor());
            statement.setString(3, row.address());
            statement.setString(4, row.action());
            statement.setString(5, row.subject());
            statement.setString(6, row.detail());
            statement.setLong(7, link.number());
            statement.setString(8, link.digest());
            statement.executeUpdate();
        }
        AuditChain.move(connection, link);
    }

    /** Halves of characters, and the character that PostgreSQL has no room for, become the sign for something unreadable. */
    private static String kept(String text, int most) {
        var kept = new StringBuilder(text);
        for (int i = 0; i < kept.length(); i += Character.charCount(kept.codePointAt(i))) {
            int character = kept.codePointAt(i);
            if (character == 0 || Character.getType(character) == Character.SURROGATE) {
                kept.setCharAt(i, '\uFFFD');
            }
        }
        if (kept.length() > most) {
            kept.setLength(Character.isHighSurrogate(kept.charAt(most - 2)) ? most - 2 : most - 1);
            kept.append('…');
        }
        return kept.toString();
    }
}
