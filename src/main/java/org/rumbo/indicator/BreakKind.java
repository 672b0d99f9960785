package org.rumbo.indicator;

/** Why a series is not comparable across a date, the weightiest reason first. */
public enum BreakKind {
    /** What is counted changed. */
    COUNTING,
    /** Two editions are joined here. */
    EDITION,
    /** From here on another made the figures. Where rows name their makers it is found there, see {@link Makers}. */
    MAKER
}
