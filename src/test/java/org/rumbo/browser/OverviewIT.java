package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.text.Texts;

/** Where homicide is high, where it moves, and which stance goes with it. */
class OverviewIT extends BrowserTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_first_page_shows_the_map_the_ranking_and_four_figures_with_their_sources(Device device) {
        Page page = open(device, "/");

        assertThat(page.locator(".headlines .card")).hasCount(4);
        for (Locator card : page.locator(".headlines .card").all()) {
            assertThat(card.locator(".figure")).containsText(Pattern.compile("\\d"));
            assertThat(card.locator("a.source").first()).hasAttribute("href", Pattern.compile(".+"));
            assertThat(card.locator("a.source").last()).hasAttribute("href", Pattern.compile("data/release/\\d+"));
        }
        assertThat(page.locator("rumbo-overview .map svg path").nth(20)).isAttached();
        assertThat(page.locator("rumbo-overview .ranking tbody tr").nth(4)).isVisible();
        screenshot(page, "overview-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "overview" : "overview-phone");
        fitsTheScreen(page);
    }

    /** A bar beside which an earlier year is written is as long as any other of its value. */
    @Test
    void all_bars_of_the_ranking_are_on_one_scale() {
        Page page = open(Device.DESKTOP, "/");
        assertThat(page.locator("rumbo-overview .bar em").first()).isVisible();

        Object off = page.evaluate("""
                () => {
                  const bars = [...document.querySelector('rumbo-overview').shadowRoot.querySelectorAll('.bar')].map((cell) => ({
                    value: Number(cell.querySelector('b').textContent),
                    length: cell.querySelector('.length').getBoundingClientRect().width,
                  }));
                  const longest = bars[0];
                  return bars.filter((bar) => Math.abs(bar.length - (longest.length * bar.value) / longest.value) > 2).length;
                }""");

        assertThat(off).as("bars that are too long or too short").isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void nothing_stands_in_the_way_of_assistive_technology(Device device) {
        Page page = open(device, "/");
        assertThat(page.locator("rumbo-overview .map svg")).isAttached();
        accessible(page);

        for (String face : List.of("table", "sources")) {
            page.locator("rumbo-overview #tab-" + face).click();
            accessible(page);
        }
    }

    @Test
    void dark_colours_are_as_readable() {
        Page page = open(Device.DESKTOP, "/", "en-US", ColorScheme.DARK);

        assertThat(page.locator("rumbo-overview .map svg")).isAttached();
        accessible(page);
        screenshot(page, "overview-dark");
    }

    @Test
    void going_through_the_years_never_asks_the_server() {
        Page page = open(Device.DESKTOP, "/");
        assertThat(page.locator("rumbo-overview .map svg")).isAttached();
        Locator slider = page.locator("rumbo-overview input[type=range]");
        String before = page.locator("rumbo-overview output").textContent();

        List<String> asked = requestsDuring(page, () -> {
            slider.focus();
            for (int press = 0; press < 8; press++) {
                page.keyboard().press("ArrowLeft");
            }
            page.locator("rumbo-overview .map").hover();
            page.locator("rumbo-overview #tab-table").click();
        });

        assertThat(asked).isEmpty();
        assertThat(Integer.parseInt(before.strip())).isGreaterThan(2015);
        addressHas(page, "year=" + (Integer.parseInt(before.strip()) - 8));
    }

    @Test
    void the_year_and_the_region_survive_a_reload() {
        Page page = open(Device.DESKTOP, "/");
        Locator slider = page.locator("rumbo-overview input[type=range]");
        slider.focus();
        for (int press = 0; press < 5; press++) {
            page.keyboard().press("ArrowLeft");
        }
        String year = page.locator("rumbo-overview output").textContent();
        page.locator("rumbo-overview select").first().selectOption(new SelectOption().setLabel("Europe"));
        String first = page.locator("rumbo-overview .ranking tbody th").first().textContent();

        page.reload();
        settle(page);

        assertThat(page.locator("rumbo-overview output")).hasText(year);
        assertThat(page.locator("rumbo-overview .ranking tbody th").first()).hasText(first);
    }

    @Test
    void another_indicator_is_a_step_that_the_back_button_undoes() {
        Page page = open(Device.DESKTOP, "/");
        String before = page.locator("rumbo-overview h2").textContent();

        page.locator("select#indicator").selectOption("cocaine-seizures");
        assertThat(page.locator("rumbo-overview h2")).not().hasText(before);
        addressHas(page, "cocaine-seizures");

        page.goBack();
        assertThat(page.locator("rumbo-overview h2")).hasText(before);
    }

    @Test
    void the_keyboard_goes_from_country_to_country_on_the_map_and_hears_each_figure() {
        Page page = open(Device.DESKTOP, "/");
        assertThat(page.locator("rumbo-overview .map svg")).isAttached();
        Locator said = page.locator("rumbo-overview [aria-live=polite]");

        page.locator("rumbo-overview .map").focus();
        page.keyboard().press("ArrowDown");
        assertThat(said).containsText(Pattern.compile("\\d"));
        String first = said.textContent();
        page.keyboard().press("ArrowDown");
        assertThat(said).not().hasText(first);
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/country/[A-Z]{3}.*"));
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "es-CO, es", "pt-BR, pt"})
    void the_page_speaks_the_language_of_its_reader(String browser, String language) {
        Page page = open(Device.DESKTOP, "/", browser, ColorScheme.LIGHT);
        Texts texts = Texts.of(Locale.forLanguageTag(language));

        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasText(texts.get("overview.heading"));
        assertThat(page.locator("rumbo-overview #tab-table")).hasText(texts.get("chart.face.table"));
        assertThat(page.locator("body").innerText()).doesNotContain("overview.", "chart.", "!{");
        screenshot(page, "overview-" + language);
    }

    @Test
    void a_reader_who_wants_ecuador_against_peru_finds_it_in_one_press() {
        Page page = open(Device.DESKTOP, "/");

        page.getByText(ENGLISH.get("overview.compare")).first().click();

        page.waitForURL(Pattern.compile(".*/compare\\?.*"));
        assertThat(page.locator("rumbo-compare-chart h3")).hasText(new String[] {"Ecuador", "Peru"});
    }
}
