package org.rumbo.dataset;

/** How much a finding matters. */
public enum Severity {
    /** Blocks the release: nothing of the file is stored. */
    ERROR,
    /** Something was left out or looks wrong; counted, and the release stands. */
    WARNING,
    /** Worth knowing. */
    INFO
}
