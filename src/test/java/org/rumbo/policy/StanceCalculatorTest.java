package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

/** The rules of the score, each on data small enough to check by hand. */
class StanceCalculatorTest {

    private static final CountryCode AAA = Instruments.AAA;
    private static final CellRef CELL = new CellRef("Sheet", "A2");
    private static final Localized TEXT = new Localized("", "", "");

    private final List<Kind> kinds = new ArrayList<>(List.of(
            kind("soldiers", Domain.FORCE, 2),
            kind("kingpins", Domain.FORCE, 1),
            kind("emergency", Domain.EXCEPTION_AND_PUNISHMENT, 2),
            kind("spraying", Domain.CROPS, 1),
            kind("decriminalised", Domain.LAW, 1),
            kind("needles", Domain.HEALTH, 1)));
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<Instrument> instruments = new ArrayList<>();

    @Test
    void a_kind_in_force_all_year_weighs_against_every_kind_of_its_domain() {
        searched(Domain.FORCE);
        instruments.add(Instruments.of("soldiers", 2, "2000-01-01", null));

        assertThat(militarized(2010).value()).isCloseTo(100 * (2.0 * 2) / (2 * 3), within(1e-9));
        assertThat(calculator(Weighting.EQUAL)
                        .stance(AAA, 2010)
                        .militarization()
                        .value())
                .isCloseTo(50, within(1e-9));
    }

    @Test
    void first_and_last_day_both_count() {
        searched(Domain.CROPS);
        instruments.add(Instruments.of("spraying", 2, "2011-06-01", "2011-06-01"));

        assertThat(militarized(2011).value()).isCloseTo(100.0 / 365, within(1e-9));
        assertThat(militarized(2010).value()).isZero();
        assertThat(militarized(2012).value()).isZero();
    }

    @Test
    void an_instrument_that_starts_and_ends_within_the_year_counts_its_days() {
        searched(Domain.CROPS);
        instruments.add(Instruments.of("spraying", 1, "2011-03-01", "2011-03-31"));

        assertThat(militarized(2011).value()).isCloseTo(100 * 31.0 / 365 / 2, within(1e-9));
    }

    @Test
    void a_leap_year_has_366_days() {
        searched(Domain.CROPS);
        instruments.add(Instruments.of("spraying", 2, "2012-01-01", "2012-02-29"));

        assertThat(militarized(2012).value()).isCloseTo(100 * 60.0 / 366, within(1e-9));
        instruments.set(0, Instruments.of("spraying", 2, "2012-01-01", null));
        assertThat(militarized(2012).value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void of_overlapping_instruments_the_highest_level_of_each_day_counts_once() {
        searched(Domain.CROPS);
        instruments.add(Instruments.of("spraying", 1, "2011-01-01", "2011-01-20"));
        instruments.add(Instruments.of("spraying", 2, "2011-01-11", "2011-01-30"));
        instruments.add(Instruments.of("spraying", 2, "2011-01-15", "2011-01-16"));
        instruments.add(Instruments.of("spraying", 1, "2011-01-25", "2011-02-09"));

        // ten days at level 1, twenty at level 2, ten at level 1
        assertThat(militarized(2011).value()).isCloseTo(100 * (10 + 40 + 10) / 365.0 / 2, within(1e-9));
    }

    @Test
    void a_level_that_changes_in_mid_year_counts_each_level_for_its_days() {
        searched(Domain.CROPS);
        instruments.add(Instruments.of("spraying", 1, "2005-01-01", "2011-06-30"));
        instruments.add(Instruments.of("spraying", 2, "2011-07-01", null));

        assertThat(militarized(2011).value()).isCloseTo(100 * (181 + 2 * 184) / 365.0 / 2, within(1e-9));
    }

    @Test
    void declared_and_unscored_instruments_do_not_count_not_even_in_the_bounds() {
        searched(Domain.CROPS);
        instruments.add(Instruments.of("spraying", 2, "2000-01-01", null, Layer.DECLARED, Confidence.KNOWN, true));
        instruments.add(Instruments.of("spraying", 2, "2000-01-01", null, Layer.DECLARED, Confidence.UNCERTAIN, false));
        instruments.add(Instruments.of("spraying", 2, "2000-01-01", null, Layer.LAW, Confidence.KNOWN, false));

        assertThat(militarized(2010)).isEqualTo(new Score(0, 0, 0, 1));
        assertThat(calculator(Weighting.CODEBOOK).stance(AAA, 2010).instruments())
                .isEmpty();
    }

    @Test
    void an_uncertain_instrument_raises_the_upper_bound_alone_even_if_marked_as_scored() {
        searched(Domain.CROPS);
        instruments.add(Instruments.of("spraying", 1, "2000-01-01", null));
        instruments.add(Instruments.of("spraying", 2, "2000-01-01", null, Layer.PRACTICE, Confidence.UNCERTAIN, true));

        assertThat(militarized(2010)).isEqualTo(new Score(50, 50, 100, 1));
        assertThat(calculator(Weighting.CODEBOOK).stance(AAA, 2010).instruments())
                .hasSize(1);
    }

    @Test
    void a_domain_that_was_not_searched_opens_the_bounds_and_one_that_does_not_apply_does_not() {
        searched(Domain.FORCE);
        coverage.add(new Coverage(AAA, Domain.EXCEPTION_AND_PUNISHMENT, CoverageStatus.NOT_SEARCHED, CELL));
        coverage.add(new Coverage(AAA, Domain.CROPS, CoverageStatus.NOT_APPLICABLE, CELL));
        instruments.add(Instruments.of("soldiers", 2, "2000-01-01", null));
        instruments.add(Instruments.of("kingpins", 2, "2000-01-01", null));
        // in law, yet in domains that do not count
        instruments.add(Instruments.of("emergency", 2, "2000-01-01", null));
        instruments.add(Instruments.of("spraying", 2, "2000-01-01", null));

        assertThat(militarized(2010)).isEqualTo(new Score(100, 50, 100, 0.5));
    }

    @Test
    void a_country_without_a_searched_domain_has_no_score_instead_of_zero() {
        coverage.add(new Coverage(AAA, Domain.FORCE, CoverageStatus.NOT_SEARCHED, CELL));
        instruments.add(Instruments.of("soldiers", 2, "2000-01-01", null));

        Stance stance = calculator(Weighting.CODEBOOK).stance(AAA, 2010);
        assertThat(stance.coded()).isFalse();
        assertThat(stance.militarization()).isNull();
        assertThat(stance.harmReduction()).isNull();
        assertThat(research().countries()).isEmpty();
        assertThat(calculator(Weighting.CODEBOOK)
                        .stance(new CountryCode("ZZZ"), 2010)
                        .coded())
                .isFalse();
    }

    @Test
    void a_road_without_a_searched_domain_has_no_score_while_the_other_has_one() {
        searched(Domain.HEALTH);

        Stance stance = calculator(Weighting.CODEBOOK).stance(AAA, 2010);
        assertThat(stance.militarization()).isNull();
        // coverage says nothing of law: it was not searched, so it leaves the upper bound open
        assertThat(stance.harmReduction()).isEqualTo(new Score(0, 0, 50, 0.5));
        assertThat(stance.coded()).isTrue();
    }

    @Test
    void a_kind_can_be_left_out_by_a_weight_of_zero_and_then_a_domain_too() {
        searched(Domain.FORCE);
        searched(Domain.CROPS);
        instruments.add(Instruments.of("kingpins", 2, "2000-01-01", null));

        StanceCalculator own = calculator(kind -> kind.code().equals("kingpins") ? 5 : 0);
        assertThat(own.stance(AAA, 2010).militarization()).isEqualTo(new Score(100, 100, 100, 1));
    }

    @Test
    void a_weight_below_zero_or_without_a_value_is_refused() {
        assertThatThrownBy(() -> calculator(_ -> -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calculator(_ -> Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calculator(_ -> Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_instruments_of_a_year_are_those_in_force_on_a_day_of_it_in_order_of_start() {
        searched(Domain.CROPS);
        instruments.add(Instruments.of("spraying", 2, "2011-12-31", null));
        instruments.add(Instruments.of("spraying", 1, "2001-01-01", "2011-01-01"));
        instruments.add(Instruments.of("spraying", 1, "2012-01-01", null));
        instruments.add(Instruments.of("spraying", 1, "2001-01-01", "2010-12-31"));

        assertThat(calculator(Weighting.CODEBOOK).stance(AAA, 2011).instruments())
                .containsExactly("spraying 2001-01-01..2011-01-01", "spraying 2011-12-31..null");
    }

    private Score militarized(int year) {
        return Objects.requireNonNull(
                calculator(Weighting.CODEBOOK).stance(AAA, year).militarization());
    }

    private StanceCalculator calculator(java.util.function.ToDoubleFunction<Kind> weights) {
        return new StanceCalculator(new Codebook(kinds), research(), instruments, weights);
    }

    private Research research() {
        return new Research(new Codebook(kinds), coverage, List.of());
    }

    private void searched(Domain domain) {
        if (coverage.isEmpty() && domain.direction() == Direction.MILITARIZED) {
            for (Domain other : Domain.values()) {
                if (other.direction() == Direction.MILITARIZED && other != domain) {
                    coverage.add(new Coverage(AAA, other, CoverageStatus.NOT_APPLICABLE, CELL));
                }
            }
        }
        if (domain == Domain.HEALTH) {
            coverage.add(new Coverage(AAA, Domain.SOCIAL, CoverageStatus.NOT_APPLICABLE, CELL));
            coverage.add(new Coverage(AAA, Domain.PEACE, CoverageStatus.NOT_APPLICABLE, CELL));
        }
        coverage.removeIf(c -> c.domain() == domain);
        coverage.add(new Coverage(AAA, domain, CoverageStatus.SEARCHED, CELL));
    }

    private static Kind kind(String code, Domain domain, double weight) {
        return new Kind(
                code,
                domain.direction(),
                domain,
                null,
                weight,
                "all",
                new Localized(code, code, code),
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                null,
                null,
                null,
                CELL);
    }
}
