package org.rumbo.upload;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.ReadingWatch;

/**
 * A reading of a file in the background, seen from outside: how far it is and what came of it. It can be ended at any row; what was
 * begun in the database is rolled back then.
 *
 * @param <T> what comes of it
 */
public final class Run<T> implements ReadingWatch {

    /** How far a run is. */
    public enum Stage {
        /** Another file is read first, whoever brought it. */
        WAITING,
        READING,
        DONE,
        CANCELLED,
        /** The server could not do it; its log has the reason. */
        FAILED
    }

    /** What a run does. */
    @FunctionalInterface
    interface Work<T> {
        T with(ReadingWatch watch) throws Exception;
    }

    private final AtomicInteger rows = new AtomicInteger();
    private volatile Stage stage = Stage.WAITING;
    private volatile boolean unwanted;
    private volatile @Nullable T result;
    private volatile @Nullable Throwable failure;

    /** Does the work; whatever becomes of it, an error of the machine too, ends in a stage that says so. */
    void execute(Work<T> work) {
        try {
            heed();
            result = work.with(this);
            stage = Stage.DONE;
        } catch (CancellationException e) {
            stage = Stage.CANCELLED;
        } catch (Throwable e) {
            failure = e;
            stage = Stage.FAILED;
        }
    }

    private void heed() {
        if (unwanted) {
            throw new CancellationException();
        }
    }

    @Override
    public void row() {
        heed();
        rows.incrementAndGet();
    }

    @Override
    public void wanted() {
        heed();
    }

    @Override
    public void waiting() {
        heed();
        stage = Stage.WAITING;
    }

    @Override
    public void begins() {
        heed();
        stage = Stage.READING;
    }

    void cancel() {
        unwanted = true;
    }

    public Stage stage() {
        return stage;
    }

    /** Whether somebody ended it, though it may not have noticed yet. */
    public boolean unwanted() {
        return unwanted;
    }

    /** Whether nothing will come any more. */
    public boolean ended() {
        return stage != Stage.WAITING && stage != Stage.READING;
    }

    /** Rows read so far, in all sheets; a sheet that is looked at twice counts twice. */
    public int rows() {
        return rows.get();
    }

    /** What came of it; null until it is done. */
    public @Nullable T result() {
        return result;
    }

    /** Why it failed, an error of the machine included; null where it did not. */
    public @Nullable Throwable failure() {
        return failure;
    }
}
