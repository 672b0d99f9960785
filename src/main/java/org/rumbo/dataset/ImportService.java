package org.rumbo.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.CheckedFile.Basis;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.layout.Known;
import org.rumbo.dataset.layout.Layout;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.MappedLayout;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.dataset.store.ReleaseStore;
import org.rumbo.dataset.store.ReleaseWriter;

/**
 * The one way in: a file is recognised, read into drafts and checked; without errors it becomes a release that is stored and
 * activated in one transaction. It needs a data source and nothing else, so that the command line starts fast.
 */
public final class ImportService {

    /** Where connections come from. */
    @FunctionalInterface
    public interface Connections {

        /** A connection of its own, which the caller closes. */
        Connection open() throws SQLException;
    }

    private final Connections database;

    public ImportService(DataSource database) {
        this(database::getConnection);
    }

    /** @param database asked for when it is first needed, beside the opening of the file */
    public ImportService(Connections database) {
        this.database = database;
    }

    /**
     * Imports one file.
     *
     * @throws SQLException when the database fails; nothing of the file is stored then
     * @throws IOException when the file cannot be read from the disk
     */
    public ImportReport importFile(Path file, ImportOptions options) throws SQLException, IOException {
        return importFile(SourceFile.of(file), null, options, ReadingWatch.NOBODY);
    }

    /** Imports one file that a layout knows, or a remembered mapping, while somebody follows. */
    public ImportReport importFile(SourceFile file, ImportOptions options, ReadingWatch watch)
            throws SQLException, IOException {
        return importFile(file, null, options, watch);
    }

    /**
     * Imports one file while somebody follows. A mapping that was given is remembered for its header with the release.
     *
     * @param mapping how the columns of a file are to be read; null for one that a layout knows or whose header was mapped before
     * @throws SQLException when the database fails; nothing of the file is stored then
     * @throws IOException when the file cannot be read from the disk
     * @throws OvertakenException when the dataset is not what it was when a person agreed
     * @throws java.util.concurrent.CancellationException when {@code watch} ended it; nothing is stored then
     */
    public ImportReport importFile(
            SourceFile file, @Nullable SheetMapping mapping, ImportOptions options, ReadingWatch watch)
            throws SQLException, IOException {
        try (ImportTurn turn = ImportTurn.take(watch)) {
            return imported(file, mapping, options, watch);
        }
    }

    private ImportReport imported(
            SourceFile file, @Nullable SheetMapping mapping, ImportOptions options, ReadingWatch watch)
            throws SQLException, IOException {
        // opening a workbook and opening a database take as long as each other, and neither waits for the other
        var opening = CompletableFuture.supplyAsync(() -> OpenedFile.of(file, watch));
        var summing = CompletableFuture.supplyAsync(() -> Checksum.orNothing(file.path()));
        try (Connection connection = database.open();
                var alone = options.dryRun() ? null : ImportTurn.amongPrograms(connection, watch)) {
            var store = new ReleaseStore(connection);
            var known = store.known();
            OpenedFile opened = joined(opening).understood(mapping, connection);
            String checksum = joined(summing);
            Layout recognised = opened.layout();
            if (recognised == null || options.dryRun() || store.isKnown(checksum)) {
                return looked(opened, known, store, checksum, watch).report();
            }
            var drafts = new Drafts();
            try (var writer =
                    new ReleaseWriter(connection, drafts, recognised.name(), file.name(), checksum, options)) {
                drafts.tell(writer);
                Layout layout = opened.read(known, drafts, watch);
                try {
                    writer.settle();
                    if (layout != null && !refuses(drafts, opened.findings())) {
                        watch.wanted();
                        opened.remember(mapping, connection, options.by().name());
                        return stored(opened, layout, drafts, store, writer);
                    }
                } catch (SQLException e) {
                    Unexpected.ofDatabase(e, opened.findings());
                } catch (CancellationException | OvertakenException e) {
                    throw e;
                } catch (RuntimeException | Error e) {
                    Unexpected.inFile(file.path(), e, opened.findings());
                }
                return ImportReport.refused(opened, layout, drafts);
            }
        } finally {
            closed(opening);
        }
    }

    /** The turn lasts until the memory of the file is free, also where the database failed before the file was open. */
    private static void closed(CompletableFuture<OpenedFile> opening) {
        try {
            opening.join().close();
        } catch (CompletionException nothingToClose) {
            // whoever waited for the file was told
        }
    }

    /**
     * Reads a file as an import would, and stores nothing.
     *
     * @throws SQLException when the database fails
     * @throws IOException when the file cannot be read from the disk
     * @throws java.util.concurrent.CancellationException when {@code watch} ended it
     */
    public CheckedFile check(SourceFile file, ReadingWatch watch) throws SQLException, IOException {
        return check(file, null, watch);
    }

    /**
     * Reads a file as an import would, and stores nothing.
     *
     * @param mapping how the columns of a file are to be read; null for one that a layout knows or whose header was mapped before
     * @throws SQLException when the database fails
     * @throws IOException when the file cannot be read from the disk
     * @throws java.util.concurrent.CancellationException when {@code watch} ended it
     */
    public CheckedFile check(SourceFile file, @Nullable SheetMapping mapping, ReadingWatch watch)
            throws SQLException, IOException {
        return opened(file, watch, (opened, connection) -> {
            var store = new ReleaseStore(connection);
            return looked(
                    opened.understood(mapping, connection),
                    store.known(),
                    store,
                    Checksum.orNothing(file.path()),
                    watch);
        });
    }

    /**
     * What a file is, before anything of it is read: known to a layout, mapped before, or in need of a mapping.
     *
     * @throws SQLException when the database fails
     * @throws java.util.concurrent.CancellationException when {@code watch} ended it
     */
    public FileForm form(SourceFile file, ReadingWatch watch) throws SQLException {
        return opened(file, watch, OpenedFile::form);
    }

    /**
     * The first figures of a file as a choice of columns would have them read; empty, with findings, where it cannot be read.
     *
     * @param rows how many rows below the header are looked at
     * @throws SQLException when the database fails
     * @throws java.util.concurrent.CancellationException when {@code watch} ended it
     */
    public MappedLayout.Preview preview(SourceFile file, Columns columns, int rows, ReadingWatch watch)
            throws SQLException {
        return opened(
                file,
                watch,
                (opened, connection) -> opened.preview(columns, new ReleaseStore(connection).known(), rows, watch));
    }

    /** Something that is done with a file while it is open. */
    @FunctionalInterface
    private interface Look<T> {
        T at(OpenedFile opened, Connection connection) throws SQLException;
    }

    private <T> T opened(SourceFile file, ReadingWatch watch, Look<T> look) throws SQLException {
        try (ImportTurn turn = ImportTurn.take(watch)) {
            OpenedFile opened = OpenedFile.of(file, watch);
            try (Connection connection = database.open()) {
                return look.at(opened, connection);
            } finally {
                opened.close();
            }
        }
    }

    private static CheckedFile looked(
            OpenedFile opened, Known known, ReleaseStore store, String checksum, ReadingWatch watch)
            throws SQLException {
        var drafts = new Drafts();
        Layout layout = opened.read(known, drafts, watch);
        var preview =
                drafts.observations().stream().limit(CheckedFile.PREVIEWED).toList();
        if (layout == null || refuses(drafts, opened.findings())) {
            var report = ImportReport.refused(opened, layout, drafts);
            return new CheckedFile(report, new Basis(null), null, preview);
        }
        String dataset = Objects.requireNonNull(drafts.about()).dataset();
        Long before = store.releaseOf(dataset, checksum);
        var basis = new Basis(store.activeRelease(dataset));
        var difference = store.listedDifference(basis, drafts, CheckedFile.LISTED);
        var report = ImportReport.of(
                opened,
                before != null ? Outcome.ALREADY_KNOWN : Outcome.CHECKED,
                layout,
                before,
                drafts,
                difference.total(),
                store.spokenForByOthers(dataset, drafts.indicators.keySet()));
        return new CheckedFile(report, basis, difference, preview);
    }

    /** Whether what was found blocks the release; a file without a single row does. */
    private static boolean refuses(Drafts drafts, Findings findings) {
        if (!findings.blocking() && drafts.rowsLoaded() == 0) {
            findings.error(
                    "empty-sheet",
                    null,
                    null,
                    "The file has no row that could be loaded.",
                    "Check that the figures stand in the sheets that the layout names, and why rows were left out.");
        }
        return drafts.about() == null || findings.blocking();
    }

    private static ImportReport stored(
            OpenedFile opened, Layout layout, Drafts drafts, ReleaseStore store, ReleaseWriter writer)
            throws SQLException {
        String dataset = Objects.requireNonNull(drafts.about()).dataset();
        // before the pointer moves: afterwards the release would be compared with itself
        var replaced = store.replaced(dataset, drafts);
        long release = writer.finish(opened.findings().all(), replaced);
        return ImportReport.of(
                opened,
                Outcome.ACTIVATED,
                layout,
                release,
                drafts,
                replaced == null
                        ? new Difference(drafts.observations().size(), 0, 0, 0)
                        : replaced.difference().total(),
                store.spokenForByOthers(dataset, drafts.indicators.keySet()));
    }

    /** Whether a file is a release of some dataset already, told by its checksum alone. */
    public boolean isKnown(Path file) throws SQLException, IOException {
        try (Connection connection = database.open()) {
            return new ReleaseStore(connection).isKnown(Checksum.of(file));
        }
    }

    private static <T> T joined(CompletableFuture<T> future) throws IOException {
        try {
            return future.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException unreadable -> throw unreadable.getCause();
                case CancellationException ended -> throw ended;
                case null, default -> throw e;
            }
        }
    }
}
