package org.rumbo.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;

/**
 * What a comparison of one outcome leaves out: other counts of harm of the same countries and years, so that a fall in one is
 * never shown alone. Ready to show, in one language.
 *
 * @param period the years, in words
 * @param measures the columns
 * @param rows one for each country
 * @param notes what must be known to read the counts
 * @param quoted figures that somebody published about one of the countries and that are no series
 */
public record HumanCost(
        String period, List<Measure> measures, List<Row> rows, List<String> notes, List<Quoted> quoted) {

    /**
     * @param code of the indicator, or what the count is called in the address
     * @param href the same comparison of this measure; null where it is no series
     */
    public record Measure(
            String code, String name, String unit, @Nullable String href) {}

    /** @param cells one for each measure, in their order */
    public record Row(String country, String href, List<Cell> cells) {}

    /**
     * @param amount what the figure is sorted by; null where there is none
     * @param value newest figure of the period with its year, or why there is none
     * @param change from the first figure of the period, or over the newest part of it that can be compared; null with fewer than
     *     two figures, or where none can be compared
     * @param why why the newest figure cannot be compared with the first, or what else must be known; null where nothing
     * @param source publisher and edition; null where there is no figure
     * @param sourceUrl null where the source has no address
     * @param indicator code of what the cells are figures of; null where they are none
     * @param cells workbook cells of the figures that are named
     */
    public record Cell(
            @Nullable Double amount,
            String value,
            @Nullable String change,
            @Nullable String why,
            @Nullable String source,
            @Nullable String sourceUrl,
            @Nullable String indicator,
            List<CellRef> cells) {

        /** Whether there is a figure. */
        public boolean known() {
            return amount != null;
        }
    }

    /**
     * @param text country, what was counted, the figure and its period
     * @param note who disputes it; null where there is nothing to say
     * @param source in words
     * @param cell of its row in the workbook
     */
    public record Quoted(
            String text,
            @Nullable String note,
            String source,
            @Nullable String sourceUrl,
            CellRef cell) {}
}
