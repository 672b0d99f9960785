package org.rumbo.dataset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files are read one at a time, whoever brought them, since a workbook that is read takes memory and an import the database. Whoever
 * comes first is served first. Within this program that is so for everything that opens a workbook; where several programs share a
 * PostgreSQL server, for imports, too. A database in a file is open in one program only.
 */
final class ImportTurn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTurn.class);

    /** Any number does that no other program takes for a lock in the same database: "rumbo" in letters. */
    static final long LOCK = 0x72_75_6d_62_6fL;

    private static final long PAUSE_MILLIS = 200;

    /** The first of them has its turn. It guards itself. */
    private static final Deque<ImportTurn> LINE = new ArrayDeque<>();

    private ImportTurn() {}

    /**
     * Waits for a turn, which lasts until it is closed.
     *
     * @throws CancellationException when {@code watch} ends the waiting, or the thread is interrupted
     */
    static ImportTurn take(ReadingWatch watch) {
        var mine = new ImportTurn();
        try {
            synchronized (LINE) {
                LINE.add(mine);
                while (LINE.peek() != mine) {
                    watch.waiting();
                    LINE.wait(PAUSE_MILLIS);
                }
            }
            watch.begins();
            return mine;
        } catch (InterruptedException e) {
            mine.close();
            throw interrupted();
        } catch (RuntimeException | Error e) {
            mine.close();
            throw e;
        }
    }

    /** How many have a turn or wait for one. */
    static int line() {
        synchronized (LINE) {
            return LINE.size();
        }
    }

    @Override
    public void close() {
        synchronized (LINE) {
            LINE.remove(this);
            LINE.notifyAll();
        }
    }

    /**
     * Waits until no other program imports into the database of a connection; its session has the turn until this is closed, or its
     * connection is lost.
     *
     * @throws CancellationException when {@code watch} ends the waiting, or the thread is interrupted
     */
    static AmongPrograms amongPrograms(Connection connection, ReadingWatch watch) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return () -> {};
        }
        // asked again and again in place of pg_advisory_lock, which nobody could end
        while (!asked(connection, "select pg_try_advisory_lock(?)")) {
            watch.waiting();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        watch.begins();
        return () -> giveBack(connection);
    }

    /** A turn among all programs. */
    @FunctionalInterface
    interface AmongPrograms extends AutoCloseable {
        @Override
        void close();
    }

    /** A connection goes back to a pool and would take the lock along. What was imported stays imported if this fails. */
    private static void giveBack(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                // in a transaction that failed nothing else can be asked
                connection.rollback();
            }
            asked(connection, "select pg_advisory_unlock(?)");
        } catch (SQLException lost) {
            LOG.warn(
                    "The database did not take back the turn of an import; its connection is ended: {}",
                    lost.getMessage());
            end(connection);
        }
    }

    /** The server frees what a lost session held. */
    private static void end(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("The connection could not be ended: {}", e.getMessage());
        }
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while others had their turn");
    }
}
