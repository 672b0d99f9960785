package org.rumbo.country;

import java.util.regex.Pattern;

/**
 * Code of a place: ISO 3166-1 alpha-3 for a country or territory ({@code SLV}), with a suffix for a part of one as
 * UNODC writes it ({@code GBR_E_W}); {@code WLD} and the like for an aggregate.
 *
 * @param value the code, upper case
 * @throws IllegalArgumentException when the text has not that form
 */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}(_[A-Z0-9_]{1,12})?");

    public CountryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a country code: " + value);
        }
    }

    /** Whether {@code text} has the form of a code; says nothing about whether the place is known. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
