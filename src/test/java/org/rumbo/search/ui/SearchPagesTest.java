package org.rumbo.search.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.link.SearchLink;
import org.rumbo.search.SearchKind;
import org.rumbo.testing.PageTest;
import org.rumbo.text.Texts;

/** What a reader sees of a search, over the shipped workbooks. */
class SearchPagesTest extends PageTest {

    @Test
    void whatWasFoundStandsInGroupsAndLeadsToWhereItIsShown() {
        go("search?q=Haiti");

        assertThat(find(H1.class).single().getText()).isEqualTo("Search");
        assertThat(parts().select(".found-group h2").first().text()).startsWith("Countries 1");
        assertThat(parts().select(".found-group a").first().attr("href")).isEqualTo("country/HTI");
        assertThat(parts().select("mark").first().text()).isEqualTo("Haiti");
    }

    /** An address that names a place on a page leads nowhere unless the page has it. */
    @Test
    void whateverIsFoundIsOnThePageThatItLeadsTo() {
        List<String> addresses = new ArrayList<>();
        for (String words : List.of("Bukele", "naloxone", "Plan Colombia", "Duterte", "homicide", "alliance")) {
            go(new SearchLink(words, null).href());
            parts().select(".found-title").forEach(link -> addresses.add(link.attr("href")));
        }
        assertThat(addresses).hasSizeGreaterThan(30);
        for (String address : addresses.stream().distinct().toList()) {
            String page = address.replaceFirst("#.*", "");
            go(page.replaceFirst("^\\.", ""));
            assertThat(find(H1.class).all()).as(address).isNotEmpty();
            if (address.contains("#")) {
                assertThat(parts().getElementById(address.replaceFirst(".*#", "")))
                        .as(address)
                        .isNotNull();
            }
        }
    }

    @Test
    void oneKindHasThePageForItself() {
        go("search?q=colombia&kind=instrument");

        assertThat(parts().select(".found-group")).hasSize(1);
        assertThat(parts().select(".found-group li")).hasSizeGreaterThan(8);
        assertThat(parts().select("a[href='search?q=colombia']").text()).isEqualTo("Show everything that was found");
    }

    @Test
    void whereNothingIsFoundThatIsSaidWithWhatToDo() {
        go("search?q=qqqxxxzzz");

        assertThat(parts().text()).contains("Nothing was found for “qqqxxxzzz”", "Try fewer or other words");
        assertThat(parts().select(".suggestions a")).hasSize(3);
    }

    @Test
    void withoutWordsItSaysWhatCanBeFound() {
        go("search");

        assertThat(parts().text()).contains("Type what you look for");
        for (Element example : parts().select(".suggestions a")) {
            go(example.attr("href"));
            assertThat(parts().select(".found-title")).as(example.text()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"es, Países, Costa de Marfil", "pt, Países, Costa do Marfim", "en, Countries, Ivory Coast"})
    void theReadersLanguageIsSpoken(String language, String group, String words) {
        UI.getCurrent().setLocale(Locale.of(language));
        go(new SearchLink(words, null).href());

        assertThat(parts().select(".found-group h2").first().text()).startsWith(group);
        assertThat(parts().text()).doesNotContain("search.", "!{");
    }

    @Test
    void everyKindHasAName() {
        for (Locale language : Texts.LANGUAGES) {
            for (SearchKind kind : SearchKind.values()) {
                assertThat(Texts.of(language).get("search.group." + kind.code()))
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%00%07",
                "name:(haiti%20AND",
                "%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "a%5Eb%7E%2A"
            })
    void whatIsTypedIsNeverMarkupNorAnError(String typed) throws Exception {
        for (String path : List.of("parts/found.html", SearchLink.SUGGESTIONS)) {
            String html = http().perform(get(URI.create("/" + path + "?lang=en&q=" + typed)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(html).doesNotContain("<script", "<img");
        }
    }

    @Test
    void moreThanIsLookedForIsCutAndThatIsSaid() {
        go("search?q=" + "haiti%20".repeat(300));

        assertThat(parts().text()).contains("Only the first 100 characters were looked for");
    }

    @Test
    void suggestionsAreOptionsInNamedGroupsWithWhatIsSaidOfThem() throws Exception {
        var list = org.jsoup.Jsoup.parse(http().perform(get("/" + SearchLink.SUGGESTIONS + "?lang=en&q=colom"))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(list.select("[role=option]")).hasSizeBetween(4, 10);
        assertThat(list.select("[role=option]").first().attr("data-href")).isEqualTo("country/COL");
        assertThat(list.select("[role=option]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element group : list.select("[role=group]")) {
            assertThat(list.getElementById(group.attr("aria-labelledby")).text())
                    .isNotBlank();
        }
        assertThat(list.select("[data-said]").attr("data-said")).startsWith("Suggestions: ");
        assertThat(list.select("#suggestion-all").attr("data-href")).isEqualTo("search?q=colom");
    }
}
