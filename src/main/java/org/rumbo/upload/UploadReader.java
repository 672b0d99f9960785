package org.rumbo.upload;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads files in the background, away from pages. Each has a thread of its own, most of which wait for the turn that the import
 * gives them. Ends what is being read when the program stops, before its database goes.
 */
@Component
class UploadReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UploadReader.class);
    private static final long SECONDS_TO_WAIT = 20;

    private final Set<Run<?>> running = ConcurrentHashMap.newKeySet();
    private volatile ExecutorService threads = threads();

    private static ExecutorService threads() {
        return Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("upload-reader-", 1).factory());
    }

    /** Begins to read something. After the program began to stop, nothing is begun: the run is cancelled at once. */
    <T> Run<T> begin(Run.Work<T> work) {
        var run = new Run<T>();
        running.add(run);
        try {
            threads.execute(() -> {
                run.execute(work);
                running.remove(run);
                if (run.failure() != null) {
                    LOG.warn("an uploaded file could not be read or stored", run.failure());
                }
            });
        } catch (RejectedExecutionException stopping) {
            run.cancel();
            run.execute(work);
            running.remove(run);
        }
        return run;
    }

    /** Reads again after a stop, too: a context that was put aside between tests goes on. */
    @Override
    public void start() {
        threads = threads();
    }

    /** What is being read is rolled back, and read again when somebody asks. */
    @Override
    public void stop() {
        threads.shutdown();
        running.forEach(Run::cancel);
        try {
            if (!threads.awaitTermination(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                LOG.warn("Uploaded files were still being read when the program ended; they are kept.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isShutdown();
    }
}
