package org.rumbo.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.CellRef;

/**
 * What a country declares, legislates and does, what studies found there, and who took the other road; in the reader's words.
 *
 * @param positions towards the alliance, with dates and sources
 * @param contradiction what stands against its signature; null where nothing does
 * @param agenda the eight measures with their stages
 * @param emergencies states of exception with their dates; {@code emergencyYears} says on how many days of each year at least, newest
 *     first, and {@code emergencyScope} what that counts and what not
 * @param studies on this country
 * @param peers of the same region that stand on the other side, nearest by homicide rate five years before
 * @param peersWhy how they were chosen; empty where there are none
 */
public record CountryConduct(
        List<Position> positions,
        @Nullable String contradiction,
        List<Measure> agenda,
        List<Emergency> emergencies,
        List<String> emergencyYears,
        String emergencyScope,
        List<Link> studies,
        List<Link> peers,
        String peersWhy) {

    /** A position with what it rests on. */
    public record Position(
            String code,
            String name,
            String date,
            String basis,
            String basisLanguage,
            String source,
            @Nullable String sourceUrl,
            CellRef cell) {}

    /** A state of exception with its dates, and its row in the workbook. */
    public record Emergency(String text, CellRef cell) {}

    /** A measure of the agenda with the stage it reached. */
    public record Measure(String name, String stageCode, String stage, String href) {}

    /** A line that leads somewhere. */
    public record Link(String text, String href) {}
}
