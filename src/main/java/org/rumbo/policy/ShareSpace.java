package org.rumbo.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The shares that weights can have: a simplex for each set of kinds that are weighed against one another. Sets that share kinds belong
 * to one domain, and the same weights stand behind them: where one set holds all kinds of another, a share in the smaller one is at least
 * as large as in the larger one.
 */
final class ShareSpace {

    private final List<List<String>> sets;
    private final int[] starts;
    private final int dimensions;

    /** @param sets codes of kinds; none is empty, no two are equal */
    ShareSpace(List<List<String>> sets) {
        this.sets = List.copyOf(sets);
        starts = new int[sets.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += sets.get(i).size();
        }
        dimensions = at;
    }

    /** Number of shares. */
    int dimensions() {
        return dimensions;
    }

    /** Where the shares of a set begin. */
    int start(int set) {
        return starts[set];
    }

    /** The largest or smallest value of a linear function over all shares: in each set all weight lies on one kind. */
    double extreme(double[] function, boolean largest) {
        double sum = 0;
        for (int set = 0; set < starts.length; set++) {
            double best = function[starts[set]];
            for (int k = 1; k < sets.get(set).size(); k++) {
                double value = function[starts[set] + k];
                best = largest ? Math.max(best, value) : Math.min(best, value);
            }
            sum += best;
        }
        return sum;
    }

    /** For each set a row of ones: its shares add up to 1. */
    List<double[]> wholes() {
        List<double[]> rows = new ArrayList<>();
        for (int set = 0; set < starts.length; set++) {
            double[] row = new double[dimensions];
            for (int k = 0; k < sets.get(set).size(); k++) {
                row[starts[set] + k] = 1;
            }
            rows.add(row);
        }
        return rows;
    }

    /** Rows that are never below 0: the share of a kind in a smaller set, less its share in a larger one that holds all of it. */
    List<double[]> ties() {
        List<double[]> rows = new ArrayList<>();
        for (int small = 0; small < starts.length; small++) {
            for (int large = 0; large < starts.length; large++) {
                if (small != large && sets.get(large).containsAll(sets.get(small))) {
                    for (int k = 0; k < sets.get(small).size(); k++) {
                        double[] row = new double[dimensions];
                        row[starts[small] + k] = 1;
                        row[
                                starts[large]
                                        + sets.get(large)
                                                .indexOf(sets.get(small).get(k))] = -1;
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    /**
     * Gives out shares with all weight of each domain on one kind; a set that lacks the kind has all of its own on its first. They are
     * possible shares, and often the best ones.
     */
    void corners(Consumer<double[]> each) {
        corners(domains(), 0, new double[dimensions], each);
    }

    private void corners(List<Set<String>> domains, int domain, double[] shares, Consumer<double[]> each) {
        if (domain == domains.size()) {
            each.accept(shares);
            return;
        }
        for (String kind : domains.get(domain)) {
            put(domains.get(domain), kind, shares, 1);
            corners(domains, domain + 1, shares, each);
            put(domains.get(domain), kind, shares, 0);
        }
    }

    private void put(Set<String> domain, String kind, double[] shares, double share) {
        for (int set = 0; set < starts.length; set++) {
            if (domain.containsAll(sets.get(set))) {
                shares[starts[set] + Math.max(0, sets.get(set).indexOf(kind))] = share;
            }
        }
    }

    /** The kinds of each domain: those of sets that have a kind in common. */
    private List<Set<String>> domains() {
        List<Set<String>> domains = new ArrayList<>();
        for (List<String> set : sets) {
            Set<String> joined = new LinkedHashSet<>(set);
            domains.removeIf(domain -> {
                boolean one = domain.stream().anyMatch(set::contains);
                if (one) {
                    joined.addAll(domain);
                }
                return one;
            });
            domains.add(joined);
        }
        return domains;
    }
}
