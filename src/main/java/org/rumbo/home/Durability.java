package org.rumbo.home;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * Whether what was committed outlives the program being killed. PostgreSQL sees to it before it answers a commit; H2 writes up to half
 * a second later, and somebody may have been told by then that a release is active.
 */
public final class Durability {

    private Durability() {}

    /**
     * Returns when all that was committed is on the disk. Does nothing on PostgreSQL.
     *
     * @param connection that is not used by anybody else now
     * @throws SQLException when it could not be written, for instance on a full disk
     */
    public static void settle(Connection connection) throws SQLException {
        if (connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            // the statement "checkpoint sync" does the same, but only for a user who may do everything
            session.getDatabase().sync();
        }
    }
}
