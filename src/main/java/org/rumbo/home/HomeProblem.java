package org.rumbo.home;

import org.jspecify.annotations.Nullable;

/** Why a program cannot work with its home or its database, for the person who started it: what is wrong, where, and what to do. */
public final class HomeProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    /**
     * @param what what is wrong and where, as a sentence
     * @param advice what to do, as a sentence
     */
    public HomeProblem(String what, String advice) {
        this(what, advice, null);
    }

    /** The same with what the system said. */
    public HomeProblem(String what, String advice, @Nullable Throwable cause) {
        super(what, cause);
        this.advice = advice;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }

    /** Both sentences. */
    public String inWords() {
        return getMessage() + System.lineSeparator() + advice;
    }
}
