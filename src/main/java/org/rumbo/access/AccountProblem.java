package org.rumbo.access;

/** Something about an account that cannot be done; it carries the code of the sentence that says why. */
public class AccountProblem extends RuntimeException {

    /** Shortest password that a person may choose, in characters. */
    public static final int SHORTEST_PASSWORD = Passwords.SHORTEST;

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** The account is not there any more. */
        GONE,
        /** A name has letters, digits and {@code . _ - @}, begins with a letter or digit and has 2 to 60 characters. */
        NAME_FORM,
        /** An account or a part of the program has the name. */
        NAME_TAKEN,
        /** Without this account nobody could manage accounts. */
        LAST_ADMINISTRATOR,
        /** The password that was to be changed is another one. */
        WRONG_PASSWORD,
        /** The current password was tried too often. */
        TOO_OFTEN,
        /** The new password is the old one. */
        SAME_PASSWORD,
        /** Fewer than 12 characters. */
        TOO_SHORT,
        /** More than 72 bytes. */
        TOO_LONG,
        /** A known password, or few words, names or patterns with what people add to them. */
        TOO_SIMPLE,
        /** The repetition differs. */
        NOT_REPEATED
    }

    private final Reason reason;

    public AccountProblem(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
