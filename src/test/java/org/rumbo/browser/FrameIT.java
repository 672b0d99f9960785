package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.shell.Visitor;

/** What every page stands in. */
class FrameIT extends BrowserTest {

    /** A browser writes down that a page was answered with 404, as it should be where nothing is. */
    @AfterEach
    void anAddressThatNamesNothingIsNoErrorOfThePage() {
        spoiledOnPurpose("/no-such-page");
    }

    @Test
    void the_program_says_that_it_is_well() {
        assertThat(Chromium.program().get("/actuator/health").body()).contains("UP");
    }

    @Test
    void nobody_is_told_what_the_program_is_made_of() {
        assertThat(Chromium.program().get("/actuator/sbom/application").body())
                .doesNotContain("CycloneDX", "pkg:maven");
    }

    @Test
    void the_program_can_open_its_own_pages() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var visitor = new Visitor(URI.create(address() + "/"), client);
            assertThat(visitor.open("compare", "c=ECU,PER")).contains("rumbo-compare-chart", "Ecuador", "Peru");
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_mistyped_address_says_so_and_shows_the_ways_on(Device device) {
        Page page = open(device, "/no-such-page");

        assertThat(page.locator("h1")).hasText("There is no such page");
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "not-found-" + device);
    }

    @ParameterizedTest
    @CsvSource({
        "es-EC, es, Esta página no existe",
        "pt-BR, pt, Esta página não existe",
        "en-GB, en, There is no such page",
        "fr-FR, en, There is no such page"
    })
    void a_reader_is_met_in_the_language_of_the_browser(String browser, String language, String title) {
        Page page = open(Device.DESKTOP, "/no-such-page", browser, ColorScheme.LIGHT);

        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasText(title);
    }
}
