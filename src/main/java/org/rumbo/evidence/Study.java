package org.rumbo.evidence;

import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Confidence;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Doi;
import org.rumbo.provenance.WebAddress;
import org.rumbo.text.Localized;

/**
 * A piece of published evidence.
 *
 * @param code identifier in the workbook, for example {@code EV073}
 * @param country the country studied; null for reviews over several
 * @param kind code of the policy's {@link org.rumbo.policy.Kind}, which also says which road it belongs to
 * @param title a few words that name the study on a page; its own title is in {@code citationTitle}
 * @param claim what it finds, in one or two sentences
 * @param effect size of the effect as published, with unit and interval where there is one; null where none is given
 * @param finding relative to the policy studied
 * @param design rung of the ladder
 * @param designWords the design as the study calls it
 * @param outcome what it measures; null where nobody coded it
 * @param from first year of the period studied; null where it is not known, like {@code to}
 * @param year of publication
 * @param doi without a resolver before it; null where what is known is none
 * @param url of its page; null where nothing is known that can be opened
 * @param note for readers
 * @param editorNote what is still to be checked, for whoever edits the workbook; read to be stored and never shown
 */
public record Study(
        String code,
        @Nullable CountryCode country,
        String kind,
        Localized title,
        Localized claim,
        @Nullable Localized effect,
        EffectDirection finding,
        Design design,
        Localized designWords,
        @Nullable Outcome outcome,
        @Nullable Integer from,
        @Nullable Integer to,
        String authors,
        int year,
        String citationTitle,
        @Nullable String publisher,
        @Nullable String doi,
        @Nullable String url,
        Confidence confidence,
        @Nullable Localized note,
        @Nullable String editorNote,
        CellRef cell) {

    public Study {
        doi = Doi.nameOrNull(doi);
        url = WebAddress.orNull(url);
    }

    /** Whether somebody read it or its abstract; what nobody did is marked, and stands in no tally. */
    public boolean verified() {
        return confidence == Confidence.VERIFIED;
    }

    /** Where a reader finds it: the DOI's resolver, or else its page; null where neither is known. */
    public @Nullable String href() {
        return doi != null ? new Doi(doi).address() : url;
    }

    /** The citation in one line: authors (year): title. Publisher. */
    public String citation() {
        return "%s (%d): %s.%s".formatted(authors, year, citationTitle, publisher == null ? "" : " " + publisher + ".");
    }
}
