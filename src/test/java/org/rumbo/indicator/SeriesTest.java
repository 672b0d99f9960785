package org.rumbo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.testing.Observations;
import org.rumbo.text.Localized;

class SeriesTest {

    private static final CountryCode SLV = new CountryCode("SLV");
    private static final CellRef CELL = new CellRef("Data", "D2");

    @Test
    void a_missing_year_between_two_values_is_a_gap_and_years_outside_of_them_are_not() {
        assertThat(series(2000, 2001, 2004, 2006).gaps())
                .containsExactly(new Series.Gap(2002, 2003), new Series.Gap(2005, 2005));
        assertThat(series(2000, 2001).gaps()).isEmpty();
        assertThat(series(2000).gaps()).isEmpty();
        assertThat(series().gaps()).isEmpty();
    }

    @Test
    void years_out_of_order_or_twice_are_refused() {
        assertThatThrownBy(() -> series(2001, 2000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series(2001, 2001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SLV");
    }

    @Test
    void a_series_does_not_change_when_the_list_it_was_made_from_does() {
        List<Observation> observations = new ArrayList<>(List.of(observation(2000)));
        Series series = new Series("homicide-rate", SLV, observations, List.of());
        observations.add(observation(2001));

        assertThat(series.observations()).hasSize(1);
    }

    @Test
    void a_period_keeps_both_its_ends_and_only_its_breaks() {
        Series series = new Series(
                "homicide-rate",
                SLV,
                series(1999, 2000, 2005, 2010, 2011).observations(),
                List.of(cut("2000-01-01"), cut("2000-07-01"), cut("2010-12-31"), cut("2011-01-01")));

        Series period = series.between(2000, 2010);

        assertThat(period.observations()).extracting(Observation::year).containsExactly(2000, 2005, 2010);
        // a change on the first day parts the first year from one that is no longer there
        assertThat(period.breaks())
                .extracting(Break::date)
                .containsExactly(LocalDate.of(2000, 7, 1), LocalDate.of(2010, 12, 31));
    }

    @Test
    void a_year_without_a_value_has_none_rather_than_zero() {
        assertThat(series(2000, 2002).at(2001)).isEmpty();
        assertThat(series(2000, 2002).at(2002)).isPresent();
        assertThat(series(2000, 2002).latest().orElseThrow().year()).isEqualTo(2002);
        assertThat(series().latest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // a change in mid-year parts that year from the next, not from the one before
        "2019-07-01, 2018, 2019, false",
        "2019-07-01, 2019, 2020, true",
        "2019-07-01, 2018, 2020, true",
        "2019-07-01, 2020, 2021, false",
        // a change on the first of January parts the year from the one before
        "2020-01-01, 2019, 2020, true",
        "2020-01-01, 2020, 2021, false",
        "2020-12-31, 2020, 2021, true",
        "2020-12-31, 2019, 2020, false",
    })
    void a_break_parts_the_years_before_it_from_those_after(String date, int earlier, int later, boolean parted) {
        assertThat(cut(date).separates(earlier, later)).isEqualTo(parted);
        Series series = new Series("homicide-rate", SLV, series(earlier, later).observations(), List.of(cut(date)));
        assertThat(series.comparable(earlier, later)).isEqualTo(!parted);
    }

    private static Series series(int... years) {
        return new Series(
                "homicide-rate",
                SLV,
                Arrays.stream(years).mapToObj(SeriesTest::observation).toList(),
                List.of());
    }

    private static Observation observation(int year) {
        return Observations.observed(year, 1.5, 1, null, null, CELL);
    }

    private static Break cut(String date) {
        return new Break(
                LocalDate.parse(date), BreakKind.COUNTING, new Localized("n", "n", "n"), null, null, null, CELL);
    }
}
