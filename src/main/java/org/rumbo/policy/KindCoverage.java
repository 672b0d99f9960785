package org.rumbo.policy;

import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;

/**
 * Whether one kind was looked for in one country.
 *
 * @param kind code of the kind
 * @param from first year for which it was looked for; null where that is every year
 * @param editorNote what the finding rests on, for whoever edits the workbook; read to be stored and never shown
 */
public record KindCoverage(
        CountryCode country,
        String kind,
        CoverageStatus status,
        @Nullable Integer from,
        @Nullable String editorNote,
        CellRef cell) {

    /** Whether the kind was looked for, for a year. */
    public CoverageStatus in(int year) {
        return status == CoverageStatus.SEARCHED && from != null && year < from ? CoverageStatus.NOT_SEARCHED : status;
    }
}
