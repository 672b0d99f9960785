package org.rumbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The whole program, from the workbooks in datasets/ to an answer of the API; the same on both databases. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class StartsWithItsWorkbooksTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void figures_of_the_workbooks_are_served_with_their_edition() throws Exception {
        figure("homicide-rate", "SLV", 2015, 107.64);
        figure("homicide-rate", "ECU", 2023, 45.72);
        figure("cocaine-seizures", "COL", 2023, 846729);
        figure("coca-cultivation", "COL", 2023, 252600);
    }

    @Test
    void a_missing_year_stays_missing_and_a_change_of_what_is_counted_is_told() throws Exception {
        mvc.perform(get("/api/v1/series?indicator=homicide-rate&country=SLV&from=2018&to=2024"))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.series[0].points[?(@.year == 2023)].value").value(contains(nullValue())))
                .andExpect(jsonPath("$.series[0].breaks[?(@.date =~ /2019-07.*/)].note")
                        .isNotEmpty());
    }

    @Test
    void stance_follows_from_the_instruments() throws Exception {
        mvc.perform(get("/api/v1/stance?country=SLV&from=2022&to=2022"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stance[0].militarization.value").value(closeTo(46.2561, 0.00005)))
                .andExpect(jsonPath("$.stance[0].harmReduction.value").value(closeTo(9.0665, 0.00005)))
                .andExpect(jsonPath("$.stance[0].harmReduction.lower").value(closeTo(4.7888, 0.00005)))
                .andExpect(jsonPath("$.stance[0].harmReduction.upper").value(closeTo(50.2055, 0.00005)));
    }

    @Test
    void weights_change_a_score_and_are_told() throws Exception {
        mvc.perform(get("/api/v1/stance?country=SLV&from=2022&to=2022&weights=equal"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.weights").value("equal"))
                .andExpect(jsonPath("$.stance[0].militarization.value").value(closeTo(48.9692, 0.00005)));
        mvc.perform(get("/api/v1/stance?country=SLV&weights=magic:3")).andExpect(status().isBadRequest());
    }

    @Test
    void codebook_declarations_agenda_and_studies_are_served_with_their_cells() throws Exception {
        mvc.perform(get("/api/v1/codebook?lang=es"))
                .andExpect(jsonPath("$.kinds.length()").value(34))
                .andExpect(jsonPath("$.kinds[1].definition").value(startsWith("Suspensión o restricción formal")))
                .andExpect(jsonPath("$.sources[0].edition").value("Edition 2, November 2026"));
        mvc.perform(get("/api/v1/declarations?position=signatory"))
                .andExpect(jsonPath("$.declarations.length()").value(19));
        mvc.perform(get("/api/v1/events?country=SLV&from=2022&to=2022"))
                .andExpect(jsonPath("$.events[*].date").value(hasItem("2022-03-27")))
                .andExpect(jsonPath("$.events[0].cell").value(startsWith("Events!B")))
                .andExpect(jsonPath("$.sources[0].edition").value("Edition 2, November 2026"));
        mvc.perform(get("/api/v1/agenda?country=HND&measure=state_of_exception&on=2023-09-09"))
                .andExpect(jsonPath("$.agenda[0].stage").value("in_practice"))
                .andExpect(jsonPath("$.agenda[0].since").value("2022-12-06"));
        mvc.perform(get("/api/v1/studies?country=MEX&kind=kingpin_strategy&finding=against"))
                .andExpect(jsonPath("$.studies[*].id").value(hasItem("EV002")))
                .andExpect(jsonPath("$.studies[0].cell").value(startsWith("Studies!A")));
        mvc.perform(get("/api/v1/agenda?measure=magic")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/agenda?on=yesterday")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/studies?kind=magic")).andExpect(status().isBadRequest());
    }

    @Test
    void each_dataset_has_a_release_that_is_active_and_the_first_edition_of_policy_beside_it() {
        assertThat(jdbc.queryForList("select active_release_id from dataset", Long.class))
                .hasSizeGreaterThanOrEqualTo(5)
                .doesNotContainNull();
        assertThat(jdbc.queryForObject("select count(*) from dataset_release", Integer.class))
                .isEqualTo(
                        1 + Objects.requireNonNull(jdbc.queryForObject("select count(*) from dataset", Integer.class)));
    }

    private void figure(String indicator, String country, int year, double value) throws Exception {
        mvc.perform(get("/api/v1/series")
                        .param("indicator", indicator)
                        .param("country", country)
                        .param("from", String.valueOf(year))
                        .param("to", String.valueOf(year)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.series[0].points[0].value").value(value))
                .andExpect(jsonPath("$.sources[0].edition").isNotEmpty());
    }
}
