package org.rumbo.link;

import org.rumbo.country.CountryCode;

/** Addresses of the pages about one country. */
public final class CountryLink {

    /** Path of the list of countries. */
    public static final String LIST = "countries";

    /** Path of a country's page, before its code. */
    public static final String PATH = "country";

    private CountryLink() {}

    /** The page of a country, relative to the root of the application. */
    public static String href(CountryCode country) {
        return PATH + "/" + country.value();
    }

    /** A part of the page of a country. */
    public static String part(CountryCode country, String part) {
        return href(country) + "#" + part;
    }
}
