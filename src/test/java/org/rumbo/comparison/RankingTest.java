package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.Status;
import org.rumbo.provenance.CellRef;

/** Where a place stands among others. */
class RankingTest {

    private static final CountryCode A = new CountryCode("AAA");
    private static final CountryCode B = new CountryCode("BBB");
    private static final CountryCode C = new CountryCode("CCC");
    private static final CountryCode D = new CountryCode("DDD");
    private static final CellRef CELL = new CellRef("Data", "D2");

    @Test
    void theHighestValueIsFirstAndOnlyFiguresOfTheSameYearCount() {
        Map<CountryCode, Series> all = all(in(A, 2024, 5), in(B, 2024, 9), in(C, 2023, 50), in(D, 2024, 1));

        assertThat(Ranking.of(A, 2024, all, _ -> true)).contains(new Ranking(2, 3));
        assertThat(Ranking.of(C, 2024, all, _ -> true)).isEmpty();
    }

    @Test
    void placesWithTheSameValueShareTheirPosition() {
        Map<CountryCode, Series> all = all(in(A, 2024, 5), in(B, 2024, 5), in(C, 2024, 9), in(D, 2024, 1));

        assertThat(Ranking.of(A, 2024, all, _ -> true)).contains(new Ranking(2, 4));
        assertThat(Ranking.of(B, 2024, all, _ -> true)).contains(new Ranking(2, 4));
        assertThat(Ranking.of(D, 2024, all, _ -> true)).contains(new Ranking(4, 4));
    }

    @Test
    void whatRestsOnFewPeopleNeitherHasAPositionNorTakesOneFromOthers() {
        Map<CountryCode, Series> all = all(in(A, 2024, 5), in(B, 2024, 90), in(C, 2024, 9));
        Set<CountryCode> few = Set.of(B);

        assertThat(Ranking.of(B, 2024, all, code -> !few.contains(code))).isEmpty();
        assertThat(Ranking.of(A, 2024, all, code -> !few.contains(code))).contains(new Ranking(2, 2));
    }

    private static Series in(CountryCode place, int year, double value) {
        return new Series(
                "rate",
                place,
                List.of(new Observation(year, value, null, null, Status.OBSERVED, 1, null, null, CELL)),
                List.of());
    }

    private static Map<CountryCode, Series> all(Series... series) {
        Map<CountryCode, Series> all = new TreeMap<>();
        for (Series one : series) {
            all.put(one.country(), one);
        }
        return all;
    }
}
