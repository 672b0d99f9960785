package org.rumbo.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.testing.Fixture;
import org.rumbo.testing.ReadSide;
import org.rumbo.text.Localized;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds on both databases. */
@ReadSide
abstract class CountryCatalogueTest {

    @Autowired
    CountryCatalogue catalogue;

    @Autowired
    Fixture fixture;

    @BeforeEach
    void places() {
        long countries = fixture.activeRelease("countries", "2026", null);
        fixture.place(countries, "SLV", "COUNTRY", null, "Americas", "El Salvador", null, null);
        fixture.place(countries, "BRA", "COUNTRY", null, "Americas", "Brazil", null, null);
        fixture.place(countries, "GBR", "COUNTRY", null, "Europe", "United Kingdom of Great Britain", null, null);
        fixture.place(countries, "XKX", "COUNTRY", null, "Europe", "Kosovo", null, null);
        long homicide = fixture.activeRelease("homicide", "2025", null);
        fixture.place(homicide, "GBR_S", "part", "GBR", null, "Scotland", "Escocia", "Escócia");
        fixture.place(homicide, "GBR_E_W", "part", "GBR", null, "England and Wales", "Inglaterra y Gales", null);
        fixture.place(homicide, "WLD", "aggregate", null, null, "World", "Mundo", "Mundo");
        fixture.place(homicide, "BRA", "territory", null, null, "Brazil of another file", null, null);
    }

    @Test
    void countries_are_in_order_of_code_and_leave_parts_and_aggregates_out() {
        assertThat(catalogue.countries()).extracting(c -> c.code().value()).containsExactly("BRA", "GBR", "SLV", "XKX");
        assertThat(catalogue.places())
                .extracting(c -> c.code().value())
                .containsExactly("BRA", "GBR", "GBR_E_W", "GBR_S", "SLV", "WLD", "XKX");
        assertThat(catalogue.regions()).containsExactly("Americas", "Europe");
    }

    @Test
    void countries_are_named_in_three_languages_without_a_list_of_our_own() {
        assertThat(name("BRA")).isEqualTo(new Localized("Brazil", "Brasil", "Brasil"));
        assertThat(name("GBR")).isEqualTo(new Localized("United Kingdom", "Reino Unido", "Reino Unido"));
        // a code that ISO does not have keeps the name of the workbook
        assertThat(name("XKX")).isEqualTo(new Localized("Kosovo", "Kosovo", "Kosovo"));
    }

    @Test
    void parts_and_aggregates_are_named_by_the_workbook() {
        assertThat(name("GBR_S")).isEqualTo(new Localized("Scotland", "Escocia", "Escócia"));
        assertThat(name("WLD")).isEqualTo(new Localized("World", "Mundo", "Mundo"));
        assertThat(catalogue.partsOf(new CountryCode("GBR")))
                .extracting(c -> c.code().value())
                .containsExactly("GBR_E_W", "GBR_S");
        assertThat(catalogue.partsOf(new CountryCode("SLV"))).isEmpty();
    }

    @Test
    void a_place_of_a_release_that_is_not_active_is_unknown() {
        long other = fixture.dataset("other");
        long release = fixture.release(other, "1", null, "2026-01-01T00:00:00Z");
        fixture.place(release, "FRA", "COUNTRY", null, "Europe", "France", null, null);
        assertThat(catalogue.find(new CountryCode("FRA"))).isEmpty();

        fixture.activate(other, release);

        assertThat(catalogue.find(new CountryCode("FRA"))).isPresent();
    }

    @Test
    void asked_again_the_catalogue_only_looks_which_releases_are_active() {
        assertThat(fixture.statements(catalogue::countries)).isEqualTo(2);
        assertThat(fixture.statements(catalogue::regions)).isEqualTo(1);
    }

    private Localized name(String code) {
        return catalogue.find(new CountryCode(code)).orElseThrow().name();
    }
}
