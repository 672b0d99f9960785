package org.rumbo.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;

/**
 * Address of the stance page. What is null or empty is left out, and the page then takes its own default.
 *
 * @param countries the countries that are pointed out, with the path that each took
 * @param year the year shown
 * @param weights weights as {@code equal} or as {@code kind:weight} pairs separated by commas
 */
public record StanceLink(
        List<CountryCode> countries,
        @Nullable Integer year,
        @Nullable String weights) {

    /** Path of the page. */
    public static final String PATH = "stance";

    /** Scores are given from here on. */
    public static final int FIRST_YEAR = 1990;

    /** Names of the parameters. */
    public static final String COUNTRIES = "c";

    public static final String YEAR = "year";
    public static final String WEIGHTS = "w";
    public static final String REGION = "region";
    public static final String SORT = "sort";

    public StanceLink {
        countries = List.copyOf(countries);
    }

    /** A country in a year, with the instruments that were in force. */
    public static StanceLink of(CountryCode country, int year) {
        return new StanceLink(List.of(country), year, null);
    }

    /** An instrument below the scores of a year in which it was in force. */
    public static String instrument(CountryCode country, int year, String code) {
        return PageAddress.place(of(country, year).href(), code);
    }

    /** The address, relative to the root of the application. */
    public String href() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!countries.isEmpty()) {
            parameters.put(COUNTRIES, countries.stream().map(CountryCode::value).collect(Collectors.joining(",")));
        }
        if (year != null) {
            parameters.put(YEAR, year.toString());
        }
        if (weights != null) {
            parameters.put(WEIGHTS, weights);
        }
        return PageAddress.href(PATH, parameters);
    }
}
