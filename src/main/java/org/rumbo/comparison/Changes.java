package org.rumbo.comparison;

import java.util.List;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.wording.Wording;

/** Says how far a series moved between two of its values, or why the two cannot be compared. */
final class Changes {

    private final Wording words;

    Changes(Wording words) {
        this.words = words;
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
        boolean counting = Segments.countingChanged(series, earlier.year(), later.year());
        BreakKind kind = counting ? BreakKind.COUNTING : BreakKind.EDITION;
        List<String> dates = series.breaks().stream()
                .filter(b -> b.kind() == kind && b.separates(earlier.year(), later.year()))
                .map(this::date)
                .distinct()
                .toList();
        return words.text(counting ? "country.change.counting" : "country.change.joined", then, words.list(dates));
    }

    private String date(Break cut) {
        return cut.kind() == BreakKind.COUNTING
                ? words.month(cut.date())
                : Integer.toString(cut.date().getYear());
    }
}
