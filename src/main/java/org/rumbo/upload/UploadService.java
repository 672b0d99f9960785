package org.rumbo.upload;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditLog;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.CheckedFile.Basis;
import org.rumbo.dataset.FileForm;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.SourceFile;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.MappedLayout;
import org.rumbo.dataset.mapping.MappingJson;
import org.rumbo.dataset.mapping.SheetMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * From a file to a release, step by step. The file and what is known of it are kept, so that a closed browser or a restart loses
 * nothing; what a check found is not, since checking again takes seconds. Files are read one at a time, whoever brought them: that
 * bounds the memory that reading takes.
 */
@Service
public class UploadService implements DisposableBean {

    /** For how long a file is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(UploadService.class);
    private static final int LONGEST_NAME = 300;
    private static final int LISTED = 50;
    private static final int REMEMBERED = 50;
    private static final int PREVIEWED_ROWS = 12;

    private final UploadStore store;
    private final UploadFolder folder;
    private final AuditLog audit;
    private final ImportService imports;
    private final Cache<String, Run<CheckedFile>> checks =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, Run<ImportReport>> releases =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("upload-reader").factory());

    UploadService(UploadStore store, UploadFolder folder, AuditLog audit, DataSource database) {
        this.store = store;
        this.folder = folder;
        this.audit = audit;
        this.imports = new ImportService(database);
    }

    /** The most bytes that a file may have. */
    public long largest() {
        return folder.largest();
    }

    /**
     * Takes a file in.
     *
     * @param fileName as the browser says it, which may be anything
     * @throws UploadRefused when it cannot be taken whole; nothing of it is kept then
     */
    public StagedUpload stage(String fileName, InputStream content, Actor actor) throws UploadRefused {
        forgetOld();
        String id = UUID.randomUUID().toString();
        var written = folder.write(id, content);
        var upload = new StagedUpload(
                id, plain(fileName), written.size(), written.checksum(), Instant.now(), actor.name(), null, null);
        store.add(upload);
        audit.record(actor, "file-uploaded", upload.fileName(), "SHA-256 " + upload.checksum());
        return upload;
    }

    /** The last part of what may be a path, without what no file name has. */
    static String plain(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{C}", "").strip();
        if (plain.isEmpty()) {
            return "file";
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    private void forgetOld() {
        store.before(OffsetDateTime.now().minus(KEPT)).forEach(this::forget);
    }

    private void forget(String id) {
        cancel(id);
        checks.invalidate(id);
        releases.invalidate(id);
        store.delete(id);
        folder.delete(id);
    }

    public Optional<StagedUpload> find(String id) {
        return store.find(id);
    }

    /** Files that are kept, the newest first, at most {@value #LISTED}. */
    public List<StagedUpload> newest() {
        return store.newest(LISTED);
    }

    /** Where the file lies. */
    public Path file(StagedUpload upload) {
        return folder.file(upload.id());
    }

    /** The check of a file: the one that runs or has ended, or else a new one. */
    public Run<CheckedFile> check(StagedUpload upload) {
        return checks.get(upload.id(), id -> begin(watch -> imports.check(source(upload), mapping(upload), watch)));
    }

    /** Checks a file anew, because something that it is checked against has changed. */
    public Run<CheckedFile> checkAgain(StagedUpload upload) {
        cancel(upload.id());
        checks.invalidate(upload.id());
        releases.invalidate(upload.id());
        return check(upload);
    }

    /** The making of a release, where one was begun since the last check. */
    public Optional<Run<ImportReport>> release(StagedUpload upload) {
        return Optional.ofNullable(releases.getIfPresent(upload.id()));
    }

    /**
     * Makes a release of a file and activates it, unless that is under way.
     *
     * @param basis what the difference that the person saw was against; if the dataset has moved on the run fails with an
     *     {@link org.rumbo.dataset.OvertakenException}
     * @param lead whether the dataset shall speak for its indicators where another one does today
     */
    public Run<ImportReport> release(StagedUpload upload, Basis basis, boolean lead, Actor actor) {
        return releases.get(
                upload.id(),
                id -> begin(watch -> {
                    var options = new ImportOptions(false, lead, actor, basis);
                    ImportReport report = imports.importFile(source(upload), mapping(upload), options, watch);
                    if (report.releaseId() != null) {
                        store.released(id, report.releaseId());
                    }
                    return report;
                }));
    }

    private <T> Run<T> begin(Run.Work<T> work) {
        var run = new Run<T>();
        reader.execute(() -> {
            run.execute(work);
            if (run.failure() != null) {
                LOG.warn("an uploaded file could not be read or stored", run.failure());
            }
        });
        return run;
    }

    /** Ends what is being read of a file; nothing is stored of it. */
    public void cancel(String id) {
        cancel(checks.getIfPresent(id));
        cancel(releases.getIfPresent(id));
    }

    private static void cancel(@Nullable Run<?> run) {
        if (run != null) {
            run.cancel();
        }
    }

    /**
     * What a file is, told by its first rows, and the mapping that was chosen for it.
     *
     * @throws SQLException when the database fails
     */
    public FileForm form(StagedUpload upload) throws SQLException {
        return imports.form(source(upload));
    }

    /** How the columns of a file are to be read, where an editor said so. */
    public @Nullable SheetMapping mapping(StagedUpload upload) {
        return upload.mapping() == null
                ? null
                : MappingJson.read(upload.mapping()).orElse(null);
    }

    /**
     * The first figures of a file as a choice of columns would have them read.
     *
     * @throws SQLException when the database fails
     */
    public MappedLayout.Preview preview(StagedUpload upload, Columns columns) throws SQLException {
        return imports.preview(source(upload), columns, PREVIEWED_ROWS);
    }

    /** Keeps how the columns of a file are to be read, and checks it anew. */
    public void map(StagedUpload upload, SheetMapping mapping) {
        store.map(upload.id(), MappingJson.write(mapping));
        checkAgain(find(upload.id()).orElse(upload));
    }

    /** Throws a file away; a release that was made of it stays. */
    public void discard(StagedUpload upload, Actor actor) {
        forget(upload.id());
        audit.record(actor, "file-discarded", upload.fileName(), "SHA-256 " + upload.checksum());
    }

    private SourceFile source(StagedUpload upload) {
        return new SourceFile(folder.file(upload.id()), upload.fileName());
    }

    /** Ends with the application: what is being read is rolled back, and read again when somebody asks. */
    @Override
    public void destroy() {
        checks.asMap().values().forEach(Run::cancel);
        releases.asMap().values().forEach(Run::cancel);
        reader.close();
    }
}
