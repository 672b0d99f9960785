package org.rumbo.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.AuditChain.Link;

/**
 * Reads the whole record of changes and says whether each entry is what was written. It works while others write: only for what came
 * in the meantime do they wait.
 */
final class AuditVerification {

    /** What is wrong with an entry. */
    enum Fault {
        /** It is not what was written, or the one before it was changed together with its digest. */
        CHANGED,
        /** It is not there. */
        MISSING,
        /** It was put in: the chain does not have it. */
        ADDED,
        /** The end of the chain is not where the entries end. */
        END,
        /** It bears another digest than the one that somebody wrote down. */
        OTHER_THAN_NOTED
    }

    /**
     * The first entry that is broken.
     *
     * @param number of the entry in the chain; 0 where it has none
     * @param at when it says that it was written; null where it is not there
     */
    record Broken(Fault fault, long number, @Nullable Instant at) {}

    /**
     * How the record stands.
     *
     * @param entries that hold, counted from the first
     * @param digest of the last of them
     * @param waiting entries from before there was a chain; they get their place in it when the next one is written
     * @param broken null where all hold
     */
    record Result(
            long entries,
            String digest,
            long waiting,
            @Nullable Broken broken) {}

    /** An entry as it stands in the table. */
    private record Found(long number, @Nullable String digest, AuditRow row) {}

    private static final String PLACELESS = "(chain_number is null or chain_number < 1)";
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final @Nullable Link noted;
    private Link last = AuditChain.START;

    private AuditVerification(Connection connection, @Nullable Link noted) {
        this.connection = connection;
        this.noted = noted;
    }

    /** Reads the record. @param noted a number and a digest that somebody wrote down earlier, outside of the database */
    static Result of(Connection connection, @Nullable Link noted) throws SQLException {
        return new AuditVerification(connection, noted).result();
    }

    private Result result() throws SQLException {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            Broken broken = follow();
            if (broken == null) {
                // whoever adds an entry waits from here on, so that the end stands still while the last ones are read
                Link end = AuditChain.held(connection);
                broken = follow();
                if (broken == null) {
                    broken = ending(end);
                }
            }
            return new Result(last.number(), last.digest(), broken == null ? waiting() : 0, broken);
        } finally {
            connection.rollback();
            connection.setAutoCommit(alone);
        }
    }

    /** Goes on from the last entry that holds; the first that does not, null where all do. */
    private @Nullable Broken follow() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + AuditChain.COLUMNS
                + ", chain_number, chain_digest from audit_entry where chain_number > ? order by chain_number fetch"
                + " first "
                + BATCH + " rows only")) {
            long before;
            do {
                before = last.number();
                statement.setLong(1, before);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Broken broken = broken(new Found(
                                rows.getLong("chain_number"), rows.getString("chain_digest"), AuditChain.row(rows)));
                        if (broken != null) {
                            return broken;
                        }
                    }
                }
            } while (last.number() > before);
            return null;
        }
    }

    private @Nullable Broken broken(Found found) {
        if (found.number() != last.number() + 1) {
            return new Broken(Fault.MISSING, last.number() + 1, null);
        }
        Link link = last.next(found.row());
        if (!link.digest().equals(found.digest())) {
            return new Broken(Fault.CHANGED, link.number(), found.row().at());
        }
        if (noted != null && noted.number() == link.number() && !noted.digest().equals(link.digest())) {
            return new Broken(Fault.OTHER_THAN_NOTED, link.number(), found.row().at());
        }
        last = link;
        return null;
    }

    /** What is wrong after the last entry. */
    private @Nullable Broken ending(@Nullable Link end) throws SQLException {
        if (end != null && end.number() > last.number() || noted != null && noted.number() > last.number()) {
            return new Broken(Fault.MISSING, last.number() + 1, null);
        }
        if (!last.equals(end)) {
            return new Broken(Fault.END, last.number(), null);
        }
        return last.number() == 0 ? null : added();
    }

    /** An entry that has no place though there is a chain. */
    private @Nullable Broken added() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select at from audit_entry where " + PLACELESS + " order by id fetch first 1 row only")) {
            return rows.next()
                    ? new Broken(
                            Fault.ADDED,
                            0,
                            rows.getObject(1, OffsetDateTime.class).toInstant())
                    : null;
        }
    }

    private long waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from audit_entry where " + PLACELESS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Reads {@code 120:9f86d0…}, a number and a digest as they were written down. */
    static @Nullable Link noted(String words) {
        String[] parts = words.strip().split(":", 2);
        try {
            return parts.length == 2 && HexFormat.of().parseHex(parts[1]).length == 32
                    ? new Link(Long.parseLong(parts[0]), parts[1].toLowerCase(Locale.ROOT))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
