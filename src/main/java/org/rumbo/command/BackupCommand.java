package org.rumbo.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.rumbo.backup.Backup;
import org.rumbo.backup.Manifest;
import org.rumbo.home.Home;
import org.rumbo.home.HomeProblem;

/** {@code bin/run backup FILE}: writes a backup, reads it again, and only then gives it its name. */
final class BackupCommand {

    private final PrintStream out;

    BackupCommand(PrintStream out) {
        this.out = out;
    }

    /** Writes a backup to a file, by the program itself or by the one that serves. */
    interface Writer {
        void write(Path target) throws IOException, SQLException;
    }

    int execute(Path file, Writer writer) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new HomeProblem(
                    "There is a file %s already.".formatted(file), "Name another one: a backup never replaces a file.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            // password hashes are in it: closed to other accounts before there is anything to read
            Home.createClosed(unfinished);
            writer.write(unfinished);
            Manifest manifest = Backup.check(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            out.printf(
                    "%s%n  %,d rows of %d tables, read again and found whole%n  It holds accounts and the record of changes too:"
                            + " keep it where only you can read it.%n",
                    file, manifest.rows(), manifest.tables().size());
            return Commands.FINE;
        } catch (IOException e) {
            throw new HomeProblem(
                    "No backup was made: %s (%s)."
                            .formatted(e.getMessage(), e.getClass().getSimpleName()),
                    "Check that the folder of %s is there, may be written and has room.".formatted(file),
                    e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Writes what a connection sees to a file that exists. */
    static void write(Connection connection, Path target) throws IOException, SQLException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            Backup.write(connection, out);
        }
    }
}
