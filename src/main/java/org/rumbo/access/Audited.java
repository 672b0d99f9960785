package org.rumbo.access;

/** Codes of what this module writes into the record of changes. */
final class Audited {

    static final String SIGN_IN = "sign-in";
    static final String SIGN_IN_FAILED = "sign-in-failed";
    static final String SIGN_IN_LOCKED = "sign-in-locked";
    static final String SIGN_IN_REFUSED = "sign-in-refused";
    static final String CURRENT_PASSWORD_WRONG = "current-password-wrong";
    static final String CURRENT_PASSWORD_REFUSED = "current-password-refused";
    static final String SIGN_OUT = "sign-out";
    static final String PASSWORD_CHANGED = "password-changed";
    static final String PASSWORD_RESET = "password-reset";
    static final String ACCOUNT_CREATED = "account-created";
    static final String ACCOUNT_DISABLED = "account-disabled";
    static final String ACCOUNT_ENABLED = "account-enabled";
    static final String ACCOUNT_UNLOCKED = "account-unlocked";
    static final String ROLE_CHANGED = "role-changed";

    private Audited() {}
}
