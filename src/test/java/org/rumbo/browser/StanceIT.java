package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.text.Texts;

/** Where states stand: the plane, the strips, the weights and the ranks; and the codebook behind them. */
class StanceIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Device.class)
    void plane_strips_weights_and_ranks_are_drawn_and_stand_in_nobodys_way(Device device) {
        Page page = open(device, "/stance?c=SLV,COL&year=2022");

        assertThat(page.locator("rumbo-stance-plane .point").first()).isAttached();
        assertThat(page.locator("rumbo-stance-plane .path")).hasCount(2);
        assertThat(page.locator("rumbo-stance-grid svg.grid")).isAttached();
        assertThat(page.locator(".ranks-table tbody tr").first()).isVisible();
        assertThat(page.locator(".basis h2")).containsText("Colombia");
        screenshot(page, "stance-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "stance" : "stance-phone");
        fitsTheScreen(page);
        accessible(page);
        for (String chart : List.of("rumbo-stance-plane", "rumbo-stance-grid")) {
            page.locator(chart + " #tab-table").click();
        }
        accessible(page);
    }

    @Test
    void dark_colours_are_as_readable() {
        Page page = open(Device.DESKTOP, "/stance?c=MEX", "en-US", ColorScheme.DARK);

        assertThat(page.locator("rumbo-stance-plane .point").first()).isAttached();
        accessible(page);
        screenshot(page, "stance-dark");
    }

    @Test
    void scrubbing_the_year_and_pointing_ask_the_server_for_nothing() {
        Page page = open(Device.DESKTOP, "/stance");
        Locator slider = page.locator("rumbo-stance-plane input[type=range]");

        List<String> asked = requestsDuring(page, () -> {
            slider.evaluate("(input) => { input.value = '2005'; input.dispatchEvent(new Event('input')); }");
            page.locator("rumbo-stance-plane .stage").hover();
        });

        assertThat(page.locator("rumbo-stance-plane h2")).containsText("2005");
        assertThat(asked).isEmpty();
    }

    @Test
    void the_keyboard_finds_a_country_and_takes_its_scores_apart() {
        Page page = open(Device.DESKTOP, "/stance?year=2022");
        page.locator("rumbo-stance-plane .stage").focus();

        page.keyboard().press("End");
        assertThat(page.locator("rumbo-stance-plane [aria-live=polite]")).containsText("2022");
        page.keyboard().press("Enter");

        assertThat(page.locator(".basis h2")).containsText("2022");
        assertThat(page.locator(".basis")).containsText(Pattern.compile("Instruments!A\\d+"));
        addressHas(page, "c=", "year=2022");
    }

    @Test
    void a_cell_of_the_strips_opens_its_country_and_year() {
        Page page = open(Device.DESKTOP, "/stance");
        page.locator("rumbo-stance-grid .stage").focus();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Home");
        page.keyboard().press("Enter");

        assertThat(page.locator(".basis h2")).containsText("1990");
        assertThat(page.locator(".ranks h2")).containsText("1990");
    }

    @Test
    void a_weight_changes_the_page_and_the_address_and_the_back_button_undoes_it() {
        Page page = open(Device.DESKTOP, "/stance?c=SLV&year=2022");
        page.locator(".weights summary").click();

        page.locator("#weight-state_of_exception")
                .evaluate(
                        "(input) => { input.value = '0'; input.dispatchEvent(new Event('change', {bubbles: true})); }");
        page.waitForURL(Pattern.compile(".*w=state_of_exception(:|%3A)0.*"));

        assertThat(page.locator(".weights")).containsText("changed kinds: 1");
        addressHas(page, "c=SLV", "year=2022");
        assertThat(page.locator(".basis-score").first()).not().containsText("46.3");
        page.goBack();
        assertThat(page.locator(".basis-score").first()).containsText("46.3");
    }

    @ParameterizedTest
    @CsvSource({"en-US, en, Colombia", "es-CO, es, Colombia", "pt-BR, pt, Colômbia"})
    void the_page_speaks_the_language_of_its_reader(String browser, String language, String name) {
        Page page = open(Device.DESKTOP, "/stance?c=COL&year=2022", browser, ColorScheme.LIGHT);
        Texts texts = Texts.of(Locale.forLanguageTag(language));

        assertThat(page.locator("h1")).hasText(texts.get("stance.page.heading"));
        assertThat(page.locator(".basis h2")).containsText(name);
        assertThat(page.locator("body").innerText()).doesNotContain("stance.", "chart.", "plane.", "grid.", "!{");
        screenshot(page, "stance-" + language);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_codebook_can_be_read_and_linked_to(Device device) {
        Page page = open(device, "/codebook#state_of_exception");

        assertThat(page.locator("#state_of_exception")).isInViewport();
        assertThat(page.locator("#state_of_exception")).containsText("El Salvador");
        screenshot(page, "codebook-" + device);
        fitsTheScreen(page);
        accessible(page);
        page.locator("#state_of_exception .codebook-holders a").first().click();
        page.waitForURL(Pattern.compile(".*/stance\\?c=.*"));
        assertThat(page.locator(".basis h2")).isVisible();
    }
}
