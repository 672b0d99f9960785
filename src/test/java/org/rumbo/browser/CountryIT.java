package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One country: its figures, its policy and what is missing. */
class CountryIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_country_shows_its_figures_its_stance_and_its_measures(Device device) {
        Page page = open(device, "/country/SLV");

        assertThat(page.locator("h1")).hasText("El Salvador");
        assertThat(page.locator("rumbo-stance-chart svg").first()).isVisible();
        assertThat(page.locator("rumbo-timeline")).containsText("Régimen de excepción");
        assertThat(page.locator("main")).containsText("July 2019");
        screenshot(page, "country-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "country" : "country-phone");
        fitsTheScreen(page);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void nothing_stands_in_the_way_of_assistive_technology(Device device) {
        accessible(open(device, "/country/SLV"));
        accessible(open(device, "/countries"));
    }

    @Test
    void dark_colours_are_as_readable() {
        accessible(open(Device.DESKTOP, "/country/GBR", "en-US", ColorScheme.DARK));
    }

    @ParameterizedTest
    @CsvSource({"es, Estados Unidos", "pt, Estados Unidos", "en, United States"})
    void a_country_has_its_name_in_the_language_of_the_reader(String language, String name) {
        assertThat(open(Device.DESKTOP, "/country/USA?lang=" + language).locator("h1"))
                .hasText(name);
    }

    @Test
    void typing_finds_a_country_in_the_list_and_the_way_back_leads_to_the_list() {
        Page page = open(Device.DESKTOP, "/countries");

        page.getByRole(AriaRole.TEXTBOX).fill("ecuad");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ecuador"))
                .click();
        assertThat(page.locator("h1")).hasText("Ecuador");
        page.goBack();

        assertThat(page).hasURL(Pattern.compile("/countries$"));
        assertThat(page.locator("h1")).not().hasText("Ecuador");
    }
}
