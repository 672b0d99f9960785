package org.rumbo.dataset;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Sees a file being read, and may end it: any of these methods may throw a {@link CancellationException}, and
 * nothing of the file is stored then.
 */
@FunctionalInterface
public interface ReadingWatch {

    /** For readings that nobody follows. */
    ReadingWatch NOBODY = () -> {};

    /** Ends a reading as soon as {@code ended} says so, also while it waits for its turn, and just before it would be stored. */
    static ReadingWatch until(BooleanSupplier ended) {
        return new ReadingWatch() {
            @Override
            public void row() {
                if (ended.getAsBoolean()) {
                    throw new CancellationException("the program ends");
                }
            }

            @Override
            public void wanted() {
                row();
            }

            @Override
            public void waiting() {
                row();
            }

            @Override
            public void begins() {
                row();
            }
        };
    }

    /** Called before each row, by the thread that reads. */
    void row();

    /** Called where no row is counted: while the first rows are looked at, and when all is read, just before it is stored. */
    default void wanted() {}

    /** Called now and then while others have their turn. */
    default void waiting() {}

    /** Called when the turn of this file has come. */
    default void begins() {}
}
