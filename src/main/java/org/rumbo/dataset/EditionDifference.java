package org.rumbo.dataset;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToIntFunction;

/**
 * Two editions compared: counts of all figures, and the rows that a person looks at first. What is counted and not listed is in
 * the file that takes {@link Revisions#between} to the end.
 *
 * @param byIndicator counts by indicator, in order of its code
 * @param large how many of the changed figures are {@link Revision#large}, by indicator; an indicator without one is missing
 * @param changed the changes that weigh most against the value before, largest first
 * @param fresh the first of the new figures, in order of indicator, place and year
 * @param removed the first of the figures that are gone, in the same order
 */
public record EditionDifference(
        Map<String, Difference> byIndicator,
        Map<String, Integer> large,
        List<Revision> changed,
        List<Revision> fresh,
        List<Revision> removed) {

    /** Rows of each kind that a page lists; the file of the difference has all. */
    public static final int LISTED = 200;

    /** What was zero before weighs most: no share of it can be given. */
    private static final Comparator<Revision> LIGHTEST_FIRST = Comparator.comparingDouble(EditionDifference::weight)
            .thenComparing(Comparator.comparing(Revision::indicator)
                    .thenComparing(Revision::country)
                    .thenComparingInt(Revision::year)
                    .reversed());

    /**
     * Compares two editions.
     *
     * @param decimals with which an indicator is shown, by its code
     * @param keep how many rows of each kind are listed at most
     */
    public static EditionDifference between(Figures before, Figures after, ToIntFunction<String> decimals, int keep)
            throws SQLException {
        var heaviest = new PriorityQueue<>(LIGHTEST_FIRST);
        List<Revision> fresh = new ArrayList<>();
        List<Revision> removed = new ArrayList<>();
        Map<String, Integer> large = new HashMap<>();
        Map<String, Difference> counts = Revisions.between(before, after, revision -> {
            switch (revision.kind()) {
                case FRESH -> addUpTo(keep, fresh, revision);
                case REMOVED -> addUpTo(keep, removed, revision);
                case CHANGED -> {
                    if (revision.large(decimals.applyAsInt(revision.indicator()))) {
                        large.merge(revision.indicator(), 1, Integer::sum);
                    }
                    heaviest.add(revision);
                    if (heaviest.size() > keep) {
                        heaviest.remove();
                    }
                }
            }
        });
        List<Revision> changed = new ArrayList<>(heaviest);
        changed.sort(LIGHTEST_FIRST.reversed());
        return new EditionDifference(counts, large, changed, fresh, removed);
    }

    /** All indicators counted together. */
    public Difference total() {
        return Revisions.total(byIndicator);
    }

    /** How many of the changed figures are large revisions. */
    public int largeInTotal() {
        return large.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void addUpTo(int keep, List<Revision> list, Revision revision) {
        if (list.size() < keep) {
            list.add(revision);
        }
    }

    private static double weight(Revision revision) {
        Double relative = revision.relative();
        return relative == null ? Double.POSITIVE_INFINITY : Math.abs(relative);
    }
}
