package org.rumbo.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.testing.Databases;

/** A file that H2 had to close, as it does on a full disk, under a pool of connections. */
class BrokenFileTest {

    private static final String COUNT = "select count(*) from account";

    @TempDir
    Path folder;

    @Test
    void the_next_request_after_the_one_that_met_the_closed_file_is_answered() throws SQLException {
        try (Database database = FileDatabase.open(Home.at(folder.resolve("home")), "");
                HikariDataSource pool = pool(database)) {
            try (Connection connection = pool.getConnection()) {
                // what H2 does itself when a write fails
                ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                        .getDatabase()
                        .getStore()
                        .getMvStore()
                        .closeImmediately();
            }

            assertThatThrownBy(() -> Databases.query(pool, COUNT)).isInstanceOf(SQLException.class);
            assertThat(Databases.query(pool, COUNT)).containsExactly("0");
            assertThat(Databases.query(pool, COUNT)).containsExactly("0");
        }
    }

    private static HikariDataSource pool(Database database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(1);
        config.setExceptionOverrideClassName(BrokenFile.class.getName());
        return new HikariDataSource(config);
    }
}
