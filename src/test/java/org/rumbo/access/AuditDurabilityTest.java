package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.home.Database;
import org.rumbo.home.FileDatabase;
import org.rumbo.home.Home;
import org.rumbo.home.Killed;
import org.rumbo.testing.Databases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The program is killed right after it recorded a change, as {@code kill -9} does. */
class AuditDurabilityTest {

    private static final Actor EDITOR = new Actor("editor", "203.0.113.9");

    @TempDir
    Path folder;

    @Test
    void a_change_that_somebody_was_told_of_is_there_after_the_program_was_killed() throws SQLException, IOException {
        Home home = Home.at(folder.resolve("home"));
        try (Database database = FileDatabase.open(home, "");
                HikariDataSource pool = pool(database)) {
            AuditLog log = new JdbcAuditLog(new JdbcTemplate(pool));

            log.record(EDITOR, "role-changed", "alone", null);

            assertThat(subjects(Killed.now(home, folder.resolve("first")))).containsExactly("alone");

            new TransactionTemplate(new JdbcTransactionManager(pool))
                    .executeWithoutResult(open -> log.record(EDITOR, "role-changed", "in a transaction", null));

            assertThat(subjects(Killed.now(home, folder.resolve("second"))))
                    .containsExactly("alone", "in a transaction");
        }
    }

    private static Iterable<String> subjects(Home home) throws SQLException {
        try (Database database = FileDatabase.open(home, "")) {
            return Databases.query(database.source(), "select subject from audit_entry order by chain_number");
        }
    }

    private static HikariDataSource pool(Database database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        return pool;
    }
}
