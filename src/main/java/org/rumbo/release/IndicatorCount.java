package org.rumbo.release;

import org.rumbo.text.Localized;

/**
 * What a release brings of one indicator.
 *
 * @param decimals digits after the decimal separator that the figure deserves
 * @param observations how many values
 * @param places of how many countries, parts and aggregates
 * @param from first year with a value; 0 where there is none
 * @param to last year with a value; 0 where there is none
 */
public record IndicatorCount(
        String code, Localized name, Localized unit, int decimals, int observations, int places, int from, int to) {}
