package org.rumbo.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.home.Database.Access;

/**
 * The H2 file of a home. One program has it open, whoever holds the {@link HomeLock}; it listens to nobody. Two users know it: the
 * owner makes and changes tables; pages, imports and the API read and write rows and can do nothing else, so that no statement of
 * theirs can run a program, read a file of the machine or change who may sign in to the database.
 */
public final class FileDatabase {

    /** Name of the file in its home, without the ending that H2 adds. */
    static final String NAME = "rumbo";

    /** Of files from before there were secrets, and of those that {@link EmptyDatabase} makes. */
    static final String FIRST_PASSWORD = "";

    static final String OWNER = "RUMBO";
    private static final String PAGES = "RUMBO_PAGES";
    private static final String ENDING = ".mv.db";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    /** With less, an error of H2 is one of the disk. */
    private static final long LEAST_ROOM = 1 << 20;

    // The hook that H2 registers would close the file under requests that are being answered; it closes with its last
    // connection instead. Whoever comes first opens it, so that all say so.
    private static final String NO_HOOK = ";DB_CLOSE_ON_EXIT=FALSE";

    // Its own log of errors says nothing that a caller is not told.
    static final String OPTIONS = NO_HOOK + ";TRACE_LEVEL_FILE=0";

    private FileDatabase() {}

    /**
     * Opens the file, makes it where there is none, and brings it up to date.
     *
     * @param options further settings of H2, each with a semicolon before it
     * @throws HomeProblem when it is damaged, newer than this program, or cannot be written
     */
    public static Database open(Home home, String options) {
        Path file = home.resolve(NAME + ENDING);
        try {
            if (!Files.exists(file)) {
                begin(home, file);
            }
            if (Files.size(file) == 0) {
                throw damaged(file, "it is empty", null);
            }
            if (FileEnd.isMissing(file)) {
                throw damaged(file, "its end is missing", null);
            }
            Home.close(file);
        } catch (IOException e) {
            throw Home.unusable(file, e);
        }
        try {
            Connection first = asOwner(home, options);
            try {
                Database opened = opened(home, file, first);
                removeLeftovers(home);
                return opened;
            } catch (SQLException | RuntimeException e) {
                first.close();
                throw e;
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    private static Database opened(Home home, Path file, Connection first) throws SQLException {
        Secret secret = Secret.of(home).orElseThrow();
        Optional<String> version = Schema.version(first);
        if (version.isEmpty()) {
            // H2 opens a file that was cut off early as a database without tables
            throw damaged(file, "it holds no table of Rumbo", null);
        }
        DataSource owner = source(home, OWNER, secret.owner(), OPTIONS);
        Schema.update(owner, file.toString(), version);
        return new Database(
                file.toString(),
                new Access(url(home.resolve(NAME), NO_HOOK), PAGES, secret.pages()),
                source(home, PAGES, secret.pages(), NO_HOOK),
                owner,
                first);
    }

    /** A file appears whole and with all its tables, or not at all: a start that is killed leaves nothing half made. */
    private static void begin(Home home, Path file) throws IOException {
        Path made = home.resolve(NAME + "-new" + ENDING);
        Files.deleteIfExists(made);
        String ready = System.getProperty("rumbo.empty-database");
        if (ready != null && Files.isRegularFile(Path.of(ready))) {
            // a copy costs nothing, the migrations of a fresh database a quarter of a second
            Files.copy(Path.of(ready), made);
        } else {
            EmptyDatabase.make(home.resolve(NAME + "-new"), Schema.VERSION);
        }
        Home.close(made);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Makes a new file with other rows and puts it in the place of the one that is there, which is kept beside it.
     *
     * @param version of the tables that the rows fit into
     * @return where the old file lies; empty where there was none
     */
    static Optional<Path> restore(Home home, String version, DatabaseChoice.Rows rows) throws SQLException {
        String name = NAME + "-restored";
        Path made = home.resolve(name + ENDING);
        Path file = home.resolve(NAME + ENDING);
        try {
            Files.deleteIfExists(made);
            EmptyDatabase.make(home.resolve(name), version);
            Home.close(made);
            DataSource owner = source(home.resolve(name), OWNER, FIRST_PASSWORD, OPTIONS);
            try (Connection held = owner.getConnection()) {
                rows.into(held);
                Schema.update(owner, made.toString(), Optional.of(version));
            }
            Optional<Path> before = Optional.empty();
            if (Files.exists(file)) {
                Path kept = home.resolve(NAME + "-before-" + STAMP.format(LocalDateTime.now()) + ENDING);
                before = Optional.of(Files.move(file, kept));
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            return before;
        } catch (IOException e) {
            throw Home.unusable(file, e);
        } finally {
            try {
                Files.deleteIfExists(made);
            } catch (IOException e) {
                // the next one replaces it
            }
        }
    }

    private static Connection asOwner(Home home, String options) throws SQLException {
        Optional<Secret> secret = Secret.of(home);
        if (secret.isPresent()) {
            try {
                return source(home, OWNER, secret.get().owner(), OPTIONS + options)
                        .getConnection();
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.WRONG_USER_OR_PASSWORD) {
                    throw e;
                }
            }
        }
        Connection first =
                source(home, OWNER, FIRST_PASSWORD, OPTIONS + options).getConnection();
        try {
            giveUsersTheirPasswords(first, secret.isPresent() ? secret.get() : Secret.make(home));
            return first;
        } catch (SQLException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    /** For a new file, and for one from before there were secrets. */
    private static void giveUsersTheirPasswords(Connection owner, Secret secret) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create user if not exists " + PAGES + " password '" + secret.pages() + "'");
            statement.execute("alter user " + PAGES + " set password '" + secret.pages() + "'");
            statement.execute("grant select, insert, update, delete on schema public to " + PAGES);
            // last, since it is what the next start asks for: what comes before may be done again
            statement.execute("alter user " + OWNER + " set password '" + secret.owner() + "'");
            // H2 writes half a second later, and who opens the file again before would not be let in
            statement.execute("checkpoint sync");
        }
    }

    private static DataSource source(Home home, String user, String password, String options) {
        return source(home.resolve(NAME), user, password, options);
    }

    /** @param file without its ending; @param options settings of H2, each with a semicolon before it */
    static DataSource source(Path file, String user, String password, String options) {
        var database = new JdbcDataSource();
        database.setURL(url(file, options));
        database.setUser(user);
        database.setPassword(password);
        return database;
    }

    private static String url(Path file, String options) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + options;
    }

    /** Of versions that listened for others, and H2's own log of errors, which only grew. */
    private static void removeLeftovers(Home home) {
        for (String name : new String[] {"rumbo.lock.db", "rumbo.trace.db", "rumbo.trace.db.old"}) {
            try {
                Files.deleteIfExists(home.resolve(name));
            } catch (IOException e) {
                // in nobody's way
            }
        }
    }

    private static HomeProblem problem(Path file, SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new HomeProblem(
                        "Another program has the database %s open: an older version of Rumbo, or a program for databases."
                                .formatted(file),
                        "End it and start again.",
                        e);
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new HomeProblem(
                        "The database %s does not take the passwords of database.secret beside it, or that file is missing."
                                .formatted(file),
                        "Both files belong together: put back the one that was exchanged, or restore a backup into an empty"
                                + " RUMBO_HOME: bin/run restore FILE.",
                        e);
            default -> canBeWritten(file) ? damaged(file, firstLine(e), e) : unwritable(file, e);
        };
    }

    private static boolean canBeWritten(Path file) {
        try {
            return Files.isWritable(file) && Files.getFileStore(file).getUsableSpace() > LEAST_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static HomeProblem unwritable(Path file, SQLException e) {
        return new HomeProblem(
                "The database %s cannot be read or written: %s.".formatted(file, firstLine(e)),
                "Check that the file belongs to the account that runs Rumbo and that its disk has room and may be written.",
                e);
    }

    static HomeProblem damaged(Path file, String why, @Nullable SQLException e) {
        return new HomeProblem(
                "The database %s is damaged: %s.".formatted(file, why),
                "Move the file elsewhere and restore a backup: bin/run restore FILE. Without a backup, start with the file moved"
                        + " elsewhere: the workbooks that Rumbo brings are loaded again, and yours can be imported again.",
                e);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[;.]?\\s*(SQL statement:)?$", "");
    }
}
