package org.rumbo.access;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.rumbo.home.Durability;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes entries to the database of the application; what is in the record of changes is on the disk before anybody is told of it. */
@Component
class JdbcAuditLog implements AuditLog {

    private final JdbcTemplate jdbc;

    JdbcAuditLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(Actor actor, String action, String subject, @Nullable String detail) {
        execute(connection -> AuditRow.insert(connection, actor, action, subject, detail));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    execute(Durability::settle);
                }
            });
        } else {
            execute(Durability::settle);
        }
    }

    private void execute(Step step) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            step.on(connection);
            return null;
        });
    }

    private interface Step {
        void on(Connection connection) throws SQLException;
    }
}
