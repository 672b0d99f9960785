package org.rumbo.dataset.mapping;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Template;
import org.rumbo.indicator.HigherIs;
import org.rumbo.provenance.WebAddress;

/**
 * Everything that a sheet does not say of itself: where its figures are, what they measure, and where they come from.
 *
 * @param measures what each column of {@link Columns#values} measures, in the same order; one with years across
 * @throws IllegalArgumentException with a sentence for the person at the screen when something is missing
 */
public record SheetMapping(Columns columns, List<Measure> measures, Origin origin) {

    /**
     * What a column measures.
     *
     * @param code code of the indicator
     * @param described the words of an indicator that is new; null where another dataset defines it already
     */
    public record Measure(String code, @Nullable Description described) {

        public Measure {
            Columns.require(
                    code.matches("[a-z0-9][a-z0-9-]{0,119}"),
                    "The code of an indicator has small letters, digits and hyphens only: \"%s\" does not fit."
                            .formatted(code));
        }
    }

    /** The words of a new indicator, in the language of whoever brings it. */
    public record Description(
            String name, String unit, String definition, int decimals, HigherIs higherIs, String topic) {

        public Description {
            filled(name, 300, "the name of the indicator");
            filled(unit, 200, "the unit of the indicator");
            filled(definition, 2000, "the definition of the indicator");
            filled(topic, 80, "the topic of the indicator");
            Columns.require(decimals >= 0 && decimals <= 6, "An indicator is shown with 0 to 6 decimals.");
        }
    }

    /** Where the figures come from, as their release shows it. */
    public record Origin(
            String dataset,
            String title,
            String publisher,
            String edition,
            @Nullable LocalDate asOf,
            String licence,
            @Nullable String url,
            String citation) {

        public Origin {
            Columns.require(
                    Template.isDatasetCode(dataset),
                    "The code of a dataset has small letters, digits and hyphens only, and is none of import, compare and release: \"%s\" does not fit."
                            .formatted(dataset));
            filled(title, 300, "the title of the dataset");
            filled(publisher, 300, "the publisher");
            filled(edition, 200, "the edition");
            filled(licence, 500, "the licence");
            filled(citation, 2000, "how to cite the figures");
            String address = WebAddress.orNull(url);
            Columns.require(
                    url == null || address != null,
                    "The web address is none that can be opened: write it whole, beginning with https://, or as a DOI.");
            url = address;
        }

        /** The same origin in another edition. */
        public Origin edition(String other) {
            return new Origin(dataset, title, publisher, other, null, licence, url, citation);
        }
    }

    public SheetMapping {
        measures = List.copyOf(measures);
        Columns.require(
                measures.size() == columns.measures(),
                "Each column of values needs an indicator: %d columns, %d indicators."
                        .formatted(columns.measures(), measures.size()));
        var codes = new HashSet<String>();
        for (Measure measure : measures) {
            Columns.require(
                    codes.add(measure.code()),
                    "Two columns have the same indicator, %s: a country would have two values a year."
                            .formatted(measure.code()));
        }
    }

    /** The same mapping for a file whose header stands elsewhere and whose edition is another. */
    public SheetMapping at(String sheet, int headerRow, String edition) {
        return new SheetMapping(columns.at(sheet, headerRow), measures, origin.edition(edition));
    }

    private static void filled(String text, int longest, String what) {
        Columns.require(!text.isBlank(), "Fill in %s.".formatted(what));
        Columns.require(text.length() <= longest, "%s has at most %d characters.".formatted(what, longest));
    }
}
