package org.rumbo.evidence.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Words;

/**
 * The studies asked for, every text in the reader's language.
 *
 * @param editions the releases that they come from
 */
record EvidencePage(List<Entry> studies, List<Edition> editions) {

    /**
     * What is said of all studies, whatever is filtered.
     *
     * @param summary sentences
     * @param map kinds by finding, all kinds of the codebook
     */
    public record Overall(List<String> summary, List<MapGroup> map) {}

    /** A release that is shown, by publisher, title and edition, and where its page is. */
    public record Edition(String said, String href) {}

    /** The kinds of one road: militarized or harm_reduction. */
    public record MapGroup(String direction, String name, List<MapRow> rows) {}

    /**
     * One kind; a kind without a study is unstudied.
     *
     * @param studied whether a verified study is on the map
     * @param unverified how many more are only listed
     */
    public record MapRow(String kind, String name, List<MapCell> cells, boolean studied, int unverified) {}

    /** The studies of a kind with one finding, strongest first. */
    public record MapCell(String finding, String said, List<Dot> dots) {}

    /** One study on the map. */
    public record Dot(String code, String strength, String title) {}

    /** One study of the list. */
    public record Entry(
            String code,
            String title,
            String titleLanguage,
            @Nullable String country,
            @Nullable String countryHref,
            String kind,
            String kindHref,
            String direction,
            String finding,
            String findingName,
            String strength,
            String design,
            boolean verified,
            String claim,
            String claimLanguage,
            @Nullable String effect,
            @Nullable String effectLanguage,
            @Nullable String outcome,
            String citation,
            @Nullable String href,
            @Nullable String hrefText,
            @Nullable Words note,
            CellRef cell,
            @Nullable String compareHref) {}
}
