package org.rumbo.indicator;

/** Why a series is not comparable across a date. */
public enum BreakKind {
    /** What is counted changed. */
    COUNTING,
    /** Two editions are joined here. */
    EDITION
}
