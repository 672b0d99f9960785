package org.rumbo.indicator;

import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/**
 * One value of an indicator for a country and year.
 *
 * @param value in the unit of the indicator
 * @param lower lower bound as published; null where none is
 * @param upper upper bound as published; null where none is
 * @param sourceId number of the {@link org.rumbo.provenance.Source}
 * @param origin origin that the publisher gives (CTS, NSO, ...); null where none is given
 * @param note remark that came with the value
 * @param noteUrl where the remark can be read up; null where no address is given
 * @param cell the workbook cell
 */
public record Observation(
        int year,
        double value,
        @Nullable Double lower,
        @Nullable Double upper,
        Status status,
        long sourceId,
        @Nullable String origin,
        @Nullable Localized note,
        @Nullable String noteUrl,
        CellRef cell) {}
