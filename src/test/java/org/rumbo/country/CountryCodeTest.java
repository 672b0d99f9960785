package org.rumbo.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"SLV", "XKX", "WLD", "GBR_E_W", "IRQ_KRI", "IRQ_C"})
    void codes_of_countries_parts_and_aggregates_are_accepted(String code) {
        assertThat(CountryCode.isWellFormed(code)).isTrue();
        assertThat(new CountryCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sl", "slv", "SLVA", "SL", "SLV ", "SLV_", "GBR_scotland", "SV1", "<b>"})
    void other_texts_are_refused(String text) {
        assertThat(CountryCode.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> new CountryCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
