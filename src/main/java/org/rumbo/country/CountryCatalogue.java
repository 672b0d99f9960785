package org.rumbo.country;

import java.util.List;
import java.util.Optional;

/** The places of the active countries release. */
public interface CountryCatalogue {

    /** Countries and territories of the catalogue, in order of code. */
    List<Country> countries();

    /** Every place: countries and territories, their parts, aggregates; in order of code. */
    List<Country> places();

    /** Any place: country, territory, part or aggregate. */
    Optional<Country> find(CountryCode code);

    /** The parts of a country that are reported by themselves, in order of code. */
    List<Country> partsOf(CountryCode country);

    /** The regions that have countries, in alphabetical order of their English names. */
    List<String> regions();
}
