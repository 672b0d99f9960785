package org.rumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.testing.PageTest;

/** A word that a reader cannot know says what it means where it stands, in each language. */
class ExplainedWordsTest extends PageTest {

    @ParameterizedTest
    @CsvSource({
        "agenda, en, Named at Cali, not what its law says or what it does",
        "agenda, es, Mencionado en Cali, no qué dice su ley ni qué hace",
        "agenda, pt, Citado em Cali, não o que diz sua lei nem o que ele faz",
        "agenda, en, Opposite road, the one opposite to what the conference at Cali declared",
        "country/SLV, en, Named at Cali, not what its law says or what it does",
        "evidence, en, supports, What the policy aims at moved the way it aims",
        "evidence, pt, contra, ou se moveu na contrária"
    })
    void a_word_opens_its_meaning_beside_it(String page, String language, String word, String meaning) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        go(page);
        var parts = parts();
        List<Element> words = parts.select("button[popovertarget]").stream()
                .filter(button -> button.text().equals(word))
                .toList();

        assertThat(words).isNotEmpty().allSatisfy(button -> {
            var opened = parts.select("#" + button.attr("popovertarget"));
            assertThat(opened).as("one place of its own").hasSize(1);
            assertThat(opened.text()).contains(meaning);
            assertThat(opened.attr("popover")).isEqualTo("auto");
            assertThat(button.nextElementSibling()).isSameAs(opened.first());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, level 2 of 2: The spell covers areas holding half of the population",
        "es, nivel 2 de 2: ",
        "pt, nível 2 de 2: "
    })
    void a_level_says_what_it_means_for_measures_of_its_kind(String language, String said) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        go("stance?c=SLV&year=2023");
        assertThat(text()).contains(said);
        go("agenda?cell=SLV:state_of_exception");
        assertThat(text()).contains(said);
    }
}
