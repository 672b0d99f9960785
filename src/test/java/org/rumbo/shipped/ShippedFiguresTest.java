package org.rumbo.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.ShownNow;
import org.rumbo.provenance.Source;
import org.rumbo.testing.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a person reads after the first start: the workbooks of the project, imported, and read back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class ShippedFiguresTest {

    private static final CountryCode SLV = new CountryCode("SLV");
    private static final CountryCode COL = new CountryCode("COL");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @Autowired
    CountryCatalogue countries;

    @Autowired
    SeriesService series;

    @Autowired
    PolicyService policy;

    @Autowired
    ReleaseCatalogue releases;

    @Autowired
    ShownNow shown;

    @Test
    void five_datasets_and_223_countries_are_there() {
        assertThat(shown.get().releases())
                .containsOnlyKeys("countries", "homicide", "trafficking", "context", "policy");
        assertThat(countries.countries()).hasSize(223);
        assertThat(countries.countries()).allSatisfy(c -> {
            assertThat(c.name().en()).isNotBlank();
            assertThat(c.name().es()).isNotBlank();
            assertThat(c.name().pt()).isNotBlank();
        });
    }

    @Test
    void el_salvador_2015_names_its_edition_and_its_cell() {
        Observation value = of("homicide-rate", SLV).at(2015).orElseThrow();

        assertThat(value.value()).isCloseTo(107.64, within(0.005));
        assertThat(value.cell().toString()).matches("Data!D\\d+");
        assertThat(releases.sources(List.of(value.sourceId())))
                .extracting(Source::edition)
                .singleElement()
                .asString()
                .contains("2025");
    }

    @Test
    void ecuador_2023_and_colombia_2023_are_as_published() {
        assertThat(of("homicide-rate", new CountryCode("ECU"))
                        .at(2023)
                        .orElseThrow()
                        .value())
                .isCloseTo(45.72, within(0.005));
        assertThat(of("cocaine-seizures", COL).at(2023).orElseThrow().value()).isCloseTo(846_729, within(0.5));
        assertThat(of("coca-cultivation", COL).at(2023).orElseThrow().value()).isCloseTo(252_600, within(0.5));
    }

    @Test
    void el_salvador_has_no_value_for_2023_and_a_break_in_july_2019_that_says_why() {
        Series homicide = of("homicide-rate", SLV);

        assertThat(homicide.at(2023)).isEmpty();
        List<Break> counting = homicide.breaks().stream()
                .filter(b -> b.kind() == BreakKind.COUNTING)
                .toList();
        assertThat(counting).hasSize(1);
        assertThat(counting.getFirst().date().withDayOfMonth(1)).isEqualTo(LocalDate.of(2019, 7, 1));
        assertThat(counting.getFirst().note().en()).isNotBlank();
        assertThat(counting.getFirst().note().es()).isNotBlank();
        assertThat(homicide.comparable(2018, 2020)).isFalse();
        assertThat(homicide.comparable(2014, 2018)).isTrue();
    }

    @Test
    void stance_of_el_salvador_2022() {
        Stance stance = policy.stance(List.of(SLV), 2022, 2022).get(SLV).getFirst();

        assertScore(stance.militarization(), 44.0753, 44.0753, 44.0753);
        assertScore(stance.harmReduction(), 2.3810, 1.7857, 26.7857);
        assertThat(stance.instruments()).isNotEmpty();
    }

    @Test
    void research_goes_to_march_2026_and_no_score_beyond_2025() {
        assertThat(policy.researchedTo()).contains(LocalDate.of(2026, 3, 31));
        assertThat(policy.stance(List.of(SLV), 2025, 2026).get(SLV))
                .extracting(Stance::coded)
                .containsExactly(true, false);
        assertThat(policy.codedCountries()).hasSize(33);
        assertThat(policy.stance(List.of(new CountryCode("GRD")), 2022, 2022)
                        .get(new CountryCode("GRD"))
                        .getFirst()
                        .coded())
                .isFalse();
    }

    @Test
    void the_series_of_one_place_are_those_of_the_indicators() {
        var all = series.seriesOf(COL);

        assertThat(all.keySet())
                .containsSubsequence("homicide-rate", "cocaine-seizures", "population")
                .isSubsetOf(series.indicators().stream().map(Indicator::code).toList());
        all.forEach((code, one) -> assertThat(one).isEqualTo(of(code, COL)));
    }

    private Series of(String indicator, CountryCode country) {
        return series.series(indicator, List.of(country)).getFirst();
    }

    private static void assertScore(Score score, double value, double lower, double upper) {
        assertThat(Objects.requireNonNull(score).value()).isCloseTo(value, within(5e-5));
        assertThat(score.lower()).isCloseTo(lower, within(5e-5));
        assertThat(score.upper()).isCloseTo(upper, within(5e-5));
    }
}
