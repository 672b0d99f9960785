package org.rumbo.access;

/** Addresses of sign-in, for whoever links to them. */
public final class SignInPath {

    /** The page where one signs in. */
    public static final String SIGN_IN = "sign-in";

    /** The same from a page that one wants to return to. */
    public static final String SIGN_IN_AND_RETURN = "sign-in?back";

    /** The page where one chooses a new password. */
    public static final String PASSWORD = "password";

    /** Accepts a form with a new password. */
    public static final String CHANGE_PASSWORD = "password/change";

    /** Parameter of both pages: what went wrong, as a code. */
    public static final String ERROR = "error";

    /** Parameter of the sign-in page: for how many minutes one has to wait. */
    public static final String MINUTES = "minutes";

    /** Value of {@link #ERROR}: name or password is wrong. */
    public static final String WRONG = "wrong";

    /** Value of {@link #ERROR}: too many attempts. */
    public static final String WAIT = "wait";

    /** Value of {@link #ERROR}: the page was open for too long. */
    public static final String STALE = "stale";

    private SignInPath() {}
}
