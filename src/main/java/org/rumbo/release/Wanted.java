package org.rumbo.release;

import java.util.concurrent.CancellationException;
import org.rumbo.dataset.Figures;

/** Asked now and then by long work whether somebody still waits for it. */
@FunctionalInterface
public interface Wanted {

    /** For work that is short. */
    Wanted ALWAYS = () -> true;

    int FIGURES_BETWEEN_QUESTIONS = 2_000;

    boolean wanted();

    /**
     * Ends work that nobody waits for any more.
     *
     * @throws CancellationException then
     */
    default void check() {
        if (!wanted()) {
            throw new CancellationException("nobody waits for this any more");
        }
    }

    /** The same figures, ended when nobody waits for them any more. */
    default Figures through(Figures figures) {
        int[] passed = {0};
        return () -> {
            if (passed[0]++ % FIGURES_BETWEEN_QUESTIONS == 0) {
                check();
            }
            return figures.next();
        };
    }
}
