package org.rumbo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** What a program that comes by is told: which addresses there are, which there are not, and how long an answer may be kept. */
class AddressesIT extends BrowserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nosuch",
                "/no/such/page",
                "/country",
                "/country/XYZ",
                "/country/SLV/more",
                "/data/nosuch",
                "/data/release",
                "/data/release/999",
                "/data/release/first",
                "/data/homicide/1",
                "/robots",
                "/index.php",
                "/.env",
                "/VAADIN/build/nosuch-12345678.js"
            })
    void what_is_not_there_is_answered_with_404(String address) {
        assertThat(Chromium.program().get(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=es",
                "/compare",
                "/compare?c=SLV",
                "/country/SLV",
                "/country/slv/",
                "/data",
                "/data/homicide",
                "/data/release/1",
                "/data/compare",
                "/sign-in"
            })
    void what_is_there_is_answered_with_200(String address) {
        assertThat(Chromium.program().get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void the_map_of_the_site_names_every_page_country_and_language_and_all_of_them_open() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        HttpResponse<String> answer = Chromium.program().get("/sitemap.xml");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        var map = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

        List<String> addresses = new ArrayList<>();
        var urls = map.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "url");
        for (int i = 0; i < urls.getLength(); i++) {
            var url = (Element) urls.item(i);
            addresses.add(url.getElementsByTagName("loc").item(0).getTextContent());
            var alternates = url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
            List<String> languages = new ArrayList<>();
            for (int n = 0; n < alternates.getLength(); n++) {
                languages.add(((Element) alternates.item(n)).getAttribute("hreflang"));
            }
            assertThat(languages).containsExactly("en", "es", "pt", "x-default");
        }
        // nine pages, 223 countries and five datasets, each in three languages
        assertThat(addresses).doesNotHaveDuplicates().hasSize(3 * (9 + 223 + 5));
        assertThat(addresses)
                .contains(
                        address() + "/?lang=en",
                        address() + "/evidence?lang=pt",
                        address() + "/country/SLV?lang=es",
                        address() + "/data/homicide?lang=en")
                .noneMatch(address -> address.contains("/audit") || address.contains("/accounts"));
        for (String address : addresses) {
            if (address.endsWith("lang=es") && (!address.contains("/country/") || address.contains("/country/S"))) {
                assertThat(Chromium.program()
                                .get(address.substring(address().length()))
                                .statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void robots_are_kept_out_of_what_needs_a_sign_in_and_shown_the_map() {
        String robots = Chromium.program().get("/robots.txt").body();

        assertThat(robots)
                .contains("User-agent: *\n", "Disallow: /accounts\n", "Disallow: /audit\n", "Disallow: /data/import\n")
                .contains("Sitemap: " + address() + "/sitemap.xml")
                .doesNotContain("Disallow: /\n", "Disallow: /data\n");
    }

    @Test
    void a_language_model_is_told_what_there_is_and_every_address_it_is_told_answers() {
        String text = Chromium.program().get("/llms.txt").body();

        assertThat(text).startsWith("# Rumbo\n").contains("[Evidence](", "/api/v1/series: ", "/api/docs/openapi");
        var address = Pattern.compile(Pattern.quote(address()) + "([^)\\s:]*)").matcher(text);
        int found = 0;
        while (address.find()) {
            found++;
            String path = address.group(1);
            if (!path.contains("{")) {
                // an operation may ask for parameters, and says so
                assertThat(Chromium.program().get(path).statusCode()).as(path).isIn(200, 400);
            }
        }
        assertThat(found).isGreaterThan(9 + 13);
    }

    @Test
    void a_script_that_bears_its_hash_is_kept_for_ever() {
        var script = Pattern.compile("VAADIN/build/[\\w.-]+\\.js")
                .matcher(Chromium.program().get("/").body());
        int found = 0;
        while (script.find()) {
            found++;
            assertThat(Chromium.program().get("/" + script.group()).headers().allValues("Cache-Control"))
                    .as(script.group())
                    .containsExactly("max-age=31536000, public, immutable");
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/series?country=", "/", "/charts/"})
    void an_address_that_is_too_long_is_told_as_a_problem(String start) throws Exception {
        HttpResponse<String> answer = Chromium.program().get(start + "A".repeat(9_000));

        assertThat(answer.statusCode()).isBetween(400, 431);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.get("detail").asString()).contains("8 KB");
    }
}
