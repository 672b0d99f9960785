package org.rumbo.text;

import java.util.Locale;

/**
 * One text in the languages of the product.
 *
 * @param en English
 * @param es Spanish
 * @param pt Portuguese
 */
public record Localized(String en, String es, String pt) {

    /** The text in the language of {@code locale}; English where the product does not speak that language. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es" -> es;
            case "pt" -> pt;
            default -> en;
        };
    }
}
