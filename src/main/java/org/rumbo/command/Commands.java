package org.rumbo.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditCommand;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.SourceFile;
import org.rumbo.home.Database;
import org.rumbo.home.DatabaseChoice;
import org.rumbo.home.Home;
import org.rumbo.home.HomeProblem;

/**
 * The commands beside serving. A home whose database is a file belongs to one program at a time: where one serves it, a command
 * hands its work to that one; where another command works in it, it waits.
 */
public final class Commands {

    static final int FINE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    static final String USAGE = """
            Usage: bin/run [--server.port=N and every other Spring option]      serves
                   bin/run import FILE... [--dry-run] [--lead]
                   bin/run backup FILE
                   bin/run restore FILE
                   bin/run audit verify [NUMBER:DIGEST]
            --spring.profiles.active=postgres with RUMBO_DB_URL, RUMBO_DB_USER and RUMBO_DB_PASSWORD takes a database server
            in place of the file in RUMBO_HOME, for each of them.
            """;

    // A short command need not compact the file. With 64 MB of cache, what a release wrote is still there when it
    // commits; with
    // the default of half of it, the commit reads it from the disk again.
    private static final String FOR_A_SECOND = ";MAX_COMPACT_TIME=0;CACHE_SIZE=65536";

    private static final String HOME = "--rumbo.home=";

    private static final List<String> NAMES = List.of("import", "backup", "restore", "audit");

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Commands(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Whether the words ask for a command; otherwise they ask to serve. */
    public static boolean isCommand(List<String> words) {
        return !words.isEmpty() && NAMES.contains(words.getFirst());
    }

    /** Runs the command that the words name; answers the exit code. */
    public static int run(List<String> words) {
        // H2 looks each value up among those it knows already; here most are new, and all are gone a second later
        System.setProperty("h2.objectCache", "false");
        // the report is what a person reads here; named and not done, since most imports end before anything is logged
        System.setProperty("logback.configurationFile", "org/rumbo/command/command-logging.xml");
        return new Commands(System.getenv(), System.out, System.err).execute(words);
    }

    int execute(List<String> words) {
        List<String> own = words.stream()
                .skip(1)
                .filter(word -> !DatabaseChoice.isAbout(word))
                .toList();
        try {
            DatabaseChoice choice = DatabaseChoice.of(words, environment);
            return switch (words.getFirst()) {
                case "import" -> importFiles(ImportWish.of(own), choice);
                case "backup" -> backup(oneFile(own), choice);
                case "restore" -> new RestoreCommand(out).execute(oneFile(own), choice, home());
                default -> audit(own, choice);
            };
        } catch (WrongUse e) {
            err.println(e.getMessage());
            err.print(e.usage());
            return WRONG_USE;
        } catch (HomeProblem e) {
            err.println(e.inWords());
            return FAILED;
        } catch (IOException | SQLException e) {
            err.println("The command was not carried out: " + e.getMessage());
            return FAILED;
        }
    }

    private int importFiles(ImportWish wish, DatabaseChoice choice) {
        try (Turn turn = Turn.await(home(), choice)) {
            var serving = turn.serving();
            int worst = FINE;
            if (serving.isPresent()) {
                for (Path file : wish.files()) {
                    worst = Math.max(worst, serving.get().importFile(file, wish.dryRun(), wish.lead(), out, err));
                }
                return worst;
            }
            try (var opened = new Opened(turn, choice)) {
                var command =
                        new ImportCommand(new ImportService(opened::connection), new SaysThatItWaits(err), out, err);
                for (Path file : wish.files()) {
                    worst = Math.max(
                            worst,
                            command.execute(SourceFile.of(file), wish.dryRun(), wish.lead(), Actor.commandLine()));
                }
            }
            return worst;
        }
    }

    private int backup(Path file, DatabaseChoice choice) throws IOException, SQLException {
        try (Turn turn = Turn.await(home(), choice)) {
            return new BackupCommand(out).execute(file, target -> {
                var serving = turn.serving();
                if (serving.isPresent()) {
                    serving.get().backup(target);
                    return;
                }
                try (var database = choice.open(turn.home(), FOR_A_SECOND);
                        var connection = database.source().getConnection()) {
                    BackupCommand.write(connection, target);
                }
            });
        }
    }

    private int audit(List<String> words, DatabaseChoice choice) throws SQLException {
        try (Turn turn = Turn.await(home(), choice)) {
            var serving = turn.serving();
            if (serving.isPresent()) {
                return serving.get().audit(words, out, err);
            }
            try (var database = choice.open(turn.home(), FOR_A_SECOND);
                    var connection = database.source().getConnection()) {
                return AuditCommand.run(words, connection, out, err);
            }
        }
    }

    private static Path oneFile(List<String> words) {
        if (words.size() != 1 || words.getFirst().startsWith("--")) {
            throw new WrongUse("One file is to be named.", USAGE);
        }
        return Path.of(words.getFirst()).toAbsolutePath();
    }

    private Home home() {
        return Home.at(place(List.of(), environment));
    }

    /** Where the home lies, as Spring would say it: an option, a property of the JVM, the environment, or {@code var}. */
    static Path place(List<String> words, Map<String, String> environment) {
        return Path.of(words.stream()
                .filter(word -> word.startsWith(HOME))
                .map(word -> word.substring(HOME.length()))
                .findFirst()
                .orElse(System.getProperty("rumbo.home", environment.getOrDefault("RUMBO_HOME", "var"))));
    }

    /** The database, opened with the first connection that is asked for, beside the opening of the first file. */
    private static final class Opened implements AutoCloseable {

        private final Turn turn;
        private final DatabaseChoice choice;
        private @Nullable Database database;

        Opened(Turn turn, DatabaseChoice choice) {
            this.turn = turn;
            this.choice = choice;
        }

        synchronized Connection connection() throws SQLException {
            if (database == null) {
                database = choice.open(turn.home(), FOR_A_SECOND);
            }
            return database.source().getConnection();
        }

        @Override
        public synchronized void close() {
            if (database != null) {
                try {
                    database.close();
                } catch (SQLException e) {
                    // what was committed is in the file
                }
            }
        }
    }

    /** A file that is there and can be read. */
    static Optional<String> unreadable(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("There is no file " + file + ".");
        }
        return Files.isReadable(file) ? Optional.empty() : Optional.of("The file " + file + " may not be read.");
    }
}
