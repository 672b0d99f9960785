package org.rumbo.release;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Long work on whole releases, one piece at a time in the order in which it was asked for, whoever asks and however often. Who asks
 * for the same waits for the same piece. Work that nobody waits for any more ends, or does not begin.
 */
@Component
public class Comparisons implements DisposableBean {

    private static final int WAITING_AT_MOST = 8;

    /** A page that waits asks every other second: one that has not asked for so long is closed. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(10);

    private record Question(long from, long to, @Nullable String indicator) {}

    /** What is done when its turn comes. */
    @FunctionalInterface
    public interface Work {

        void run(Wanted wanted) throws Exception;
    }

    private final DifferenceService differences;
    private final Map<Question, Job> asked = new HashMap<>();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_AT_MOST),
            Thread.ofPlatform()
                    .daemon()
                    .name("comparisons")
                    .priority(Thread.MIN_PRIORITY)
                    .factory());

    private volatile boolean ended;

    Comparisons(DifferenceService differences) {
        this.differences = differences;
    }

    /**
     * How two releases differ.
     *
     * @param indicator code of the one indicator to compare; null for everything
     * @param patience how long the caller waits where it is not known yet
     * @return empty where it takes longer: it goes on for as long as it is asked for again every few seconds
     * @throws ComparisonsBusy when too many others wait
     */
    public Optional<ReleaseDifference> between(ReleasePair pair, @Nullable String indicator, Duration patience) {
        Optional<ReleaseDifference> known = differences.atHand(pair, indicator);
        if (known.isPresent()) {
            return known;
        }
        if (differences.quick(pair, indicator)) {
            return Optional.of(differences.between(pair, indicator, Wanted.ALWAYS));
        }
        Question question = new Question(pair.from().id(), pair.to().id(), indicator);
        try {
            return job(question, pair).waited(patience) ? differences.atHand(pair, indicator) : Optional.empty();
        } catch (CancellationException endedAsWeCame) {
            return Optional.empty();
        }
    }

    private Job job(Question question, ReleasePair pair) {
        synchronized (asked) {
            asked.values().removeIf(job -> job.task.isDone() && !job.wanted());
            Job job = asked.get(question);
            if (job == null) {
                job = begin(FORGOTTEN, wanted -> differences.between(pair, question.indicator(), wanted));
                asked.put(question, job);
            } else if (job.task.isDone()) {
                // told once how it ended, also where it failed; whoever asks then begins anew
                asked.remove(question);
            }
            job.askedFor();
            return job;
        }
    }

    /**
     * Does something when its turn comes, while the caller waits.
     *
     * @throws ComparisonsBusy when too many others wait, or it is not done in time; it ends then
     */
    public void run(Duration patience, Work work) {
        try {
            if (!begin(Duration.ZERO, work).waited(patience)) {
                throw new ComparisonsBusy();
            }
        } catch (CancellationException e) {
            throw new ComparisonsBusy();
        }
    }

    private Job begin(Duration kept, Work work) {
        Job job = new Job(work, kept);
        try {
            thread.execute(job.task);
        } catch (RejectedExecutionException e) {
            throw new ComparisonsBusy();
        }
        return job;
    }

    /** How many pieces of work are being done or wait. */
    int open() {
        return thread.getActiveCount() + thread.getQueue().size();
    }

    /** Whether the program ends: nothing gets a turn any more. */
    boolean ended() {
        return ended;
    }

    @Override
    public void destroy() {
        ended = true;
        thread.shutdownNow();
    }

    private final class Job implements Wanted {

        private final FutureTask<Boolean> task;
        private final long keptNanos;
        private final AtomicInteger waiting = new AtomicInteger();
        private volatile long askedAt = System.nanoTime();
        private volatile boolean anybodyYet;

        Job(Work work, Duration kept) {
            keptNanos = kept.toNanos();
            task = new FutureTask<>(() -> {
                check();
                work.run(this);
                return true;
            });
        }

        void askedFor() {
            askedAt = System.nanoTime();
        }

        @Override
        public boolean wanted() {
            return !ended && (!anybodyYet || waiting.get() > 0 || System.nanoTime() - askedAt < keptNanos);
        }

        /** Waits for the end of the work; false where it takes longer. What went wrong in it is thrown here. */
        boolean waited(Duration patience) {
            waiting.incrementAndGet();
            anybodyYet = true;
            try {
                return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException told) {
                    throw told;
                }
                throw new IllegalStateException(e.getCause());
            } finally {
                waiting.decrementAndGet();
            }
        }
    }
}
