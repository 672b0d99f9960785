package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Emergencies.Days;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

class EmergenciesTest {

    private static final Localized TEXT = new Localized("", "", "");

    @Test
    void days_that_overlap_count_once_and_an_open_end_counts_to_the_date() {
        var all = List.of(
                exception("2020-01-01", "2020-01-10"),
                exception("2020-01-05", "2020-01-12"),
                exception("2020-01-08", "2020-01-09"),
                exception("2020-03-01", null));

        assertThat(Emergencies.of(all, LocalDate.of(2020, 3, 5)).byYear()).isEqualTo(Map.of(2020, new Days(12 + 5, 0)));
        assertThat(Emergencies.of(all, LocalDate.of(2020, 1, 3)).byYear()).isEqualTo(Map.of(2020, new Days(3, 0)));
        assertThat(Emergencies.of(all, LocalDate.of(2019, 1, 3)).instruments()).isEmpty();
    }

    @Test
    void of_a_period_only_the_days_within_it_count() {
        var all = List.of(
                exception("2019-12-30", "2020-01-02"),
                exception("2020-12-31", null),
                exception("2018-01-01", "2018-02-01"));

        var found = Emergencies.between(all, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

        assertThat(found.byYear()).isEqualTo(Map.of(2020, new Days(2 + 1, 0)));
        assertThat(found.instruments()).extracting(Instrument::code).containsExactly("2019-12-30", "2020-12-31");
    }

    @Test
    void a_part_of_a_country_is_never_added_to_the_whole_of_it_and_each_year_stands_by_itself() {
        var all = List.of(
                exception("2020-12-31", "2021-01-02"),
                exception("2020-12-30", "2021-01-01", Scope.SUBNATIONAL, DatePrecision.DAY),
                exception("2021-01-01", "2021-01-05", Scope.PILOT, DatePrecision.DAY));

        assertThat(Emergencies.of(all, LocalDate.of(2021, 12, 31)).byYear())
                .isEqualTo(Map.of(2020, new Days(1, 2), 2021, new Days(2, 5)));
    }

    @Test
    void of_a_date_that_is_not_known_to_the_day_only_what_is_certain_counts() {
        assertThat(Emergencies.of(
                                List.of(exception("2020-06-01", null, Scope.SUBNATIONAL, DatePrecision.YEAR)),
                                LocalDate.of(2021, 1, 10))
                        .byYear())
                .isEqualTo(Map.of(2020, new Days(0, 1), 2021, new Days(0, 10)));
        assertThat(Emergencies.of(
                                List.of(exception("2020-06-01", "2020-07-20", Scope.NATIONAL, DatePrecision.MONTH)),
                                LocalDate.of(2021, 1, 10))
                        .byYear())
                .isEqualTo(Map.of(2020, new Days(2, 0)));
        var within = Emergencies.of(
                List.of(exception("2020-06-01", "2020-06-20", Scope.NATIONAL, DatePrecision.MONTH)),
                LocalDate.of(2021, 1, 10));
        assertThat(within.byYear()).isEmpty();
        assertThat(within.instruments()).hasSize(1);
    }

    private static Instrument exception(String start, String end) {
        return exception(start, end, Scope.NATIONAL, DatePrecision.DAY);
    }

    private static Instrument exception(String start, String end, Scope scope, DatePrecision known) {
        return new Instrument(
                start,
                new CountryCode("AAA"),
                TEXT,
                Emergencies.KIND,
                Direction.MILITARIZED,
                Layer.PRACTICE,
                scope,
                2,
                LocalDate.parse(start),
                known,
                end == null ? null : LocalDate.parse(end),
                end == null ? null : known,
                "expired",
                TEXT,
                new Reference("", null, null, null),
                Confidence.VERIFIED,
                true,
                null,
                null,
                new CellRef("Instruments", "A2"));
    }
}
