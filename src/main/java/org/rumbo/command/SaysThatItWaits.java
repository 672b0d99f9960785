package org.rumbo.command;

import java.io.PrintStream;
import org.rumbo.dataset.ReadingWatch;

/** Tells whoever typed a command, once, that another import has its turn first. */
final class SaysThatItWaits implements ReadingWatch {

    private final PrintStream err;
    private boolean said;

    SaysThatItWaits(PrintStream err) {
        this.err = err;
    }

    @Override
    public void row() {
        // a command is ended by its terminal
    }

    @Override
    public void waiting() {
        if (!said) {
            said = true;
            err.println("Another import is under way: waiting for it.");
        }
    }
}
