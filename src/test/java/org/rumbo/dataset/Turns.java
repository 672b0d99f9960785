package org.rumbo.dataset;

/** Holds up all files, as an import does that is under way. */
public final class Turns implements AutoCloseable {

    private final ImportTurn turn = ImportTurn.take(ReadingWatch.NOBODY);

    private Turns() {}

    /** Takes a turn, which lasts until it is closed. */
    public static Turns taken() {
        return new Turns();
    }

    @Override
    public void close() {
        turn.close();
    }
}
