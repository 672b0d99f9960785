package org.rumbo.command;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.rumbo.access.Actor;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.ReadingWatch;
import org.rumbo.dataset.ReportText;
import org.rumbo.dataset.SourceFile;
import org.rumbo.home.HomeProblem;

/** Imports a workbook and prints what was found, for {@code bin/run import}; in the command's own program or in the serving one. */
final class ImportCommand {

    private final ImportService service;
    private final PrintStream out;
    private final PrintStream err;
    private final ReadingWatch watch;

    /** @param watch may end an import */
    ImportCommand(ImportService service, ReadingWatch watch, PrintStream out, PrintStream err) {
        this.service = service;
        this.watch = watch;
        this.out = out;
        this.err = err;
    }

    /** Imports one file; answers the exit code. */
    int execute(SourceFile file, boolean dryRun, boolean lead, Actor by) {
        try {
            var report = service.importFile(file, new ImportOptions(dryRun, lead, by), watch);
            new ReportText(out).summary(report);
            return report.outcome() == Outcome.REFUSED ? Commands.FAILED : Commands.FINE;
        } catch (SQLException e) {
            err.println("Nothing was imported: the database could not be opened or written.");
            err.println(
                    "Check that the disk of RUMBO_HOME has room and may be written, and that the database runs where"
                            + " it is a server; then import again. What the database says: " + e.getMessage());
            return Commands.FAILED;
        } catch (HomeProblem e) {
            err.println("Nothing was imported. " + e.inWords());
            return Commands.FAILED;
        } catch (CancellationException e) {
            err.println("Nothing was imported: the program that serves RUMBO_HOME is being stopped. Import again.");
            return Commands.FAILED;
        } catch (IOException | RuntimeException e) {
            err.println("Nothing was imported: " + e.getMessage());
            return Commands.FAILED;
        }
    }
}
