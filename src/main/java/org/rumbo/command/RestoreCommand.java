package org.rumbo.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.rumbo.backup.Backup;
import org.rumbo.backup.Manifest;
import org.rumbo.backup.Restoration;
import org.rumbo.home.DatabaseChoice;
import org.rumbo.home.Home;
import org.rumbo.home.HomeProblem;
import org.rumbo.home.Schema;

/** {@code bin/run restore FILE}: makes the database what a backup holds, after the whole backup was read and found sound. */
final class RestoreCommand {

    private final PrintStream out;

    RestoreCommand(PrintStream out) {
        this.out = out;
    }

    int execute(Path file, DatabaseChoice choice, Home home) throws SQLException {
        Optional<String> missing = Commands.unreadable(file);
        if (missing.isPresent()) {
            throw new HomeProblem(missing.get(), "Name a file that bin/run backup made. Nothing was changed.");
        }
        Manifest manifest = checked(file);
        if (!Schema.isKnown(manifest.schema())) {
            throw new HomeProblem(
                    "%s was made by a newer version of Rumbo: its tables are of version %s, and this program knows them up to %s."
                            .formatted(file, manifest.schema(), Schema.VERSION),
                    "Restore it with that version. Nothing was changed.");
        }
        try (Turn turn = Turn.await(home, choice)) {
            if (turn.serving().isPresent()) {
                throw new HomeProblem(
                        "Rumbo serves %s at %s (process %d)."
                                .formatted(
                                        home.folder(),
                                        turn.serving().get().address(),
                                        turn.serving().get().process()),
                        "End it, restore, and start it again. Nothing was changed.");
            }
            Optional<Path> before =
                    choice.restore(home, manifest.schema(), connection -> replace(connection, file, manifest));
            out.printf(
                    "%s%n  %,d rows of %d tables were restored and read again%n",
                    file, manifest.rows(), manifest.tables().size());
            before.ifPresent(kept -> out.printf("  What the database was before lies in %s%n", kept));
            return Commands.FINE;
        }
    }

    private static Manifest checked(Path file) {
        try {
            return Backup.check(file);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static void replace(Connection connection, Path file, Manifest manifest) throws SQLException {
        try {
            new Restoration(connection).replace(file, manifest);
            connection.commit();
        } catch (IOException e) {
            connection.rollback();
            throw damaged(file, e);
        }
    }

    private static HomeProblem damaged(Path file, IOException e) {
        return new HomeProblem(
                "%s cannot be restored: %s.".formatted(file, e.getMessage()),
                "Take another backup. The database is what it was.",
                e);
    }
}
