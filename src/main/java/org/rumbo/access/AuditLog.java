package org.rumbo.access;

import org.jspecify.annotations.Nullable;

/** The record of every change: entries are added, never edited and never deleted, and a chain shows where one was. */
public interface AuditLog {

    /** Action: pages show another release of a dataset from now on. */
    String RELEASE_ACTIVATED = "release-activated";

    /**
     * Adds an entry with the time of now, in the transaction that is open, where one is. What does not fit is cut, since an entry
     * with a shortened detail is worth more than none. It is the last thing that a transaction does: all other writers of entries
     * wait for its end.
     *
     * @param action what was done, as a code in kebab case, at most 60 characters; the page shows the text {@code audit.action.CODE},
     *     so that each code needs one in every language
     * @param subject what it was done to, in words or as a code; at most 300 characters are kept
     * @param detail more about it, such as an old and a new value; at most 2,000 characters are kept
     */
    void record(Actor actor, String action, String subject, @Nullable String detail);
}
