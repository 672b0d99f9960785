package org.rumbo.dataset.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.home.Durability;

/**
 * Writes a release while its file is still being read: reading takes one processor, writing another, and neither waits for the
 * other for long. All of it is one transaction. Until {@link #finish} nobody sees anything; closed without it, nothing stays.
 *
 * <p>While observations come in, only the writing thread uses the connection; afterwards only the caller's does.
 */
public final class ReleaseWriter implements Drafts.Observed, AutoCloseable {

    private static final int BATCH = 4_000;
    private static final int BATCHES_WAITING = 6;

    private final Connection connection;
    private final ReleaseStore store;
    private final Drafts drafts;
    private final String layout;
    private final String fileName;
    private final String checksum;
    private final ImportOptions options;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("release-writer").factory());
    private final Semaphore room = new Semaphore(BATCHES_WAITING);
    private final List<ObservationDraft> retracted = new ArrayList<>();

    private List<ObservationRows.Pending> filling = new ArrayList<>(BATCH);
    private volatile @Nullable Throwable failure;
    private boolean begun;
    private @Nullable Long release;
    private @Nullable ObservationRows rows;

    /** @param drafts whose {@code about} is known before the first observation comes */
    public ReleaseWriter(
            Connection connection,
            Drafts drafts,
            String layout,
            String fileName,
            String checksum,
            ImportOptions options) {
        this.connection = connection;
        this.store = new ReleaseStore(connection);
        this.drafts = drafts;
        this.layout = layout;
        this.fileName = fileName;
        this.checksum = checksum;
        this.options = options;
    }

    @Override
    public void observed(ObservationDraft draft, @Nullable IndicatorDraft indicator, SourceDraft source) {
        filling.add(new ObservationRows.Pending(draft, indicator, source));
        if (filling.size() == BATCH) {
            handOver();
        }
    }

    @Override
    public void retracted(ObservationDraft draft) {
        retracted.add(draft);
    }

    private void handOver() {
        List<ObservationRows.Pending> batch = filling;
        filling = new ArrayList<>(BATCH);
        room.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                if (failure == null) {
                    begin();
                    if (rows != null) {
                        rows.write(batch);
                    }
                }
            } catch (Throwable e) {
                // told to the caller when all was read; an error too, or the release would lack these rows in silence
                failure = e;
            } finally {
                room.release();
            }
        });
    }

    private void begin() throws SQLException {
        if (!begun) {
            begun = true;
            release = store.begin(Objects.requireNonNull(drafts.about()), layout, fileName, checksum, options);
            if (release != null) {
                rows = new ObservationRows(connection, release);
            }
        }
    }

    /** Waits until all that was observed is written; afterwards the connection is the caller's. */
    public void settle() throws SQLException {
        if (!filling.isEmpty()) {
            handOver();
        }
        Future<?> last = thread.submit(() -> {});
        try {
            last.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the release was not written", e);
        }
        Throwable failed = failure;
        if (failed instanceof SQLException e) {
            throw e;
        }
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Writes the rest and activates the release.
     *
     * @param replaced the release whose place it takes; null where there is none
     * @return number of the release, or of the one that another import made of the same file meanwhile
     */
    public long finish(List<Finding> findings, ReleaseStore.@Nullable Replaced replaced) throws SQLException {
        settle();
        begin();
        if (release == null || rows == null) {
            String dataset = Objects.requireNonNull(drafts.about()).dataset();
            return Objects.requireNonNull(store.releaseOf(dataset, checksum));
        }
        rows.delete(retracted);
        rows.indicators(drafts.indicators.values());
        rows.sources(drafts.sources.values());
        new ReleaseRows(connection, release).write(drafts, findings);
        store.count(release, drafts, replaced);
        store.activate(release, drafts, fileName, options);
        connection.commit();
        // whoever is told now that the release is active is told the truth, whatever happens to the program next
        Durability.settle(connection);
        return release;
    }

    /** Ends the writing; what {@link #finish} did not commit is rolled back. */
    @Override
    public void close() throws SQLException {
        thread.close();
        try {
            if (rows != null) {
                rows.close();
            }
        } finally {
            if (begun) {
                store.end();
            }
        }
    }
}
