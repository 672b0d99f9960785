package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one search, from every page. */
class SearchIT extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "Control+k"})
    void a_key_leads_to_the_field_and_the_keyboard_to_what_was_found(String key) {
        Page page = open(Device.DESKTOP, "/codebook");
        Locator field = page.locator("#site-search");
        page.keyboard().press(key);
        assertThat(field).isFocused();

        page.keyboard().type("costa de mar");
        Locator options = page.locator("#site-search-list [role=option]");
        assertThat(options.first()).containsText("Costa de Marfil");
        assertThat(field).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("rumbo-search [role=status]").first()).containsText("Suggestions:");
        accessible(page);
        page.keyboard().press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
        screenshot(page, "search-suggestions");
        page.keyboard().press("Escape");
        assertThat(page.locator("#site-search-list")).isHidden();
        assertThat(field).hasValue("costa de mar");

        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        isAt(page, "/country/CIV");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void a_key_that_is_typed_into_a_field_stays_there() {
        Page page = open(Device.DESKTOP, "/evidence");
        Locator other = page.locator("main input[type=search]");
        other.focus();
        page.keyboard().press("/");

        assertThat(other).hasValue("/");
        assertThat(page.locator("#site-search")).not().isFocused();
    }

    @Test
    void the_single_key_can_be_switched_off_and_stays_so() {
        Page page = open(Device.DESKTOP, "/search?q=Haiti");
        Locator choice = page.locator("rumbo-search-shortcut input");
        assertThat(page.locator("rumbo-search-shortcut label")).containsText("The key / leads to the search");
        assertThat(choice).isChecked();
        assertThat(page.locator(".search-page .search-key")).hasCount(1);
        choice.uncheck();
        accessible(page);

        page.navigate(address() + "/codebook");
        settle(page);
        Locator field = page.locator("#site-search");
        assertThat(page.locator(".shell .search-key").first()).isHidden();
        assertThat(field).hasAttribute("aria-keyshortcuts", "Control+K");
        page.keyboard().press("/");
        assertThat(field).not().isFocused();
        page.keyboard().press("Control+k");
        assertThat(field).isFocused();

        page.navigate(address() + "/search?q=Haiti");
        settle(page);
        assertThat(choice).not().isChecked();
        choice.check();

        page.navigate(address() + "/codebook");
        settle(page);
        page.keyboard().press("/");
        assertThat(field).isFocused();
    }

    @Test
    void what_was_found_has_an_address_that_the_way_back_leads_to() {
        Page page = open(Device.DESKTOP, "/codebook");
        page.locator("#site-search").fill("Bukele");
        page.keyboard().press("Enter");
        isAt(page, "/search?q=Bukele");
        assertThat(page.locator(".found-title").first()).isVisible();
        assertThat(page.locator("#search-words")).hasValue("Bukele");

        page.locator(".found-title").first().click();
        assertThat(page).not().hasURL(Pattern.compile("/search"));
        page.goBack();
        isAt(page, "/search?q=Bukele");
        assertThat(page.locator(".found-title").first()).isVisible();
        page.goBack();
        isAt(page, "/codebook");
    }

    @Test
    void the_first_html_has_the_answer_and_tells_engines_to_leave_it() {
        var answer = Chromium.program().get("/search?q=ivory+coast&lang=es");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("href=\"country/CIV\"");
        assertThat(Chromium.program().get("/codebook").body()).doesNotContain("noindex");
    }

    @Test
    void the_page_takes_what_came_with_it_and_asks_for_nothing_twice() {
        Page page = open(Device.DESKTOP, "/search?q=Haiti");

        assertThat(page.locator(".found-title").first()).hasText("Haiti");
        assertThat(asked()).noneMatch(address -> address.contains("found.html"));
    }

    @Test
    void an_instrument_is_opened_where_the_search_leads_to() {
        Page page = open(Device.DESKTOP, "/search?q=state+of+exception+ecuador&kind=instrument");
        page.locator(".found-title").first().click();

        assertThat(page).hasURL(Pattern.compile("/stance\\?c=ECU.*#"));
        String code = page.url().replaceFirst(".*#", "");
        Locator instrument = page.locator("[id='" + code + "']");
        assertThat(instrument).hasAttribute("open", "");
        assertThat(instrument).isInViewport();
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void what_was_found_is_readable_for_everybody(Device device) {
        Page page = open(device, "/search?q=plan+colombia");

        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "search-" + device);
    }

    @ParameterizedTest
    @CsvSource({"es-CO, No se encontró nada", "pt-BR, Nada foi encontrado", "en-US, Nothing was found"})
    void whoever_finds_nothing_is_told_what_to_do(String language, String said) {
        Page page = open(Device.DESKTOP, "/search?q=%22%29%20qqqxxx%3Cb%3E", language, ColorScheme.DARK);

        assertThat(page.locator(".found-count")).containsText(said);
        assertThat(page.locator(".found .suggestions a")).hasCount(3);
        accessible(page);
    }

    @Test
    void a_phone_has_the_way_to_the_search_in_its_header_down_to_320_pixels() {
        Page page = open(Device.PHONE, "/codebook");
        page.setViewportSize(320, 640);
        fitsTheScreen(page);
        page.locator(".shell-search-page").click();

        isAt(page, "/search");
        page.locator("#search-words").fill("naloxo");
        assertThat(page.locator("#search-words-list [role=option]").first()).isVisible();
        fitsTheScreen(page);
        accessible(page);
    }
}
