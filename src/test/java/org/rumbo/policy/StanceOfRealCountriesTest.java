package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;

/**
 * The scores of the first edition, which stay what they were: the values that the description of its method names, from its researched
 * files where they lie beside the project.
 */
class StanceOfRealCountriesTest {

    private static StanceCalculator calculator;
    private static ResearchedFiles files;

    @BeforeAll
    static void read() throws IOException {
        files = ResearchedFiles.edition("facts");
        calculator = files.calculator(Weighting.CODEBOOK);
    }

    @Test
    void el_salvador_2022_step_by_step() {
        CountryCode slv = new CountryCode("SLV");
        List<DomainScore> militarized = calculator.domains(slv, Direction.MILITARIZED, 2022);

        assertThat(domain(militarized, Domain.FORCE).value()).isCloseTo(25.0, within(1e-4));
        DomainScore exception = domain(militarized, Domain.EXCEPTION_AND_PUNISHMENT);
        assertThat(level(exception, "state_of_exception")).isCloseTo(2 * 280 / 365.0, within(1e-9));
        assertThat(level(exception, "mass_incarceration_or_mandatory_minimums"))
                .isCloseTo(2 * 277 / 365.0, within(1e-9));
        assertThat(exception.value()).isCloseTo(63.1507, within(1e-4));
        assertThat(domain(militarized, Domain.CROPS).status()).isEqualTo(CoverageStatus.NOT_APPLICABLE);
        List<DomainScore> other = calculator.domains(slv, Direction.HARM_REDUCTION, 2022);
        assertThat(domain(other, Domain.LAW).value()).isCloseTo(7.1429, within(1e-4));
        assertThat(domain(other, Domain.HEALTH).value()).isZero();
        assertThat(domain(other, Domain.PEACE).value()).isZero();
        assertThat(domain(other, Domain.SOCIAL).status()).isEqualTo(CoverageStatus.NOT_SEARCHED);

        assertScores("SLV", 2022, scores(44.0753, 44.0753, 44.0753), scores(2.3810, 1.7857, 26.7857));
    }

    @Test
    void colombia_mexico_and_portugal_as_the_method_gives_them() {
        assertScores("COL", 2005, scores(54.1667, 54.1667, 54.1667), scores(18.3929, 18.3929, 18.3929));
        assertScores("MEX", 2015, scores(54.1667, 54.1667, 54.1667), scores(11.4286, 11.4286, 11.4286));
        assertScores("PRT", 2025, scores(0, 0, 0), scores(48.9286, 32.6190, 65.9524));
    }

    @Test
    void every_researched_country_and_year_agrees_with_the_independent_computation() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        List<CSVRecord> expected = ExpectedStance.read("expected-stance.csv");
        assertThat(expected).hasSize(47 * 36);
        for (CSVRecord row : expected) {
            ExpectedStance.check(
                    softly,
                    row,
                    calculator.stance(new CountryCode(row.get("country")), Integer.parseInt(row.get("year"))));
        }
        softly.assertAll();
    }

    /** The ranges were found with another solver (HiGHS, mixed integer) from the same files. */
    @Test
    void ranks_under_any_weights_agree_with_another_solver() {
        assertThat(ranges(Direction.MILITARIZED)).isEqualTo("""
                        ARG:3-19 AUS:6-23 BLZ:6-23 BOL:6-21 BRA:1-15 CAN:3-21 CHE:6-23 CHL:6-19 COL:2-10 CRI:6-23 \
                        CZE:6-23 DEU:6-23 ECU:1-15 ESP:6-23 GBR:6-21 GTM:6-22 HND:1-19 HTI:2-22 JAM:6-19 MEX:1-10 \
                        NLD:6-23 NOR:6-23 NZL:6-23 PER:1-9 PHL:3-20 PRT:6-23 PRY:2-21 SLV:1-10 THA:3-22 TTO:4-22 \
                        URY:6-21 USA:1-14 VEN:2-22""");
        assertThat(ranges(Direction.HARM_REDUCTION)).isEqualTo("""
                        ARG:1-27 AUS:1-27 BLZ:6-29 BOL:1-29 BRA:2-27 CAN:1-26 CHE:1-27 CHL:2-28 COL:1-18 CRI:4-27 \
                        CZE:1-26 DEU:1-29 ECU:6-29 ESP:1-27 GBR:1-29 GTM:6-30 HND:6-30 HTI:6-30 JAM:2-27 MEX:1-25 \
                        NLD:1-24 NOR:1-29 NZL:1-29 PER:1-27 PHL:1-29 PRT:1-25 PRY:4-28 SLV:4-29 THA:1-29 TTO:2-28 \
                        URY:1-26 USA:1-28 VEN:6-30""");
    }

    private static String ranges(Direction direction) {
        var profiles = files.instruments().stream()
                .map(Instrument::country)
                .distinct()
                .sorted()
                .map(country -> RankRanges.Profile.of(
                        country, calculator.domains(country, direction, 2025), StanceMethod.BY_DOMAIN))
                .toList();
        return RankRanges.of(profiles).entrySet().stream()
                .map(e -> "%s:%d-%d"
                        .formatted(e.getKey(), e.getValue().best(), e.getValue().worst()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void all_countries_over_forty_years_take_a_moment() {
        List<CountryCode> countries =
                files.instruments().stream().map(Instrument::country).distinct().toList();
        long start = System.nanoTime();
        for (CountryCode country : countries) {
            for (int year = 1986; year <= 2025; year++) {
                calculator.stance(country, year);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static Score scores(double value, double lower, double upper) {
        return new Score(value, lower, upper, 1);
    }

    private static void assertScores(String country, int year, Score militarization, Score harmReduction) {
        Stance stance = calculator.stance(new CountryCode(country), year);
        assertScore(stance.militarization(), militarization);
        assertScore(stance.harmReduction(), harmReduction);
    }

    private static void assertScore(Score actual, Score expected) {
        assertThat(Objects.requireNonNull(actual).value()).isCloseTo(expected.value(), within(1e-4));
        assertThat(actual.lower()).isCloseTo(expected.lower(), within(1e-4));
        assertThat(actual.upper()).isCloseTo(expected.upper(), within(1e-4));
    }

    private static DomainScore domain(List<DomainScore> domains, Domain domain) {
        return domains.stream().filter(d -> d.domain() == domain).findFirst().orElseThrow();
    }

    private static double level(DomainScore domain, String kind) {
        return domain.kinds().stream()
                .filter(k -> k.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .level();
    }
}
