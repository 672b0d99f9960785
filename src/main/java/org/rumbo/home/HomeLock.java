package org.rumbo.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One program at a time works in a home. The system keeps the lock and drops it when the program ends, however it ends, so a
 * killed program never leaves a home closed.
 */
public final class HomeLock implements AutoCloseable {

    private static final String NAME = "home.lock";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a home where nobody has it.
     *
     * @return empty where another program has it
     * @throws HomeProblem when the home cannot be written
     */
    public static Optional<HomeLock> take(Home home) {
        Path file = home.resolve(NAME);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Home.close(file);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new HomeLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException thisProgramHasIt) {
            closeQuietly(channel);
            return Optional.empty();
        } catch (IOException e) {
            closeQuietly(channel);
            throw Home.unusable(file, e);
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException ignored) {
                // the system drops the lock with the program
            }
        }
    }
}
