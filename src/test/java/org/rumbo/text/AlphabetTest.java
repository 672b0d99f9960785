package org.rumbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    @Test
    void names_stand_word_by_word_without_regard_to_case_and_marks() {
        List<String> names = List.of(
                "Guinea",
                "Guinea Ecuatorial",
                "Guinea-Bissau",
                "Nicaragua",
                "Níger",
                "nueva Caledonia",
                "Nueva Zelandia");
        List<String> mixed = new ArrayList<>(names);
        Collections.reverse(mixed);

        mixed.sort(Alphabet.of(Locale.of("es")));

        assertThat(mixed).isEqualTo(names);
    }

    @Test
    void each_language_has_its_own_letters() {
        assertThat(Alphabet.of(Locale.of("es")).compare("Ñandú", "Nzeta")).isPositive();
        assertThat(Alphabet.of(Locale.of("pt")).compare("São Tomé e Príncipe", "Saara Ocidental"))
                .isPositive();
        assertThat(Alphabet.of(Locale.ENGLISH).compare("Peru", "Peru")).isZero();
    }
}
