package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
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
    void a_cell_opens_beside_the_table_and_closing_returns_to_where_the_reader_was() {
        Page page = open(Device.DESKTOP, "/agenda?region=Americas");
        Locator cell = page.locator("#cell-SLV-state_of_exception");
        Locator matrix = page.locator(".agenda-scroll");
        cell.scrollIntoViewIfNeeded();
        double scrolled = ((Number) matrix.evaluate("matrix => matrix.scrollTop")).doubleValue();
        double before = ((Number) page.evaluate("scrollY")).doubleValue();
        double seen = cell.boundingBox().y;

        cell.click();
        assertThat(page.locator(".agenda-cell h2")).isFocused();
        assertThat(page.locator(".agenda-cell h2")).isInViewport();
        assertThat(cell).isInViewport();
        assertThat(page.locator(".agenda-cell").boundingBox().x)
                .isGreaterThanOrEqualTo(matrix.boundingBox().x + matrix.boundingBox().width);
        assertThat(cell.boundingBox().y).isCloseTo(seen, within(100.0));

        page.locator(".agenda-cell button").click();
        assertThat(page.locator(".agenda-cell")).isHidden();
        assertThat(cell).isFocused();
        assertThat(((Number) page.evaluate("scrollY")).doubleValue()).isEqualTo(before);
        assertThat(((Number) matrix.evaluate("matrix => matrix.scrollTop")).doubleValue())
                .isEqualTo(scrolled);
    }

    @Test
    void on_a_phone_a_cell_opens_as_a_sheet() {
        Page page = open(Device.PHONE, "/agenda?region=Americas&cell=SLV:state_of_exception");

        var sheet = page.locator(".agenda-cell").boundingBox();
        assertThat(sheet.y + sheet.height).isCloseTo(page.viewportSize().height, within(1.0));
        assertThat(sheet.y).isGreaterThan(page.viewportSize().height * 0.3);
        assertThat(page.locator(".agenda-cell h2")).isInViewport();
        accessible(page);
        fitsTheScreen(page);
    }

    @Test
    void the_bars_of_a_table_begin_on_one_line() {
        Page page = open(Device.DESKTOP, "/agenda?region=Americas");
        assertThat(page.locator(".burden-table").first()).isVisible();

        for (Locator table : page.locator(".burden-table").all()) {
            assertThat(table.locator(".share-bar").all())
                    .extracting(bar -> bar.boundingBox().x)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(x -> assertThat(x)
                            .isEqualTo(table.locator(".share-bar").first().boundingBox().x));
        }
    }

    @Test
    void a_choice_that_met_an_expired_session_is_made_after_the_reload() {
        Page page = open(Device.DESKTOP, "/agenda?region=Americas");
        page.context().clearCookies();

        page.getByLabel(ENGLISH.get("agenda.position")).selectOption("convener");
        page.locator(".v-system-error").click();

        addressHas(page, "region=Americas", "position=convener");
        assertThat(page.locator(".agenda-scroll tbody tr")).hasCount(2);
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
