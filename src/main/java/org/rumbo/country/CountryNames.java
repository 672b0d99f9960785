package org.rumbo.country;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rumbo.text.Localized;

/** Names of countries and territories by CLDR, as the JDK brings them. */
final class CountryNames {

    private static final Locale SPANISH = Locale.of("es");
    private static final Locale PORTUGUESE = Locale.of("pt", "BR");

    private static final Map<String, String> ALPHA_2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(iso2 -> Locale.of("", iso2).getISO3Country(), iso2 -> iso2));

    private CountryNames() {}

    /** The names of an ISO 3166-1 alpha-3 code; empty for a code outside of the standard, such as that of Kosovo. */
    static Optional<Localized> of(String iso3) {
        String iso2 = ALPHA_2.get(iso3);
        if (iso2 == null) {
            return Optional.empty();
        }
        Locale country = Locale.of("", iso2);
        return Optional.of(new Localized(
                country.getDisplayCountry(Locale.ENGLISH),
                country.getDisplayCountry(SPANISH),
                country.getDisplayCountry(PORTUGUESE)));
    }
}
