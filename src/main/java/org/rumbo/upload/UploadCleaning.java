package org.rumbo.upload;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes away what was left behind of uploads, at the start of the program and daily; never what somebody still works on. */
@Component
class UploadCleaning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UploadCleaning.class);
    private static final Duration EVERY = Duration.ofDays(1);
    /** Longer than a line may be silent before an upload over it breaks off. */
    private static final Duration SILENCE = Duration.ofHours(1);

    private final UploadService service;
    private final UploadStore store;
    private final UploadFolder folder;
    private final DataSource database;
    private final Instant started = Instant.now();
    private @Nullable ScheduledExecutorService thread;

    UploadCleaning(UploadService service, UploadStore store, UploadFolder folder, DataSource database) {
        this.service = service;
        this.store = store;
        this.folder = folder;
        this.database = database;
    }

    @Override
    public void start() {
        var scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("upload-cleaning").factory());
        scheduler.scheduleWithFixedDelay(this::cleanAndTell, 0, EVERY.toMinutes(), TimeUnit.MINUTES);
        thread = scheduler;
    }

    private void cleanAndTell() {
        try {
            clean(Instant.now());
        } catch (IOException | RuntimeException | Error e) {
            // tomorrow again; an exception would end the schedule without a word
            LOG.warn("Uploads that were left behind could not be cleaned", e);
        }
    }

    /** Cleans, and tells what it took away. */
    void clean(Instant now) throws IOException {
        Instant kept = now.minus(UploadService.KEPT);
        boolean shared = !Boolean.TRUE.equals(
                new JdbcTemplate(database).execute((ConnectionCallback<Boolean>) UploadCleaning::isH2));
        int old = forgotten(store.before(kept.atOffset(ZoneOffset.UTC)));
        // a database that several servers share knows files that lie in the folders of others
        int fileless = shared || !folder.exists()
                ? 0
                : forgotten(store.ids().stream().filter(id -> !folder.has(id)).toList());
        Instant silent = now.minus(SILENCE);
        // nobody else writes into the folder of a database in a file: what was begun before the start will not go on
        int parts = folder.deleteParts(shared || silent.isAfter(started) ? silent : started);
        // after the rows, and only when it is old: a program that was started on another database does not know the
        // rows of this one
        int others = folder.deleteOthers(store.ids(), kept);
        if (old + fileless + parts + others > 0) {
            LOG.info(
                    "Uploads cleaned: {} kept for {} days, {} whose file is gone, {} files that no record names, {}"
                            + " that broke off",
                    old,
                    UploadService.KEPT.toDays(),
                    fileless,
                    others,
                    parts);
        }
    }

    private int forgotten(List<String> ids) {
        var left = ids.stream().filter(id -> !service.workedOn(id)).toList();
        left.forEach(service::forget);
        return left.size();
    }

    private static boolean isH2(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
