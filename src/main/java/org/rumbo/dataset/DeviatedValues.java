package org.rumbo.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.rumbo.dataset.Drafts.ObservationDraft;

/**
 * Values that leave the history of their own series, a slipped decimal point mostly. A change from one value to the next, as a
 * logarithm, is told where its modified z-score, 0.6745 (x - median) / MAD, is beyond 3.5 (Iglewicz and Hoaglin, 1993, How to
 * detect and handle outliers) and three times what is usual. It is a warning and no more: violence does leap.
 */
final class DeviatedValues {

    /** A shorter series has no history to leave. */
    private static final int SHORTEST = 8;

    private static final double BEYOND = 3.5;
    /** The standard normal distribution's third quartile, which makes the score comparable with standard deviations. */
    private static final double QUARTILE = 0.6745;
    /** Threefold or a third: what is less leaves room for chance where few are counted. */
    private static final double LEAST_CHANGE = Math.log(3);

    /** A series that hardly moves would make any change an outlier. */
    private static final double LEAST_SPREAD = 0.05;

    /** The places of a series' observations in the list of all. */
    private static final class Places {
        private int[] places = new int[16];
        private int size;

        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
        }
    }

    private DeviatedValues() {}

    static void tell(Drafts drafts, Findings findings) {
        var all = drafts.observations();
        // a map in a map: a pair as the key would be made anew for each observation
        Map<String, Map<String, Places>> series = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            ObservationDraft draft = all.get(i);
            series.computeIfAbsent(draft.indicator(), indicator -> new HashMap<>())
                    .computeIfAbsent(draft.country(), country -> new Places())
                    .add(i);
        }
        for (Map<String, Places> countries : series.values()) {
            for (Places one : countries.values()) {
                if (one.size >= SHORTEST) {
                    ObservationDraft[] drawn = new ObservationDraft[one.size];
                    for (int i = 0; i < one.size; i++) {
                        drawn[i] = all.get(one.places[i]);
                    }
                    tell(drawn, findings);
                }
            }
        }
    }

    private static void tell(ObservationDraft[] series, Findings findings) {
        Arrays.sort(series, (a, b) -> Integer.compare(a.year(), b.year()));
        double[] changes = new double[series.length];
        int count = 0;
        for (int i = 1; i < series.length; i++) {
            if (series[i].value() > 0 && series[i - 1].value() > 0) {
                changes[count++] = change(series, i);
            }
        }
        if (count < SHORTEST - 1) {
            return;
        }
        double usual = median(Arrays.copyOf(changes, count));
        double[] distances = new double[count];
        for (int i = 0; i < count; i++) {
            distances[i] = Math.abs(changes[i] - usual);
        }
        double spread = Math.max(median(distances), LEAST_SPREAD);
        for (int i = 1; i < series.length; i++) {
            if (series[i].value() <= 0 || series[i - 1].value() <= 0) {
                continue;
            }
            double away = Math.abs(change(series, i) - usual);
            if (away > LEAST_CHANGE && QUARTILE * away / spread > BEYOND) {
                findings.warning(
                        "deviated-value",
                        series[i].sheet(),
                        series[i].cell(),
                        "%s of %s in %d follows %s in %d: a change far beyond this series' own history. It is loaded as it is."
                                .formatted(
                                        plain(series[i].value()),
                                        series[i].country(),
                                        series[i].year(),
                                        plain(series[i - 1].value()),
                                        series[i - 1].year()),
                        "Check it at the publisher: a slipped decimal point, another unit, or a true leap.");
            }
        }
    }

    private static double change(ObservationDraft[] series, int i) {
        return Math.log(series[i].value() / series[i - 1].value());
    }

    /** Sorts what it is given. */
    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
