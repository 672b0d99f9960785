package org.rumbo.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;

/**
 * A country's position towards the alliance, with its date; a country can hold several.
 *
 * @param position convener, signatory, rhetorical_support, observer_or_invited or hardline
 * @param basis what the position rests on
 */
public record Declaration(
        CountryCode country,
        String position,
        LocalDate date,
        String basis,
        Reference source,
        Confidence confidence,
        @Nullable String note,
        CellRef cell) {}
