package org.rumbo.release;

import java.util.List;
import java.util.Map;
import org.rumbo.dataset.Template;

/**
 * What a release holds.
 *
 * @param indicators in the order of the workbook
 * @param rows how many rows each sheet of the template would have, sheets without any left out; in the template's order
 * @param counted false for a release that was stored before its counts were kept and is not counted yet: all numbers are 0 then, and
 *     no sheet has rows
 */
public record ReleaseContents(List<IndicatorCount> indicators, Map<String, Integer> rows, boolean counted) {

    /** Whether rows of the workbook, and not only the workbook as a whole, name what they rest on: instruments, events, studies. */
    public boolean rowsNameSources() {
        return Template.TABLES.stream()
                .filter(sheet -> sheet != Template.BREAKS && rows.getOrDefault(sheet.name(), 0) > 0)
                .anyMatch(sheet -> sheet.required().contains("source-title"));
    }

    /** All values. */
    public int observations() {
        return indicators.stream().mapToInt(IndicatorCount::observations).sum();
    }
}
