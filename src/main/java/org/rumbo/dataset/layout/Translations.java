package org.rumbo.dataset.layout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.provenance.Translation;

/** What publishers' own files are called in Spanish and Portuguese, as they do not say it themselves. */
final class Translations {

    /** Terms of the United Nations, in English; {@link #ofTheUnitedNations} has the same in the other languages. */
    static final String UNITED_NATIONS = "© United Nations; reuse with attribution";

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private Translations() {}

    /** A publication under the terms of the United Nations whose edition is a day. */
    static Translation ofTheUnitedNations(
            @Nullable String titleEs, @Nullable String titlePt, Optional<LocalDate> edition) {
        return new Translation(
                titleEs,
                titlePt,
                edition.map(day -> inWords(day, SPANISH)).orElse("sin fecha"),
                edition.map(day -> inWords(day, PORTUGUESE)).orElse("sem data"),
                "© Naciones Unidas; reutilización con atribución",
                "© Nações Unidas; reutilização com atribuição");
    }

    /** A publication under the terms of the United Nations whose edition needs no words. */
    static Translation ofTheUnitedNations(String titleEs, String titlePt) {
        Translation all = ofTheUnitedNations(titleEs, titlePt, Optional.empty());
        return new Translation(titleEs, titlePt, null, null, all.licenceEs(), all.licencePt());
    }

    /** A publication whose title and terms are the same in all languages and whose edition is a day. */
    static Translation ofTheDay(Optional<LocalDate> edition) {
        Translation all = ofTheUnitedNations(null, null, edition);
        return new Translation(null, null, all.editionEs(), all.editionPt(), null, null);
    }

    private static String inWords(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
