package org.rumbo.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CompareLink;
import org.rumbo.provenance.CellRef;

/**
 * All that is said about one place, every text in the reader's language.
 *
 * @param name name of the place
 * @param whereabouts region, income group and code, one after the other
 * @param figures the headline figures, in the order of the page
 * @param notCoded why there is no stance and are no measures; null where there are
 * @param gaps what is missing and where lines break, by figure
 * @param whole the country that this place is a part of; null for the rest
 * @param parts the parts that are reported by themselves
 * @param peers places that readers compare it with
 */
public record CountryProfile(
        CountryCode code,
        String name,
        List<String> whereabouts,
        List<Figure> figures,
        @Nullable String notCoded,
        List<Gaps> gaps,
        @Nullable Place whole,
        List<Part> parts,
        Peers peers) {

    public CountryProfile {
        whereabouts = List.copyOf(whereabouts);
        figures = List.copyOf(figures);
        gaps = List.copyOf(gaps);
        parts = List.copyOf(parts);
    }

    /** A place by code and name. */
    public record Place(CountryCode code, String name) {}

    /**
     * One headline figure.
     *
     * @param indicator code of the indicator
     * @param latest the newest value; null where no year has one
     * @param line its years since 2000 as a small line; null where there is none
     * @param facts sentences on rank, change, and what the figure rests on
     * @param caveat what holds for every use of the indicator; null where there is nothing
     */
    public record Figure(
            String indicator,
            String name,
            String unit,
            @Nullable Latest latest,
            ChartModel.@Nullable SparklineData line,
            List<String> facts,
            @Nullable String caveat,
            CompareLink compare) {

        public Figure {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A value with all that is needed to defend it.
     *
     * @param status observed, estimated or provisional, in words
     * @param edition publisher and edition
     * @param url where it was published; null where the workbook gives no address
     * @param cell cell of the project's workbook, {@code Data!E15}
     * @param indicator code of what it is a figure of
     */
    public record Latest(
            String value,
            int year,
            String status,
            String publisher,
            String edition,
            @Nullable String url,
            CellRef cell,
            String indicator) {}

    /** Sentences on one indicator. */
    public record Gaps(String indicator, List<String> sentences) {

        public Gaps {
            sentences = List.copyOf(sentences);
        }
    }

    /** A part of a country with its newest homicide rate, where it has one. */
    public record Part(
            CountryCode code,
            String name,
            String unit,
            @Nullable Latest rate) {}

    /**
     * Places to compare with.
     *
     * @param year the year that their rates are of, or within two years of
     * @param neighbours those with a land border
     * @param nearest the five of the region with the nearest rate
     */
    public record Peers(String year, List<Neighbour> neighbours, List<Neighbour> nearest) {

        /** Nothing to compare with. */
        public static final Peers NONE = new Peers("", List.of(), List.of());

        public Peers {
            neighbours = List.copyOf(neighbours);
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * A place to compare with.
     *
     * @param rate its homicide rate and the year of it, in words, or that there is none near
     */
    public record Neighbour(CountryCode code, String name, String rate, CompareLink compare) {}
}
