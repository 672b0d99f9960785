package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rumbo.wording.Wording;

/** Which figures rest on few people. */
class SmallPlacesTest {

    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private final SmallPlaces small = new SmallPlaces(new FewSeries()
            .put("population", "KNA", 2020, 47_000)
            .put("population", "GRD", 2020, 99_999, 2023, 100_000)
            .put("population", "ISL", 2024, 380_000)
            .put("homicide-victims", "ISL", 2023, 19, 2024, 20)
            .put("homicide-victims", "KNA", 2024, 61));

    @Test
    void fewerThanAHundredThousandInhabitantsAreFewWhateverIsCounted() {
        assertThat(reason("KNA", 2020, "homicide-rate"))
                .hasValueSatisfying(why -> assertThat(why).contains("47,000"));
        assertThat(reason("KNA", 2020, "cocaine-seizures")).isPresent();
        assertThat(reason("GRD", 2023, "homicide-rate")).isEmpty();
    }

    @Test
    void fewerThanTwentyVictimsAreFewForHomicideAlone() {
        assertThat(reason("ISL", 2023, "homicide-rate"))
                .hasValueSatisfying(why -> assertThat(why).contains("19"));
        assertThat(reason("ISL", 2024, "homicide-rate")).isEmpty();
        assertThat(reason("ISL", 2023, "cocaine-seizures")).isEmpty();
    }

    @Test
    void aPlaceIsJudgedByTheNearestCountWithinThreeYearsAndNoFurther() {
        assertThat(reason("KNA", 2023, "homicide-rate")).isPresent();
        assertThat(reason("GRD", 2021, "homicide-rate")).isPresent();
        assertThat(reason("GRD", 2022, "homicide-rate")).isEmpty();
        assertThat(reason("GRD", 2027, "homicide-rate")).isEmpty();
    }

    @Test
    void whereNobodyCountedNothingIsSaid() {
        assertThat(reason("TUV", 2020, "homicide-rate")).isEmpty();
    }

    private Optional<String> reason(String place, int year, String indicator) {
        return small.reason(FewSeries.code(place), year, indicator, ENGLISH);
    }
}
