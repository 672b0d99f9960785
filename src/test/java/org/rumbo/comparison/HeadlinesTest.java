package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rumbo.comparison.FewSeries.counting;
import static org.rumbo.comparison.FewSeries.country;
import static org.rumbo.comparison.FewSeries.join;
import static org.rumbo.comparison.FewSeries.maker;
import static org.rumbo.comparison.FewSeries.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rumbo.country.Country;
import org.rumbo.indicator.Break;
import org.rumbo.wording.Wording;

/** The figures that the overview opens with. */
class HeadlinesTest {

    private static final String RATE = "homicide-rate";
    private static final String COCA = "coca-cultivation";
    private static final List<String> OTHERS =
            List.of("ARG", "BOL", "BRA", "CHL", "COL", "CRI", "CUB", "DOM", "GTM", "MEX");
    private static final List<Country> REGION = Stream.concat(
                    Stream.of(
                            country("ECU", "Americas", "Ecuador"),
                            country("HTI", "Americas", "Haiti"),
                            country("HND", "Americas", "Honduras"),
                            country("SLV", "Americas", "El Salvador"),
                            country("VEN", "Americas", "Venezuela"),
                            country("KNA", "Americas", "Saint Kitts and Nevis")),
                    OTHERS.stream().map(code -> country(code, "Americas", code)))
            .toList();

    @Test
    void theLargestFallIsNeverOneThatANewWayOfCountingOrAnotherMakerMade() {
        List<Headline> headlines = headlines(tenQuiet()
                .put(RATE, "ECU", 2014, 8, 2024, 39)
                .put(RATE, "HND", 2014, 75, 2024, 25)
                .put(series(RATE, "SLV", List.of(counting("2019-07-01")), 2014, 62, 2024, 2))
                .put(series(RATE, "VEN", List.of(maker(2019)), 2014, 54.4, 2024, 12.7)));

        assertThat(headlines)
                .extracting(Headline::text)
                .containsExactly(
                        "homicides per 100,000 people in Ecuador in 2024: the highest rate of the 14 places ranked in the region (Americas); "
                                + "from 8.0 in 2014: +388%, the largest rise in per cent over ten years of the 12 that can be compared",
                        "in Honduras in 2024, from 75.0 in 2014: \u221267%, the largest fall in per cent over ten years of the 12 places "
                                + "of the region (Americas) that can be compared");
        assertThat(headlines).allMatch(headline -> headline.notes().isEmpty());
        assertThat(headlines.get(1).leftOut())
                .containsExactly(
                        "What is counted changed within the ten years: El Salvador.",
                        "The figures at the two ends have different makers: Venezuela.",
                        "No comparable figure for 2024 or within two years of it: Haiti and Saint Kitts and Nevis.");
    }

    @Test
    void acrossAJoinOfEditionsTheTenYearsBeforeItAreToldAsInTheRanking() {
        List<Break> joined = List.of(join(2024));
        List<Headline> headlines = headlines(tenQuiet()
                .put(series(RATE, "ECU", joined, 2013, 11, 2014, 8, 2023, 46, 2024, 39))
                .put(series(RATE, "HTI", joined, 2013, 10, 2014, 9, 2023, 41, 2024, 64))
                .put(series(RATE, "HND", joined, 2013, 79, 2014, 75, 2023, 31, 2024, 25)));

        assertThat(headlines).extracting(Headline::figure).containsExactly("64.0", "31.0", "46.0");
        assertThat(headlines.get(1).text())
                .startsWith("in Honduras in 2023, from 79.0 in 2013: \u221261%, the largest fall");
        assertThat(headlines.get(2).text())
                .startsWith("in Ecuador in 2023, from 11.0 in 2013: +318%, the largest rise");
        assertThat(headlines.get(1).notes()).containsExactly("The figures of 2024 and 2014 cannot be compared.");
        assertThat(headlines.get(0).notes()).isEmpty();
    }

    @Test
    void aPlaceOfFewPeopleMakesNoHeadlineAndIsNamed() {
        FewSeries few = tenQuiet()
                .put(RATE, "KNA", 2014, 10, 2024, 130)
                .put(RATE, "ECU", 2014, 8, 2024, 39)
                .put("population", "KNA", 2024, 47_000)
                .put("population", "ECU", 2024, 18_000_000);

        Headline highest = headlines(few).getFirst();
        assertThat(highest.text()).contains("in Ecuador in 2024: the highest rate of the 11 places ranked");
        assertThat(highest.leftOut())
                .contains("They rest on fewer than 100,000 inhabitants or 20 victims: Saint Kitts and Nevis.");
    }

    @Test
    void noSuperlativeIsToldOfFewerThanTenPlaces() {
        assertThat(headlines(new FewSeries().put(RATE, "ECU", 2014, 8, 2024, 39).put(RATE, "HND", 2014, 75, 2024, 25)))
                .isEmpty();
        FewSeries newToTheRegion = new FewSeries().put(RATE, "ECU", 2014, 8, 2024, 39);
        OTHERS.forEach(code -> newToTheRegion.put(RATE, code, 2024, 5));
        assertThat(headlines(newToTheRegion))
                .singleElement()
                .satisfies(only -> assertThat(only.text()).contains("the highest rate of the 11 places"));
    }

    @Test
    void theLargestAreaUnderCocaIsNotRankedAmongThree() {
        FewSeries few = tenQuiet()
                .put(RATE, "ECU", 2014, 8, 2024, 39)
                .put(COCA, "HND", 2001, 900, 2023, 800)
                .put(COCA, "ECU", 2001, 100, 2023, 700);

        Headline area = headlines(few).getLast();
        assertThat(area.text()).isEqualTo("of coca in Honduras in 2023");
        assertThat(area.notes())
                .containsExactly("Not ranked: 2 places of the region (Americas) have a figure for 2023.");
        few.put(COCA, "HND", 2001, 700, 2023, 800);
        assertThat(headlines(few).getLast().notes()).contains("The most since 2001 in the country itself.");
        assertThat(headlines(few).getLast().figure()).isEqualTo("800.0 ha");
        few.put(series(COCA, "HND", List.of(join(2015)), 2001, 700, 2014, 900, 2016, 500, 2023, 800));
        assertThat(headlines(few).getLast().notes()).contains("The most since 2016 in the country itself.");
    }

    @Test
    void eachCardNamesTheCellAndOpensTheSeries() {
        Headline highest = headlines(tenQuiet().put(RATE, "ECU", 2024, 39)).getFirst();

        assertThat(highest.cell()).hasToString("Data!ECU2024");
        assertThat(highest.href()).contains("i=homicide-rate").contains("c=ECU");
    }

    /** Ten places in which nothing moves, so that there is something to rank. */
    private static FewSeries tenQuiet() {
        FewSeries few = new FewSeries();
        OTHERS.forEach(code -> few.put(RATE, code, 2013, 5, 2014, 5, 2023, 5, 2024, 5));
        return few;
    }

    private static List<Headline> headlines(FewSeries few) {
        return new Headlines(new Wording(Locale.ENGLISH), new SmallPlaces(few), _ -> Optional.empty())
                .of(
                        REGION,
                        "Americas",
                        2024,
                        few.indicator(RATE).orElseThrow(),
                        few.allSeries(RATE),
                        few.indicator(COCA).orElse(null),
                        few.allSeries(COCA));
    }
}
