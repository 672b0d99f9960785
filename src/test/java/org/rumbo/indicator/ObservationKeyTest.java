package org.rumbo.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;

class ObservationKeyTest {

    @Test
    void eachIndicatorPlacePartAndYearHasItsOwnNumberWithinTheRangeOfItsIndicator() {
        var numbers = new HashSet<Long>();
        for (long indicator : List.of(1L, 2L, 1_000_000L)) {
            for (String place : List.of("AAA", "AAB", "SLV", "ZZZ")) {
                for (int part : List.of(0, 1, 255)) {
                    for (int year : List.of(1900, 2024, 2100)) {
                        long number = ObservationKey.of(indicator, new CountryCode(place), part, year);
                        assertThat(number)
                                .isBetween(
                                        ObservationKey.first(indicator),
                                        ObservationKey.first(indicator) + ObservationKey.PER_INDICATOR - 1);
                        assertThat(number
                                        - ObservationKey.first(indicator)
                                        - ObservationKey.offset(new CountryCode(place)))
                                .isBetween(0L, ObservationKey.perPlace() - 1);
                        assertThat(numbers.add(number)).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var place = new CountryCode("SLV");
        assertThatThrownBy(() -> ObservationKey.of(1, place, 256, 2000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ObservationKey.of(1, place, 0, 4096)).isInstanceOf(IllegalArgumentException.class);
    }
}
