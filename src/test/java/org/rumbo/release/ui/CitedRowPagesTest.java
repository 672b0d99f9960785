package org.rumbo.release.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.chart.ChartModel;
import org.rumbo.chart.CompareChart;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.DataLink;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From a figure to who published it and to its row in the workbook, over the shipped workbooks. */
class CitedRowPagesTest extends PageTest {

    @Autowired
    SeriesService series;

    /** Addresses of rows that the page at an address leads to, with the words of each link. */
    private Map<String, String> rows(String address) {
        go(address);
        Map<String, String> rows = new LinkedHashMap<>();
        find(Anchor.class).all().forEach(link -> rows.put(link.getHref(), link.getText()));
        parts().select("a[href]").forEach(link -> rows.put(link.attr("href"), link.text()));
        rows.keySet().removeIf(href -> !href.startsWith("data/release/") || !href.contains("cell="));
        return rows;
    }

    private String elSalvador2024() {
        return DataLink.row(
                series.series("homicide-rate", List.of(new CountryCode("SLV")))
                        .getFirst()
                        .at(2024)
                        .orElseThrow()
                        .cell(),
                "homicide-rate");
    }

    @Test
    void a_figure_opens_its_publisher_and_then_its_row_with_the_cell_marked() {
        go(elSalvador2024().replace("#cited", ""));

        var page = parts();
        List<String> headings = page.select("h2").eachText();
        assertThat(headings).containsExactly("Where it was published", "The row in the workbook");
        assertThat(page.select("section").first().text())
                .contains(
                        "United Nations Office on Drugs and Crime (UNODC)",
                        "Intentional homicide, latest year of each country",
                        "July 2026",
                        "https://dataunodc.un.org/dp-intentional-homicide-victims");
        assertThat(page.select("section").last().text())
                .contains("compiled by Rumbo from publications of United Nations Office on Drugs and Crime (UNODC)");
        Element row = page.select("tr:has(#cited)").first();
        assertThat(row.select("mark").text()).matches("Cell Data!D\\d+: 3\\.297469799\\d+");
        assertThat(row.text()).contains("SLV homicide-rate 2024", "the row of this source");
        // the rows before and after it stand around it
        assertThat(row.previousElementSibling().text()).contains("SLV homicide-rate 2022");
        assertThat(row.nextElementSibling().text()).contains("homicide-rate");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Data",
        "country/SLV, 'Data,Instruments,Declarations'",
        "'compare?c=SLV,ECU&from=2015&to=2024', 'Data,Facts'",
        "'stance?c=SLV&year=2022', Instruments",
        "codebook, Codebook",
        "story, 'Events,Facts'",
        "evidence, Studies",
        "'agenda?cell=SLV:state_of_exception', 'Declarations,Data,Instruments'"
    })
    void every_cell_that_a_page_names_leads_to_its_row(String address, String sheets) {
        Map<String, String> bySheet = new LinkedHashMap<>();
        rows(address).forEach((href, words) -> {
            String cell = URI.create(href).getQuery().replaceFirst("^.*cell=", "");
            assertThat(words).contains(cell);
            bySheet.putIfAbsent(cell.replaceFirst("!.*$", ""), href);
        });

        assertThat(bySheet).containsKeys(sheets.split(","));
        bySheet.forEach((sheet, href) -> {
            go(href.replace("#cited", ""));
            assertThat(parts().select("#cited mark").text()).as(href).startsWith("Cell " + sheet + "!");
        });
    }

    @Test
    void an_event_of_a_chart_names_the_address_of_its_row() {
        go("compare?c=SLV&from=2010&to=2024");
        var marks = drawn(CompareChart.class, ChartModel.ComparisonData.class)
                .series()
                .getFirst()
                .marks();
        List<String> cells = new ArrayList<>();
        for (ChartModel.PolicyMark mark : marks) {
            go(mark.row().replace("#cited", ""));
            cells.add(mark.cell());
            assertThat(parts().select("tr:has(#cited)").text()).as(mark.row()).contains("SLV");
        }
        assertThat(cells).isNotEmpty().allSatisfy(cell -> assertThat(cell).startsWith("Events!"));
    }

    @Test
    void a_measure_opens_the_law_that_it_rests_on_in_the_readers_language() {
        UI.getCurrent().setLocale(Locale.forLanguageTag("es"));
        String measure = rows("stance?c=ARG&year=2022").keySet().stream()
                .filter(href -> href.contains("Instruments"))
                .findFirst()
                .orElseThrow();
        go(measure.replace("#cited", ""));

        assertThat(parts().text())
                .contains("Dónde se publicó", "Ley 23.737", "compilado por Rumbo; cada fila nombra la fuente")
                .doesNotContain("title-pt");
    }

    @Test
    void a_cell_that_no_row_was_made_from_is_said_to_be_none() {
        String release = elSalvador2024().replaceFirst("\\?.*", "");
        go(release + "?cell=Data!Q99999");
        assertThat(parts().text()).contains("No row of this release was made from the cell Data!Q99999.");
        go(release + "?cell=nonsense");
        assertThat(parts().text()).contains("No row of this release was made from the cell nonsense.");
    }
}
