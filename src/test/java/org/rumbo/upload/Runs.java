package org.rumbo.upload;

/** Runs that have ended. */
public final class Runs {

    private Runs() {}

    /** One that failed. */
    public static <T> Run<T> failed(Error failure) {
        var run = new Run<T>();
        run.execute(watch -> {
            throw failure;
        });
        return run;
    }
}
