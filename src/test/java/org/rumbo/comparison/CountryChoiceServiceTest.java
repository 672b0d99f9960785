package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.comparison.CountryChoiceService.Order;
import org.rumbo.comparison.CountryChoices.Choice;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.SeriesService;
import org.rumbo.testing.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Countries as the comparison offers them, over the shipped workbooks. */
class CountryChoiceServiceTest extends PageTest {

    @Autowired
    private CountryChoiceService service;

    @Autowired
    private SeriesService series;

    @Test
    void allStandUnderTheirRegionsByName() {
        CountryChoices all = choices("", Order.REGION, Locale.of("es"));

        assertThat(all.groups())
                .extracting(CountryChoices.Group::name)
                .containsExactly("África", "Américas", "Asia", "Europa", "Oceanía");
        assertThat(all.total()).isEqualTo(223);
        assertThat(all.groups().getFirst().choices().getFirst().name()).isEqualTo("Angola");
    }

    @Test
    void theNewestFigureOrdersThemWhateverItsYearAndWhoHasNoneComesLast() {
        CountryChoices all = choices("", Order.VALUE, Locale.ENGLISH);
        List<Choice> withValue = all.groups().getFirst().choices();
        List<Choice> without = all.groups().getLast().choices();

        assertThat(withValue.getFirst().share()).isEqualTo(1);
        assertThat(withValue).isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()));
        assertThat(withValue).allSatisfy(choice -> assertThat(choice.figure()).matches(".+ \\(\\d{4}\\)"));
        assertThat(without).isNotEmpty().allSatisfy(choice -> {
            assertThat(choice.figure()).isNull();
            assertThat(choice.share()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"eeuu, USA", "ivory coast, CIV", "hondruas, HND", "perú, PER", "BRA, BRA"})
    void anyNameFindsACountry(String typed, String code) {
        assertThat(choices(typed, Order.REGION, Locale.ENGLISH)
                        .groups()
                        .getFirst()
                        .choices()
                        .getFirst()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void whatNoCountryIsCalledFindsNone() {
        assertThat(choices("xqxqxq", Order.VALUE, Locale.ENGLISH).total()).isZero();
    }

    @Test
    void codedCountriesAreMarked() {
        List<Choice> all = choices("", Order.REGION, Locale.ENGLISH).groups().stream()
                .flatMap(group -> group.choices().stream())
                .toList();

        assertThat(all.stream().filter(Choice::coded).map(Choice::code))
                .contains("ECU")
                .doesNotContain("GUY");
    }

    @Test
    void neighboursAreThoseByLandThatAreNotChosenAndStillFit() {
        assertThat(neighbours("ECU")).containsExactly("COL", "PER");
        assertThat(neighbours("ECU", "COL")).doesNotContain("ECU", "COL").contains("PER", "VEN", "PAN");
        assertThat(neighbours("BRA", "ECU", "USA", "MEX", "CHL", "SLV", "HND")).hasSize(1);
        assertThat(neighbours("CUB")).isEmpty();
    }

    private CountryChoices choices(String typed, Order order, Locale locale) {
        return service.choices(series.indicator("homicide-rate").orElseThrow(), typed, order, locale);
    }

    private List<String> neighbours(String... codes) {
        return service.neighbours(Stream.of(codes).map(CountryCode::new).toList(), Locale.ENGLISH).stream()
                .map(country -> country.code().value())
                .toList();
    }
}
