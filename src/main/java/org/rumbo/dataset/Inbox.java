package org.rumbo.dataset;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rumbo.dataset.ImportReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that people put workbooks into. Each goes the one way in; then it lies in {@code loaded} or {@code refused} below the
 * folder, with a report of the same name beside it. A file is taken when it has stopped growing, and stays where it is when the
 * database fails: nothing that was left here is lost.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String LOADED = "loaded";
    private static final String REFUSED = "refused";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    /** How a file looked: one that looks the same twice is no longer being written. */
    private record Look(long size, FileTime modified) {}

    private final Path folder;
    private final ImportService service;
    private final Clock clock;
    private Map<Path, Look> seen = Map.of();

    Inbox(Path folder, ImportService service, Clock clock) {
        this.folder = folder;
        this.service = service;
        this.clock = clock;
    }

    /** Makes the folder where it is missing. */
    void open() throws IOException {
        Files.createDirectories(folder);
    }

    /** Imports what has lain unchanged since the sweep before. */
    void sweep() throws IOException {
        Map<Path, Look> now = new HashMap<>();
        for (Path file : files()) {
            Look look = new Look(Files.size(file), Files.getLastModifiedTime(file));
            if (look.equals(seen.get(file))) {
                take(file);
            }
            if (Files.exists(file)) {
                now.put(file, look);
            }
        }
        seen = now;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .filter(file -> !isWorkOfAnotherProgram(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** Spreadsheet programs, browsers and file systems leave files of these names while they work. */
    private static boolean isWorkOfAnotherProgram(String name) {
        return name.startsWith(".")
                || name.startsWith("~")
                || name.endsWith(".part")
                || name.endsWith(".crdownload")
                || name.endsWith(".tmp");
    }

    private void take(Path file) throws IOException {
        try {
            var report = service.importFile(file, new ImportOptions(false, false, "inbox"));
            boolean refused = report.outcome() == Outcome.REFUSED;
            Path moved = move(file, refused ? REFUSED : LOADED);
            report(moved, report);
            LOG.info("inbox: {} was {}, see {}", file.getFileName(), refused ? REFUSED : LOADED, moved);
        } catch (SQLException e) {
            LOG.error("inbox: {} could not be stored and is tried again", file.getFileName(), e);
        }
    }

    private Path move(Path file, String below) throws IOException {
        Path target = Files.createDirectories(folder.resolve(below))
                .resolve(STAMP.format(LocalDateTime.now(clock)) + "-" + file.getFileName());
        return Files.move(file, target);
    }

    private static void report(Path file, ImportReport report) throws IOException {
        Path text = file.resolveSibling(file.getFileName() + ".txt");
        try (var out = new PrintStream(Files.newOutputStream(text), false, StandardCharsets.UTF_8)) {
            new ReportText(out).whole(report);
        }
    }
}
