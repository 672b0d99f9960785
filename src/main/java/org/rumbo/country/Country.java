package org.rumbo.country;

import org.jspecify.annotations.Nullable;
import org.rumbo.text.Localized;

/**
 * A country or territory, a part of one, or an aggregate.
 *
 * @param parent the country that a part belongs to; null for the rest
 * @param region UN M49 region in English ({@code Americas}); null for an aggregate
 * @param subregion UN M49 subregion in English
 * @param incomeGroup World Bank income group in English; null where the World Bank gives none
 * @param name name by CLDR for countries, by the workbook for the rest
 */
public record Country(
        CountryCode code,
        PlaceKind kind,
        @Nullable CountryCode parent,
        @Nullable String region,
        @Nullable String subregion,
        @Nullable String incomeGroup,
        Localized name) {}
