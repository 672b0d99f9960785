package org.rumbo.upload;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.springframework.stereotype.Service;

/**
 * From a file to a release, step by step. The file and what is known of it are kept, so that a closed browser or a restart loses
 * nothing; what a check found is not, since checking again takes seconds. Nothing that opens a file is done while a page waits: it
 * runs in the background, and the page asks how far it is.
 */
@Service
public class UploadService {

    /** For how long a file is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** A file whose readings somebody looked at within this time is being worked on. */
    private static final Duration WORKED_ON = Duration.ofDays(1);

    private static final int LISTED = 50;
    private static final int REMEMBERED = 50;
    private static final int PREVIEWED_ROWS = 12;

    private final UploadStore store;
    private final UploadFolder folder;
    private final AuditLog audit;
    private final ImportService imports;
    private final UploadReader reader;
    private final Cache<String, Run<CheckedFile>> checks = remembered();
    private final Cache<String, Run<FileForm>> forms = remembered();
    private final Cache<String, Run<ImportReport>> releases = remembered();

    UploadService(UploadStore store, UploadFolder folder, UploadReader reader, AuditLog audit, DataSource database) {
        this.store = store;
        this.folder = folder;
        this.reader = reader;
        this.audit = audit;
        this.imports = new ImportService(database);
    }

    private static <T> Cache<String, Run<T>> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WORKED_ON)
                .build();
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
        String id = UUID.randomUUID().toString();
        var written = folder.write(id, content);
        var upload = new StagedUpload(
                id, plain(fileName), written.size(), written.checksum(), Instant.now(), actor.name(), null, null);
        try {
            store.add(upload);
        } catch (RuntimeException e) {
            folder.delete(id);
            throw e;
        }
        audit.record(actor, "file-uploaded", upload.fileName(), "SHA-256 " + upload.checksum());
        return upload;
    }

    /** The last part of what may be a path, as a name that people can read. */
    private static String plain(String fileName) {
        return SourceFile.readable(
                fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
    }

    /** Forgets a file and what is known of it. */
    void forget(String id) {
        cancel(id);
        invalidate(id);
        store.delete(id);
        folder.delete(id);
    }

    private void invalidate(String id) {
        checks.invalidate(id);
        forms.invalidate(id);
        releases.invalidate(id);
    }

    /** Whether somebody has looked at what was read of a file lately, or it is being read. */
    boolean workedOn(String id) {
        // asked without being counted as a look
        return Stream.of(checks, forms, releases).anyMatch(runs -> runs.policy().getIfPresentQuietly(id) != null);
    }

    public Optional<StagedUpload> find(String id) {
        return store.find(id);
    }

    /** Files that are kept, the newest first, at most {@value #LISTED}. */
    public List<StagedUpload> newest() {
        return store.newest(LISTED);
    }

    /** Whether the file lies in the folder of this server: somebody may have deleted it there, or another server have it. */
    public boolean isHere(StagedUpload upload) {
        return folder.has(upload.id());
    }

    /** Where the file lies. */
    public Path file(StagedUpload upload) {
        return folder.file(upload.id());
    }

    /** The check of a file: the one that runs or has ended, or else a new one. */
    public Run<CheckedFile> check(StagedUpload upload) {
        return checks.get(
                upload.id(), id -> reader.begin(watch -> imports.check(source(upload), mapping(upload), watch)));
    }

    /** Checks a file anew, because something that it is checked against has changed. */
    public Run<CheckedFile> checkAgain(StagedUpload upload) {
        cancel(upload.id());
        invalidate(upload.id());
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
                id -> reader.begin(watch -> {
                    var options = new ImportOptions(false, lead, actor, basis);
                    ImportReport report = imports.importFile(source(upload), mapping(upload), options, watch);
                    if (report.releaseId() != null) {
                        store.released(id, report.releaseId());
                    }
                    return report;
                }));
    }

    /** Ends what is being read of a file; nothing is stored of it. */
    public void cancel(String id) {
        cancel(checks.getIfPresent(id));
        cancel(forms.getIfPresent(id));
        cancel(releases.getIfPresent(id));
    }

    /** Ends a reading that nobody waits for any more. */
    public void cancel(@Nullable Run<?> run) {
        if (run != null) {
            run.cancel();
        }
    }

    /** What a file is, told by its first rows: the look that runs or has ended, or else a new one. */
    public Run<FileForm> form(StagedUpload upload) {
        return forms.get(upload.id(), id -> reader.begin(watch -> imports.form(source(upload), watch)));
    }

    /** Looks at a file anew, since the look before did not end well. */
    public Run<FileForm> formAgain(StagedUpload upload) {
        cancel(forms.getIfPresent(upload.id()));
        forms.invalidate(upload.id());
        return form(upload);
    }

    /** How the columns of a file are to be read, where an editor said so. */
    public @Nullable SheetMapping mapping(StagedUpload upload) {
        return upload.mapping() == null
                ? null
                : MappingJson.read(upload.mapping()).orElse(null);
    }

    /** Begins to read the first figures of a file as a choice of columns would have them read. */
    public Run<MappedLayout.Preview> preview(StagedUpload upload, Columns columns) {
        return reader.begin(watch -> imports.preview(source(upload), columns, PREVIEWED_ROWS, watch));
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
}
