package org.rumbo.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.chart.ChartModel;
import org.rumbo.chart.CompareChart;
import org.rumbo.testing.PageTest;

/** A figure that is no final count of the state, or that others count in another way, is told as such wherever it stands. */
class FigureStandingPagesTest extends PageTest {

    private ChartModel.ComparisonData compared(String address) {
        go(address);
        return drawn(CompareChart.class, ChartModel.ComparisonData.class);
    }

    private String fetched(String address) throws Exception {
        return http().perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'counts 114, a rate of 1.9, and leaves killed gang members out', names nobody who made this figure",
        "es, 'cuenta 114, una tasa de 1,9, y deja fuera a los pandilleros muertos', no dice quién elaboró esta cifra",
        "pt, 'conta 114, uma taxa de 1,9, e deixa de fora os membros de gangues mortos', não diz quem elaborou este"
                + " número"
    })
    void a_count_that_the_state_disputes_says_what_each_counts(String language, String remark, String unnamed) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        go("country/SLV");
        assertThat(parts().text()).contains(remark, "El Mundo", unnamed);

        var data = compared("compare?i=homicide-rate&c=SLV&from=2015&to=2024");
        assertThat(String.join(" ", data.notes())).contains("El Salvador, 2024: ", remark);
        assertThat(data.series().getFirst().points().getLast().note()).contains(remark);
        assertThat(parts().text()).as("the table beside the chart").contains(remark);
    }

    @Test
    void a_third_partys_count_is_told_in_chart_page_download_and_answer() throws Exception {
        var data = compared("compare?i=homicide-rate&c=VEN&from=2018&to=2022");
        assertThat(data.series().getFirst().points())
                .filteredOn(point -> point.year() >= 2019)
                .allSatisfy(point -> assertThat(point.status()).isEqualTo("third_party"));
        assertThat(String.join(" ", data.notes()))
                .contains("Counted by others than the state: Venezuela 2019–2022.")
                .contains("UNODC Research is the publisher’s own research");

        assertThat(fetched("/export/series.csv?i=homicide-rate&c=VEN&from=2019&to=2019&lang=en"))
                .contains("third-party count");
        assertThat(fetched("/api/v1/series?indicator=homicide-rate&country=VEN&from=2019&to=2019"))
                .contains("\"status\":\"third_party\"");
    }
}
