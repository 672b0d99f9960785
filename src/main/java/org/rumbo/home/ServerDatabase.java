package org.rumbo.home;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.rumbo.home.Database.Access;

/** The PostgreSQL database of a team. */
final class ServerDatabase {

    private ServerDatabase() {}

    /** Opens the database and brings it up to date. */
    static Database open(String url, String user, String password) {
        PGSimpleDataSource source = source(url, user, password);
        String place = place(url);
        try {
            Connection first = source.getConnection();
            try {
                Schema.update(source, place, Schema.version(first));
                return new Database(place, new Access(url, user, password), source, source, first);
            } catch (SQLException | RuntimeException e) {
                first.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreachable(place, e);
        }
    }

    /** Replaces all rows, in an empty database or one whose tables are of the same version. */
    static void restore(String url, String user, String password, String version, DatabaseChoice.Rows rows)
            throws SQLException {
        PGSimpleDataSource source = source(url, user, password);
        String place = place(url);
        try (Connection connection = source.getConnection()) {
            if (inUse(connection)) {
                throw new HomeProblem(
                        "%s is in use by a program of Rumbo.".formatted(place),
                        "End all that use it, restore, and start them again. Nothing was changed.");
            }
            Optional<String> now = Schema.version(connection);
            if (now.isEmpty()) {
                Schema.migrate(source, place, version);
            } else if (!now.get().equals(version)) {
                throw new HomeProblem(
                        "The tables of %s are of version %s, and those of the backup of version %s."
                                .formatted(place, now.get(), version),
                        "Restore into an empty database; its tables are brought up to date then. Nothing was changed.");
            }
            rows.into(connection);
            Schema.update(source, place, Optional.of(version));
        }
    }

    private static boolean inUse(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and application_name = '" + DatabaseChoice.PROGRAM
                                + "' and pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    private static PGSimpleDataSource source(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw unreachable(place(url), e);
        }
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(DatabaseChoice.PROGRAM);
        return source;
    }

    private static String place(String url) {
        return "The database " + withoutOptions(url);
    }

    /** An address without what may hold a password. */
    static String withoutOptions(String url) {
        return url.replaceAll("\\?.*", "");
    }

    private static HomeProblem unreachable(String place, Exception e) {
        return new HomeProblem(
                "%s cannot be reached: %s".formatted(place, e.getMessage()),
                "Check that the server runs, and RUMBO_DB_URL, RUMBO_DB_USER and RUMBO_DB_PASSWORD.",
                e);
    }
}
