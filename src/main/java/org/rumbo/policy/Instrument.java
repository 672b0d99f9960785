package org.rumbo.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/**
 * One policy measure of a state.
 *
 * @param code identifier in the workbook, for example {@code SLV-M-07}
 * @param kind code of the {@link Kind}
 * @param level 0 to 2 by the anchors of the kind
 * @param start first day in force
 * @param end last day in force; null where it is not known to have ended
 * @param legalStatus enacted_law, in_force_executive, expired, repealed, court_ruling or announced
 * @param scored whether it counts towards the stance
 * @param editorNote what is still to be checked, for whoever edits the workbook; read to be stored and never shown
 */
public record Instrument(
        String code,
        CountryCode country,
        Localized title,
        String kind,
        Direction direction,
        Layer layer,
        Scope scope,
        int level,
        LocalDate start,
        DatePrecision startPrecision,
        @Nullable LocalDate end,
        @Nullable DatePrecision endPrecision,
        String legalStatus,
        Localized summary,
        Reference source,
        Confidence confidence,
        boolean scored,
        @Nullable String note,
        @Nullable String editorNote,
        CellRef cell) {}
