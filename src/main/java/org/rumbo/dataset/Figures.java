package org.rumbo.dataset;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Drafts.ObservationDraft;

/** The figures of one edition, one after the other in the order of {@link Figure#BY_KEY}. */
@FunctionalInterface
public interface Figures {

    /**
     * The next figure; null after the last one.
     *
     * @throws SQLException when they come from a database that fails
     */
    @Nullable
    Figure next() throws SQLException;

    /** Figures that are in order already. */
    static Figures of(Iterator<Figure> sorted) {
        return () -> sorted.hasNext() ? sorted.next() : null;
    }

    /** The figures of a file that was read, in whatever order it has them. */
    static Figures of(Collection<ObservationDraft> drafts) {
        // files are mostly in order within an indicator, which sorting then finds at the cost of a look at each
        var byIndicator = new TreeMap<String, List<ObservationDraft>>();
        for (ObservationDraft draft : drafts) {
            byIndicator
                    .computeIfAbsent(draft.indicator(), code -> new ArrayList<>())
                    .add(draft);
        }
        var inOrder = Comparator.comparing(ObservationDraft::country).thenComparingInt(ObservationDraft::year);
        byIndicator.values().forEach(list -> list.sort(inOrder));
        return of(byIndicator.values().stream()
                .flatMap(List::stream)
                .map(o -> new Figure(o.indicator(), o.country(), o.year(), o.value()))
                .iterator());
    }
}
