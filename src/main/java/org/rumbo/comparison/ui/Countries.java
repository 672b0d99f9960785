package org.rumbo.comparison.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rumbo.country.Country;
import org.rumbo.text.Alphabet;

/** Order of countries by their names in the reader's language. */
final class Countries {

    private Countries() {}

    static List<Country> sorted(List<Country> countries, Locale locale) {
        Alphabet collator = Alphabet.of(locale);
        return countries.stream()
                .sorted(Comparator.comparing(country -> country.name().in(locale), collator))
                .toList();
    }
}
