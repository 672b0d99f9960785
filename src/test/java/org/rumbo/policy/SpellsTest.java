package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/** A row that is split where its level changes, or renewed after some days, is one policy. */
class SpellsTest {

    private static final Localized TEXT = new Localized("", "", "");

    private final Instrument first = row("first", "emergency", Layer.PRACTICE, "2022-03-27", "2022-09-21");
    private final Instrument second = row("second", "emergency", Layer.PRACTICE, "2022-09-22", "2024-01-01");
    private final Instrument renewed = row("renewed", "emergency", Layer.PRACTICE, "2024-01-16", null);
    private final Instrument later = row("later", "soldiers", Layer.PRACTICE, "2024-01-17", null);
    private final Instrument declared = row("declared", "emergency", Layer.LAW, "2020-01-01", null);
    private final Spells spells = new Spells(List.of(first, second, renewed, later, declared));

    @Test
    void the_begin_is_that_of_the_first_row_in_the_same_layer() {
        assertThat(spells.begin(renewed)).isEqualTo(first);
        assertThat(spells.begin(first)).isEqualTo(first);
        assertThat(spells.begin(later)).isEqualTo(later);
    }

    @Test
    void what_goes_on_neither_ends_nor_begins() {
        assertThat(spells.isContinued(first)).isTrue();
        assertThat(spells.goesOn(second)).isTrue();
        // the gap of fourteen days, and no longer
        assertThat(spells.isContinued(second)).isTrue();
        assertThat(new Spells(List.of(second, row("late", "emergency", Layer.PRACTICE, "2024-01-17", null)))
                        .isContinued(second))
                .isFalse();
        assertThat(spells.goesOn(first)).isFalse();
        assertThat(spells.isContinued(renewed)).isFalse();
    }

    private static Instrument row(String code, String kind, Layer layer, String start, String end) {
        return new Instrument(
                code,
                new CountryCode("AAA"),
                TEXT,
                kind,
                Direction.MILITARIZED,
                layer,
                Scope.NATIONAL,
                1,
                LocalDate.parse(start),
                DatePrecision.DAY,
                end == null ? null : LocalDate.parse(end),
                null,
                "enacted_law",
                TEXT,
                new Reference("", null, null, null),
                Confidence.VERIFIED,
                true,
                null,
                null,
                new CellRef("Sheet", "A2"));
    }
}
