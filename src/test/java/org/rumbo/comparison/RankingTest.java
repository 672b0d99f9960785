package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.Status;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/** Where a place stands among others, and which years of a series may be set side by side. */
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

    @Test
    void onlyAChangeOfCountingIsCalledOne() {
        Series counting = cut(LocalDate.of(2019, 7, 1), BreakKind.COUNTING);
        Series joined = cut(LocalDate.of(2024, 1, 1), BreakKind.EDITION);

        assertThat(counting.comparable(2014, 2024)).isFalse();
        assertThat(Segments.countingChanged(counting, 2014, 2024)).isTrue();
        assertThat(Segments.countingChanged(counting, 2020, 2024)).isFalse();
        assertThat(joined.comparable(2014, 2024)).isFalse();
        assertThat(Segments.countingChanged(joined, 2014, 2024)).isFalse();
    }

    private static Series cut(LocalDate date, BreakKind kind) {
        Localized note = new Localized("What changed.", "Lo que cambió.", "O que mudou.");
        return new Series("rate", A, List.of(), List.of(new Break(date, kind, note, null, null, null, CELL)));
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
