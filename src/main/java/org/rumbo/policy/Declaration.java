package org.rumbo.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/**
 * A country's position towards the alliance, with its date; a country can hold several.
 *
 * @param end last day on which it was held; null where it is not known to have ended
 * @param basis what the position rests on
 * @param editorNote what is still to be checked, for whoever edits the workbook; read to be stored and never shown
 */
public record Declaration(
        CountryCode country,
        Position position,
        LocalDate date,
        @Nullable LocalDate end,
        Localized basis,
        Reference source,
        Confidence confidence,
        @Nullable Localized note,
        @Nullable String editorNote,
        CellRef cell) {

    /** Whether the position is held on a day. */
    public boolean held(LocalDate on) {
        return !date.isAfter(on) && (end == null || !end.isBefore(on));
    }
}
