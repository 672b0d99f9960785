package org.rumbo.dataset;

/**
 * Observations of one edition against those of an earlier one, told apart by indicator, country and year.
 *
 * @param fresh only in the later one
 * @param changed in both, with another value
 * @param unchanged in both, with the same value
 * @param removed only in the earlier one
 */
public record Difference(int fresh, int changed, int unchanged, int removed) {

    /** No observation on either side. */
    public static final Difference NONE = new Difference(0, 0, 0, 0);

    /** Both counted together. */
    public Difference plus(Difference more) {
        return new Difference(
                fresh + more.fresh, changed + more.changed, unchanged + more.unchanged, removed + more.removed);
    }
}
