package org.rumbo.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes entries to the database of the application. */
@Component
class JdbcAuditLog implements AuditLog {

    private final JdbcTemplate jdbc;

    JdbcAuditLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(Actor actor, String action, String subject, @Nullable String detail) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            AuditRow.insert(connection, actor, action, subject, detail);
            return null;
        });
    }
}
