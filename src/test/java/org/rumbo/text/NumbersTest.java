package org.rumbo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are written by one rule; the charts read the same list of cases (formats.test.ts). */
class NumbersTest {

    @ParameterizedTest
    @CsvFileSource(resources = "numbers.csv", numLinesToSkip = 1, delimiter = '|')
    void a_number_is_written_as_its_language_has_it(
            String language, String form, double value, int decimals, String written) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(form.equals("percent") ? Numbers.percent(value, locale) : Numbers.decimal(value, decimals, locale))
                .isEqualTo(written);
    }

    @Test
    void a_change_is_written_as_a_value_with_its_sign() {
        Locale spanish = Locale.forLanguageTag("es");
        assertThat(Numbers.change(-7574.25, 1, spanish)).isEqualTo("\u22127.574,3");
        assertThat(Numbers.change(7574, 0, spanish)).isEqualTo("+7.574");
        assertThat(Numbers.change(-0.04, 1, spanish)).isEqualTo("0,0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void a_count_in_a_sentence_is_grouped_as_a_value_is(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        String count = Numbers.decimal(7574, 0, texts.locale());
        assertThat(texts.get("data.holds.rows", "A", 7574)).isEqualTo("A: " + count);
        assertThat(texts.get("data.holds.figures", 7574)).startsWith(count + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java, Numbers.java, '.*\\b(Number|Decimal)Format\\b.*'",
        "frontend, formats.ts, '.*(Intl\\.NumberFormat|toLocaleString).*'"
    })
    void nobody_else_writes_numbers_for_people(String folder, String writer, String writes) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            List<Path> code = files.filter(file -> file.toString().matches(".*\\.(java|ts)"))
                    .filter(file -> !file.startsWith("frontend/generated"))
                    .toList();
            assertThat(code).anyMatch(file -> file.endsWith(writer));
            assertThat(code.stream().filter(file -> !file.endsWith(writer)))
                    .allSatisfy(file -> assertThat(Files.readString(file).lines())
                            .as(file.toString())
                            .noneMatch(line -> line.matches(writes)));
        }
    }
}
