package org.rumbo.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as the served application has it, opened without Spring: the command line is over in the time that a context takes
 * to start.
 */
final class ImportDatabase {

    /** The newest migration; a test holds it against the files. */
    static final String SCHEMA_VERSION = "2";

    private static final Logger LOG = LoggerFactory.getLogger(ImportDatabase.class);

    private ImportDatabase() {}

    /** Opens the database that the environment names and brings its schema up to date. */
    static DataSource open(Map<String, String> environment) {
        DataSource database =
                environment.getOrDefault("SPRING_PROFILES_ACTIVE", "").contains("postgres")
                        ? postgres(environment)
                        : h2(environment);
        if (!upToDate(database)) {
            Flyway.configure().dataSource(database).loggers("slf4j").load().migrate();
        }
        return database;
    }

    /** One query where Flyway would read all its scripts: a third of a second of each import. */
    private static boolean upToDate(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"success\" order by \"installed_rank\" desc")) {
            return rows.next() && SCHEMA_VERSION.equals(rows.getString(1));
        } catch (SQLException notThereYet) {
            return false;
        }
    }

    private static DataSource h2(Map<String, String> environment) {
        var home = Path.of(System.getProperty("rumbo.home", environment.getOrDefault("RUMBO_HOME", "var")));
        String empty = System.getProperty("rumbo.empty-database");
        if (empty != null) {
            startFrom(Path.of(empty), home.resolve("rumbo.mv.db"));
        }
        var database = new JdbcDataSource();
        // the served application compacts the file when it stops; a short command need not
        database.setURL(
                "jdbc:h2:file:" + home.toAbsolutePath().resolve("rumbo") + ";AUTO_SERVER=TRUE;MAX_COMPACT_TIME=0");
        database.setUser("rumbo");
        database.setPassword("");
        return database;
    }

    /**
     * Where there is no database yet, one that the build has migrated already takes its place: a copy costs nothing, the migrations
     * of a fresh database a quarter of a second. A link appears whole or not at all and never replaces a file, so a server that
     * starts at the same moment is safe. Where that cannot be done, the migrations run as ever.
     */
    static void startFrom(Path empty, Path database) {
        if (Files.exists(database) || !Files.isRegularFile(empty)) {
            return;
        }
        try {
            Files.createDirectories(database.toAbsolutePath().getParent());
            Path copy = Files.createTempFile(database.toAbsolutePath().getParent(), "rumbo", ".new");
            try {
                Files.copy(empty, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.createLink(database, copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("{} was not copied", empty, e);
        }
    }

    private static DataSource postgres(Map<String, String> environment) {
        var database = new PGSimpleDataSource();
        database.setURL(environment.getOrDefault("RUMBO_DB_URL", "jdbc:postgresql://localhost/rumbo"));
        database.setUser(environment.getOrDefault("RUMBO_DB_USER", "rumbo"));
        database.setPassword(environment.getOrDefault("RUMBO_DB_PASSWORD", ""));
        return database;
    }
}
