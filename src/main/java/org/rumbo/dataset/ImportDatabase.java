package org.rumbo.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.rumbo.dataset.FileDatabase.Opened;

/**
 * The database as the served application has it, opened without Spring: the command line is over in the time that a context takes
 * to start.
 */
final class ImportDatabase implements ImportService.Connections {

    /** The newest migration; a test holds it against the files. */
    static final String SCHEMA_VERSION = "6";

    /** Another import has the file for seconds, a very large one for a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
        // held from here on: H2 closes its file with the last connection, and opening it again would take as long once
        // more
        var first = environment.getOrDefault("SPRING_PROFILES_ACTIVE", "").contains("postgres")
                ? postgres(environment)
                : h2(environment);
        Connection connection = first.connection();
        try {
            if (!upToDate(connection)) {
                Flyway.configure()
                        .dataSource(first.source())
                        .loggers("slf4j")
                        .load()
                        .migrate();
            }
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
        database = first.source();
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

    private static Opened h2(Map<String, String> environment) throws SQLException {
        var home = Path.of(System.getProperty("rumbo.home", environment.getOrDefault("RUMBO_HOME", "var")));
        String empty = System.getProperty("rumbo.empty-database");
        if (empty != null) {
            startFrom(Path.of(empty), home.resolve("rumbo.mv.db"));
        }
        return new FileDatabase(home.resolve("rumbo"), PATIENCE).open();
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
            // named after the process: a random name takes the JVM a tenth of a second
            Path copy =
                    database.resolveSibling("rumbo-" + ProcessHandle.current().pid() + ".new");
            try {
                Files.copy(empty, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.createLink(database, copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | UnsupportedOperationException notPossibleHere) {
            // the migrations will do; a disk that is full or closed is told when the database opens on it
        }
    }

    private static Opened postgres(Map<String, String> environment) throws SQLException {
        var database = new PGSimpleDataSource();
        database.setURL(environment.getOrDefault("RUMBO_DB_URL", "jdbc:postgresql://localhost/rumbo"));
        database.setUser(environment.getOrDefault("RUMBO_DB_USER", "rumbo"));
        database.setPassword(environment.getOrDefault("RUMBO_DB_PASSWORD", ""));
        return new Opened(database, database.getConnection());
    }
}
