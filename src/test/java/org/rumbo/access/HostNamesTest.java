package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HostNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rumbo.example.org",
                "rumbo.example.org:8443",
                "rumbo.example.org/",
                "*.example.org",
                "a b"
            })
    void a_name_that_is_none_is_told_at_the_start(String name) {
        assertThatThrownBy(() -> new HostNames(List.of(name)))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("rumbo.hosts");
    }

    @Test
    void the_way_that_believes_everybody_is_refused_at_the_start() {
        assertThatThrownBy(() -> new Forwarding(" Framework "))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .extracting("reason")
                .asString()
                .contains("rumbo.trusted-proxies");
        new Forwarding("native");
        new Forwarding("none");
    }

    @ParameterizedTest
    @CsvSource({
        "'http://localhost/compare?c=ECU,PER&scale=log', '/compare?c=ECU,PER&scale=log'",
        "https://attacker.example/audit, /audit",
        "/password, /password",
        "//attacker.example/, /",
        "http://attacker.example//elsewhere.example/, /",
        "'/\\attacker.example', /",
        "javascript:alert(1), /",
        "'not an address', /"
    })
    void a_redirect_stays_on_this_server(String wanted, String led) throws Exception {
        var response = new MockHttpServletResponse();

        new OwnAddresses().sendRedirect(new MockHttpServletRequest(), response, wanted);

        assertThat(response.getRedirectedUrl()).isEqualTo(led);
    }

    @Test
    void a_redirect_stays_in_the_folder_of_the_application() throws Exception {
        var request = new MockHttpServletRequest();
        request.setContextPath("/rumbo");
        var response = new MockHttpServletResponse();

        new OwnAddresses().sendRedirect(request, response, "http://attacker.example/rumbo/audit?x=1");

        assertThat(response.getRedirectedUrl()).isEqualTo("/rumbo/audit?x=1");
    }
}
