package org.rumbo.policy;

import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/**
 * An entry of the codebook.
 *
 * @param agendaMeasure the measure of the non-violent agenda it belongs to; null where it belongs to none
 * @param weight weight within its domain
 * @param applies in which countries the kind makes sense, in words
 * @param level0 anchor of level 0; so {@code level1} and {@code level2}
 */
public record Kind(
        String code,
        Direction direction,
        Domain domain,
        @Nullable String agendaMeasure,
        double weight,
        String applies,
        Localized name,
        Localized definition,
        Localized level0,
        Localized level1,
        Localized level2,
        @Nullable Localized unitOfCoding,
        @Nullable Localized comparableIndicator,
        @Nullable String articlePhrase,
        CellRef cell) {}
