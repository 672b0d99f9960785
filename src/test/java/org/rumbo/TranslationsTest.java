package org.rumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on screen is said in each of the three languages, and nothing is translated that nobody shows. */
class TranslationsTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path FRONTEND = Path.of("frontend");

    /** Chart elements know their texts without this prefix. */
    private static final String CHART = "chart.";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern SCRIPT_LITERAL = Pattern.compile("['\"`]([a-z][\\w.-]*)(?=['\"`]|\\$\\{)");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:getTranslation|[wW]ords\\.get|[tT]exts?\\.get)\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    /** A text given to a component as it stands; a text without a letter, such as a dash, needs no translation. */
    private static final Pattern SHOWN_AS_IT_STANDS = Pattern.compile(
            "(?:(?:setText|setLabel|setPlaceholder|setTitle|setAriaLabel|setHelperText|setHeader|setTooltipText"
                    + "|setErrorMessage|setSummaryText|setItemLabel"
                    + "|new (?:H[1-6]|Span|Paragraph|Button|Text|NativeLabel|ListItem|Details|Pre|Emphasis|Notification))"
                    + "\\(\\s*|new (?:Anchor|RouterLink)\\([^;\"]*\"[^\"]*\"\\s*,\\s*"
                    + "|setAttribute\\(\\s*\"(?:title|aria-label|alt|placeholder)\"\\s*,\\s*)\"([^\"]*\\p{L}[^\"]*)\"");

    private static final Properties ENGLISH = texts("");

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_pt"})
    void each_language_has_the_texts_that_english_has(String language) {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_pt"})
    void no_text_is_empty(String language) {
        Properties texts = texts(language);
        assertThat(texts.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_pt"})
    void no_key_is_written_twice(String language) throws IOException {
        List<String> keys = Files.readAllLines(file(language)).stream()
                .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_pt"})
    void translations_fill_in_what_english_fills_in(String language) {
        Properties texts = texts(language);
        assertThat(ENGLISH.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(texts.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(ENGLISH.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_es", "_pt"})
    void an_apostrophe_never_swallows_what_is_filled_in(String language) {
        Properties texts = texts(language);
        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith(CHART))
                        .filter(key -> texts.getProperty(key).contains("{")))
                .allSatisfy(key -> assertThat(texts.getProperty(key).replace("''", ""))
                        .as(key)
                        .doesNotContain("'"));
    }

    @Test
    void spanish_and_portuguese_are_not_english() {
        // words that two languages share are few; whole sentences are never shared
        for (String language : List.of("_es", "_pt")) {
            Properties texts = texts(language);
            assertThat(ENGLISH.stringPropertyNames().stream()
                            .filter(key -> ENGLISH.getProperty(key).split(" ").length > 3)
                            .filter(key -> texts.getProperty(key, "").equals(ENGLISH.getProperty(key))))
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void every_text_that_the_code_asks_for_exists() {
        Set<String> asked = new TreeSet<>();
        for (Source source : sources(JAVA, ".java")) {
            ASKED_FOR
                    .matcher(source.code())
                    .results()
                    .map(match -> match.group(1))
                    .forEach(asked::add);
        }
        assertThat(asked).isNotEmpty();
        assertThat(ENGLISH.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void every_text_is_shown_somewhere() {
        Set<String> literals = literals(sources(JAVA, ".java"), JAVA_LITERAL);
        Set<String> chartLiterals = literals(sources(FRONTEND, ".ts"), SCRIPT_LITERAL);
        chartLiterals.addAll(literals.stream()
                .filter(literal -> literal.startsWith(CHART) && !literal.equals(CHART))
                .map(literal -> literal.substring(CHART.length()))
                .toList());
        assertThat(ENGLISH.stringPropertyNames().stream()
                        .filter(key -> !isUsed(key, literals)
                                && !(key.startsWith(CHART) && isUsed(key.substring(CHART.length()), chartLiterals))))
                .isEmpty();
    }

    @Test
    void no_page_shows_a_text_that_is_not_translated() {
        Predicate<Source> shows = source -> source.path().getParent().endsWith("ui")
                || source.path().getParent().endsWith("shell")
                || source.path().getParent().endsWith("chart");
        List<Source> pages = sources(JAVA, ".java").stream().filter(shows).toList();
        assertThat(pages).isNotEmpty();
        assertThat(pages)
                .allSatisfy(page -> assertThat(SHOWN_AS_IT_STANDS
                                .matcher(page.code())
                                .results()
                                .map(MatchResult::group))
                        .as(page.path().toString())
                        .isEmpty());
    }

    /** Written out, or put together from a beginning that ends with a dot or an ending that starts with one. */
    private static boolean isUsed(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            String beginning = key.substring(0, dot);
            if (!beginning.equals("chart") && literals.contains(beginning + ".")
                    || literals.contains(beginning) && literals.contains(key.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals(List<Source> sources, Pattern literal) {
        Set<String> all = new HashSet<>();
        for (Source source : sources) {
            literal.matcher(source.code())
                    .results()
                    .map(match -> match.group(1))
                    .forEach(all::add);
        }
        return all;
    }

    private record Source(Path path, String code) {}

    private static List<Source> sources(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            List<Source> sources = new ArrayList<>();
            for (Path path : files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.startsWith(FRONTEND.resolve("generated")))
                    .toList()) {
                sources.add(new Source(path, Files.readString(path)));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/vaadin-i18n/translations" + language + ".properties");
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file(language))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
