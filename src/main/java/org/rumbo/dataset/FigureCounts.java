package org.rumbo.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the figures of a release by indicator as they pass by, in whatever order. Cheap where those of a place come together. */
public final class FigureCounts {

    /**
     * What there is of one indicator.
     *
     * @param places how many countries, parts and aggregates have a figure
     * @param from first year with a figure; 0 where there is none
     * @param to last year with a figure; 0 where there is none
     */
    public record Count(int figures, int places, int from, int to) {

        private static final Count NONE = new Count(0, 0, 0, 0);
    }

    private static final class Tally {

        private final Set<String> places = new HashSet<>();
        private String place = "";
        private int figures;
        private int from = Integer.MAX_VALUE;
        private int to = Integer.MIN_VALUE;
    }

    private final Map<String, Tally> byIndicator = new HashMap<>();
    private String indicator = "";
    private Tally tally = new Tally();
    private int total;

    /** Counts one figure. */
    public void add(String indicator, String place, int year) {
        if (!indicator.equals(this.indicator)) {
            this.indicator = indicator;
            tally = byIndicator.computeIfAbsent(indicator, code -> new Tally());
        }
        if (!place.equals(tally.place)) {
            tally.place = place;
            tally.places.add(place);
        }
        tally.figures++;
        tally.from = Math.min(tally.from, year);
        tally.to = Math.max(tally.to, year);
        total++;
    }

    /** What there is of an indicator. */
    public Count of(String indicator) {
        Tally found = byIndicator.get(indicator);
        return found == null ? Count.NONE : new Count(found.figures, found.places.size(), found.from, found.to);
    }

    /** All figures. */
    public int total() {
        return total;
    }
}
