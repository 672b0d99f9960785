package org.rumbo.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record of changes, written without Spring: an import brings its own connection, and its entry belongs to the
 * same transaction as the change.
 */
public final class AuditRow {

    private static final int LONGEST_ACTION = 60;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_DETAIL = 2000;

    private AuditRow() {}

    /** Adds an entry as {@link AuditLog#record} does, on this connection and in its transaction. */
    public static void insert(
            Connection connection, Actor actor, String action, String subject, @Nullable String detail)
            throws SQLException {
        insert(connection, Instant.now(), actor, action, subject, detail);
    }

    static void insert(
            Connection connection, Instant at, Actor actor, String action, String subject, @Nullable String detail)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_entry (at, actor, address, action, subject, detail) values (?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setString(2, actor.name());
            statement.setString(3, actor.from());
            statement.setString(4, cut(action, LONGEST_ACTION));
            statement.setString(5, cut(subject, LONGEST_SUBJECT));
            statement.setString(6, detail == null ? null : cut(detail, LONGEST_DETAIL));
            statement.executeUpdate();
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
