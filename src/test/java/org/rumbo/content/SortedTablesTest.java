package org.rumbo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.testing.PageTest;

/** The tables of pages' parts, over the shipped workbooks: each says what a browser needs to sort it by each of its columns. */
class SortedTablesTest extends PageTest {

    @ParameterizedTest
    @CsvSource({
        "parts/agenda.html, agenda",
        "parts/burden.html?region=Americas, burden",
        "'parts/human-cost.html?i=homicide-rate&c=SLV,ECU&from=2010&to=2020', cost",
        "parts/ranks.html?year=2022, ranks",
        "'parts/ranks.html?year=2022&w=equal,kingpin_strategy:3', ranks",
        "parts/evidence-map.html, kinds"
    })
    void everyColumnOfEveryTableCanBeSortedBy(String address, String name) throws Exception {
        String html = http().perform(get("/" + address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        List<Element> tables = Jsoup.parse(html).select("table");

        assertThat(tables).isNotEmpty().allSatisfy(table -> {
            assertThat(table.attr("data-sort")).isEqualTo(name);
            List<Element> headers = table.select("thead th:not([scope=colgroup])");
            assertThat(headers).isNotEmpty().allSatisfy(header -> {
                assertThat(header.attr("data-column")).isNotBlank();
                assertThat(header.select("button.sort").text()).isNotBlank();
            });
            assertThat(headers.stream().map(header -> header.attr("data-column")))
                    .doesNotHaveDuplicates();
            boolean numbers =
                    headers.stream().anyMatch(header -> !header.attr("data-by").equals("words"));
            assertThat(numbers).isTrue();
            // what is sorted as a number is one, whatever is written there
            assertThat(table.select("tbody [data-key]").eachAttr("data-key"))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(key).matches("|-?[0-9.]+(E-?[0-9]+)?"));
        });
    }
}
