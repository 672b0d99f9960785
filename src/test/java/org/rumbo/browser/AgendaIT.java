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

/** The matrix of declared, law and practice; the alliance; who carries what. */
class AgendaIT extends BrowserTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_page_is_drawn_and_stands_in_nobodys_way(Device device) {
        Page page = open(device, "/agenda");

        assertThat(page.locator(".agenda-scroll table").first()).isVisible();
        screenshot(page, "agenda-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "agenda" : "agenda-phone");
        // the names of the columns stand beside one another, above all rows
        assertThat(page.locator(".agenda-scroll thead").boundingBox().height).isLessThan(320);
        fitsTheScreen(page);
        accessible(page);
    }

    @Test
    void dark_colours_are_as_readable() {
        Page page = open(Device.DESKTOP, "/agenda", "en-US", ColorScheme.DARK);

        assertThat(page.locator(".agenda-scroll table").first()).isVisible();
        accessible(page);
        screenshot(page, "agenda-dark");
    }

    @Test
    void a_cell_opens_by_keyboard_and_escape_closes_it() {
        Page page = open(Device.DESKTOP, "/agenda?region=Americas");

        page.locator("#cell-SLV-state_of_exception").press("Enter");
        page.waitForURL(Pattern.compile(".*cell=SLV(:|%3A)state_of_exception.*"));
        assertThat(page.locator(".agenda-cell h2")).isFocused();
        assertThat(page.locator(".agenda-cell")).containsText(Pattern.compile("Instruments!A\\d+"));
        accessible(page);
        page.keyboard().press("Escape");

        assertThat(page.locator(".agenda-cell")).isHidden();
        isAt(page, "/agenda?region=Americas");
        page.goBack();
        assertThat(page.locator(".agenda-cell h2")).isVisible();
    }

    @Test
    void a_filter_stands_in_the_address() {
        Page page = open(Device.DESKTOP, "/agenda");

        page.getByLabel(ENGLISH.get("agenda.position")).selectOption("convener");
        page.waitForURL(Pattern.compile(".*position=convener.*"));

        assertThat(page.locator(".agenda-scroll tbody tr")).hasCount(2);
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "es-CO, es", "pt-BR, pt"})
    void the_page_speaks_the_language_of_its_reader(String browser, String language) {
        Page page = open(Device.DESKTOP, "/agenda", browser, ColorScheme.LIGHT);

        assertThat(page.locator("h1"))
                .hasText(Texts.of(Locale.forLanguageTag(language)).get("agenda.heading"));
        assertThat(page.locator("body").innerText()).doesNotContain("agenda.", "evidence.", "stance.", "!{");
        screenshot(page, "agenda-" + language);
    }
}
