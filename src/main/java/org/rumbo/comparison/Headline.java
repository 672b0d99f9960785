package org.rumbo.comparison;

import java.util.List;
import org.rumbo.provenance.CellRef;

/**
 * One figure that the overview opens with, computed from the active releases.
 *
 * @param figure the figure in the reader's notation, with its unit where that is short
 * @param text what it is of, with place and year
 * @param source publisher and edition
 * @param cell workbook cell of the figure
 * @param indicator code of what it is a figure of
 * @param notes caveats of this figure, may be empty
 * @param leftOut which places a superlative is not about, and why, a sentence for each reason
 * @param href page that shows it in its series
 */
public record Headline(
        String figure,
        String text,
        String source,
        CellRef cell,
        String indicator,
        List<String> notes,
        List<String> leftOut,
        String href) {}
