package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.rumbo.comparison.FewSeries.country;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.wording.Wording;

/** Whom a country is compared with: its neighbours, and the nearest rates of the same years. */
class PeersTest {

    private static final String RATE = "homicide-rate";
    private static final Country ECUADOR = country("ECU", "Americas", "Ecuador");

    private final CountryCatalogue countries = mock();
    private final ReleaseCatalogue releases = mock();

    @BeforeEach
    void places() {
        when(countries.countries())
                .thenReturn(Stream.concat(
                                Stream.of("COL", "PER", "BRA", "HTI", "HND", "MEX", "JAM", "CHL", "KNA")
                                        .map(code -> country(code, "Americas", code)),
                                Stream.of(ECUADOR, country("ZAF", "Africa", "South Africa")))
                        .toList());
    }

    @Test
    void neighboursAreOfferedWhateverTheirFigureAndTheNearestOnlyWithOneOfTheSameYears() {
        CountryProfile.Peers peers = of(new FewSeries()
                .put(RATE, "ECU", 2024, 45)
                .put(RATE, "COL", 2023, 25)
                .put(RATE, "PER", 2017, 8)
                .put(RATE, "HTI", 2012, 45)
                .put(RATE, "BRA", 2007, 44)
                .put(RATE, "ZAF", 2024, 45)
                .put(RATE, "KNA", 2024, 45)
                .put("population", "KNA", 2024, 47_000)
                .put(RATE, "HND", 2022, 38)
                .put(RATE, "MEX", 2024, 26)
                .put(RATE, "JAM", 2026, 49)
                .put(RATE, "CHL", 2024, 6));

        assertThat(peers.year()).isEqualTo("2024");
        assertThat(peers.neighbours())
                .extracting(CountryProfile.Neighbour::name, CountryProfile.Neighbour::rate)
                .containsExactly(tuple("COL", "25.0 in 2023"), tuple("PER", "no figure within two years"));
        assertThat(peers.nearest())
                .extracting(CountryProfile.Neighbour::name)
                .containsExactly("JAM", "HND", "MEX", "COL", "CHL");
    }

    @Test
    void aCountryWithoutAFigureHasItsNeighboursAndNobodyIsNearest() {
        CountryProfile.Peers peers = of(new FewSeries().put(RATE, "COL", 2023, 25));

        assertThat(peers.neighbours())
                .extracting(CountryProfile.Neighbour::name)
                .containsExactly("COL", "PER");
        assertThat(peers.nearest()).isEmpty();
    }

    private CountryProfile.Peers of(FewSeries few) {
        Wording words = new Wording(Locale.ENGLISH);
        Drawing drawing = new Drawing(words, releases, List.of());
        return new Peers(
                        countries,
                        few.indicator(RATE).orElseThrow(),
                        few.allSeries(RATE),
                        new CountryFigures(few, countries, words, drawing),
                        words)
                .of(ECUADOR);
    }
}
