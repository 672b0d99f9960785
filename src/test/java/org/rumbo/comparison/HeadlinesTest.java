package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rumbo.comparison.FewSeries.counting;
import static org.rumbo.comparison.FewSeries.country;
import static org.rumbo.comparison.FewSeries.join;
import static org.rumbo.comparison.FewSeries.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rumbo.country.Country;
import org.rumbo.indicator.Break;
import org.rumbo.wording.Wording;

/** The figures that the overview opens with. */
class HeadlinesTest {

    private static final String RATE = "homicide-rate";
    private static final String COCA = "coca-cultivation";
    private static final List<Country> REGION = List.of(
            country("ECU", "Americas", "Ecuador"),
            country("HTI", "Americas", "Haiti"),
            country("HND", "Americas", "Honduras"),
            country("SLV", "Americas", "El Salvador"),
            country("KNA", "Americas", "Saint Kitts and Nevis"));

    @Test
    void theLargestFallIsNeverOneThatANewWayOfCountingMade() {
        List<Headline> headlines = headlines(new FewSeries()
                .put(RATE, "ECU", 2014, 8, 2024, 39)
                .put(RATE, "HND", 2014, 75, 2024, 25)
                .put(series(RATE, "SLV", List.of(counting("2019-07-01")), 2014, 62, 2024, 2)));

        assertThat(headlines)
                .extracting(Headline::text)
                .containsExactly(
                        "homicides per 100,000 people in Ecuador, the highest in 2024; from 8.0 in 2014, the largest rise in ten years",
                        "in Honduras in 2024, from 75.0 in 2014: the largest fall in ten years");
        assertThat(headlines).allMatch(headline -> headline.notes().isEmpty());
    }

    @Test
    void acrossAJoinOfEditionsAllAreComparedOverTheTenYearsBeforeItAndTheCardSaysWhy() {
        List<Break> joined = List.of(join(2024));
        List<Headline> headlines = headlines(new FewSeries()
                .put(series(RATE, "ECU", joined, 2013, 11, 2014, 8, 2023, 46, 2024, 39))
                .put(series(RATE, "HTI", joined, 2013, 10, 2014, 9, 2023, 41, 2024, 64))
                .put(series(RATE, "HND", joined, 2013, 79, 2014, 75, 2023, 31, 2024, 25)));

        assertThat(headlines)
                .extracting(Headline::figure, Headline::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "64.0", "homicides per 100,000 people in Haiti, the highest in 2024"),
                        org.assertj.core.groups.Tuple.tuple(
                                "31.0", "in Honduras in 2023, from 79.0 in 2013: the largest fall in ten years"),
                        org.assertj.core.groups.Tuple.tuple(
                                "46.0", "in Ecuador in 2023, from 11.0 in 2013: the largest rise in ten years"));
        assertThat(headlines.get(1).notes())
                .containsExactly("The figures of 2024 cannot be compared with those of ten years before.");
        assertThat(headlines.get(0).notes()).isEmpty();
    }

    @Test
    void aPlaceOfFewPeopleMakesNoHeadline() {
        FewSeries few = new FewSeries()
                .put(RATE, "KNA", 2014, 10, 2024, 130)
                .put(RATE, "ECU", 2014, 8, 2024, 39)
                .put("population", "KNA", 2024, 47_000)
                .put("population", "ECU", 2024, 18_000_000);

        assertThat(headlines(few))
                .extracting(Headline::text)
                .containsExactly(
                        "homicides per 100,000 people in Ecuador, the highest in 2024; from 8.0 in 2014, the largest rise in ten years");
    }

    @Test
    void theLargestAreaUnderCocaIsTheMostSinceTheFirstYearOnlyWhereItIs() {
        FewSeries few = new FewSeries()
                .put(RATE, "ECU", 2024, 39)
                .put(COCA, "HND", 2001, 900, 2023, 800)
                .put(COCA, "ECU", 2001, 100, 2023, 700);

        assertThat(headlines(few).getLast().text()).isEqualTo("of coca in Honduras in 2023, the largest area");
        few.put(COCA, "HND", 2001, 700, 2023, 800);
        assertThat(headlines(few).getLast().text()).isEqualTo("of coca in Honduras in 2023, the most since 2001");
        assertThat(headlines(few).getLast().figure()).isEqualTo("800.0 ha");
    }

    @Test
    void eachCardNamesTheCellAndOpensTheSeries() {
        Headline highest = headlines(new FewSeries().put(RATE, "ECU", 2024, 39)).getFirst();

        assertThat(highest.cell()).isEqualTo("Data!ECU2024");
        assertThat(highest.href()).contains("i=homicide-rate").contains("c=ECU");
    }

    private static List<Headline> headlines(FewSeries few) {
        return new Headlines(new Wording(Locale.ENGLISH), new SmallPlaces(few), _ -> Optional.empty())
                .of(
                        REGION,
                        2024,
                        few.indicator(RATE).orElseThrow(),
                        few.allSeries(RATE),
                        few.indicator(COCA).orElse(null),
                        few.allSeries(COCA));
    }
}
