package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.access.RawHttp.Answer;
import org.rumbo.testing.Databases;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server as it starts without any setting: it answers under any name, and repeats none. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // development mode would look for Node
        properties = {"rumbo.datasets=target/no-such-folder", "vaadin.productionMode=true"})
class AnyHostTest {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/password",
                "/audit/entries.csv",
                "/api/v1/countries",
                "/api/v1/no-such-thing",
                "/robots.txt",
                "/sitemap.xml",
                "/llms.txt",
                "/api/docs",
                "/api/docs/",
                "/api/docs/openapi",
                "/api/docs/openapi/swagger-config",
                "/api/swagger-ui/index.html",
                "/actuator/health"
            })
    void nothing_is_made_from_the_host_that_a_request_names(String path) throws Exception {
        Answer answer = asAttacker(path);

        assertThat(answer.status()).isBetween(200, 404);
        assertThat(answer.text()).doesNotContain("attacker.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/compare", "/no-such-page", "/actuator"})
    void nor_where_a_page_fails_since_no_test_builds_it(String path) throws Exception {
        assertThat(asAttacker(path).text()).startsWith("HTTP/1.1 ").doesNotContain("attacker.example");
    }

    private Answer asAttacker(String path) throws Exception {
        return new RawHttp(port)
                .get(
                        "127.0.0.1",
                        path,
                        "Host: attacker.example",
                        "Accept: text/html,*/*",
                        "X-Forwarded-Host: attacker.example",
                        "Forwarded: host=attacker.example",
                        "X-Forwarded-Prefix: //attacker.example");
    }

    @Test
    void without_a_proxy_nobody_is_believed_not_even_this_machine() throws Exception {
        Answer answer = new RawHttp(port).get("127.0.0.1", "/api/v1/countries", "X-Forwarded-Proto: https");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
}
