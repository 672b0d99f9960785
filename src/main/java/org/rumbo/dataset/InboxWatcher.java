package org.rumbo.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks into the inbox every few seconds while the application serves. Looking is what works everywhere: file systems of other
 * machines tell nobody of a new file.
 */
@Component
class InboxWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatcher.class);
    /** An import notices within a row that it is to end; only the opening of a very large file takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ImportService service;
    private final Path folder;
    private final Duration every;
    private @Nullable Inbox inbox;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable String told;

    InboxWatcher(
            DataSource database,
            @Value("${rumbo.home}/inbox") Path folder,
            @Value("${rumbo.inbox.every:5s}") Duration every) {
        this.service = new ImportService(database);
        this.folder = folder;
        this.every = every;
    }

    @Override
    public void start() {
        var opened = new Inbox(folder, service::importFile, Clock.systemDefaultZone());
        var scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("inbox").factory());
        scheduler.scheduleWithFixedDelay(
                () -> sweep(opened), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        inbox = opened;
        thread = scheduler;
    }

    /** Whatever happens, the next sweep comes: an exception would end the schedule without a word. Trouble that lasts is told once. */
    private void sweep(Inbox opened) {
        try {
            opened.sweep();
            if (told != null) {
                LOG.info("The inbox {} can be read again.", folder);
                told = null;
            }
        } catch (IOException e) {
            tell(e.toString(), null);
        } catch (RuntimeException | Error e) {
            tell(e.toString(), e);
        }
    }

    private void tell(String trouble, @Nullable Throwable unexpected) {
        if (!trouble.equals(told)) {
            told = trouble;
            LOG.error("The inbox {} cannot be read; it is tried again: {}", folder, trouble, unexpected);
        }
    }

    /** Ends an import that is under way, before its database goes: it is rolled back, and its file stays. */
    @Override
    public void stop() {
        Inbox opened = inbox;
        ScheduledExecutorService scheduler = thread;
        if (opened == null || scheduler == null) {
            return;
        }
        inbox = null;
        thread = null;
        opened.stop();
        scheduler.shutdown();
        try {
            if (!scheduler.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                // never interrupted: that would close the file of an H2 database
                LOG.warn("The inbox was not done when the program ended; its file stays.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
