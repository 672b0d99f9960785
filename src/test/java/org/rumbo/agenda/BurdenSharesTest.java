package org.rumbo.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.provenance.CellRef;
import org.rumbo.testing.Observations;

class BurdenSharesTest {

    private static final CountryCode AAA = new CountryCode("AAA");
    private static final CountryCode BBB = new CountryCode("BBB");
    private static final CountryCode CCC = new CountryCode("CCC");
    private static final CountryCode DDD = new CountryCode("DDD");
    private static final List<CountryCode> REGION = List.of(AAA, BBB, CCC, DDD);

    @Test
    void shares_are_of_the_countries_with_a_figure_and_of_their_people() {
        var shares = BurdenShares.of(
                        REGION,
                        Map.of(AAA, series(AAA, 2022, 30), BBB, series(BBB, 2022, 10)),
                        Map.of(AAA, series(AAA, 2022, 100), BBB, series(BBB, 2022, 300), CCC, series(CCC, 2022, 600)))
                .orElseThrow();

        assertThat(shares.shares()).extracting(BurdenShares.Share::country).containsExactly(AAA, BBB);
        assertThat(shares.shares().getFirst().share()).isEqualTo(0.75);
        assertThat(shares.shares().getFirst().people()).isCloseTo(0.25, within(1e-12));
        assertThat(shares.without()).containsExactly(CCC, DDD);
    }

    @Test
    void the_year_is_the_newest_that_most_of_those_with_figures_have() {
        var shares = BurdenShares.of(
                        REGION,
                        Map.of(
                                AAA, series(AAA, 2021, 1, 2, 3),
                                BBB, series(BBB, 2021, 1, 2),
                                CCC, series(CCC, 2021, 1, 2)),
                        Map.of())
                .orElseThrow();

        assertThat(shares.year()).isEqualTo(2022);
        assertThat(shares.shares())
                .allSatisfy(share -> assertThat(share.people()).isNegative());
    }

    @Test
    void figures_without_a_common_year_make_no_shares() {
        assertThat(BurdenShares.of(
                        REGION,
                        Map.of(AAA, series(AAA, 2020, 1), BBB, series(BBB, 2021, 1), CCC, series(CCC, 2022, 1)),
                        Map.of()))
                .isEmpty();
        assertThat(BurdenShares.of(REGION, Map.of(), Map.of())).isEmpty();
    }

    private static Series series(CountryCode country, int from, double... values) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            observations.add(Observations.observed(from + i, values[i], 1, null, null, new CellRef("Data", "D2")));
        }
        return new Series("count", country, observations, List.of());
    }
}
