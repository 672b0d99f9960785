package org.rumbo.comparison.ui;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rumbo.country.Country;

/** Order of countries by their names in the reader's language. */
final class Countries {

    private Countries() {}

    static List<Country> sorted(List<Country> countries, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return countries.stream()
                .sorted(Comparator.comparing(country -> country.name().in(locale), collator))
                .toList();
    }
}
