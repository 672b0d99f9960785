package org.rumbo.link;

import java.util.Map;
import org.rumbo.country.CountryCode;

/** Addresses of the page that follows the agenda from declaration to practice. */
public final class AgendaLink {

    /** Path of the page. */
    public static final String PATH = "agenda";

    /** Names of the parameters. */
    public static final String REGION = "region";

    public static final String POSITION = "position";
    public static final String MEASURE = "measure";
    public static final String SORT = "sort";
    /** The cell that is open, as {@code SLV:harm_reduction}. */
    public static final String CELL = "cell";

    /** Where the page tells who holds which position. */
    public static final String ALLIANCE = "alliance";

    private AgendaLink() {}

    /** The positions towards the alliance. */
    public static String alliance() {
        return PageAddress.place(PATH, ALLIANCE);
    }

    /** The cell of a country and a measure, opened. */
    public static String cell(CountryCode country, String measure) {
        return PageAddress.href(PATH, Map.of(CELL, country.value() + ":" + measure));
    }
}
