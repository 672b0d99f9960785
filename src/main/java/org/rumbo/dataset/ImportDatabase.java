package org.rumbo.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as the served application has it, opened without Spring: the command line is over in the time that a context takes
 * to start.
 */
final class ImportDatabase implements ImportService.Connections {

    /** The newest migration; a test holds it against the files. */
    static final String SCHEMA_VERSION = "5";

    private static final Logger LOG = LoggerFactory.getLogger(ImportDatabase.class);

    private final Map<String, String> environment;
    private @Nullable DataSource database;

    /** @param environment names the database; it is opened with the first connection */
    ImportDatabase(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Opens a connection; the first one brings the schema up to date. */
    @Override
    public Connection open() throws SQLException {
        DataSource known = database;
        if (known != null) {
            return known.getConnection();
        }
        DataSource named =
                environment.getOrDefault("SPRING_PROFILES_ACTIVE", "").contains("postgres")
                        ? postgres(environment)
                        : h2(environment);
        // held from here on: H2 closes its file with the last connection, and opening it again would take as long once
        // more
        Connection connection = named.getConnection();
        try {
            if (!upToDate(connection)) {
                Flyway.configure().dataSource(named).loggers("slf4j").load().migrate();
            }
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
        database = named;
        return connection;
    }

    /** One query where Flyway would read all its scripts: a third of a second of each import. */
    private static boolean upToDate(Connection connection) {
        try (var statement = connection.createStatement();
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
        // the served application compacts the file when it stops; a short command need not. With 64 MB of cache, what a
        // release wrote is still there when it commits; with the default of half of it, the commit reads it from the
        // disk again.
        database.setURL("jdbc:h2:file:" + home.toAbsolutePath().resolve("rumbo")
                + ";AUTO_SERVER=TRUE;MAX_COMPACT_TIME=0;CACHE_SIZE=65536");
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
