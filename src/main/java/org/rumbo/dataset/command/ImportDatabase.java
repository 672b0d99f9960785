package org.rumbo.dataset.command;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as the served application has it, opened without Spring: the command line is over in the time that a context takes
 * to start.
 */
final class ImportDatabase {

    private ImportDatabase() {}

    /** Opens the database that the environment names and brings its schema up to date. */
    static DataSource open(Map<String, String> environment) {
        DataSource database =
                environment.getOrDefault("SPRING_PROFILES_ACTIVE", "").contains("postgres")
                        ? postgres(environment)
                        : h2(environment);
        Flyway.configure().dataSource(database).loggers("slf4j").load().migrate();
        return database;
    }

    private static DataSource h2(Map<String, String> environment) {
        var home = Path.of(System.getProperty("rumbo.home", environment.getOrDefault("RUMBO_HOME", "var")));
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + home.toAbsolutePath().resolve("rumbo") + ";AUTO_SERVER=TRUE");
        database.setUser("rumbo");
        database.setPassword("");
        return database;
    }

    private static DataSource postgres(Map<String, String> environment) {
        var database = new PGSimpleDataSource();
        database.setURL(environment.getOrDefault("RUMBO_DB_URL", "jdbc:postgresql://localhost/rumbo"));
        database.setUser(environment.getOrDefault("RUMBO_DB_USER", "rumbo"));
        database.setPassword(environment.getOrDefault("RUMBO_DB_PASSWORD", ""));
        return database;
    }
}
