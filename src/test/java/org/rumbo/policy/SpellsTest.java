package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A row that is split where its level changes, or renewed after some days, is one policy. */
class SpellsTest {

    private final Instrument first = row("emergency", Layer.PRACTICE, "2022-03-27", "2022-09-21");
    private final Instrument second = row("emergency", Layer.PRACTICE, "2022-09-22", "2024-01-01");
    private final Instrument renewed = row("emergency", Layer.PRACTICE, "2024-01-16", null);
    private final Instrument later = row("soldiers", Layer.PRACTICE, "2024-01-17", null);
    private final Instrument law = row("emergency", Layer.LAW, "2020-01-01", null);
    private final Spells spells = new Spells(List.of(first, second, renewed, later, law));

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
        assertThat(new Spells(List.of(second, row("emergency", Layer.PRACTICE, "2024-01-17", null)))
                        .isContinued(second))
                .isFalse();
        assertThat(spells.goesOn(first)).isFalse();
        assertThat(spells.isContinued(renewed)).isFalse();
    }

    private static Instrument row(String kind, Layer layer, String start, String end) {
        return Instruments.of(kind, 1, start, end, layer, Confidence.VERIFIED, true);
    }
}
