package org.rumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.testing.ProductTexts;

/** Spanish and Portuguese have no English in them, and one word for one thing: that of src/docs/glossary.md. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("src/docs/glossary.md");
    private static final Path SAME = Path.of("src/test/resources/org/rumbo/same-in-english.csv");
    private static final Path PUBLISHERS = Path.of("src/main/resources/org/rumbo/provenance/publishers.csv");

    /** What a text fills in is not a word of it. */
    private static final Pattern FILLED_IN = Pattern.compile("\\{[^}]*}");

    /**
     * A term.
     *
     * @param is words of the language, the first one the usual
     * @param isNot words that no text may have
     */
    private record Term(String english, List<String> is, List<String> isNot) {}

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void a_text_is_that_of_english_only_where_the_word_is_the_same(String language) throws IOException {
        Map<String, String> english = ProductTexts.properties("en");
        Set<String> same = new TreeSet<>();
        ProductTexts.properties(language).forEach((key, text) -> {
            boolean hasWords = FILLED_IN.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
            if (hasWords && text.equals(english.get(key))) {
                same.add(key);
            }
        });
        assertThat(same)
                .isEqualTo(ProductTexts.csv(SAME).stream()
                        .filter(row ->
                                Arrays.asList(row.get("languages").split(" ")).contains(language))
                        .map(row -> row.get("key"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void no_text_has_an_english_word(String language) throws IOException {
        List<ProductTexts.Text> texts = ProductTexts.in(language);
        assertThat(texts).hasSizeGreaterThan(3_000);
        assertThat(texts.stream()
                        .flatMap(text ->
                                ProductTexts.english(text.text()).stream().map(word -> text.where() + ": " + word)))
                .isEmpty();
    }

    @Test
    void english_words_are_found() {
        assertThat(ProductTexts.english("Se unen dos ediciones: Intentional homicide, latest year of each country"))
                .hasSize(3);
        assertThat(ProductTexts.english("por ejemplo homicide-rate, GBR_NI, bin/run import, drugs.html"))
                .isEmpty();
        assertThat(ProductTexts.english("Ley del Primer Paso (First Step Act)")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void no_text_has_a_word_that_the_glossary_forbids(String language) throws IOException {
        List<ProductTexts.Text> texts = ProductTexts.in(language);
        List<Term> terms = terms(language);
        assertThat(terms).hasSizeGreaterThan(60);
        List<String> found = new ArrayList<>();
        for (Term term : terms) {
            for (String wrong : term.isNot()) {
                Pattern word = word(wrong);
                texts.stream()
                        .filter(text ->
                                word.matcher(ProductTexts.ownWords(text.text())).find())
                        .forEach(text -> found.add("%s has \"%s\", the glossary \"%s\": %s"
                                .formatted(text.where(), wrong, String.join(", ", term.is()), text.text())));
            }
        }
        assertThat(found).isEmpty();
    }

    /** A glossary of words that nobody uses would be a wish. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void the_glossary_forbids_no_word_that_it_asks_for_itself(String language) throws IOException {
        List<Term> terms = terms(language);
        List<String> wanted = terms.stream().flatMap(term -> term.is().stream()).toList();
        assertThat(terms.stream().flatMap(term -> term.isNot().stream()))
                .allSatisfy(wrong -> assertThat(wanted)
                        .noneMatch(word -> word(wrong).matcher(word).find()));
    }

    @Test
    void every_publisher_of_the_shipped_workbooks_has_its_name_in_the_one_table() throws IOException {
        Set<String> named = ProductTexts.csv(PUBLISHERS).stream()
                .map(row -> row.get("publisher"))
                .collect(Collectors.toSet());
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> workbooks = Files.list(Path.of("datasets"))) {
            for (Path workbook : workbooks.toList()) {
                for (String sheet : List.of("Sources", "Breaks", "Instruments", "Events", "Declarations", "Facts")) {
                    shown.addAll(ProductTexts.column(
                            workbook, sheet, sheet.equals("Sources") ? "publisher" : "source-publisher"));
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(200);
        assertThat(named).containsAll(shown);
    }

    private static Pattern word(String word) {
        String end = Character.isLetterOrDigit(word.charAt(word.length() - 1)) ? "(?![\\w-])" : "";
        return Pattern.compile(
                "(?<![\\w-])" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + end,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static List<Term> terms(String language) throws IOException {
        int column = language.equals("es") ? 1 : 2;
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| English") && !line.startsWith("| ---"))
                .map(line -> line.substring(1).split("\\|"))
                .map(cells -> new Term(cells[0].strip(), words(cells[column]), words(cells[column + 2])))
                .toList();
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
