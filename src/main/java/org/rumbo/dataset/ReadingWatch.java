package org.rumbo.dataset;

/**
 * Sees a file being read, and may end it: any of these methods may throw a {@link java.util.concurrent.CancellationException}, and
 * nothing of the file is stored then.
 */
@FunctionalInterface
public interface ReadingWatch {

    /** For readings that nobody follows. */
    ReadingWatch NOBODY = () -> {};

    /** Called before each row, by the thread that reads. */
    void row();

    /** Called where no row is counted: while the first rows are looked at, and when all is read, just before it is stored. */
    default void wanted() {}

    /** Called now and then while others have their turn. */
    default void waiting() {}

    /** Called when the turn of this file has come. */
    default void begins() {}
}
