package org.rumbo.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Words;

/**
 * A stretch of years with what happened and what was counted, in the reader's words.
 *
 * @param code names the chapter in the address
 * @param years first and last year in words
 */
public record Chapter(String code, String title, String years, List<Event> events, List<Figure> figures) {

    /**
     * A dated event.
     *
     * @param code names it in the address
     * @param direction militarized, harm_reduction or other
     * @param country null for an international event
     */
    public record Event(
            String code,
            String date,
            String direction,
            String kind,
            @Nullable String country,
            @Nullable String countryHref,
            String title,
            @Nullable Words note,
            String source,
            @Nullable String sourceUrl,
            CellRef cell) {}

    /**
     * A quoted figure with who says so, and who disputes it.
     *
     * @param code names it in the address
     */
    public record Figure(
            String code,
            String figure,
            String unit,
            String fact,
            String language,
            String period,
            @Nullable String country,
            @Nullable Words note,
            String source,
            @Nullable String sourceUrl,
            boolean verified,
            CellRef cell) {}
}
