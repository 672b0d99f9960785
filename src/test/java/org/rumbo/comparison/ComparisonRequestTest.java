package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.rumbo.comparison.FewSeries.code;
import static org.rumbo.comparison.FewSeries.country;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCatalogue;

/** How an address says which countries are compared. */
class ComparisonRequestTest {

    @Test
    void countriesComeInOneParameterOrInOneForEachTickedBoxAndCountOnce() {
        CountryCatalogue countries = mock();
        when(countries.find(any())).thenReturn(Optional.of(country("ECU", "Americas", "Ecuador")));
        ComparisonRequest request =
                new ComparisonRequest(new FewSeries().put("homicide-rate", "ECU", 2024, 39), countries);

        for (List<String> asked : List.of(List.of("ECU,COL,PER"), List.of("ECU", "COL", "PER", "COL"))) {
            assertThat(request.read(Map.of("c", asked), Locale.ENGLISH).countries())
                    .containsExactly(code("ECU"), code("COL"), code("PER"));
        }
    }
}
