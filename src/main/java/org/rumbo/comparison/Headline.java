package org.rumbo.comparison;

import java.util.List;

/**
 * One figure that the overview opens with, computed from the active releases.
 *
 * @param figure the figure in the reader's notation, with its unit where that is short
 * @param text what it is of, with place and year
 * @param source publisher and edition
 * @param cell workbook cell of the figure
 * @param release page of the release that the figure came with
 * @param notes caveats of this figure, may be empty
 * @param leftOut which places a superlative is not about, and why, a sentence for each reason
 * @param href page that shows it in its series
 */
public record Headline(
        String figure,
        String text,
        String source,
        String cell,
        String release,
        List<String> notes,
        List<String> leftOut,
        String href) {}
