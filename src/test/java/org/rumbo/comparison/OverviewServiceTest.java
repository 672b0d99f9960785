package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.rumbo.comparison.FewSeries.code;
import static org.rumbo.comparison.FewSeries.country;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.ReleaseCatalogue;

/** What the overview opens with: its year, region and classes, and what is marked. */
class OverviewServiceTest {

    private static final String RATE = "homicide-rate";
    private static final List<Country> COUNTRIES = List.of(
            country("ECU", "Americas", "Ecuador"),
            country("HTI", "Americas", "Haiti"),
            country("KNA", "Americas", "Saint Kitts and Nevis"),
            country("FRA", "Europe", "France"));

    private final CountryCatalogue countries = mock();
    private final PolicyService policy = mock();
    private final ReleaseCatalogue releases = mock();

    @BeforeEach
    void someCountries() {
        when(countries.countries()).thenReturn(COUNTRIES);
        when(countries.regions()).thenReturn(List.of("Americas", "Europe"));
        when(policy.codedCountries()).thenReturn(List.of(code("ECU")));
        when(policy.stance(any(), anyInt(), anyInt()))
                .thenReturn(Map.of(
                        code("ECU"),
                        List.of(
                                new Stance(
                                        code("ECU"),
                                        2023,
                                        new Score(30, 30, 30, 1),
                                        new Score(5, 5, 20, 1),
                                        List.of("ECU-M-01")),
                                new Stance(code("ECU"), 2024, null, null, List.of()))));
    }

    @Test
    void theYearIsTheNewestThatMostCountriesOfTheRegionHave() {
        FewSeries few = new FewSeries()
                .put(RATE, "ECU", 2022, 27, 2023, 45, 2024, 39)
                .put(RATE, "HTI", 2022, 18, 2023, 41)
                .put(RATE, "KNA", 2022, 20)
                .put(RATE, "FRA", 2022, 1, 2023, 1, 2024, 1);

        assertThat(overview(few).year()).isEqualTo(2023);
        assertThat(overview(few).region()).isEqualTo("Americas");
        assertThat(overview(few).years()).containsExactly(2022, 2023, 2024);
    }

    @Test
    void anIndicatorThatTheFirstRegionLacksOpensOnTheWorld() {
        assertThat(overview(new FewSeries().put(RATE, "FRA", 2023, 1)).region()).isEqualTo("World");
    }

    @Test
    void theClassesOfHomicideRatesAreFixedAndOthersFollowTheFigures() {
        assertThat(overview(new FewSeries().put(RATE, "ECU", 2023, 45)).classes())
                .containsExactly(2.0, 5.0, 10.0, 20.0, 40.0);
        FewSeries few = new FewSeries()
                .put("cocaine-seizures", "ECU", 2023, 219_123)
                .put("cocaine-seizures", "HTI", 2023, 1234);
        assertThat(service(few).overview("cocaine-seizures", Locale.ENGLISH).classes())
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(limit -> limit == 220_000 || limit == 1200);
    }

    @Test
    void yearsOfFewPeopleAreMarkedOneByOne() {
        FewSeries few = new FewSeries()
                .put(RATE, "ECU", 2023, 45)
                .put(RATE, "KNA", 2015, 40, 2023, 130)
                .put("population", "KNA", 2015, 100_001, 2023, 47_000);

        var kna = of(overview(few), "KNA");
        assertThat(kna.smallYears()).containsExactly(2023);
        assertThat(kna.small()).contains("47,000");
        assertThat(of(overview(few), "ECU").small()).isNull();
    }

    @Test
    void aYearThatWasNotCodedHasNoStance() {
        var ecu = of(overview(new FewSeries().put(RATE, "ECU", 2023, 45, 2024, 39)), "ECU");

        assertThat(ecu.stance()).extracting(ChartModel.StanceYear::year).containsExactly(2023);
    }

    @Test
    void aCountryWithoutAFigureIsThereWithoutPoints() {
        assertThat(of(overview(new FewSeries().put(RATE, "ECU", 2023, 45)), "HTI")
                        .points())
                .isEmpty();
    }

    @Test
    void anUnknownIndicatorIsRefused() {
        OverviewService service = service(new FewSeries());
        assertThatThrownBy(() -> service.overview("happiness", Locale.ENGLISH)).hasMessageContaining("happiness");
    }

    private static ChartModel.OverviewCountry of(ChartModel.OverviewData data, String code) {
        return data.countries().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private OverviewService service(FewSeries few) {
        return new OverviewService(few, countries, policy, releases);
    }

    private ChartModel.OverviewData overview(FewSeries few) {
        return service(few).overview(RATE, Locale.ENGLISH);
    }
}
