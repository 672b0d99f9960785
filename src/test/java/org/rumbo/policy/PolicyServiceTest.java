package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.testing.Fixture;
import org.rumbo.testing.ReadSide;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds on both databases. */
@ReadSide
abstract class PolicyServiceTest {

    private static final CountryCode SLV = new CountryCode("SLV");
    private static final CountryCode COL = new CountryCode("COL");
    private static final CountryCode GRD = new CountryCode("GRD");

    @Autowired
    PolicyService service;

    @Autowired
    Fixture fixture;

    @Test
    void before_a_policy_release_is_loaded_nobody_is_coded() {
        fixture.activeRelease("homicide", "2025", null);

        assertThat(service.release()).isEmpty();
        assertThat(service.researchedTo()).isEmpty();
        assertThat(service.codebook().kinds()).isEmpty();
        assertThat(service.codedCountries()).isEmpty();
        assertThat(service.stance(List.of(SLV), 2020, 2021).get(SLV))
                .containsExactly(
                        new Stance(SLV, 2020, null, null, List.of()), new Stance(SLV, 2021, null, null, List.of()));
    }

    @Test
    void the_release_says_how_far_the_research_goes() {
        fixture.activeRelease("homicide", "2025", null);
        long release = policy("2026-03-31");

        assertThat(service.release().orElseThrow().id()).isEqualTo(release);
        assertThat(service.researchedTo()).contains(LocalDate.of(2026, 3, 31));
        assertThat(service.codedCountries()).containsExactly(COL, SLV);
        assertThat(service.codebook().kinds())
                .extracting(Kind::code)
                .containsExactly("soldiers", "spraying", "needles");
        assertThat(service.research().domains(GRD))
                .extracting(DomainCoverage::status)
                .containsOnly(CoverageStatus.NOT_SEARCHED);
        assertThat(service.research().domains(new CountryCode("FRA"))).isEmpty();
        assertThat(service.research().method()).isEqualTo(StanceMethod.BY_DOMAIN);
    }

    @Test
    void a_release_without_a_date_is_not_taken_to_know_what_came_after_its_import() {
        policy(null);

        assertThat(service.researchedTo()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void uncertain_rows_are_never_shown_and_still_widen_the_upper_bound() {
        policy("2026-03-31");

        assertThat(service.instruments(SLV)).extracting(Instrument::code).containsExactly("SLV-1", "SLV-2");
        assertThat(service.declarations())
                .extracting(Declaration::position)
                .containsExactly(Position.CONVENER, Position.SIGNATORY);
        assertThat(service.declarations(SLV)).hasSize(1);
        Stance stance = service.stance(List.of(SLV), 2010, 2010).get(SLV).getFirst();
        assertThat(stance.militarization()).isEqualTo(new Score(25, 25, 50, 1));
        assertThat(stance.instruments()).containsExactly("SLV-1", "SLV-2");
    }

    @Test
    void stance_has_a_row_a_year_for_each_country_asked_for_and_none_beyond_the_research() {
        policy("2026-03-31");

        var stance = service.stance(List.of(SLV, GRD, new CountryCode("FRA")), 2024, 2026);

        assertThat(stance.keySet()).containsExactly(SLV, GRD, new CountryCode("FRA"));
        assertThat(stance.get(SLV)).extracting(Stance::year).containsExactly(2024, 2025, 2026);
        assertThat(stance.get(SLV)).extracting(Stance::coded).containsExactly(true, true, false);
        assertThat(stance.get(SLV).getLast().instruments()).isEmpty();
        assertThat(stance.get(GRD)).noneMatch(Stance::coded).hasSize(3);
        assertThat(stance.get(new CountryCode("FRA"))).noneMatch(Stance::coded).hasSize(3);
        assertThat(service.stance(List.of(SLV), 2025, 2024).get(SLV)).isEmpty();
    }

    @Test
    void a_year_that_ends_on_the_day_of_the_research_is_scored() {
        policy("2025-12-31");

        assertThat(service.stance(List.of(SLV), 2025, 2026).get(SLV))
                .extracting(Stance::coded)
                .containsExactly(true, false);
    }

    @Test
    void events_of_countries_leave_international_ones_out_and_all_events_have_them() {
        policy("2026-03-31");

        assertThat(service.events()).extracting(e -> e.label().es()).containsExactly("un es", "peace es", "war es");
        assertThat(service.events(List.of(COL))).extracting(e -> e.label().en()).containsExactly("peace en");
        assertThat(service.events(List.of())).isEmpty();
        assertThat(service.events().getFirst().country()).isNull();
        assertThat(service.events().getFirst().precision()).isEqualTo(DatePrecision.YEAR);
    }

    @Test
    void the_release_is_read_once_and_then_only_the_pointer() {
        policy("2026-03-31");

        // the pointers, which release has a codebook, the release, the pointers again since no request holds them, and
        // six tables
        assertThat(fixture.statements(() -> service.stance(List.of(SLV, COL, GRD), 1980, 2025)))
                .isEqualTo(10);
        assertThat(fixture.statements(() -> service.stance(List.of(SLV, COL, GRD), 1980, 2025)))
                .isEqualTo(1);
        assertThat(fixture.statements(() -> service.instruments(SLV))).isEqualTo(1);
        assertThat(fixture.statements(service::events)).isEqualTo(1);
    }

    private long policy(String asOf) {
        long release = fixture.activeRelease("policy", "2026-03", asOf);
        fixture.kind(release, "spraying", "militarized", "crops", 1, 2);
        fixture.kind(release, "soldiers", "militarized", "force", 1, 1);
        fixture.kind(release, "needles", "harm_reduction", "health", 1, 3);
        fixture.coverage(release, "SLV", "FORCE", "searched");
        fixture.coverage(release, "SLV", "crops", "SEARCHED");
        fixture.coverage(release, "SLV", "exception_and_punishment", "not applicable");
        fixture.coverage(release, "COL", "force", "searched");
        fixture.coverage(release, "GRD", "force", "NOT_SEARCHED");
        fixture.instrument(release, "SLV-2", "SLV", "soldiers", 1, "2009-01-01", "KNOWN");
        fixture.instrument(release, "SLV-1", "SLV", "soldiers", 1, "2001-01-01", "VERIFIED");
        fixture.instrument(release, "SLV-3", "SLV", "soldiers", 2, "2002-01-01", "UNCERTAIN");
        fixture.event(release, "SLV", "2022-03-27", "war");
        fixture.event(release, null, "1961-01-01", "un");
        fixture.event(release, "COL", "2016-11-24", "peace");
        fixture.declaration(release, "SLV", "signatory", "2023-09-09", "VERIFIED");
        fixture.declaration(release, "SLV", "observer_or_invited", "2022-09-09", "UNCERTAIN");
        fixture.declaration(release, "COL", "convener", "2023-09-09", "VERIFIED");
        return release;
    }
}
