package org.rumbo.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One text in the languages of the product.
 *
 * @param en English
 * @param es Spanish
 * @param pt Portuguese
 */
public record Localized(String en, String es, String pt) {

    /** A text that was perhaps not translated; English stands in where it was not. */
    public static Localized orEnglish(String en, @Nullable String es, @Nullable String pt) {
        return new Localized(en, es == null ? en : es, pt == null ? en : pt);
    }

    /** The same for a text that may be missing altogether; null where it is. */
    public static @Nullable Localized orNothing(@Nullable String en, @Nullable String es, @Nullable String pt) {
        return en == null ? null : orEnglish(en, es, pt);
    }

    /** The text in the language of {@code locale}; null where there is none. */
    public static @Nullable String in(@Nullable Localized text, Locale locale) {
        return text == null ? null : text.in(locale);
    }

    /** The text in the language of {@code locale}; English where the product does not speak that language. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es" -> es;
            case "pt" -> pt;
            default -> en;
        };
    }

    /** The language that {@link #in} answers in, for a {@code lang} attribute: English where nothing was translated. */
    public String languageIn(Locale locale) {
        return in(locale).equals(en) ? "en" : locale.getLanguage();
    }
}
