package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Moved;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.wording.Wording;

/**
 * The one rule of every page: two values are compared only where no break parts them, neither a change of what is counted nor a
 * join of two editions, and both have one maker. Says how far a series moved, or why that cannot be told. The charts follow the same rule in
 * {@code frontend/charts/base/segments.ts}; a table of cases is read by the tests of both.
 */
final class Changes {

    private final Wording words;

    Changes(Wording words) {
        this.words = words;
    }

    /** The runs of a series that no break cuts, in order of year; together they hold every observation once. */
    static List<List<Observation>> runs(Series series) {
        List<List<Observation>> runs = new ArrayList<>();
        for (Observation next : series.observations()) {
            if (runs.isEmpty() || !series.comparable(runs.getLast().getLast().year(), next.year())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(next);
        }
        return runs;
    }

    /** From where to where the newest run went that has at least two values. */
    static Optional<Moved> newestRun(Series series) {
        return runs(series).reversed().stream()
                .filter(run -> run.size() > 1)
                .findFirst()
                .map(run -> new Moved(run.getFirst(), run.getLast()));
    }

    /** A sentence: the earlier value and the difference; no difference where a break parts the two. */
    String between(Indicator indicator, Series series, Observation earlier, Observation later) {
        String then = Integer.toString(earlier.year());
        if (series.comparable(earlier.year(), later.year())) {
            return words.text(
                    "country.change",
                    words.number(earlier.value(), indicator),
                    then,
                    words.change(later.value() - earlier.value(), indicator.decimals()));
        }
        BreakKind kind = series.partedBy(earlier.year(), later.year()).orElseThrow();
        if (kind == BreakKind.MAKER && earlier.origin() != null && later.origin() != null) {
            return words.text(
                    "country.change.makers", then, earlier.origin(), Integer.toString(later.year()), later.origin());
        }
        return words.text(
                "country.change." + kind.name().toLowerCase(Locale.ROOT),
                then,
                words.list(series.between(earlier.year(), later.year(), kind).stream()
                        .map(this::date)
                        .distinct()
                        .toList()));
    }

    /** The difference of two values that can be compared, with both and their years. */
    String moved(Indicator indicator, Moved moved) {
        return told("cost.moved", indicator, moved);
    }

    /** The same as a second sentence, after the one that says why the ends that a reader asked for cannot be compared. */
    String among(Indicator indicator, Moved moved) {
        return told("cost.run", indicator, moved);
    }

    private String told(String key, Indicator indicator, Moved moved) {
        return words.text(
                key,
                words.number(moved.before().value(), indicator),
                Integer.toString(moved.before().year()),
                words.number(moved.now().value(), indicator),
                Integer.toString(moved.now().year()),
                words.change(moved.difference(), indicator.decimals()));
    }

    /** How far the newest value is from that of ten years before, or why not, and then the newest ten years that can be told. */
    String overTenYears(Indicator indicator, Series series) {
        Observation newest = series.latest().orElseThrow();
        int then = newest.year() - Moved.DECADE;
        String said = series.at(then)
                .map(before -> between(indicator, series, before, newest))
                .orElseGet(() -> words.text("country.change.none", Integer.toString(then)));
        return Moved.newestDecade(series, newest.year())
                .filter(moved -> moved.now().year() < newest.year())
                .map(moved -> said + " " + among(indicator, moved))
                .orElse(said);
    }

    private String date(Break cut) {
        return cut.kind() == BreakKind.COUNTING
                ? words.month(cut.date())
                : Integer.toString(cut.date().getYear());
    }
}
