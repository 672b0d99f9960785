package org.rumbo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.testing.PageTest;
import org.rumbo.testing.ProductTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page shows over the shipped workbooks is in the reader's language: all but titles that are cited, which say so. */
class OneLanguageTest extends PageTest {

    /** Titles of laws, articles and studies are cited in the original; whom a publisher names as a maker, in its own word. */
    private static final Set<String> CITED = Set.of("citation", "original", "source", "sourceText", "maker");

    /** Words of the program, which no page shows. */
    private static final Set<String> CODES = Set.of(
            "kind",
            "code",
            "of",
            "dataset",
            "layer",
            "precision",
            "startPrecision",
            "endPrecision",
            "cell",
            "href",
            "url",
            "csv",
            "xlsx");

    private static final String CITED_IN_HTML = "[lang=en], cite, a[rel~=external], .instrument-source";

    private static final List<String> CONTENTS = List.of(
            "charts/overview.json?i=homicide-rate&",
            "charts/overview.json?i=cocaine-seizures&",
            "charts/compare.json?i=homicide-rate&c=ECU,PER,VEN,SLV&from=2000&to=2024&",
            "charts/compare.json?i=cocaine-seizures&c=COL,PER&from=2000&to=2023&",
            "charts/stance-plane.json?",
            "charts/stance-grid.json?",
            "charts/country-stance.json?c=SLV&",
            "charts/country-timeline.json?c=COL&",
            "parts/headlines.html?",
            "parts/country-figures.html?c=MEX&",
            "parts/country-rest.html?c=SLV&",
            "parts/human-cost.html?i=homicide-rate&c=ECU,SLV&from=2000&to=2024&",
            "parts/score-basis.html?c=ECU&year=2023&",
            "parts/ranks.html?year=2023&",
            "parts/weights.html?",
            "parts/agenda.html?",
            "parts/alliance.html?",
            "parts/burden.html?",
            "parts/evidence-map.html?",
            "parts/studies.html?",
            "parts/codebook.html?",
            "parts/story.html?");

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void what_a_page_fetches_has_no_english_words(String language) throws Exception {
        List<String> english = new ArrayList<>();
        for (String content : CONTENTS) {
            var response = http().perform(get(URI.create("/" + content + "lang=" + language)))
                    .andReturn()
                    .getResponse();
            if (response.getStatus() != 200) {
                english.add(content + " answers " + response.getStatus());
                continue;
            }
            String answer = response.getContentAsString(StandardCharsets.UTF_8);
            if (content.contains(".json")) {
                JsonNode all = new JsonMapper().readTree(answer);
                texts(all, "", english, content);
            } else {
                Document html = Jsoup.parse(answer);
                html.select(CITED_IN_HTML).remove();
                ProductTexts.english(html.text()).stream()
                        .map(word -> content + ": " + cut(word, html.text()))
                        .forEach(english::add);
            }
        }
        assertThat(english).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, SDG dataset, , 15 May 2025, United Nations Office on Drugs and Crime (UNODC)",
        "es, Conjunto de datos de los ODS, SDG dataset, 15 de mayo de 2025, Oficina de las Naciones Unidas contra la Droga y el Delito (ONUDC)",
        "pt, Conjunto de dados dos ODS, SDG dataset, 15 de maio de 2025, Escritório das Nações Unidas sobre Drogas e Crime (UNODC)"
    })
    void a_source_has_its_title_in_the_language_and_the_original_beside_it(
            String language, String title, @Nullable String original, String edition, String publisher)
            throws Exception {
        String answer = http().perform(
                        get("/charts/compare.json?i=homicide-rate&c=ECU,PER&from=2010&to=2020&lang=" + language))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<String> told = new ArrayList<>();
        for (JsonNode source : new JsonMapper().readTree(answer).path("data").path("sources")) {
            JsonNode first = source.path("original");
            told.add(source.path("title").asString() + "|" + (first.isNull() ? null : first.asString()) + "|"
                    + source.path("edition").asString() + "|"
                    + source.path("publisher").asString());
        }
        assertThat(told).contains(title + "|" + original + "|" + edition + "|" + publisher);
    }

    private static void texts(JsonNode node, String name, List<String> english, String content) {
        if (node.isString() && !CITED.contains(name) && !CODES.contains(name)) {
            ProductTexts.english(node.asString()).forEach(word -> english.add(content + " " + name + ": " + word));
        } else if (node.isObject()) {
            node.properties().forEach(field -> texts(field.getValue(), field.getKey(), english, content));
        } else {
            node.forEach(one -> texts(one, name, english, content));
        }
    }

    private static String cut(String word, String text) {
        String found = word.substring(0, word.indexOf(" in: "));
        int at = text.indexOf(found);
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }
}
