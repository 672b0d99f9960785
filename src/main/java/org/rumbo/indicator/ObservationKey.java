package org.rumbo.indicator;

import org.rumbo.country.CountryCode;

/**
 * The number of an observation in the database, made of what it is of: indicator, place and year. A series lies in one stretch of
 * numbers and a whole indicator in another, so both are read by a range of the primary key, and a release is written by appending;
 * a second index would cost a third of an import.
 *
 * <p>From the lowest bit: 12 for the year, 8 for the part of a country (0 for the country itself, else in the order in which the
 * parts come in the release), 15 for the three letters of the place, the rest for the indicator.
 */
public final class ObservationKey {

    /** How many numbers one indicator has. */
    public static final long PER_INDICATOR = 1L << 35;

    private static final int YEAR_BITS = 12;
    private static final int PART_BITS = 8;
    private static final int MOST_PARTS = (1 << PART_BITS) - 1;

    private ObservationKey() {}

    /**
     * @param part 0 for a place of three letters, else 1 to 255
     * @throws IllegalArgumentException when the year or the part does not fit
     */
    public static long of(long indicator, CountryCode place, int part, int year) {
        if (year < 0 || year >= 1 << YEAR_BITS || part < 0 || part > MOST_PARTS) {
            throw new IllegalArgumentException("no room for part %d and year %d of %s".formatted(part, year, place));
        }
        return first(indicator, place) + ((long) part << YEAR_BITS) + year;
    }

    /** First number of an indicator; its last is {@code first + PER_INDICATOR - 1}. */
    public static long first(long indicator) {
        return indicator * PER_INDICATOR;
    }

    /** The indicator that a number belongs to. */
    public static long indicator(long key) {
        return Math.floorDiv(key, PER_INDICATOR);
    }

    /** First number of a place of three letters within any indicator, its parts included. */
    static long offset(CountryCode place) {
        long letters = 0;
        for (int i = 0; i < 3; i++) {
            letters = letters * 26 + (place.value().charAt(i) - 'A');
        }
        return letters << (YEAR_BITS + PART_BITS);
    }

    /** How many numbers one place of three letters has, its parts included. */
    static long perPlace() {
        return 1L << (YEAR_BITS + PART_BITS);
    }

    private static long first(long indicator, CountryCode place) {
        return first(indicator) + offset(place);
    }
}
