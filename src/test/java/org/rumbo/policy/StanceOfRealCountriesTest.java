package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;

/**
 * The values that the method's own description names, from the researched files where they lie beside the project.
 * The same figures are checked on the workbooks that the project ships, once they are imported.
 */
class StanceOfRealCountriesTest {

    private static final Path FACTS = Stream.of("../shared/facts", "../../shared/facts")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("../shared/facts"));
    private static final CellRef CELL = new CellRef("Sheet", "A2");
    private static final Localized TEXT = new Localized("", "", "");

    private static StanceCalculator calculator;
    private static List<Instrument> instruments;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isReadable(FACTS.resolve("instruments.csv")), "the researched files are not here");
        List<Kind> kinds = records(Files.readString(FACTS.resolve("codebook.csv"))).stream()
                .map(StanceOfRealCountriesTest::kind)
                .toList();
        List<Coverage> coverage = records(Files.readString(FACTS.resolve("coverage.csv"))).stream()
                .map(r -> new Coverage(
                        new CountryCode(r.get("iso3")),
                        Codes.constant(Domain.class, r.get("domain")),
                        Codes.constant(CoverageStatus.class, r.get("status")),
                        CELL))
                .toList();
        instruments = records(Files.readString(FACTS.resolve("instruments.csv"))).stream()
                .map(StanceOfRealCountriesTest::instrument)
                .toList();
        calculator = new StanceCalculator(new Codebook(kinds), coverage, instruments, Weighting.CODEBOOK);
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

        assertScores("SLV", 2022, new Score(44.0753, 44.0753, 44.0753), new Score(2.3810, 1.7857, 26.7857));
    }

    @Test
    void colombia_mexico_and_portugal_as_the_method_gives_them() {
        assertScores("COL", 2005, new Score(54.1667, 54.1667, 54.1667), new Score(18.3929, 18.3929, 18.3929));
        assertScores("MEX", 2015, new Score(54.1667, 54.1667, 54.1667), new Score(11.4286, 11.4286, 11.4286));
        assertScores("PRT", 2025, new Score(0, 0, 0), new Score(48.9286, 32.6190, 65.9524));
    }

    @Test
    void every_researched_country_and_year_agrees_with_the_independent_computation() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        List<CSVRecord> expected = ExpectedStance.read();
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
        var profiles = instruments.stream()
                .map(Instrument::country)
                .distinct()
                .sorted()
                .map(country -> RankRanges.Profile.of(country, calculator.domains(country, direction, 2025)))
                .toList();
        return RankRanges.of(profiles).entrySet().stream()
                .map(e -> "%s:%d-%d"
                        .formatted(e.getKey(), e.getValue().best(), e.getValue().worst()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void all_countries_over_forty_years_take_a_moment() {
        List<CountryCode> countries =
                instruments.stream().map(Instrument::country).distinct().toList();
        long start = System.nanoTime();
        for (CountryCode country : countries) {
            for (int year = 1986; year <= 2025; year++) {
                calculator.stance(country, year);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
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

    private static List<CSVRecord> records(String csv) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))
                .getRecords();
    }

    private static Kind kind(CSVRecord r) {
        return new Kind(
                r.get("kind"),
                Codes.constant(Direction.class, r.get("direction")),
                Codes.constant(Domain.class, r.get("domain")),
                null,
                Double.parseDouble(r.get("weight")),
                r.get("applies"),
                new Localized("", "", ""),
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                null,
                null,
                null,
                CELL);
    }

    private static Instrument instrument(CSVRecord r) {
        return new Instrument(
                r.get("id"),
                new CountryCode(r.get("iso3")),
                TEXT,
                r.get("kind"),
                Codes.constant(Direction.class, r.get("direction")),
                Codes.constant(Layer.class, r.get("layer")),
                Codes.constant(Scope.class, r.get("scope")),
                Integer.parseInt(r.get("level")),
                LocalDate.parse(r.get("start_date")),
                DatePrecision.DAY,
                r.get("end_date").isEmpty() ? null : LocalDate.parse(r.get("end_date")),
                null,
                r.get("legal_status"),
                TEXT,
                new Reference("", null, null, null),
                Codes.constant(Confidence.class, r.get("confidence")),
                r.get("scored").equals("yes"),
                null,
                null,
                CELL);
    }
}
