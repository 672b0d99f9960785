package org.rumbo.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.CheckedFile.Basis;
import org.rumbo.dataset.Drafts.About;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.layout.Known;
import org.rumbo.dataset.layout.Layout;
import org.rumbo.dataset.layout.Layouts;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.HeaderFingerprint;
import org.rumbo.dataset.mapping.MappedLayout;
import org.rumbo.dataset.mapping.MappingGuess;
import org.rumbo.dataset.mapping.MappingStore;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.dataset.store.ReleaseStore;
import org.rumbo.dataset.store.ReleaseWriter;
import org.rumbo.dataset.workbook.Looks;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.Spreadsheets;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;

/**
 * The one way in: a file is recognised, read into drafts and checked; without errors it becomes a release that is stored and
 * activated in one transaction. It needs a data source and nothing else, so that the command line starts fast.
 */
public final class ImportService {

    /** A workbook whose layout was looked for; null what was not found. */
    private record Opened(
            @Nullable Spreadsheet workbook,
            @Nullable WorkbookHead head,
            @Nullable Layout layout,
            Findings findings) {

        Opened by(Layout other) {
            return new Opened(workbook, head, other, findings);
        }

        void close() {
            if (workbook != null) {
                workbook.close();
            }
        }
    }

    /** Where connections come from. */
    @FunctionalInterface
    interface Connections {

        /** A connection of its own, which the caller closes. */
        Connection open() throws SQLException;
    }

    private final Connections database;

    public ImportService(DataSource database) {
        this(database::getConnection);
    }

    /** @param database asked for when it is first needed, beside the opening of the file */
    ImportService(Connections database) {
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
        // opening a workbook and opening a database take as long as each other, and neither waits for the other
        var opening = CompletableFuture.supplyAsync(() -> open(file.path()));
        var summing = CompletableFuture.supplyAsync(() -> checksumOrNothing(file.path()));
        try (Connection connection = database.open()) {
            var store = new ReleaseStore(connection);
            var known = store.known();
            Opened opened = understood(opening.join(), mapping, connection, file);
            String checksum = joined(summing);
            Layout recognised = opened.layout();
            if (recognised == null || options.dryRun() || store.isKnown(checksum)) {
                return looked(file, opened, known, store, checksum, watch).report();
            }
            var drafts = new Drafts();
            try (var writer =
                    new ReleaseWriter(connection, drafts, recognised.name(), file.name(), checksum, options)) {
                drafts.tell(writer);
                Layout layout = read(file.path(), opened, known, drafts, watch);
                try {
                    writer.settle();
                    if (layout != null && !refuses(drafts, opened.findings())) {
                        remember(connection, opened, mapping, options.by().name());
                        return stored(file.path(), layout, drafts, opened.findings(), store, writer);
                    }
                } catch (SQLException e) {
                    Unexpected.ofDatabase(e, opened.findings());
                } catch (CancellationException | OvertakenException e) {
                    throw e;
                } catch (RuntimeException | OutOfMemoryError e) {
                    Unexpected.inFile(file.path(), e, opened.findings());
                }
                return refused(file.path(), layout, drafts, opened.findings());
            }
        } finally {
            opening.thenAccept(Opened::close);
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
        Opened opened = open(file.path());
        try (Connection connection = database.open()) {
            var store = new ReleaseStore(connection);
            return looked(
                    file,
                    understood(opened, mapping, connection, file),
                    store.known(),
                    store,
                    checksumOrNothing(file.path()),
                    watch);
        } finally {
            opened.close();
        }
    }

    /**
     * What a file is, before anything of it is read: known to a layout, mapped before, or in need of a mapping.
     *
     * @throws SQLException when the database fails
     */
    public FileForm form(SourceFile file) throws SQLException {
        Opened opened = open(file.path());
        try (Connection connection = database.open()) {
            WorkbookHead head = opened.head();
            if (head == null || opened.layout() != null) {
                String layout = opened.layout() == null ? null : opened.layout().name();
                return new FileForm(layout, null, null, head, opened.findings().all());
            }
            SheetMapping remembered = remembered(head, connection, file);
            return new FileForm(
                    null,
                    remembered,
                    MappingGuess.of(head),
                    head,
                    opened.findings().all());
        } finally {
            opened.close();
        }
    }

    /**
     * The first figures of a file as a choice of columns would have them read; empty, with findings, where it cannot be read.
     *
     * @param rows how many rows below the header are looked at
     * @throws SQLException when the database fails
     */
    public MappedLayout.Preview preview(SourceFile file, Columns columns, int rows) throws SQLException {
        Opened opened = open(file.path());
        try (Connection connection = database.open()) {
            if (opened.workbook() == null || opened.head() == null) {
                return new MappedLayout.Preview(List.of(), opened.findings().all());
            }
            return MappedLayout.preview(
                    opened.workbook(), opened.head(), columns, new ReleaseStore(connection).known(), rows);
        } catch (UnreadableWorkbook e) {
            opened.findings().error(e.code(), null, null, String.valueOf(e.getMessage()), e.suggestion());
            return new MappedLayout.Preview(List.of(), opened.findings().all());
        } finally {
            opened.close();
        }
    }

    /** Gives a file that no layout knows the mapping that it is to be read by, where there is one. */
    private static Opened understood(
            Opened opened, @Nullable SheetMapping mapping, Connection connection, SourceFile file) throws SQLException {
        WorkbookHead head = opened.head();
        if (head == null || mapping == null && opened.layout() != null) {
            return opened;
        }
        if (mapping != null) {
            return opened.by(new MappedLayout(mapping));
        }
        SheetMapping remembered = remembered(head, connection, file);
        if (remembered != null) {
            opened.findings()
                    .warning(
                            "remembered-mapping",
                            remembered.columns().sheet(),
                            null,
                            "The columns are read as they were the last time that a file had this header, for dataset %s."
                                    .formatted(remembered.origin().dataset()),
                            "Check that they still mean the same; the edition is the name of the file.");
            return opened.by(new MappedLayout(remembered));
        }
        if (head.rows().values().stream().allMatch(List::isEmpty)) {
            opened.findings()
                    .error(
                            "empty-sheet",
                            null,
                            null,
                            "No sheet of the file holds anything.",
                            "Check that it is the right file.");
        } else {
            opened.findings()
                    .error(
                            "unknown-layout",
                            null,
                            null,
                            "No layout recognises the headers of this file.",
                            "Say on the page Data what its columns mean, use the template, or bring one of the publishers' files that are read: "
                                    + String.join(", ", Layouts.names()) + ".");
        }
        return opened;
    }

    private static @Nullable SheetMapping remembered(WorkbookHead head, Connection connection, SourceFile file)
            throws SQLException {
        var store = new MappingStore(connection);
        if (store.empty()) {
            return null;
        }
        for (var sheet : head.rows().entrySet()) {
            for (var row : sheet.getValue()) {
                var mapping = store.find(HeaderFingerprint.of(row.texts()));
                if (mapping.isPresent()) {
                    String edition = file.name().length() <= 200
                            ? file.name()
                            : file.name().substring(0, 200);
                    return mapping.get().at(sheet.getKey(), row.number(), edition);
                }
            }
        }
        return null;
    }

    private static void remember(Connection connection, Opened opened, @Nullable SheetMapping mapping, String by)
            throws SQLException {
        if (mapping == null || opened.head() == null) {
            return;
        }
        List<String> header = MappedLayout.header(opened.head(), mapping.columns());
        if (header != null) {
            new MappingStore(connection).remember(HeaderFingerprint.of(header), mapping, by);
        }
    }

    private static CheckedFile looked(
            SourceFile file, Opened opened, Known known, ReleaseStore store, String checksum, ReadingWatch watch)
            throws SQLException {
        var drafts = new Drafts();
        Layout layout = read(file.path(), opened, known, drafts, watch);
        var preview =
                drafts.observations().stream().limit(CheckedFile.PREVIEWED).toList();
        if (layout == null || refuses(drafts, opened.findings())) {
            var report = refused(file.path(), layout, drafts, opened.findings());
            return new CheckedFile(report, new Basis(null), null, preview);
        }
        String dataset = Objects.requireNonNull(drafts.about()).dataset();
        Long before = store.releaseOf(dataset, checksum);
        var basis = new Basis(store.activeRelease(dataset));
        var difference = store.listedDifference(basis, drafts, CheckedFile.LISTED);
        var report = report(
                file.path(),
                before != null ? Outcome.ALREADY_KNOWN : Outcome.CHECKED,
                layout,
                before,
                drafts,
                difference.total(),
                store.spokenForByOthers(dataset, drafts.indicators.keySet()),
                opened.findings());
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
            Path file, Layout layout, Drafts drafts, Findings findings, ReleaseStore store, ReleaseWriter writer)
            throws SQLException {
        String dataset = Objects.requireNonNull(drafts.about()).dataset();
        // before the pointer moves: afterwards the release would be compared with itself
        var difference = store.difference(dataset, drafts);
        long release = writer.finish(findings.all());
        return report(
                file,
                Outcome.ACTIVATED,
                layout,
                release,
                drafts,
                difference,
                store.spokenForByOthers(dataset, drafts.indicators.keySet()),
                findings);
    }

    /** Whether a file is a release of some dataset already, told by its checksum alone. */
    public boolean isKnown(Path file) throws SQLException, IOException {
        try (Connection connection = database.open()) {
            return new ReleaseStore(connection).isKnown(checksum(file));
        }
    }

    private static Opened open(Path file) {
        var findings = new Findings();
        Spreadsheet workbook = null;
        try {
            workbook = Spreadsheets.open(file);
            var head = WorkbookHead.of(workbook);
            return new Opened(workbook, head, Layouts.of(head).orElse(null), findings);
        } catch (UnreadableWorkbook e) {
            findings.error(e.code(), e.sheet(), e.cell(), String.valueOf(e.getMessage()), e.suggestion());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            Unexpected.inFile(file, e, findings);
        }
        return new Opened(workbook, null, null, findings);
    }

    private static @Nullable Layout read(Path file, Opened opened, Known known, Drafts drafts, ReadingWatch watch) {
        Findings findings = opened.findings();
        if (opened.workbook() == null || opened.head() == null || opened.layout() == null) {
            return null;
        }
        try {
            var workbook = new WatchedSpreadsheet(opened.workbook(), watch);
            opened.layout().read(workbook, opened.head(), known, drafts, findings);
            tellHiddenRows(workbook, findings);
            DeviatedValues.tell(drafts, findings);
            return opened.layout();
        } catch (UnreadableWorkbook e) {
            findings.error(e.code(), e.sheet(), e.cell(), String.valueOf(e.getMessage()), e.suggestion());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            Unexpected.inFile(file, e, findings);
        }
        return null;
    }

    /** A filter that somebody left on hides rows, and they are figures all the same. */
    private static void tellHiddenRows(Spreadsheet workbook, Findings findings) {
        for (String sheet : workbook.sheets()) {
            Looks looks = workbook.looks(sheet);
            if (looks.hiddenRows() > 0) {
                findings.warning(
                        "hidden-rows",
                        sheet,
                        "A" + looks.firstHidden(),
                        "%,d rows of the sheet are hidden, row %d first. They are read as all others are."
                                .formatted(looks.hiddenRows(), looks.firstHidden()),
                        "Show them and look at them; delete those that are not meant to be loaded.");
            }
        }
    }

    private static ImportReport refused(Path file, @Nullable Layout layout, Drafts drafts, Findings findings) {
        About about = drafts.about();
        return new ImportReport(
                file,
                Outcome.REFUSED,
                layout == null ? null : layout.name(),
                about == null ? null : about.dataset(),
                about == null ? null : about.edition(),
                about == null ? null : about.asOf(),
                null,
                drafts.rowsRead,
                0,
                null,
                Map.of(),
                findings.all());
    }

    private static ImportReport report(
            Path file,
            Outcome outcome,
            Layout layout,
            @Nullable Long release,
            Drafts drafts,
            Difference difference,
            Map<String, List<String>> spokenForByOthers,
            Findings findings) {
        About about = Objects.requireNonNull(drafts.about());
        return new ImportReport(
                file,
                outcome,
                layout.name(),
                about.dataset(),
                about.edition(),
                about.asOf(),
                release,
                drafts.rowsRead,
                drafts.rowsLoaded(),
                difference,
                spokenForByOthers,
                findings.all());
    }

    private static String checksumOrNothing(Path file) {
        try {
            return Files.isRegularFile(file) ? checksum(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(CompletableFuture<String> summing) throws IOException {
        try {
            return summing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw new IOException(unreadable.getMessage(), unreadable);
            }
            throw e;
        }
    }

    private static String checksum(Path file) throws IOException {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
