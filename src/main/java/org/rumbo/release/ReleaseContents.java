package org.rumbo.release;

import java.util.List;
import java.util.Map;

/**
 * What a release holds.
 *
 * @param indicators in the order of the workbook
 * @param rows how many rows each sheet of the template would have, sheets without any left out; in the template's order
 */
public record ReleaseContents(List<IndicatorCount> indicators, Map<String, Integer> rows) {

    /** All values. */
    public int observations() {
        return indicators.stream().mapToInt(IndicatorCount::observations).sum();
    }
}
