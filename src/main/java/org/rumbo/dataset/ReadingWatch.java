package org.rumbo.dataset;

/** Sees a file being read, and may end it. */
@FunctionalInterface
public interface ReadingWatch {

    /** For readings that nobody follows. */
    ReadingWatch NOBODY = () -> {};

    /**
     * Called before each row, by the thread that reads.
     *
     * @throws java.util.concurrent.CancellationException to end the reading; nothing of the file is stored then
     */
    void row();
}
