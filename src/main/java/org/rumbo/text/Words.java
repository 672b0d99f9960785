package org.rumbo.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as a page shows it.
 *
 * @param language that it is in, for a {@code lang} attribute: English where nothing was translated
 */
public record Words(String text, String language) {

    /** The text in the language of a reader. */
    public static Words of(Localized text, Locale locale) {
        return new Words(text.in(locale), text.languageIn(locale));
    }

    /** The same for a text that may be missing; null where it is. */
    public static @Nullable Words orNothing(@Nullable Localized text, Locale locale) {
        return text == null ? null : of(text, locale);
    }
}
