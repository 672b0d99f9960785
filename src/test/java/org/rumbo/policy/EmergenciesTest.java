package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
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

        assertThat(Emergencies.of(all, LocalDate.of(2020, 3, 5)).days()).isEqualTo(12 + 5);
        assertThat(Emergencies.of(all, LocalDate.of(2020, 1, 3)).days()).isEqualTo(3);
        assertThat(Emergencies.of(all, LocalDate.of(2019, 1, 3)).instruments()).isEmpty();
    }

    @Test
    void of_a_period_only_the_days_within_it_count() {
        var all = List.of(
                exception("2019-12-30", "2020-01-02"),
                exception("2020-12-31", null),
                exception("2018-01-01", "2018-02-01"));

        var found = Emergencies.between(all, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

        assertThat(found.days()).isEqualTo(2 + 1);
        assertThat(found.instruments()).extracting(Instrument::code).containsExactly("2019-12-30", "2020-12-31");
    }

    private static Instrument exception(String start, String end) {
        return new Instrument(
                start,
                new CountryCode("AAA"),
                TEXT,
                Emergencies.KIND,
                Direction.MILITARIZED,
                Layer.PRACTICE,
                Scope.NATIONAL,
                2,
                LocalDate.parse(start),
                DatePrecision.DAY,
                end == null ? null : LocalDate.parse(end),
                null,
                "expired",
                TEXT,
                new Reference("", null, null, null),
                Confidence.VERIFIED,
                true,
                null,
                new CellRef("Instruments", "A2"));
    }
}
