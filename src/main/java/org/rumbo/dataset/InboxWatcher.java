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

    private final Inbox inbox;
    private final Path folder;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;

    InboxWatcher(
            DataSource database,
            @Value("${rumbo.home}/inbox") Path folder,
            @Value("${rumbo.inbox.every:5s}") Duration every) {
        this.inbox = new Inbox(folder, new ImportService(database), Clock.systemDefaultZone());
        this.folder = folder;
        this.every = every;
    }

    @Override
    public void start() {
        try {
            inbox.open();
        } catch (IOException e) {
            LOG.warn("The inbox {} cannot be made; files left there would not be read: {}", folder, e.getMessage());
            return;
        }
        var scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("inbox").factory());
        scheduler.scheduleWithFixedDelay(this::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = scheduler;
    }

    private void sweep() {
        try {
            inbox.sweep();
        } catch (IOException | RuntimeException e) {
            // the next sweep tries again; an exception would end the schedule without a word
            LOG.error("The inbox {} could not be read", folder, e);
        }
    }

    /** Waits for an import that is under way: what it has begun is committed or rolled back, not cut off. */
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
