package org.rumbo.policy;

/** How much of a date is known; the rest of it is a placeholder and is not shown. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR
}
