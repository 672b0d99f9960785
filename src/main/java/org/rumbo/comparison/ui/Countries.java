package org.rumbo.comparison.ui;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rumbo.country.Country;

/** Order and search of countries by their names in the reader's language. */
final class Countries {

    private Countries() {}

    static List<Country> sorted(List<Country> countries, Locale locale) {
        Collator collator = Collator.getInstance(locale);
        return countries.stream()
                .sorted(Comparator.comparing(country -> country.name().in(locale), collator))
                .toList();
    }

    /** Whether what was typed is in the name, accents aside, or begins the code. */
    static boolean matches(Country country, String typed, Locale locale) {
        String wanted = plain(typed);
        return plain(country.name().in(locale)).contains(wanted)
                || plain(country.code().value()).startsWith(wanted);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
