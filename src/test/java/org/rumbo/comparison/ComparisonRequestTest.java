package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.rumbo.comparison.FewSeries.code;
import static org.rumbo.comparison.FewSeries.country;

import java.util.HashMap;
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

    @Test
    void theYearOfACountryWhosePolicyIsReadIsOneOfTheComparison() {
        CountryCatalogue countries = mock();
        when(countries.find(any())).thenReturn(Optional.of(country("ECU", "Americas", "Ecuador")));
        ComparisonRequest request =
                new ComparisonRequest(new FewSeries().put("homicide-rate", "ECU", 2010, 17, 2024, 39), countries);
        var address = Map.of("c", List.of("ECU,PER"), "from", List.of("2010"), "to", List.of("2020"));

        assertThat(read(request, address, "ECU-2018").policy()).contains(new PolicyCell(code("ECU"), 2018));
        assertThat(read(request, address, "ECU-2018").problems()).isEmpty();
        for (String wrong : List.of("ECU-2022", "COL-2018", "ECU", "ECU:2018", "ecu-2018")) {
            var wish = read(request, address, wrong);
            assertThat(wish.policy()).as(wrong).isEmpty();
            assertThat(wish.problems()).as(wrong).singleElement().asString().contains(wrong);
        }
    }

    private static ComparisonRequest.Wish read(
            ComparisonRequest request, Map<String, List<String>> address, String policy) {
        var whole = new HashMap<>(address);
        whole.put("policy", List.of(policy));
        return request.read(whole, Locale.ENGLISH);
    }
}
