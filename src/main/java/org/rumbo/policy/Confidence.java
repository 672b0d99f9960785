package org.rumbo.policy;

/** How well a row of the policy workbook is supported. */
public enum Confidence {
    /** A source text stating the core fact was read. */
    VERIFIED,
    /** A primary source is cited and was not read again. */
    KNOWN,
    /** Never scored, never shown to the public. */
    UNCERTAIN
}
