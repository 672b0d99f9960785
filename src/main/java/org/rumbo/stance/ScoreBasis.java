package org.rumbo.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;

/**
 * What the scores of a country in a year rest on, each step in the reader's words.
 *
 * @param country name
 * @param code of the country
 * @param method how scores follow from kinds and domains
 * @param scores militarization first
 */
public record ScoreBasis(String country, String code, int year, String method, List<Direction> scores) {

    /**
     * One score.
     *
     * @param code militarized or harm_reduction
     * @param name of the score
     * @param score with bounds, or that it is not coded
     * @param sum how the score follows from its domains: {@code (25.0 + 63.2) / 2 = 44.1}; empty where it is not coded
     * @param domains in the order of the codebook
     * @param instruments in force on a day of the year
     */
    public record Direction(
            String code,
            String name,
            String score,
            String sum,
            List<DomainRow> domains,
            List<InstrumentRow> instruments) {}

    /**
     * One domain of a score.
     *
     * @param status researched, not researched or not applicable, with how much of it was
     * @param value of the domain; null where it was not researched
     * @param kinds those above level 0
     * @param weights sum of the weights of the kinds that the value is over
     * @param unknown names the kinds that nobody looked for; null where there are none
     */
    public record DomainRow(
            String name,
            String status,
            @Nullable String value,
            String weights,
            List<KindRow> kinds,
            @Nullable String unknown) {}

    /** One kind: its weight and the mean of its level over the days of the year. */
    public record KindRow(String name, String href, String weight, String level) {}

    /** One instrument, with where it comes from. */
    public record InstrumentRow(
            String code,
            String title,
            String titleLanguage,
            String kind,
            String kindHref,
            String dates,
            String level,
            String layer,
            String legalStatus,
            String summary,
            String summaryLanguage,
            String source,
            @Nullable String sourceUrl,
            String confidence,
            CellRef cell,
            boolean scored) {

        /** When it held, how far it went, what it is and where it stands in law, as one line. */
        public String facts() {
            return String.join(" · ", dates, level, layer, legalStatus);
        }
    }
}
