package org.rumbo.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The two databases that the product runs on, for {@code @DynamicPropertySource} methods of tests. */
public final class Databases {

    private Databases() {}

    /** A new H2 database in memory. */
    public static void h2(DynamicPropertyRegistry registry) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        registry.add("spring.datasource.url", () -> url);
    }

    /** A new database in the one PostgreSQL server of the test run. */
    public static void postgres(DynamicPropertyRegistry registry) {
        String url = Server.newDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    /** A new and empty H2 database in memory, without Spring. */
    public static DataSource h2() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /**
     * A new and empty database in the PostgreSQL server of the test run, without Spring. With a pool, since each
     * connection is a process of the server: without it, a test that signs somebody in a few times takes four seconds.
     */
    public static DataSource postgres() {
        var database = new HikariDataSource();
        database.setJdbcUrl(Server.newDatabase());
        database.setUsername("postgres");
        database.setPassword("postgres");
        database.setMinimumIdle(0);
        database.setMaximumPoolSize(8);
        return database;
    }

    /** The first column of what a query answers, as texts. */
    public static List<String> query(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    /** Changes rows past the program. */
    public static void update(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        static String newDatabase() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                // what a test wrote need not outlive a power cut: a new database takes a tenth of the time
                EmbeddedPostgres started = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "400")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        started.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
