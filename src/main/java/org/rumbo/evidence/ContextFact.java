package org.rumbo.evidence;

import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.Reference;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/**
 * A single figure as somebody published it: quoted, never computed with.
 *
 * @param code identifier in the workbook, for example {@code CF002}
 * @param country null where it is about the world or several countries
 * @param fact what the figure counts
 * @param figure as quoted: {@code 19}, {@code over 1 trillion}, {@code 42 to 23}
 * @param unit of the figure
 * @param period to which it belongs, in words
 * @param from first year of the period
 * @param to last year of the period
 * @param note who disputes it, what it leaves out; null where there is nothing to say
 * @param editorNote what is still to be checked, for whoever edits the workbook; read to be stored and never shown
 */
public record ContextFact(
        String code,
        @Nullable CountryCode country,
        Localized fact,
        Localized figure,
        Localized unit,
        Localized period,
        int from,
        int to,
        @Nullable Localized note,
        @Nullable String editorNote,
        Reference source,
        Confidence confidence,
        CellRef cell) {

    /** Whether somebody read the source; a figure that nobody did so for is marked. */
    public boolean verified() {
        return confidence == Confidence.VERIFIED;
    }
}
