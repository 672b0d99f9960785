package org.rumbo.policy;

/** Whether a domain was researched for a country. */
public enum CoverageStatus {
    SEARCHED,
    NOT_SEARCHED,
    NOT_APPLICABLE
}
