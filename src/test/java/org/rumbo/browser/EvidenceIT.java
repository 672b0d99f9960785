package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.text.Texts;

/** The map of studies, and their list. */
class EvidenceIT extends BrowserTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_page_is_drawn_and_stands_in_nobodys_way(Device device) {
        Page page = open(device, "/evidence");

        assertThat(page.locator(".evidence-map table").first()).isVisible();
        screenshot(page, "evidence-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "evidence" : "evidence-phone");
        fitsTheScreen(page);
        accessible(page);
    }

    @Test
    void dark_colours_are_as_readable() {
        Page page = open(Device.DESKTOP, "/evidence", "en-US", ColorScheme.DARK);

        assertThat(page.locator(".evidence-map table").first()).isVisible();
        accessible(page);
        screenshot(page, "evidence-dark");
    }

    @Test
    void a_mark_of_the_map_leads_to_its_study() {
        Page page = open(Device.DESKTOP, "/evidence");

        page.locator(".evidence-map a.study-dot").last().press("Enter");

        page.waitForURL(Pattern.compile(".*#EV\\d+"));
        assertThat(page.locator(page.url().substring(page.url().indexOf('#')))).isInViewport();
    }

    @Test
    void choosing_a_kind_in_the_map_moves_to_its_studies() {
        Page page = open(Device.DESKTOP, "/evidence");

        page.locator(".evidence-map a[href*='kind=']").first().click();
        page.waitForURL(Pattern.compile(".*kind=.*"));

        assertThat(page.locator("h2[tabindex='-1']")).isFocused();
        assertThat(page.locator("h2[tabindex='-1']")).isInViewport();
        assertThat(page.locator("h2[tabindex='-1']")).hasText(Pattern.compile("\\d"));
    }

    @Test
    void a_search_stands_in_the_address_and_the_back_button_takes_it_back() {
        Page page = open(Device.DESKTOP, "/evidence");

        page.getByLabel(ENGLISH.get("evidence.by.finding")).selectOption("mixed");
        page.waitForURL(Pattern.compile(".*finding=mixed.*"));
        assertThat(page.locator("h2").first()).containsText("28 of 111");
        page.goBack();

        assertThat(page.locator("h2").first()).containsText("111 of 111");
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "es-CO, es", "pt-BR, pt"})
    void the_page_speaks_the_language_of_its_reader(String browser, String language) {
        Page page = open(Device.DESKTOP, "/evidence", browser, ColorScheme.LIGHT);

        assertThat(page.locator("h1"))
                .hasText(Texts.of(Locale.forLanguageTag(language)).get("evidence.heading"));
        assertThat(page.locator("body").innerText()).doesNotContain("agenda.", "evidence.", "stance.", "!{");
        screenshot(page, "evidence-" + language);
    }
}
