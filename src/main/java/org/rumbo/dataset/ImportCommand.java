package org.rumbo.dataset;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.ImportReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            // the report is what a person reads here
            root.setLevel(Level.ERROR);
        }
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
            boolean refused = false;
            for (Path file : files) {
                var report = service.importFile(file, new ImportOptions(dryRun, lead, "command line"));
                print(report);
                refused |= report.outcome() == Outcome.REFUSED;
            }
            return refused ? ERRORS : FINE;
        } catch (IOException | SQLException | RuntimeException e) {
            err.println("Nothing was imported: " + e.getMessage());
            return ERRORS;
        }
    }

    private void print(ImportReport report) {
        out.println(report.file());
        line("layout", report.layout());
        line("dataset", report.dataset());
        line("edition", report.edition());
        if (report.asOf() != null) {
            line("as of", report.asOf());
        }
        line("release", release(report));
        line("rows read", "%,d".formatted(report.rowsRead()));
        line("rows loaded", "%,d".formatted(report.rowsLoaded()));
        var difference = report.difference();
        if (difference != null) {
            line(
                    "observations",
                    "%,d new, %,d changed, %,d unchanged, %,d removed"
                            .formatted(
                                    difference.fresh(),
                                    difference.changed(),
                                    difference.unchanged(),
                                    difference.removed()));
        }
        report.spokenForByOthers()
                .forEach((dataset, indicators) -> line(
                        "not shown",
                        "pages go on showing dataset %s for %s (--lead changes that)"
                                .formatted(dataset, String.join(", ", indicators))));
        findings(report.findings());
    }

    private static String release(ImportReport report) {
        return switch (report.outcome()) {
            case ACTIVATED -> report.releaseId() + ", now active";
            case ALREADY_KNOWN -> "this very file is release " + report.releaseId() + " already: skipped";
            case CHECKED -> "none, this was a dry run";
            case REFUSED -> "none, the file has errors";
        };
    }

    private void findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            line("findings", "none");
            return;
        }
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        findings.forEach(f -> groups.computeIfAbsent(f.severity() + " " + f.code(), key -> new ArrayList<>())
                .add(f));
        line("findings", "");
        groups.forEach((name, group) -> {
            int count = group.stream().mapToInt(Finding::occurrences).sum();
            Finding first = group.getFirst();
            out.printf("    %,7d  %s%n", count, name);
            out.printf("             %s: %s%n", first.where(), first.message());
            if (first.suggestion() != null) {
                out.printf("             %s%n", first.suggestion());
            }
        });
    }

    private void line(String name, @Nullable Object value) {
        out.printf("  %-13s %s%n", name, value == null ? "unknown" : value);
    }
}
