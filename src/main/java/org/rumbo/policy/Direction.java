package org.rumbo.policy;

/** The road an instrument belongs to. */
public enum Direction {
    MILITARIZED,
    /** Stands for the whole non-violent agenda. */
    HARM_REDUCTION
}
