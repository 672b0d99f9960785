package org.rumbo.dataset;

/**
 * Observations of a file against those of the active release of its dataset, told apart by indicator, country and year.
 *
 * @param fresh only in the file
 * @param changed in both, with another value
 * @param unchanged in both, with the same value
 * @param removed only in the active release
 */
public record Difference(int fresh, int changed, int unchanged, int removed) {}
