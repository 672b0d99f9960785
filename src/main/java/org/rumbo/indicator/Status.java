package org.rumbo.indicator;

/** How a value came about. */
public enum Status {
    /** Counted and reported by the country or an authority of it. */
    OBSERVED,
    /** Modelled, computed or adjusted by its publisher. */
    ESTIMATED,
    /** Reported and announced as not final. */
    PROVISIONAL,
    /** Counted by others than the country and its authorities: an organisation, a mission, the publisher itself. */
    THIRD_PARTY
}
