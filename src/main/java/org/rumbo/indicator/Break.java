package org.rumbo.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.WebAddress;
import org.rumbo.text.Localized;

/**
 * A date across which a series is not comparable. A join of editions is dated 1 January of the first year of the later
 * one.
 *
 * @param note what changed, one sentence
 * @param sourceTitle who says so; null for a join, which the editions themselves show
 * @param sourceUrl where it stands; null where nothing is known that can be opened
 */
public record Break(
        LocalDate date,
        BreakKind kind,
        Localized note,
        @Nullable String sourceTitle,
        @Nullable String sourcePublisher,
        @Nullable String sourceUrl,
        CellRef cell) {

    public Break {
        sourceUrl = WebAddress.orNull(sourceUrl);
    }

    /**
     * Whether the change lies between two years of a series, so that no line may join their values: an annual value
     * mixes both rules in the year of the change itself, hence a change within {@code earlier} parts it from
     * {@code later}.
     */
    public boolean separates(int earlier, int later) {
        double position = date.getYear() + (date.getDayOfYear() - 1.0) / date.lengthOfYear();
        return earlier < position && position <= later;
    }
}
