package org.rumbo.dataset;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Revision.Kind;

/** Compares two editions figure by figure, both in order, so that none of them needs to be held. */
public final class Revisions {

    /** Told of each figure that is not the same in both. */
    @FunctionalInterface
    public interface Each {

        /** For a caller that only counts. */
        Each IGNORED = revision -> {};

        void revised(Revision revision);
    }

    private Revisions() {}

    /**
     * Walks through both editions at once.
     *
     * @return how many figures are new, changed, unchanged and removed, by indicator in order of its code
     * @throws SQLException when figures come from a database that fails
     */
    public static Map<String, Difference> between(Figures before, Figures after, Each each) throws SQLException {
        var counts = new Counts();
        Figure old = before.next();
        Figure now = after.next();
        while (old != null || now != null) {
            int order = order(old, now);
            if (order < 0 && old != null) {
                counts.of(old).removed++;
                each.revised(new Revision(Kind.REMOVED, old.indicator(), old.country(), old.year(), old.value(), null));
                old = before.next();
            } else if (order > 0 && now != null) {
                counts.of(now).fresh++;
                each.revised(new Revision(Kind.FRESH, now.indicator(), now.country(), now.year(), null, now.value()));
                now = after.next();
            } else if (old != null && now != null) {
                if (old.value() == now.value()) {
                    counts.of(now).unchanged++;
                } else {
                    counts.of(now).changed++;
                    each.revised(new Revision(
                            Kind.CHANGED, now.indicator(), now.country(), now.year(), old.value(), now.value()));
                }
                old = before.next();
                now = after.next();
            }
        }
        return counts.all();
    }

    private static int order(@Nullable Figure old, @Nullable Figure now) {
        if (old == null) {
            return 1;
        }
        return now == null ? -1 : Figure.BY_KEY.compare(old, now);
    }

    /** All indicators counted together. */
    public static Difference total(Map<String, Difference> byIndicator) {
        return byIndicator.values().stream().reduce(Difference.NONE, Difference::plus);
    }

    private static final class Counts {

        private static final class Count {
            private int fresh;
            private int changed;
            private int unchanged;
            private int removed;
        }

        private final Map<String, Count> byIndicator = new LinkedHashMap<>();
        private String current = "";
        private Count count = new Count();

        Count of(Figure figure) {
            // figures of an indicator come one after the other
            if (!figure.indicator().equals(current)) {
                current = figure.indicator();
                count = byIndicator.computeIfAbsent(current, code -> new Count());
            }
            return count;
        }

        Map<String, Difference> all() {
            Map<String, Difference> all = new LinkedHashMap<>();
            byIndicator.forEach((code, c) -> all.put(code, new Difference(c.fresh, c.changed, c.unchanged, c.removed)));
            return all;
        }
    }
}
