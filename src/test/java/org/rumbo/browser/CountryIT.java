package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.text.Texts;

/** One country: its figures, its stance, its measures, and what is missing; and the list that leads there. */
class CountryIT extends BrowserTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_country_shows_figures_stance_measures_and_what_is_missing(Device device) {
        Page page = open(device, "/country/SLV");

        assertThat(page.locator("h1")).hasText("El Salvador");
        assertThat(page.locator(".figure-card .figure-value").first()).containsText(Pattern.compile("\\d"));
        assertThat(page.locator(".figure-card rumbo-sparkline svg").first()).isAttached();
        assertThat(page.locator(".figure-card .figure-source").first())
                .containsText(Pattern.compile("\\w+![A-Z]+\\d+"));
        assertThat(page.locator("rumbo-stance-chart svg").first()).isAttached();
        assertThat(page.locator("rumbo-timeline")).containsText("Régimen de excepción");
        assertThat(page.locator(".country-gaps")).containsText("July 2019");
        screenshot(page, "country-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "country" : "country-phone");
        fitsTheScreen(page);
    }

    @Test
    void five_sentences_answer_first_and_policy_is_on_the_first_screen() {
        Page page = open(Device.DESKTOP, "/country/SLV");

        assertThat(page.locator(".country-summary li")).hasCount(5);
        for (Locator sentence : page.locator(".country-summary li").all()) {
            assertThat(sentence).containsText(Pattern.compile("\\."));
            assertThat(sentence.locator("a").first()).isVisible();
        }
        assertThat(page.locator("rumbo-stance-chart svg").first()).isVisible();
        var chart = page.locator("rumbo-stance-chart .plot").boundingBox();
        assertThat(chart.y + chart.height).isLessThan(page.viewportSize().height);
        // in the words of the sentences and of the card, the newest figure is one
        String value =
                page.locator(".figure-card .figure-value").first().textContent().strip();
        assertThat(page.locator(".summary-homicide")).containsText("was " + value + " victims");
    }

    /** With every part folded as it comes: the one with the most measures, and one with few. */
    @ParameterizedTest
    @CsvSource({"COL, 3900", "ECU, 4000", "PRT, 3000"})
    void the_page_of_a_country_is_no_longer_than_somebody_reads(String country, int most) {
        Page page = open(Device.DESKTOP, "/country/" + country);
        assertThat(page.locator("rumbo-timeline svg").first()).isAttached();
        assertThat(page.locator("#compare")).isAttached();

        assertThat((Integer) page.evaluate("document.documentElement.scrollHeight"))
                .isLessThan(most);
    }

    /** A name that is drawn over its bar or over another name is not read. */
    @Test
    void the_names_of_measures_stand_beside_their_bars_where_there_is_room() {
        Page page = open(Device.DESKTOP, "/country/COL");
        assertThat(page.locator("rumbo-timeline svg .bar").first()).isAttached();

        assertThat(page.evaluate("""
                        () => {
                          const bars = [...document.querySelector('rumbo-timeline').shadowRoot.querySelectorAll('.bar')];
                          const meet = (a, b) =>
                            a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
                          const names = bars.map((bar) => bar.querySelector('text').getBoundingClientRect());
                          const shapes = bars.map((bar) => bar.querySelector('rect:not(.reach)').getBoundingClientRect());
                          return bars
                            .filter((bar, i) => shapes.some((shape) => meet(names[i], shape))
                              || names.some((name, j) => j !== i && meet(names[i], name)))
                            .map((bar) => bar.textContent);
                        }"""))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void the_contents_lead_to_each_part() {
        Page page = open(Device.DESKTOP, "/country/SLV");
        assertThat(page.locator("#compare")).isAttached();

        for (Locator link : page.locator(".country-contents a").all()) {
            link.click();
            String part = link.getAttribute("href").replaceFirst(".*#", "");
            assertThat(page).hasURL(Pattern.compile("#" + part + "$"));
            // by the document alone: parts of charts, which have shadows, bear such names too
            assertThat(page.locator("xpath=//*[@id='" + part + "']")).isInViewport();
            assertThat(link).isInViewport();
        }
    }

    @Test
    void a_small_line_opens_the_comparison_with_its_indicator() {
        Page page = open(Device.DESKTOP, "/country/COL");

        page.locator(".figure-line[href*=cocaine-seizures]").click();

        page.waitForURL(Pattern.compile(".*/compare\\?i=cocaine-seizures&c=COL.*"));
    }

    @Test
    void what_is_folded_is_one_click_away_and_stands_open_on_paper() {
        Page page = open(Device.DESKTOP, "/country/SLV");
        Locator gaps = page.locator(".country-gaps .fold").first();
        assertThat(gaps.locator("li").first()).isHidden();

        gaps.locator("summary").click();
        assertThat(gaps.locator("li").first()).isVisible();
        gaps.locator("summary").click();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (Locator fold : page.locator(".country .fold > div").all()) {
            assertThat(fold.boundingBox().height).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void nothing_stands_in_the_way_of_assistive_technology(Device device) {
        Page page = open(device, "/country/SLV");
        assertThat(page.locator("rumbo-stance-chart svg").first()).isAttached();
        assertThat(page.locator("rumbo-timeline h2")).isVisible();
        accessible(page);

        for (String chart : List.of("rumbo-stance-chart", "rumbo-timeline")) {
            page.locator(chart + " #tab-table").click();
        }
        accessible(page);
    }

    @Test
    void dark_colours_are_as_readable() {
        Page page = open(Device.DESKTOP, "/country/COL", "en-US", ColorScheme.DARK);

        assertThat(page.locator("rumbo-stance-chart svg").first()).isAttached();
        accessible(page);
        screenshot(page, "country-dark");
    }

    @ParameterizedTest
    @CsvSource({"rumbo-stance-chart, ArrowLeft", "rumbo-timeline, ArrowDown"})
    void the_keyboard_goes_through_a_chart_and_hears_what_it_shows(String chart, String key) {
        Page page = open(Device.DESKTOP, "/country/SLV");
        Locator plot = page.locator(chart + " .plot");
        Locator said = page.locator(chart + " [aria-live=polite]");

        List<String> asked = requestsDuring(page, () -> {
            plot.focus();
            page.keyboard().press(key);
            page.keyboard().press(key);
        });

        assertThat(said).containsText(Pattern.compile("\\d{4}"));
        String before = said.textContent();
        page.keyboard().press(key);
        assertThat(said).not().hasText(before);
        assertThat(asked).isEmpty();
    }

    @Test
    void the_face_of_a_chart_survives_a_reload() {
        Page page = open(Device.DESKTOP, "/country/SLV?face=table");
        page.reload();
        settle(page);

        assertThat(page.locator("rumbo-stance-chart table").first()).isVisible();
    }

    @Test
    void a_neighbour_leads_to_the_comparison_and_the_back_button_returns() {
        Page page = open(Device.DESKTOP, "/country/SLV");

        page.locator(".choice-form input[type=checkbox]").last().check();
        page.locator(".choice-form button").click();
        page.waitForURL(Pattern.compile(".*/compare\\?.*c=SLV.*"));
        assertThat(page.locator("rumbo-compare-chart h3").first()).hasText("El Salvador");

        page.goBack();
        assertThat(page.locator("h1")).hasText("El Salvador");
        assertThat(page.locator("rumbo-timeline h2")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"en-US, en, Brazil", "es-CO, es, Brasil", "pt-BR, pt, Brasil"})
    void the_page_speaks_the_language_of_its_reader(String browser, String language, String name) {
        Page page = open(Device.DESKTOP, "/country/BRA", browser, ColorScheme.LIGHT);
        Texts texts = Texts.of(Locale.forLanguageTag(language));

        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("h2").first()).hasText(texts.get("summary.heading", name));
        assertThat(page.locator("body").innerText()).doesNotContain("country.", "chart.", "!{");
        screenshot(page, "country-" + language);
    }

    @Test
    void a_country_that_nobody_researched_says_so_and_has_no_score() {
        Page page = open(Device.DESKTOP, "/country/AND");

        assertThat(page.locator("h1")).hasText("Andorra");
        assertThat(page.locator(
                        ".country-section:not(.country-summary)",
                        new Page.LocatorOptions().setHasText(ENGLISH.get("country.policy"))))
                .isVisible();
        assertThat(page.locator("rumbo-stance-chart")).hasCount(0);
        accessible(page);
    }

    @Test
    void a_code_that_no_country_has_says_so_and_offers_the_nearest() {
        assertThat(Chromium.program().get("/country/XYZ").statusCode()).isEqualTo(404);
        assertThat(Chromium.program().get("/country/SLV").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"es, Estados Unidos", "pt, Estados Unidos", "en, United States"})
    void a_country_has_its_name_in_the_language_of_the_reader(String language, String name) {
        assertThat(open(Device.DESKTOP, "/country/USA?lang=" + language).locator("h1"))
                .hasText(name);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void typing_finds_a_country_in_the_list_and_the_way_back_leads_to_the_list(Device device) {
        Page page = open(device, "/countries");
        accessible(page);
        fitsTheScreen(page);

        page.getByLabel(ENGLISH.get("countries.search")).fill("ecuad");
        assertThat(page.locator(".country-list li:visible")).hasCount(1);
        page.locator(".country-list li:visible a").click();
        assertThat(page.locator("h1")).hasText("Ecuador");
        page.goBack();

        assertThat(page).hasURL(Pattern.compile("/countries$"));
        assertThat(page.locator("h1")).not().hasText("Ecuador");
    }
}
