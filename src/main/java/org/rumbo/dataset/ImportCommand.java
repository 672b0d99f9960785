package org.rumbo.dataset;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rumbo.access.Actor;
import org.rumbo.dataset.ImportReport.Outcome;

/** {@code bin/run import FILE... [--dry-run] [--lead]}: imports workbooks and prints what was found. */
public final class ImportCommand {

    private static final int FINE = 0;
    private static final int ERRORS = 1;
    private static final int WRONG_USE = 2;
    private static final String USAGE = """
            Usage: bin/run import FILE... [--dry-run] [--lead]
              --dry-run  check and compare only, store nothing
              --lead     let this dataset speak for its indicators on all pages
            """;

    private final ImportService.Connections database;
    private final PrintStream out;
    private final PrintStream err;

    ImportCommand(ImportService.Connections database, PrintStream out, PrintStream err) {
        this.database = database;
        this.out = out;
        this.err = err;
    }

    /** Runs the command with the words after {@code import}; answers the exit code. */
    public static int run(List<String> words) {
        // a second process reaches a served H2 database over this machine's loopback only
        System.setProperty("h2.bindAddress", "127.0.0.1");
        // H2 looks each value up among those it knows already; here most are new, and all are gone a second later
        System.setProperty("h2.objectCache", "false");
        // the report is what a person reads here; named and not done, since most imports end before anything is logged
        System.setProperty("logback.configurationFile", "org/rumbo/dataset/import-logging.xml");
        return new ImportCommand(new ImportDatabase(System.getenv()), System.out, System.err).execute(words);
    }

    int execute(List<String> words) {
        List<Path> files = new ArrayList<>();
        boolean dryRun = false;
        boolean lead = false;
        for (String word : words) {
            switch (word) {
                case "--dry-run" -> dryRun = true;
                case "--lead" -> lead = true;
                default -> {
                    if (word.startsWith("--")) {
                        err.println("Unknown option " + word);
                        err.print(USAGE);
                        return WRONG_USE;
                    }
                    files.add(Path.of(word));
                }
            }
        }
        if (files.isEmpty()) {
            err.print(USAGE);
            return WRONG_USE;
        }
        try {
            var service = new ImportService(database);
            var text = new ReportText(out);
            boolean refused = false;
            for (Path file : files) {
                var report = service.importFile(file, new ImportOptions(dryRun, lead, Actor.COMMAND_LINE));
                text.summary(report);
                refused |= report.outcome() == Outcome.REFUSED;
            }
            return refused ? ERRORS : FINE;
        } catch (SQLException e) {
            err.println("Nothing was imported: the database could not be opened or written.");
            err.println(
                    "Check that the disk of RUMBO_HOME has room and may be written, and that the database runs where"
                            + " it is a server; then import again. What the database says: " + e.getMessage());
            return ERRORS;
        } catch (IOException | RuntimeException e) {
            err.println("Nothing was imported: " + e.getMessage());
            return ERRORS;
        }
    }
}
