package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(ints = {390, 320})
    void on_a_phone_the_header_is_one_row_from_which_the_menu_folds_out(int width) {
        Page page = blank(Device.PHONE, "pt-BR", ColorScheme.LIGHT);
        page.setViewportSize(width, 640);
        page.navigate(address() + "/codebook");
        settle(page);
        Locator toggle = page.locator("[data-menu-toggle]");
        Locator menu = page.locator(".shell-menu");

        assertThat(page.locator(".shell-header").boundingBox().height).isLessThan(60);
        assertThat(menu).isHidden();
        toggle.click();
        assertThat(toggle).hasAttribute("aria-expanded", "true");
        assertThat(menu.locator("a").last()).isVisible();
        assertThat(page.locator(".shell-languages a").first()).isVisible();
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "menu-" + width);
        menu.locator("a[href=data]").click();
        assertThat(page).hasURL(Pattern.compile(".*/data$"));
        assertThat(menu).isHidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?face=table",
                "/compare?c=ECU,SLV",
                "/compare?c=ECU,SLV&face=table",
                "/countries",
                "/country/SLV",
                "/stance?c=SLV,COL&year=2022",
                "/agenda",
                "/evidence",
                "/story",
                "/codebook",
                "/data",
                "/sign-in"
            })
    void every_page_holds_at_320_pixels_and_what_can_be_chosen_is_a_target_of_24(String path) {
        Page page = blank(Device.PHONE, "en-US", ColorScheme.LIGHT);
        page.setViewportSize(320, 640);
        page.navigate(address() + path);
        settle(page);

        fitsTheScreen(page);
        assertThat(page.evaluate(TOO_SMALL))
                .as("targets of %s", path)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void a_field_of_a_component_has_the_ring_of_everything_else(ColorScheme colours) {
        Page page = open(Device.DESKTOP, "/countries", "en-US", colours);

        // who moves by keyboard sees where the focus is
        page.keyboard().press("Tab");
        page.locator("vaadin-text-field input").focus();
        page.waitForFunction("() => document.querySelector('vaadin-text-field').hasAttribute('focus-ring')");
        Object ring = page.evaluate("""
                () => {
                  const field = document.querySelector('vaadin-text-field');
                  const input = field.shadowRoot.querySelector('[part~=input-field]');
                  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(input);
                  const probe = document.createElement('i');
                  probe.style.color = 'var(--rumbo-link)';
                  document.body.append(probe);
                  const link = getComputedStyle(probe).color;
                  probe.remove();
                  return [outlineStyle, outlineWidth, outlineColor === link].join(' ');
                }""");
        assertThat(ring).isEqualTo("solid 2px true");
    }

    /** What can be pressed and is smaller than 24 by 24 pixels; a link within a line of text is as high as the line. */
    private static final String TOO_SMALL = """
            () => {
              const inside = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
                element,
                ...(element.shadowRoot ? inside(element.shadowRoot) : []),
              ]);
              return inside(document)
                .filter((element) => element.matches('a[href], button, select, summary, input:not([type=checkbox], [type=radio])'))
                .filter((element) => element.checkVisibility({visibilityProperty: true}) && !element.closest('vaadin-connection-indicator'))
                .filter((element) => !(element.localName === 'a' && getComputedStyle(element).display === 'inline'))
                .map((element) => ({element, box: element.getBoundingClientRect()}))
                .filter(({box}) => box.width > 1 && box.height > 1 && (box.width < 23.5 || box.height < 23.5))
                .map(({element, box}) => `${element.localName}.${element.getAttribute('class') ?? ''} ${Math.round(box.width)}x${Math.round(box.height)}`);
            }""";
}
