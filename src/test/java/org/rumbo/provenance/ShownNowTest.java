package org.rumbo.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.testing.Fixture;
import org.rumbo.testing.ReadSide;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds on both databases. */
@ReadSide
abstract class ShownNowTest {

    @Autowired
    ShownNow now;

    @Autowired
    ReleaseCatalogue catalogue;

    @Autowired
    Fixture given;

    private long homicide;
    private long first;
    private long second;

    @BeforeEach
    void twoEditionsAndSomebodyElse() {
        homicide = given.dataset("homicide");
        first = given.release(homicide, "2024", "2024-05-15", "2026-01-01T00:00:00Z");
        second = given.release(homicide, "2025", "2025-05-15", "2026-02-01T00:00:00Z");
        given.activate(homicide, first);
        given.lead("rate", homicide);
        given.lead("count", homicide);
    }

    @Test
    void it_has_the_active_releases_oldest_dataset_first_and_who_speaks_in_one_statement() {
        long silent = given.dataset("silent");
        given.release(silent, "2024", null, "2026-01-01T00:00:00Z");
        given.lead("area", silent);
        given.release(given.dataset("nothing-active"), "2024", null, "2026-01-01T00:00:00Z");
        long context = given.activeRelease("context", "2026", null);

        long statements = given.statements(() -> {
            Shown shown = now.get();
            assertThat(shown.releases()).containsOnlyKeys("homicide", "context");
            assertThat(shown.active()).containsExactly(first, context);
            assertThat(shown.leads())
                    .containsOnly(
                            java.util.Map.entry("rate", "homicide"),
                            java.util.Map.entry("count", "homicide"),
                            java.util.Map.entry("area", "silent"));
        });

        assertThat(statements).isEqualTo(1);
    }

    @Test
    void outside_of_a_request_a_change_is_seen_at_the_next_call() {
        assertThat(now.get().shows("homicide", first)).isTrue();

        given.activate(homicide, second);

        assertThat(now.get().shows("homicide", second)).isTrue();
        assertThat(catalogue.release(second).orElseThrow().active()).isTrue();
    }

    @Test
    void within_a_request_it_is_read_once_and_stays() {
        ShownNow.inOneRequest(() -> {
            Shown before = now.get();
            given.activate(homicide, second);

            assertThat(given.statements(() -> assertThat(now.get()).isSameAs(before)))
                    .isZero();
            assertThat(catalogue.release(first).orElseThrow().active()).isTrue();
            assertThat(catalogue.releases())
                    .filteredOn(Release::active)
                    .extracting(Release::id)
                    .containsExactly(first);
            return null;
        });
        assertThat(now.get().shows("homicide", second)).isTrue();
    }

    @Test
    void a_request_that_asks_nothing_reads_nothing() {
        assertThat(given.statements(() -> ShownNow.inOneRequest(() -> null))).isZero();
    }

    @Test
    void who_changed_something_sees_it_in_the_same_request() {
        ShownNow.inOneRequest(() -> {
            now.get();
            given.activate(homicide, second);
            ShownNow.forget();

            assertThat(now.get().shows("homicide", second)).isTrue();
            return null;
        });
    }

    @Test
    void work_for_a_record_sees_that_one_whatever_is_shown_and_whoever_changes_it() {
        Shown kept = now.get();
        given.activate(homicide, second);

        ShownNow.inOneRequest(() -> {
            assertThat(now.get().shows("homicide", second)).isTrue();
            assertThat(ShownNow.during(kept, () -> {
                        ShownNow.forget();
                        return now.get();
                    }))
                    .isSameAs(kept);
            assertThat(now.get().shows("homicide", second)).isTrue();
            return null;
        });
    }
}
