package org.rumbo.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

/**
 * A dated event for charts and timelines.
 *
 * @param country null for an international event
 * @param kind militarized, harm_reduction, advocacy, treaty, violence, alliance, war_on_drugs_declaration or institution, recriminalisation,
 *     lapse or election
 * @param label at most some 24 characters, for a chart
 * @param title one line, for a timeline
 * @param editorNote what is still to be checked, for whoever edits the workbook; read to be stored and never shown
 */
public record PolicyEvent(
        @Nullable CountryCode country,
        LocalDate date,
        DatePrecision precision,
        String kind,
        Localized label,
        Localized title,
        @Nullable Localized note,
        @Nullable String editorNote,
        Reference source,
        Confidence confidence,
        CellRef cell) {

    private static final int LONGEST_CODE = 80;

    /** Names it in addresses: its country or the world, its date, its title. */
    public String code() {
        return Codes.of((country == null ? "world" : country) + " " + date + " " + title.en(), LONGEST_CODE);
    }
}
