package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.country.CountryCode;

/** The method of the second edition, on its researched files. */
class StanceEdition2Test {

    private static ResearchedFiles files;
    private static StanceCalculator calculator;

    @BeforeAll
    static void read() throws IOException {
        files = ResearchedFiles.edition("facts2");
        calculator = files.calculator(Weighting.CODEBOOK);
    }

    /** The examples that the description of the method gives; a dash stands for no score. */
    @ParameterizedTest
    @CsvSource({
        "SLV, 2022, militarized, 46.2561, 44.0240, 59.6490, 0.9375",
        "SLV, 2022, harm_reduction, 9.0665, 4.7888, 50.2055, 0.6333",
        "COL, 2005, militarized, 56.25, 56.25, 56.25, 1",
        "COL, 2005, harm_reduction, 43.75, 38.75, 58.75, 0.8",
        "MEX, 2015, harm_reduction, 29.6429, 24.6429, 47.1429, 0.775",
        "PRT, 2025, harm_reduction, 72.2222, 45.5556, 82.2222, 0.7",
        "ECU, 2025, militarized, 64.0668, 42.7112, 76.0445, 0.6667"
    })
    void an_example_of_the_method(
            String country, int year, String direction, double value, double lower, double upper, double known) {
        Score score = Objects.requireNonNull(stance(country, year).of(Direction.valueOf(direction.toUpperCase())));

        assertThat(List.of(score.value(), score.lower(), score.upper(), score.known()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 6e-5 ? 0 : Double.compare(a, b))
                .containsExactly(value, lower, upper, known);
    }

    @Test
    void fewer_than_half_of_the_domains_make_no_score() {
        assertThat(stance("NIC", 2025).militarization().value()).isCloseTo(33.3333, within(1e-4));
        assertThat(stance("NIC", 2025).harmReduction()).isNull();
        assertThat(stance("CUB", 2020).coded()).isFalse();
    }

    @Test
    void every_country_and_year_agrees_with_the_independent_computation() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        List<CSVRecord> expected = ExpectedStance.read("expected-stance-2.csv");
        assertThat(expected).hasSize(39 * 36);
        for (CSVRecord row : expected) {
            ExpectedStance.check(
                    softly,
                    row,
                    calculator.stance(new CountryCode(row.get("country")), Integer.parseInt(row.get("year"))));
        }
        softly.assertAll();
    }

    /** Whatever weights are drawn, and whatever is not known turns out to be, the rank lies within the range. */
    @ParameterizedTest
    @EnumSource(Direction.class)
    void no_weights_give_a_rank_outside_of_the_range(Direction direction) {
        List<RankRanges.Profile> profiles = profiles(direction);
        Map<CountryCode, RankRange> ranges = RankRanges.of(profiles);
        var random = new Random(17);
        for (int draw = 0; draw < 2000; draw++) {
            // with a high power most of the weight lies on few kinds
            int power = 1 + random.nextInt(8);
            var weights = files.codebook().kinds().stream()
                    .collect(Collectors.toMap(Kind::code, kind -> 1e-6 + Math.pow(random.nextDouble(), power)));
            double lean = random.nextDouble();
            Map<CountryCode, Double> scores = profiles.stream()
                    .collect(Collectors.toMap(RankRanges.Profile::country, profile -> {
                        // some countries at their least, some at their most
                        double part = random.nextDouble() < lean ? random.nextInt(2) : random.nextDouble();
                        return score(profile, weights, part);
                    }));
            scores.forEach((country, own) -> {
                int rank = 1
                        + (int) scores.values().stream()
                                .filter(rival -> rival > own + RankRanges.TIE)
                                .count();
                RankRange range = ranges.get(country);
                assertThat(rank).as("%s %s", country, weights).isBetween(range.best(), range.worst());
            });
        }
    }

    /** The ranks by score that stand beside the range. */
    @ParameterizedTest
    @EnumSource(Direction.class)
    void the_ranks_under_both_ready_made_weights_lie_within_the_range(Direction direction) {
        List<RankRanges.Profile> profiles = profiles(direction);
        Map<CountryCode, RankRange> ranges = RankRanges.of(profiles);
        for (Weighting weighting : Weighting.values()) {
            StanceCalculator weighed = files.calculator(weighting);
            Map<CountryCode, Double> scores = profiles.stream()
                    .map(RankRanges.Profile::country)
                    .filter(country -> weighed.stance(country, 2025).of(direction) != null)
                    .collect(Collectors.toMap(
                            country -> country,
                            country ->
                                    weighed.stance(country, 2025).of(direction).value()));
            scores.forEach((country, own) -> {
                int rank = 1
                        + (int) scores.values().stream()
                                .filter(rival -> rival > own + 1e-3)
                                .count();
                assertThat(rank)
                        .as("%s %s", country, weighting)
                        .isBetween(
                                ranges.get(country).best(), ranges.get(country).worst());
            });
        }
    }

    private static double score(RankRanges.Profile profile, Map<String, Double> weights, double part) {
        return profile.levels().values().stream()
                .mapToDouble(kinds -> {
                    double reached = 0;
                    double total = 0;
                    for (var kind : kinds.entrySet()) {
                        double weight = weights.get(kind.getKey());
                        var span = kind.getValue();
                        reached += weight * (span.least() + part * (span.most() - span.least()));
                        total += weight;
                    }
                    return reached / total / StanceCalculator.HIGHEST_LEVEL;
                })
                .average()
                .orElseThrow();
    }

    private static List<RankRanges.Profile> profiles(Direction direction) {
        return files.research().countries().stream()
                .filter(country -> calculator.stance(country, 2025).of(direction) != null)
                .map(country -> RankRanges.Profile.of(
                        country, calculator.domains(country, direction, 2025), StanceMethod.BY_KIND))
                .toList();
    }

    private static Stance stance(String country, int year) {
        return calculator.stance(new CountryCode(country), year);
    }
}
