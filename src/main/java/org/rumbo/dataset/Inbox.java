package org.rumbo.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.ImportReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that people put workbooks into. Each goes the one way in; then it lies in {@code loaded} or {@code refused} below the
 * folder, with a report of the same name beside it. A file is taken when it has stopped growing, and stays where it is when the
 * database fails: nothing that was left here is lost. Whatever is wrong with one file is that file's matter, is told once, and
 * keeps none of the others waiting.
 */
final class Inbox {

    /** The one way in. */
    @FunctionalInterface
    interface WayIn {
        ImportReport importFile(SourceFile file, ImportOptions options, ReadingWatch watch)
                throws SQLException, IOException;
    }

    /** What became of a file: where it goes, and what its report says. */
    private record Verdict(String below, Consumer<PrintStream> words) {}

    /**
     * A file that has to stay where it is for now.
     *
     * @param until when it is tried again, if it does not change before
     * @param verdict what became of it, where only the folder would not let it go; null where it is imported again
     */
    private record Held(
            InboxFile file,
            Duration pause,
            Instant until,
            @Nullable Verdict verdict) {}

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String LOADED = "loaded";
    private static final String REFUSED = "refused";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Path folder;
    private final WayIn wayIn;
    private final Clock clock;
    private final Map<Path, Held> held = new HashMap<>();
    private Map<Path, InboxFile> seen = Map.of();
    private boolean databaseFails;
    private volatile boolean stopped;

    Inbox(Path folder, WayIn wayIn, Clock clock) {
        this.folder = folder;
        this.wayIn = wayIn;
        this.clock = clock;
    }

    /** Ends an import that is under way: it is rolled back, and its file stays. */
    void stop() {
        stopped = true;
    }

    /**
     * Imports what has lain unchanged since the sweep before. Makes the folder where it is missing.
     *
     * @throws IOException when the folder, or what lies in it, cannot be looked at; all that can was
     */
    void sweep() throws IOException {
        Files.createDirectories(folder);
        Map<Path, InboxFile> now = new HashMap<>();
        IOException closed = null;
        for (Path path : paths()) {
            if (stopped) {
                return;
            }
            try {
                InboxFile file = InboxFile.at(path);
                if (file.meant()) {
                    if (file.equals(seen.get(path)) && due(file)) {
                        take(file);
                    }
                    if (file.there()) {
                        now.put(path, file);
                    }
                }
            } catch (NoSuchFileException wentAway) {
                // nobody's matter any more
            } catch (IOException e) {
                closed = e;
            }
        }
        seen = now;
        held.keySet().retainAll(now.keySet());
        if (closed != null) {
            throw closed;
        }
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean due(InboxFile file) {
        Held before = heldBefore(file);
        return before == null || !clock.instant().isBefore(before.until());
    }

    /** What is known of a file that stayed; null for one that is new or has changed since. */
    private @Nullable Held heldBefore(InboxFile file) {
        Held before = held.get(file.path());
        return before != null && before.file().equals(file) ? before : null;
    }

    private void take(InboxFile file) {
        Held before = heldBefore(file);
        Verdict verdict = before == null || before.verdict() == null ? judged(file) : before.verdict();
        // one that was replaced or written on meanwhile is another file, and read when it lies still
        if (verdict != null && file.unchanged()) {
            moveAside(file, verdict);
        }
    }

    /** Imports it; null where that has to wait. */
    private @Nullable Verdict judged(InboxFile file) {
        if (file.kind() != InboxFile.Kind.FILE) {
            return new Verdict(REFUSED, out -> out.println(whatItIs(file.kind())));
        }
        try {
            var source = new SourceFile(file.path(), file.name());
            var report = wayIn.importFile(source, new ImportOptions(false, false, "inbox"), watch(file));
            databaseFails = false;
            return new Verdict(
                    report.outcome() == Outcome.REFUSED ? REFUSED : LOADED, out -> new ReportText(out).whole(report));
        } catch (CancellationException stoppedOrStillWritten) {
            return null;
        } catch (SQLException e) {
            if (hold(file, null)) {
                // the cause is the same for all files, and told with the first
                LOG.error(
                        "inbox: {} could not be stored. It stays, and is tried again with growing pauses.",
                        file.name(),
                        databaseFails ? null : e);
            }
            databaseFails = true;
        } catch (IOException e) {
            if (file.there() && hold(file, null)) {
                LOG.error(
                        "inbox: {} could not be read. It stays, and is tried again with growing pauses: {}",
                        file.name(),
                        e.toString());
            }
        } catch (RuntimeException | Error e) {
            LOG.error("inbox: {} could not be read", file.name(), e);
            return new Verdict(
                    REFUSED, out -> out.println("could not be read, for a reason that nobody foresaw: see the log"));
        }
        return null;
    }

    private static String whatItIs(InboxFile.Kind kind) {
        return switch (kind) {
            case FOLDER -> "is a folder, and none of the files in it were read: leave workbooks in the inbox itself";
            case LINK -> "is a link, which is not followed: leave the workbook itself in the inbox";
            case OTHER -> "is no file that can be read (a pipe, a socket or a device)";
            case FILE -> throw new IllegalArgumentException("a file is read");
        };
    }

    private void moveAside(InboxFile file, Verdict verdict) {
        Path moved;
        try {
            moved = file.moveTo(folder.resolve(verdict.below()), STAMP.format(LocalDateTime.now(clock)));
        } catch (IOException e) {
            if (hold(file, verdict)) {
                LOG.error(
                        "inbox: {} was {}, but cannot be moved there ({}). It stays, and is not read again unless it"
                                + " changes.{}",
                        file.name(),
                        verdict.below(),
                        e.toString(),
                        verdict.below().equals(REFUSED) ? System.lineSeparator() + text(verdict) : "");
            }
            return;
        }
        held.remove(file.path());
        try {
            InboxFile.report(moved, verdict.words());
            LOG.info("inbox: {} was {}, see {}", file.name(), verdict.below(), moved);
        } catch (IOException e) {
            LOG.warn(
                    "inbox: {} was {}, and its report could not be written ({}):{}{}",
                    file.name(),
                    verdict.below(),
                    e.toString(),
                    System.lineSeparator(),
                    text(verdict));
        }
    }

    private static String text(Verdict verdict) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            verdict.words().accept(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    /** Leaves a file where it is for a while. @return whether that is news */
    private boolean hold(InboxFile file, @Nullable Verdict verdict) {
        Held before = heldBefore(file);
        Duration pause = before == null ? FIRST_PAUSE : before.pause().multipliedBy(2);
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        held.put(file.path(), new Held(file, bounded, clock.instant().plus(bounded), verdict));
        return before == null || (before.verdict() == null) != (verdict == null);
    }

    /** Ends the reading of a file when the program stops, and when the file turns out to be written still. */
    private ReadingWatch watch(InboxFile file) {
        return new ReadingWatch() {
            @Override
            public void row() {
                if (stopped) {
                    throw new CancellationException("the program ends");
                }
            }

            @Override
            public void wanted() {
                row();
                if (!file.unchanged()) {
                    throw new CancellationException("the file is still being written");
                }
            }

            @Override
            public void waiting() {
                row();
            }

            @Override
            public void begins() {
                wanted();
            }
        };
    }
}
