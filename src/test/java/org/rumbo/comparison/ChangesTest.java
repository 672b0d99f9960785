package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rumbo.comparison.FewSeries.counting;
import static org.rumbo.comparison.FewSeries.join;
import static org.rumbo.comparison.FewSeries.series;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Moved;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.wording.Wording;

/** When two values of a series can be compared, and how a reader is told. */
class ChangesTest {

    private static final String RATE = "homicide-rate";
    private static final Indicator INDICATOR =
            new FewSeries().put(RATE, "SLV", 2000, 1).indicator(RATE).orElseThrow();

    private final Changes changes = new Changes(new Wording(Locale.ENGLISH));

    @ParameterizedTest(name = "{0} of {1}, {2} and {3}: {4}")
    @CsvFileSource(resources = "comparable.csv", numLinesToSkip = 1)
    void twoYearsAreComparedByTheSameCasesAsInTheBrowser(
            String kind, String date, int earlier, int later, boolean comparable) {
        Break cut = kind.equals("counting") ? counting(date) : join(Integer.parseInt(date.substring(0, 4)));
        Series cutSeries = series(RATE, "SLV", List.of(cut), earlier, 10, later, 20);

        assertThat(cutSeries.comparable(earlier, later)).isEqualTo(comparable);
        assertThat(Changes.runs(cutSeries)).hasSize(comparable ? 1 : 2);
        assertThat(said(cutSeries))
                .isEqualTo(
                        comparable
                                ? "+10.0 from 10.0 in %d.".formatted(earlier)
                                : kind.equals("counting")
                                        ? "Not comparable with %d: what is counted changed in %s."
                                                .formatted(
                                                        earlier,
                                                        date.startsWith("2019-07") ? "July 2019" : "December 2019")
                                        : "Not comparable with %d: from %s the figures are of another edition, which may count differently."
                                                .formatted(earlier, date.substring(0, 4)));
    }

    @Test
    void onlyAChangeOfCountingIsCalledOne() {
        Series counted = series(RATE, "SLV", List.of(counting("2019-07-01")));
        Series joined = series(RATE, "SLV", List.of(join(2024)));

        assertThat(counted.between(2014, 2024, BreakKind.COUNTING)).hasSize(1);
        assertThat(counted.between(2020, 2024, BreakKind.COUNTING)).isEmpty();
        assertThat(joined.between(2014, 2024, BreakKind.COUNTING)).isEmpty();
    }

    @Test
    void whereBothKindsOfBreakLieBetweenTheReaderHearsOfTheCounting() {
        assertThat(said(series(RATE, "SLV", List.of(counting("2019-07-01"), join(2024)), 2014, 62, 2024, 2)))
                .isEqualTo("Not comparable with 2014: what is counted changed in July 2019.");
    }

    @Test
    void theNewestTenYearsThatCanBeToldEndAtMostTwoYearsBefore() {
        Series joined =
                series(RATE, "HTI", List.of(join(2024)), 2012, 9, 2013, 10, 2014, 20, 2022, 30, 2023, 40, 2024, 60);
        assertThat(Moved.newestDecade(joined, 2024).orElseThrow().difference()).isEqualTo(30);
        assertThat(Moved.decade(joined, 2024)).isEmpty();

        Series early = series(RATE, "HTI", List.of(join(2022)), 2011, 10, 2012, 12, 2021, 30, 2022, 40, 2024, 60);
        assertThat(Moved.newestDecade(early, 2024)).isEmpty();
    }

    @Test
    void overTenYearsTheReasonComesFirstThenWhatCanBeTold() {
        Series joined = series(RATE, "HTI", List.of(join(2024)), 2013, 10, 2014, 20, 2023, 40, 2024, 60);

        assertThat(changes.overTenYears(INDICATOR, joined))
                .isEqualTo("Not comparable with 2014: from 2024 the figures are of another edition, which may count"
                        + " differently. Comparable: +30.0, from 10.0 in 2013 to 40.0 in 2023.");
        assertThat(changes.overTenYears(INDICATOR, series(RATE, "HTI", List.of(), 2013, 10, 2023, 40)))
                .isEqualTo("+30.0 from 10.0 in 2013.");
        assertThat(changes.overTenYears(INDICATOR, series(RATE, "HTI", List.of(), 2020, 10, 2023, 40)))
                .isEqualTo("No figure for 2013 to compare with.");
    }

    @Test
    void theNewestRunHasTwoValuesAtLeastAndCrossesNoBreak() {
        Series both = series(
                RATE,
                "SLV",
                List.of(counting("2019-07-01"), join(2024)),
                2010,
                64,
                2019,
                38,
                2020,
                21,
                2023,
                2,
                2024,
                1.9);
        Moved run = Changes.newestRun(both).orElseThrow();

        assertThat(List.of(run.before().year(), run.now().year())).containsExactly(2020, 2023);
        assertThat(Changes.runs(both).stream()
                        .flatMap(List::stream)
                        .map(Observation::year)
                        .toList())
                .containsExactly(2010, 2019, 2020, 2023, 2024);
        assertThat(Changes.newestRun(series(RATE, "SLV", List.of(join(2024)), 2023, 2, 2024, 1)))
                .isEmpty();
    }

    private String said(Series series) {
        Observation first = series.observations().getFirst();
        return changes.between(INDICATOR, series, first, series.latest().orElseThrow());
    }
}
