package org.rumbo.policy;

/** How far a state took something on the way from a word to a deed; each later one of the last four is further. */
public enum Stage {
    /** The domain makes no sense for the country. */
    NOT_APPLICABLE,
    /** Nobody looked. */
    NOT_SEARCHED,
    /** Somebody looked and found none. */
    NOTHING_FOUND,
    /** It was there and ended, lapsed or was repealed. */
    ENDED,
    /** Said, and no more. */
    DECLARED,
    /** A bill lies before the legislature: legal status {@code bill}. */
    BEFORE_LEGISLATURE,
    /** Law or ruling in force; no practice was found. */
    IN_LAW,
    /** Done. */
    IN_PRACTICE
}
