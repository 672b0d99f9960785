package org.rumbo.testing;

import org.jspecify.annotations.Nullable;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Status;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/** Figures as a test needs them. */
public final class Observations {

    private Observations() {}

    /** One that was observed and comes without bounds; its remark is in English alone. */
    public static Observation observed(
            int year, double value, long sourceId, @Nullable String origin, @Nullable String note, CellRef cell) {
        return new Observation(
                year,
                value,
                null,
                null,
                Status.OBSERVED,
                sourceId,
                origin,
                Localized.orNothing(note, null, null),
                null,
                cell);
    }
}
