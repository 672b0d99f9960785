package org.rumbo.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rumbo.comparison.CountryProfileService;
import org.rumbo.comparison.CountrySummary;
import org.rumbo.comparison.CountrySummaryService;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.evidence.Study;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Emergencies;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.ShownNow;
import org.rumbo.provenance.Source;
import org.rumbo.testing.Databases;
import org.rumbo.text.Numbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a person reads after the first start: the workbooks of the project, imported, and read back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class ShippedFiguresTest {

    private static final CountryCode SLV = new CountryCode("SLV");
    private static final CountryCode COL = new CountryCode("COL");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @Autowired
    CountryCatalogue countries;

    @Autowired
    SeriesService series;

    @Autowired
    PolicyService policy;

    @Autowired
    ReleaseCatalogue releases;

    @Autowired
    ShownNow shown;

    @Autowired
    CountrySummaryService summaries;

    @Autowired
    CountryProfileService profiles;

    @Autowired
    EvidenceService evidence;

    @Test
    void five_datasets_and_223_countries_are_there() {
        assertThat(shown.get().releases())
                .containsOnlyKeys("countries", "homicide", "trafficking", "context", "policy");
        assertThat(countries.countries()).hasSize(223);
        assertThat(countries.countries()).allSatisfy(c -> {
            assertThat(c.name().en()).isNotBlank();
            assertThat(c.name().es()).isNotBlank();
            assertThat(c.name().pt()).isNotBlank();
        });
    }

    @Test
    void el_salvador_2015_names_its_edition_and_its_cell() {
        Observation value = of("homicide-rate", SLV).at(2015).orElseThrow();

        assertThat(value.value()).isCloseTo(107.64, within(0.005));
        assertThat(value.cell().toString()).matches("Data!D\\d+");
        assertThat(releases.sources(List.of(value.sourceId())))
                .extracting(Source::edition)
                .singleElement()
                .asString()
                .contains("2025");
    }

    @Test
    void ecuador_2023_and_colombia_2023_are_as_published() {
        assertThat(of("homicide-rate", new CountryCode("ECU"))
                        .at(2023)
                        .orElseThrow()
                        .value())
                .isCloseTo(45.72, within(0.005));
        assertThat(of("cocaine-seizures", COL).at(2023).orElseThrow().value()).isCloseTo(846_729, within(0.5));
        assertThat(of("coca-cultivation", COL).at(2023).orElseThrow().value()).isCloseTo(252_600, within(0.5));
    }

    @Test
    void el_salvador_has_no_value_for_2023_and_a_break_in_july_2019_that_says_why() {
        Series homicide = of("homicide-rate", SLV);

        assertThat(homicide.at(2023)).isEmpty();
        List<Break> counting = homicide.breaks().stream()
                .filter(b -> b.kind() == BreakKind.COUNTING)
                .toList();
        assertThat(counting).hasSize(1);
        assertThat(counting.getFirst().date().withDayOfMonth(1)).isEqualTo(LocalDate.of(2019, 7, 1));
        assertThat(counting.getFirst().note().en()).isNotBlank();
        assertThat(counting.getFirst().note().es()).isNotBlank();
        assertThat(homicide.comparable(2018, 2020)).isFalse();
        assertThat(homicide.comparable(2014, 2018)).isTrue();
    }

    @Test
    void stance_of_el_salvador_2022() {
        Stance stance = policy.stance(List.of(SLV), 2022, 2022).get(SLV).getFirst();

        assertScore(stance.militarization(), 46.2561, 44.0240, 59.6490);
        assertScore(stance.harmReduction(), 9.0665, 4.7888, 50.2055);
        assertThat(stance.instruments()).isNotEmpty();
    }

    @Test
    void research_goes_to_march_2026_and_no_score_beyond_2025() {
        assertThat(policy.researchedTo()).contains(LocalDate.of(2026, 3, 31));
        assertThat(policy.stance(List.of(SLV), 2025, 2026).get(SLV))
                .extracting(Stance::coded)
                .containsExactly(true, false);
        assertThat(policy.codedCountries()).hasSize(39);
        assertThat(policy.stance(List.of(new CountryCode("GRD")), 2022, 2022)
                        .get(new CountryCode("GRD"))
                        .getFirst()
                        .coded())
                .isFalse();
    }

    @Test
    void the_series_of_one_place_are_those_of_the_indicators() {
        var all = series.seriesOf(COL);

        assertThat(all.keySet())
                .containsSubsequence("homicide-rate", "cocaine-seizures", "population")
                .isSubsetOf(series.indicators().stream().map(Indicator::code).toList());
        all.forEach((code, one) -> assertThat(one).isEqualTo(of(code, COL)));
    }

    private Series of(String indicator, CountryCode country) {
        return series.series(indicator, List.of(country)).getFirst();
    }

    private static void assertScore(Score score, double value, double lower, double upper) {
        assertThat(Objects.requireNonNull(score).value()).isCloseTo(value, within(5e-5));
        assertThat(score.lower()).isCloseTo(lower, within(5e-5));
        assertThat(score.upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void every_number_of_a_summary_is_that_of_the_services() {
        LocalDate on = policy.researchedTo().orElseThrow();
        for (Country country : countries.countries()) {
            CountrySummary summary =
                    summaries.summary(country.code(), Locale.ENGLISH).orElseThrow();
            assertThat(summary.sentences())
                    .extracting(CountrySummary.Sentence::topic)
                    .containsExactly(CountrySummary.Topic.values());
            assertThat(summary.sentences()).allSatisfy(sentence -> {
                assertThat(sentence.citations()).isNotEmpty();
                assertThat(sentence.text()).endsWith(".").doesNotContain("{", "null", "..");
            });
            homicide(country, summary.sentences().get(0).text());
            if (policy.codedCountries().contains(country.code())) {
                scores(country, on, summary.sentences().get(1).text());
            }
            studies(country, summary.sentences().get(3).text());
        }
    }

    private void homicide(Country country, String said) {
        Series rates = of("homicide-rate", country.code());
        Matcher newest = Pattern.compile("^In (\\d{4}) the homicide rate was ([\\d.,]+|under 0\\.1) ")
                .matcher(said);
        assertThat(newest.find()).as(said).isEqualTo(rates.latest().isPresent());
        if (rates.latest().isEmpty()) {
            return;
        }
        Observation latest = rates.latest().get();
        assertThat(newest.group(1)).isEqualTo(Integer.toString(latest.year()));
        assertThat(newest.group(2)).as(said).isEqualTo(rate(latest.value()));
        Matcher told = Pattern.compile("(?:from|was|to) ([\\d.,]+) in (\\d{4})").matcher(said);
        while (told.find()) {
            double value =
                    rates.at(Integer.parseInt(told.group(2))).orElseThrow().value();
            assertThat(told.group(1)).as(said).isEqualTo(rate(value));
        }
        // the place is that of the card
        Matcher place = Pattern.compile("No\\. \\d+ of \\d+ in the region").matcher(said);
        if (place.find()) {
            assertThat(profiles.profile(country.code(), Locale.ENGLISH)
                            .orElseThrow()
                            .figures()
                            .getFirst()
                            .facts())
                    .anyMatch(fact -> fact.startsWith(place.group()));
        }
    }

    private static String rate(double value) {
        return value > 0 && value < 0.05 ? "under 0.1" : Numbers.decimal(value, 1, Locale.ENGLISH);
    }

    private void scores(Country country, LocalDate on, String said) {
        int year = on.plusDays(1).getYear() - 1;
        Stance stance = Objects.requireNonNull(
                        policy.stance(List.of(country.code()), year, year).get(country.code()))
                .getFirst();
        List<String> inForce = stance.instruments();
        assertThat(said)
                .startsWith("Scores of " + year + ", from 0 to 100: militarization " + score(stance.militarization()))
                .contains(" non-violent agenda " + score(stance.harmReduction()))
                .contains(": " + count(country, inForce, Direction.MILITARIZED) + " militarized, "
                        + count(country, inForce, Direction.HARM_REDUCTION) + " of the non-violent agenda");
        Emergencies emergencies = Emergencies.of(policy.instruments(country.code()), on);
        Matcher days = Pattern.compile("states of exception, (\\d{4}): at least (\\d+|one) day")
                .matcher(said);
        if (days.find()) {
            Emergencies.Days counted = emergencies.byYear().get(Integer.parseInt(days.group(1)));
            assertThat(Integer.toString(counted.national() > 0 ? counted.national() : counted.inParts()))
                    .isEqualTo(days.group(2).replace("one", "1"));
        }
    }

    private static String score(Score score) {
        return score == null ? "not coded" : Numbers.decimal(score.value(), 0, Locale.ENGLISH);
    }

    private long count(Country country, List<String> inForce, Direction direction) {
        return policy.instruments(country.code()).stream()
                .filter(i -> i.direction() == direction && inForce.contains(i.code()))
                .count();
    }

    private void studies(Country country, String said) {
        List<Study> verified = evidence.studies(country.code()).stream()
                .filter(Study::verified)
                .toList();
        if (verified.size() > 1) {
            assertThat(said).startsWith("Of " + verified.size() + " verified studies");
            long told = Pattern.compile("(?:for the measure|mixed|against it) (\\d+)")
                    .matcher(said)
                    .results()
                    .mapToLong(result -> Long.parseLong(result.group(1)))
                    .sum();
            assertThat(told).as(said).isEqualTo(verified.size());
        } else {
            assertThat(said)
                    .startsWith(
                            verified.size() == 1
                                    ? "The one verified study"
                                    : evidence.studies(country.code()).isEmpty()
                                            ? "This collection holds no study"
                                            : "This collection lists");
        }
    }
}
