package org.rumbo.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A publisher where there is little room. */
class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "United Nations Office on Drugs and Crime (UNODC), en, UNODC",
        "United Nations Office on Drugs and Crime (UNODC), es, ONUDC",
        "United Nations Office on Drugs and Crime (UNODC), pt, UNODC",
        "World Health Organization through Our World in Data, en, World Health Organization through Our World in Data",
        "World Bank (data of 2024), es, World Bank (data of 2024)"
    })
    void aPublisherGoesByTheInitialsBehindItsName(String publisher, String language, String inShort) {
        Source source = new Source(
                1, "code", publisher, "Title", "2024", null, "Free", null, "Citation", 1, "dataset", Translation.NONE);

        assertThat(source.publisherInShort(Locale.forLanguageTag(language))).isEqualTo(inShort);
    }

    @Test
    void a_reader_is_told_of_a_source_in_their_language_and_of_what_nobody_translated_in_the_original() {
        var translation = new Translation("Homicidio intencional", null, "julio de 2026", "julho de 2026", null, null);
        Source source = new Source(
                1,
                "code",
                "World Bank",
                "Intentional homicide",
                "July 2026",
                null,
                "Free",
                null,
                "Citation",
                1,
                "homicide",
                translation);

        assertThat(source.in(Locale.forLanguageTag("es")))
                .isEqualTo(new Cited("Banco Mundial", "Homicidio intencional", "julio de 2026", "Free"));
        assertThat(source.in(Locale.forLanguageTag("pt")).inOneLine())
                .isEqualTo("Banco Mundial, Intentional homicide, julho de 2026");
        assertThat(source.in(Locale.ENGLISH))
                .isEqualTo(new Cited("World Bank", "Intentional homicide", "July 2026", "Free"));
    }
}
