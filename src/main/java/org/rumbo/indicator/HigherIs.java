package org.rumbo.indicator;

/** How a higher value of an indicator is to be read. */
public enum HigherIs {
    WORSE,
    BETTER,
    NEUTRAL
}
