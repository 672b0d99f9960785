package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;

/** The runs of a series that no break cuts; only values within one run are compared. */
final class Segments {

    private Segments() {}

    /** The runs in order of year; together they hold every observation once. */
    static List<List<Observation>> of(Series series) {
        List<List<Observation>> runs = new ArrayList<>();
        for (Observation next : series.observations()) {
            if (runs.isEmpty() || !series.comparable(runs.getLast().getLast().year(), next.year())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(next);
        }
        return runs;
    }

    /** The newest run that has at least two values. */
    static Optional<List<Observation>> newestComparable(Series series) {
        return of(series).reversed().stream().filter(run -> run.size() > 1).findFirst();
    }

    /** Whether what is counted changed between two years; a join of editions is no such change. */
    static boolean countingChanged(Series series, int earlier, int later) {
        return series.breaks().stream().anyMatch(b -> b.kind() == BreakKind.COUNTING && b.separates(earlier, later));
    }
}
