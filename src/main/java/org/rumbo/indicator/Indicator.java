package org.rumbo.indicator;

import org.jspecify.annotations.Nullable;
import org.rumbo.text.Localized;

/**
 * A measure by country and year.
 *
 * @param code stable code, for example {@code homicide-rate}
 * @param unit unit as it is written after a value or under a title
 * @param decimals digits after the decimal separator that the figure deserves
 * @param topic group in menus: homicide, trafficking, context
 * @param caveat what a reader must know beside every use; null where there is nothing
 * @param dataset code of the dataset that speaks for it
 */
public record Indicator(
        String code,
        Localized name,
        Localized unit,
        int decimals,
        Localized definition,
        HigherIs higherIs,
        String topic,
        @Nullable Localized caveat,
        String dataset) {}
