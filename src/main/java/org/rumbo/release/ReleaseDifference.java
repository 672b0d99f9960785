package org.rumbo.release;

import java.util.List;
import java.util.Map;
import org.rumbo.dataset.Difference;
import org.rumbo.dataset.EditionDifference;
import org.rumbo.provenance.Release;

/**
 * Two releases of a dataset compared.
 *
 * @param from the earlier one, as the reader has it: what is only in {@code to} is new
 * @param indicators what either of them says of each indicator, by code; the words of {@code to} where both have it
 * @param figures values by indicator, place and year
 * @param tables sheets of rows in which the two are not the same, in the template's order
 */
public record ReleaseDifference(
        Release from,
        Release to,
        Map<String, IndicatorCount> indicators,
        EditionDifference figures,
        List<TableDifference> tables) {

    /** Decimals with which an indicator is shown; none for a code that neither release has. */
    public int decimals(String indicator) {
        return DifferenceService.decimals(indicators, indicator);
    }

    /** Values and rows counted together. */
    public Difference total() {
        return tables.stream().map(TableDifference::counts).reduce(figures.total(), Difference::plus);
    }

    /** Whether nothing is new, changed or gone. */
    public boolean none() {
        Difference total = total();
        return total.fresh() + total.changed() + total.removed() == 0;
    }
}
