package org.rumbo.dataset;

import org.jspecify.annotations.Nullable;

/**
 * What became of one figure from one edition to another.
 *
 * @param before value of the earlier one; null for a figure that it does not have
 * @param after value of the later one; null for a figure that it does not have
 */
public record Revision(
        Kind kind,
        String indicator,
        String country,
        int year,
        @Nullable Double before,
        @Nullable Double after) {

    /** A change by more than this share of the value before is a large one. */
    public static final double LARGE = 0.10;

    /** What happened. */
    public enum Kind {
        /** Only in the later edition. */
        FRESH,
        /** In both, with another value. */
        CHANGED,
        /** Only in the earlier edition. */
        REMOVED
    }

    /** The change as a share of the value before, 0.1 for ten per cent; null where there is no such share. */
    public @Nullable Double relative() {
        return before == null || after == null || before == 0 ? null : (after - before) / Math.abs(before);
    }

    /**
     * Whether a revision is large: by more than ten per cent of the value before, and by more than one unit of the last decimal that
     * the indicator is shown with, so that 0.02 after 0.01 is none. What was zero is large by the second rule alone.
     *
     * @param decimals of the indicator
     */
    public boolean large(int decimals) {
        if (before == null || after == null) {
            return false;
        }
        double change = Math.abs(after - before);
        return change > Math.pow(10, -decimals) && change > LARGE * Math.abs(before);
    }
}
