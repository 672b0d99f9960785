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
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.text.Texts;

/** Outcome and stance of a few countries side by side. */
class CompareIT extends BrowserTest {

    static final String ADDRESS = "/compare?i=homicide-rate&c=SLV,ECU,COL,PRT&from=2000&to=2024";
    private static final long BEFORE_THE_CHART = 350_000;
    private static final long THE_CHART = 150_000;

    /** Scripts that come only because a chart is shown. */
    private static final Pattern CHART_SCRIPT = Pattern.compile("/(compare-chart|overview|d3-geo|countries-50m)[^/]*$");

    @ParameterizedTest
    @EnumSource(Device.class)
    void each_country_has_a_panel_with_its_line_and_its_stance(Device device) {
        Page page = open(device, ADDRESS);

        assertThat(page.locator("rumbo-compare-chart .panel")).hasCount(4);
        assertThat(page.locator("rumbo-compare-chart h3"))
                .hasText(new String[] {"El Salvador", "Ecuador", "Colombia", "Portugal"});
        assertThat(page.locator("rumbo-compare-chart h2")).containsText("2000");
        for (Locator panel :
                page.locator("rumbo-compare-chart .panel .drawing > svg").all()) {
            assertThat(panel.locator("path").first()).isAttached();
            assertThat(panel.locator("rect").count()).as("cells of the stance").isGreaterThan(20);
        }
        screenshot(page, "compare-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "compare" : "compare-phone");
        fitsTheScreen(page);
    }

    @Test
    void the_table_holds_the_figures_of_the_drawing_and_a_missing_year_stays_empty() {
        Page page = open(Device.DESKTOP, "/compare?i=homicide-rate&c=SLV,ECU&from=2015&to=2024&face=table");

        Locator table = page.locator("rumbo-compare-chart table");
        assertThat(table).containsText("107.6");
        assertThat(table).containsText("45.7");
        assertThat(table.locator("tbody tr")).hasCount(10);
        Locator missing = table.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("2023"));
        assertThat(missing.locator("td").first()).not().containsText(Pattern.compile("\\d"));
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void nothing_stands_in_the_way_of_assistive_technology(Device device) {
        Page page = open(device, ADDRESS);
        accessible(page);

        for (String face : List.of("table", "sources")) {
            page.locator("rumbo-compare-chart #tab-" + face).click();
            accessible(page);
        }
    }

    @Test
    void dark_colours_are_as_readable() {
        Page page = open(Device.DESKTOP, ADDRESS, "en-US", ColorScheme.DARK);

        accessible(page);
        screenshot(page, "compare-dark");
    }

    @Test
    void the_keyboard_goes_from_year_to_year_and_country_to_country_and_hears_each_figure() {
        Page page = open(Device.DESKTOP, ADDRESS);
        Locator plot = page.locator("rumbo-compare-chart .plot");
        Locator said = page.locator("rumbo-compare-chart [aria-live=polite]");

        plot.focus();
        page.keyboard().press("End");
        String last = said.textContent();
        page.keyboard().press("ArrowLeft");

        assertThat(said).containsText("2023");
        assertThat(said).not().hasText(last);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(said).not().containsText("El Salvador");
        page.keyboard().press("Escape");
        assertThat(plot).not().isFocused();
    }

    @Test
    void every_control_is_reached_with_the_tab_key() {
        Page page = open(Device.DESKTOP, ADDRESS);

        boolean reached = false;
        for (int presses = 0; presses < 120 && !reached; presses++) {
            page.keyboard().press("Tab");
            reached = (Boolean) page.evaluate(
                    "() => document.activeElement?.shadowRoot?.activeElement?.classList.contains('plot') ?? false");
        }
        assertThat(reached).as("the plot has the focus within 120 presses").isTrue();
    }

    @Test
    void switching_pointing_and_resizing_never_ask_the_server() {
        Page page = open(Device.DESKTOP, ADDRESS);

        List<String> asked = requestsDuring(page, () -> {
            page.locator("rumbo-compare-chart select[name=scale]").selectOption("log");
            page.locator("rumbo-compare-chart select[name=layout]").selectOption("one");
            page.locator("rumbo-compare-chart .plot").hover();
            page.locator("rumbo-compare-chart .plot").focus();
            for (int press = 0; press < 10; press++) {
                page.keyboard().press("ArrowLeft");
            }
            page.locator("rumbo-compare-chart #tab-table").click();
            page.locator("rumbo-compare-chart #tab-chart").click();
        });

        assertThat(asked).isEmpty();
    }

    @Test
    void what_was_chosen_in_the_chart_is_in_the_address_and_survives_a_reload() {
        Page page = open(Device.DESKTOP, ADDRESS);
        page.locator("rumbo-compare-chart select[name=scale]").selectOption("log");
        page.locator("rumbo-compare-chart select[name=layout]").selectOption("one");
        addressHas(page, address() + ADDRESS, "scale=log", "layout=one");

        page.reload();
        settle(page);

        assertThat(page.locator("rumbo-compare-chart select[name=scale]")).hasValue("log");
        assertThat(page.locator("rumbo-compare-chart select[name=layout]")).hasValue("one");
        assertThat(page.locator("rumbo-compare-chart .subtitle"))
                .containsText(Texts.of(Locale.ENGLISH).get("chart.compare.subtitle.log"));
    }

    @Test
    void the_newest_year_stays_in_view_when_another_indicator_is_chosen() {
        Page page = open(Device.DESKTOP, "/compare?i=cocaine-seizures&c=COL,PER&from=2000");
        Locator to = page.locator("#to");
        Locator indicator = page.locator("#indicator");
        assertThat(to).hasValue("2023");

        indicator.selectOption("population");
        page.waitForURL(address -> address.contains("i=population"));

        assertThat(page.url()).doesNotContain("to=");
        assertThat(to).hasValue("2024");

        to.selectOption("2010");
        page.waitForURL(address -> address.contains("to=2010"));
        indicator.selectOption("homicide-rate");
        page.waitForURL(address -> address.contains("i=homicide-rate"));

        assertThat(page.url()).contains("to=2010");
    }

    @Test
    void another_period_is_a_step_that_the_back_button_undoes() {
        Page page = open(Device.DESKTOP, ADDRESS);
        String before = page.locator("rumbo-compare-chart h2").textContent();

        page.getByLabel(Texts.of(Locale.ENGLISH).get("compare.from")).selectOption("2010");
        assertThat(page.locator("rumbo-compare-chart h2")).containsText("2010");
        addressHas(page, "from=2010");

        page.goBack();
        assertThat(page.locator("rumbo-compare-chart h2")).hasText(before);
        isAt(page, ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "es-CO, es", "pt-BR, pt"})
    void the_page_speaks_the_language_of_its_reader(String browser, String language) {
        Page page = open(Device.DESKTOP, ADDRESS, browser, ColorScheme.LIGHT);
        Texts texts = Texts.of(Locale.forLanguageTag(language));

        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("rumbo-compare-chart #tab-table")).hasText(texts.get("chart.face.table"));
        assertThat(page.locator("rumbo-compare-chart .legend").first())
                .containsText(texts.get("chart.compare.legend.militarization"));
        assertThat(page).hasTitle(Pattern.compile(".*Rumbo"));
        // a key that has no text would be shown as it stands
        assertThat(page.locator("body").innerText()).doesNotContain("compare.", "chart.", "!{");
        screenshot(page, "compare-" + language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare?i=no-such-indicator&c=SLV,ECU",
                "/compare?i=homicide-rate&c=SLV,XYZ",
                "/compare?i=homicide-rate&c=SLV&from=1700&to=abc"
            })
    void an_address_that_cannot_be_followed_says_so_and_shows_what_it_can(String address) {
        Page page = open(Device.DESKTOP, address);

        assertThat(page.getByText(Texts.of(Locale.ENGLISH).get("compare.problems")))
                .isVisible();
        assertThat(page.locator("rumbo-compare-chart .panel").first()).isVisible();
        accessible(page);
    }

    @Test
    void the_first_load_is_light() {
        Page page = blank(Device.DESKTOP, "en-US", ColorScheme.LIGHT);
        page.navigate(address() + ADDRESS);
        assertThat(page.locator("rumbo-compare-chart .panel")).hasCount(4);
        settle(page);

        long chart = scriptBytes(url -> CHART_SCRIPT.matcher(url).find());
        long before = scriptBytes(url -> !CHART_SCRIPT.matcher(url).find());
        System.out.printf(
                Locale.ROOT,
                "Compare with an empty cache: %,d bytes of script before the chart, %,d for it%n",
                before,
                chart);
        assertThat(chart).as("the chart comes by itself").isPositive().isLessThanOrEqualTo(THE_CHART);
        assertThat(before).isPositive().isLessThanOrEqualTo(BEFORE_THE_CHART);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_policy_of_a_year_opens_beside_the_chart_and_closing_gives_the_focus_back(Device device) {
        Page page = open(device, ADDRESS);
        Locator plot = page.locator("rumbo-compare-chart .plot");
        Locator panel = page.locator(".policy-panel");

        plot.focus();
        page.keyboard().press("End");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(panel.locator("h2")).hasText("Policy in force: Ecuador, 2024");
        assertThat(panel.locator("h2")).isFocused();
        assertThat(panel.locator(".instrument").first()).containsText("Source:");
        addressHas(page, "policy=ECU-2024");
        assertThat(page.locator("rumbo-compare-chart svg.chosen")).isVisible();
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "compare-policy-" + device);

        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(plot).isFocused();

        page.goBack();
        assertThat(panel.locator("h2")).isVisible();
        page.reload();
        settle(page);
        assertThat(panel.locator("h2")).hasText("Policy in force: Ecuador, 2024");
    }

    @Test
    void a_tap_reads_and_its_button_opens_the_policy() {
        Page page = open(Device.PHONE, ADDRESS + "&layout=one");
        Locator drawing = page.locator("rumbo-compare-chart .drawing");
        drawing.scrollIntoViewIfNeeded();

        drawing.tap(new Locator.TapOptions().setPosition(300, 120));
        Locator reading = page.locator("rumbo-compare-chart .values");
        assertThat(reading).containsText("Militarization");
        var box = reading.boundingBox();
        assertThat(box.x).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(Device.PHONE.width);
        screenshot(page, "compare-tap");

        reading.locator("button").tap();
        assertThat(page.locator(".policy-panel h2")).containsText("Policy in force");
    }

    @Test
    void scale_and_face_are_two_steps_that_the_way_back_undoes_and_each_is_said() {
        Page page = open(Device.DESKTOP, ADDRESS);
        Locator said = page.locator("#said");
        assertThat(said).isEmpty();

        page.locator("rumbo-compare-chart select[name=scale]").selectOption("log");
        assertThat(said).hasText("Scale: Logarithmic");
        page.locator("rumbo-compare-chart #tab-table").click();
        assertThat(said).hasText("View as: Table");
        page.goBack();
        assertThat(page.locator("rumbo-compare-chart .plot")).isVisible();
        assertThat(page.locator("rumbo-compare-chart select[name=scale]")).hasValue("log");
        page.goBack();
        assertThat(page.locator("rumbo-compare-chart select[name=scale]")).hasValue("linear");

        page.getByLabel(Texts.of(Locale.ENGLISH).get("compare.from")).selectOption("2010");
        assertThat(said).containsText("2010");
    }
}
