package org.rumbo.command;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.home.DatabaseChoice;
import org.rumbo.home.Home;
import org.rumbo.home.HomeLock;
import org.rumbo.home.HomeProblem;

/**
 * A command's turn in a home: either it has the home to itself, or a program serves the home and does the work for it. A database
 * server is everybody's at once and needs no turn.
 */
final class Turn implements AutoCloseable {

    /** Another import has the home for seconds, a very large one for a minute; a server that starts loads its workbooks first. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final long PAUSE_MILLISECONDS = 50;

    private final Home home;
    private final @Nullable HomeLock lock;
    private final @Nullable ServingProgram serving;

    private Turn(Home home, @Nullable HomeLock lock, @Nullable ServingProgram serving) {
        this.home = home;
        this.lock = lock;
        this.serving = serving;
    }

    static Turn await(Home home, DatabaseChoice choice) {
        return choice.isServer() ? new Turn(home, null, null) : await(home, PATIENCE);
    }

    /** @throws HomeProblem when others kept the home for too long */
    static Turn await(Home home, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<HomeLock> lock = HomeLock.take(home);
            if (lock.isPresent()) {
                return new Turn(home, lock.get(), null);
            }
            Optional<ServingProgram> serving = ServingProgram.of(home);
            if (serving.isPresent()) {
                return new Turn(home, null, serving.get());
            }
            if (System.nanoTime() > end) {
                throw new HomeProblem(
                        "Another program works in %s and did not end.".formatted(home.folder()),
                        "Wait for it, or end it, and try again. Nothing was changed.");
            }
            try {
                Thread.sleep(PAUSE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HomeProblem("The command was interrupted.", "Try again. Nothing was changed.", e);
            }
        }
    }

    Home home() {
        return home;
    }

    /** The program that does the work; empty where the command has the home to itself. */
    Optional<ServingProgram> serving() {
        return Optional.ofNullable(serving);
    }

    /** What keeps others out; null where a program serves the home. */
    @Nullable
    HomeLock lock() {
        return lock;
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
