package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.access.RawHttp.Answer;
import org.rumbo.testing.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A server behind a proxy at 127.0.0.1, asked by it and, past it, by 127.0.0.2. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rumbo.datasets=target/no-such-folder",
            // development mode would look for Node
            "vaadin.productionMode=true",
            "server.forward-headers-strategy=native",
            "rumbo.trusted-proxies=127.0.0.1",
            "rumbo.hosts=rumbo.example.org, Other.example.org"
        })
class ForwardingTest {

    private static final String PROXY = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";
    private static final String HOST = "Host: rumbo.example.org";
    private static final String[] FORWARDED = {
        "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https", "X-Forwarded-Host: other.example.org",
    };

    /** Hands out what a form of a page holds. */
    @TestConfiguration
    static class Forms {

        @RestController
        static class TokenController {

            @GetMapping("/test-token")
            String token(CsrfToken token) {
                return token.getToken();
            }
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SignInThrottle throttle;

    private RawHttp http;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @BeforeEach
    void client() {
        http = new RawHttp(port);
        throttle.forget("admin");
    }

    @Test
    void what_a_trusted_proxy_says_of_a_request_is_recorded() throws Exception {
        Answer failed = failedSignIn(PROXY, FORWARDED);

        assertThat(failed.header("Location")).isEqualTo("/sign-in?error=wrong");
        assertThat(recorded()).isEqualTo("203.0.113.9");
    }

    @Test
    void what_somebody_puts_before_it_is_not() throws Exception {
        failedSignIn(PROXY, "X-Forwarded-For: 198.51.100.1, 203.0.113.77");

        assertThat(recorded()).isEqualTo("203.0.113.77");
    }

    @Test
    void what_anybody_else_says_of_a_request_is_not() throws Exception {
        Answer failed = failedSignIn(STRANGER, FORWARDED);

        assertThat(failed.header("Location")).isEqualTo("/sign-in?error=wrong");
        assertThat(recorded()).isEqualTo(STRANGER);
    }

    @Test
    void https_is_spoken_where_a_trusted_proxy_says_so_and_not_where_others_do() throws Exception {
        Answer behind = http.get(PROXY, "/test-token", with(FORWARDED));
        Answer past = http.get(STRANGER, "/test-token", with(FORWARDED));

        assertThat(behind.header("Strict-Transport-Security")).contains("max-age");
        assertThat(behind.header("Set-Cookie")).contains("Secure");
        assertThat(past.header("Strict-Transport-Security")).isEmpty();
        assertThat(past.header("Set-Cookie")).contains("JSESSIONID").doesNotContain("Secure");
    }

    @Test
    void a_request_under_another_name_is_refused_in_words() throws Exception {
        Answer refused =
                http.get(STRANGER, "/api/v1/countries", "Host: attacker.example", "Accept-Language: es-CO, en;q=0.5");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Este servidor no se conoce con ese nombre", "rumbo.hosts");
        assertThat(refused.text()).doesNotContain("attacker.example");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        for (String path : List.of("/", "/compare", "/audit/entries.csv", "/styles.css", "/actuator/health")) {
            assertThat(http.get(STRANGER, path, "Host: attacker.example").status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void each_of_the_servers_names_will_do_with_any_port_and_the_machine_asks_under_its_own() throws Exception {
        for (String host : List.of("rumbo.example.org", "OTHER.example.org:8443", "localhost:" + port, "127.0.0.1")) {
            assertThat(http.get(STRANGER, "/api/v1/countries", "Host: " + host).status())
                    .as(host)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_name_that_counts_is_the_one_that_a_trusted_proxy_passes_on() throws Exception {
        String upstream = "Host: 10.0.0.5:8080";

        assertThat(http.get(PROXY, "/api/v1/countries", upstream, "X-Forwarded-Host: rumbo.example.org")
                        .status())
                .isEqualTo(200);
        assertThat(http.get(PROXY, "/api/v1/countries", upstream, "X-Forwarded-Host: attacker.example")
                        .status())
                .isEqualTo(400);
        assertThat(http.get(STRANGER, "/api/v1/countries", upstream, "X-Forwarded-Host: rumbo.example.org")
                        .status())
                .isEqualTo(400);
        // somebody far away who calls himself this machine
        assertThat(http.get(PROXY, "/api/v1/countries", "Host: localhost", "X-Forwarded-For: 203.0.113.9")
                        .status())
                .isEqualTo(400);
    }

    private Answer failedSignIn(String from, String... headers) throws Exception {
        Answer form = http.get(from, "/test-token", with(headers));
        String cookie = form.header("Set-Cookie").replaceAll(";.*", "");
        // the body comes in chunks: a line with its length before it
        String token = form.body()
                .lines()
                .filter(line -> line.length() > 20)
                .findFirst()
                .orElseThrow();
        String[] all = with(headers);
        String[] signedUp = Arrays.copyOf(all, all.length + 1);
        signedUp[all.length] = "Cookie: " + cookie;
        return http.post(
                from,
                "/sign-in",
                "username=admin&password=wrong&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8),
                signedUp);
    }

    private static String[] with(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = HOST;
        return all;
    }

    private String recorded() {
        return jdbc.queryForObject(
                "select address from audit_entry where action = 'sign-in-failed' order by id desc fetch first 1 row"
                        + " only",
                String.class);
    }
}
