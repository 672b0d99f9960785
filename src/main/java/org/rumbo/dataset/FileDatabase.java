package org.rumbo.dataset;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The H2 file as a command opens it that is over in a second: alone where it can, since the listener for others takes a tenth of the
 * time of an import; the system's lock on the file keeps others out. Where an application serves the file it goes through that
 * application's listener. Where another command has it, it waits; and so does an application that starts meanwhile.
 */
final class FileDatabase {

    // the served application compacts the file when it stops; a short command need not. With 64 MB of cache, what a
    // release wrote is still there when it commits; with the default of half of it, the commit reads it from the disk
    // again.
    private static final String ALONE = ";MAX_COMPACT_TIME=0;CACHE_SIZE=65536";
    private static final String SERVED = ALONE + ";AUTO_SERVER=TRUE";

    private final DataSource alone;
    private final DataSource served;
    private final Duration patience;

    /** @param patience how long to wait for a command that has the file; each attempt takes up to four seconds of its own */
    FileDatabase(Path file, Duration patience) {
        alone = source(file, ALONE);
        served = source(file, SERVED);
        this.patience = patience;
    }

    private static DataSource source(Path file, String options) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + file.toAbsolutePath() + options);
        database.setUser("rumbo");
        database.setPassword("");
        return database;
    }

    /** A first connection, and where its successors come from. */
    record Opened(DataSource source, Connection connection) {}

    /** @throws SQLException when the file cannot be opened, or others kept it for too long */
    Opened open() throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return new Opened(alone, alone.getConnection());
            } catch (SQLException e) {
                expectTaken(e);
            }
            try {
                return new Opened(served, served.getConnection());
            } catch (SQLException e) {
                expectTaken(e);
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    /** The file is served, or its lock is another command's. */
    private static void expectTaken(SQLException e) throws SQLException {
        if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1
                && e.getErrorCode() != ErrorCode.ERROR_OPENING_DATABASE_1) {
            throw e;
        }
    }
}
