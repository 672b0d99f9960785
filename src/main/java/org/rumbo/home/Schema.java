package org.rumbo.home;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The tables of the database, as the migrations of {@code db/migration} make them. */
public final class Schema {

    /** The newest migration; a test holds it against the files. */
    public static final String VERSION = "12";

    private Schema() {}

    /**
     * The newest migration that a database has; empty for one without any.
     *
     * <p>One query where Flyway would read all its scripts: a third of a second of each import.
     */
    public static Optional<String> version(Connection connection) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select \"version\" from \"flyway_schema_history\""
                        + " where \"success\" and \"version\" is not null order by \"installed_rank\" desc")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Whether this program has migrations up to a version. */
    public static boolean isKnown(String version) {
        return version.matches("[0-9]{1,6}") && Integer.parseInt(version) <= Integer.parseInt(VERSION);
    }

    /**
     * Brings a database up to date.
     *
     * @param place what the database is called in a sentence
     * @param version the newest migration that it has
     * @throws HomeProblem when a newer program made it, or the tables cannot be changed
     */
    static void update(DataSource owner, String place, Optional<String> version) {
        if (version.isPresent() && version.get().equals(VERSION)) {
            return;
        }
        if (version.isPresent() && !isKnown(version.get())) {
            throw new HomeProblem(
                    "%s was written by a newer version of Rumbo: its tables are of version %s, and this program knows them up to %s."
                            .formatted(place, version.get(), VERSION),
                    "Start the newer program; or restore a backup that was made before it: bin/run restore FILE."
                            + " Nothing was changed.");
        }
        migrate(owner, place, null);
    }

    /** @param target version to stop at; null for the newest */
    static void migrate(DataSource owner, String place, @Nullable String target) {
        try {
            var flyway = Flyway.configure().dataSource(owner).loggers("slf4j");
            (target == null ? flyway : flyway.target(target)).load().migrate();
        } catch (FlywayException e) {
            throw new HomeProblem(
                    "The tables of %s could not be brought up to date: %s".formatted(place, e.getMessage()),
                    "Check that its disk has room and may be written; if that is so, restore a backup: bin/run restore FILE.",
                    e);
        }
    }
}
