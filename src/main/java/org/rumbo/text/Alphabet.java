package org.rumbo.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * How a language sorts names: without regard to case and marks first, and word by word. The platform's own collator passes over
 * spaces, and puts Guinea Ecuatorial after Guinea-Bissau. Browsers sort by the same rule (frontend/sorting.ts).
 */
public final class Alphabet implements Comparator<String> {

    private final Collator words;

    private Alphabet(Locale locale) {
        words = Collator.getInstance(locale);
    }

    /** The alphabet of a language. */
    public static Alphabet of(Locale locale) {
        return new Alphabet(locale);
    }

    @Override
    public int compare(String a, String b) {
        String[] as = a.strip().split("\\s+");
        String[] bs = b.strip().split("\\s+");
        for (int i = 0; i < Math.min(as.length, bs.length); i++) {
            int difference = words.compare(as[i], bs[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(as.length, bs.length);
    }
}
