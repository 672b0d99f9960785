package org.rumbo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    private enum Coverage {
        SEARCHED,
        NOT_SEARCHED
    }

    @Test
    void a_text_is_read_in_the_language_of_the_reader_wherever_they_live() {
        Localized text = new Localized("Homicides", "Homicidios", "Homicídios");

        assertThat(text.in(Locale.of("es", "SV"))).isEqualTo("Homicidios");
        assertThat(text.in(Locale.of("pt", "BR"))).isEqualTo("Homicídios");
        assertThat(text.in(Locale.UK)).isEqualTo("Homicides");
    }

    @Test
    void a_reader_of_another_language_gets_english() {
        assertThat(new Localized("Homicides", "Homicidios", "Homicídios").in(Locale.JAPANESE))
                .isEqualTo("Homicides");
    }

    @Test
    void a_word_of_a_list_is_read_however_the_workbook_spells_it() {
        assertThat(Codes.constant(Coverage.class, "not searched")).isEqualTo(Coverage.NOT_SEARCHED);
        assertThat(Codes.constant(Coverage.class, " Not-Searched ")).isEqualTo(Coverage.NOT_SEARCHED);
        assertThat(Codes.constant(Coverage.class, "SEARCHED")).isEqualTo(Coverage.SEARCHED);
        assertThatThrownBy(() -> Codes.constant(Coverage.class, "perhaps"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
