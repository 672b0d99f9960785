package org.rumbo.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.text.Words;

class CountryResolverTest {

    /** Names by CLDR that a second place or a region goes by too. */
    private static final Set<String> SHARED = Set.of("Congo", "Micronesia", "Micronésia", "San Martín");

    @Test
    void everyNameOfEveryCountryInThreeLanguagesStandsForIt() {
        var wrong = new TreeMap<String, Object>();
        for (String iso2 : Locale.getISOCountries()) {
            String code = Locale.of("", iso2).getISO3Country();
            var names = CountryNames.of(code).orElseThrow();
            Stream.of(
                            iso2,
                            code,
                            code.toLowerCase(Locale.ROOT),
                            names.en(),
                            names.es(),
                            names.pt(),
                            names.en().toUpperCase(Locale.ROOT))
                    .filter(name -> !SHARED.contains(name)
                            && !SHARED.contains(
                                    name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)))
                    .forEach(name -> {
                        var answer = CountryResolver.resolve(name);
                        if (!answer.certain() || !answer.code().value().equals(code)) {
                            wrong.put(code + " " + name, answer);
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyVariantStandsForOnePlaceOnly() {
        var wrong = new TreeMap<String, Object>();
        for (OtherNames.Line line : OtherNames.lines()) {
            for (Words name : line.names()) {
                var answer = CountryResolver.resolve(name.text());
                boolean right = line.shared()
                        ? answer.ambiguous()
                        : answer.certain() && answer.code().equals(line.places().getFirst());
                if (!right) {
                    wrong.put(line.places() + " " + name.text(), answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Bolivia (Plurinational State of)                     | BOL
        BOLIVIA, PLURINATIONAL STATE OF                      | BOL
        Congo, Dem, Rep,                                     | COD
        Congo, Rep.                                          | COG
        Cote d’Ivoire                                        | CIV
        Türkiye                                              | TUR
        Viet Nam                                             | VNM
        Korea, Rep,                                          | KOR
        Korea, DPR                                           | PRK
        St, Vincent and the Grenadines                       | VCT
        México*                                              | MEX
        Guinea                                               | GIN
        Guinea-Bissau                                        | GNB
        Papua New Guinea                                     | PNG
        United Kingdom (England and Wales)                   | GBR_E_W
        United Kingdom of Great Britain and Northern Ireland | GBR
        United States of America                             | USA
        Netherlands (Kingdom of the)                         | NLD
        eSwatini                                             | SWZ
        Nigeria                                              | NGA
        Níger                                                | NER
        IRQ_KUR                                              | IRQ_KUR
        """)
    void aNameIsReadAsPublishersWriteIt(String name, String code) {
        assertThat(CountryResolver.resolve(name).candidates())
                .extracting(CountryCode::value)
                .containsExactly(code);
        assertThat(CountryResolver.resolve(name).certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Congo, COD, COG", "Korea, KOR, PRK", "corea, KOR, PRK", "Virgin Islands, VGB, VIR"})
    void aNameOfTwoPlacesIsNotGuessed(String name, String one, String other) {
        var answer = CountryResolver.resolve(name);

        assertThat(answer.ambiguous()).isTrue();
        assertThat(answer.candidates()).extracting(CountryCode::value).containsExactly(one, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no",
                "XX",
                "Atlantis",
                "West Germany",
                "Yugoslavia",
                "Southern Africa",
                "Central Africa",
                "Latin America and the Caribbean",
                "Denmark (including Greenland)",
                "Sudan and South Sudan",
                "Total",
                "Guinea Guinea-Bissau"
            })
    void whatIsNoPlaceIsNotOne(String name) {
        assertThat(CountryResolver.resolve(name).certain()).isFalse();
    }

    @Test
    void aMistypedNameComesWithAHint() {
        assertThat(CountryResolver.nearest("Columbia", 1)).containsExactly("Colombia (COL)");
        assertThat(CountryResolver.describe(CountryResolver.resolve("Korea").candidates()))
                .containsExactly("South Korea (KOR)", "North Korea (PRK)");
    }

    @ParameterizedTest
    @CsvSource({
        "CIV, Costa de Marfil, es",
        "CIV, Costa do Marfim, pt",
        "CIV, Ivory Coast, en",
        "GBR, UK, en",
        "GBR, England, en",
        "GBR, Inglaterra, es",
        "USA, EEUU, es",
        "GUF, Guyane française, fr"
    })
    void anotherNameHasItsLanguage(String code, String name, String language) {
        assertThat(OtherNames.of(new CountryCode(code))).contains(new Words(name, language));
    }

    @Test
    void aNameStandsOnceInItsLineAndBearsNoMarkOfItsLanguage() {
        assertThat(OtherNames.lines())
                .allSatisfy(line -> assertThat(line.names())
                        .doesNotHaveDuplicates()
                        .allSatisfy(name -> assertThat(name.text()).doesNotMatch("[a-z]{2}:.*")));
    }
}
