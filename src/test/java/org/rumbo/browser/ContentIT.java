package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.text.Texts;

/** What pages fetch after their frame, as a browser fetches it. */
class ContentIT extends BrowserTest {

    private static final Pattern CONTENT = Pattern.compile("^/(charts|parts)/.*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/compare?c=ECU,PER",
                "/country/SLV",
                "/stance?c=SLV",
                "/agenda",
                "/evidence",
                "/story",
                "/codebook"
            })
    void all_that_a_page_shows_is_asked_for_once_and_named_in_its_first_bytes(String address) {
        Page page = open(Device.DESKTOP, address);

        List<String> asked = asked();
        // the element that takes what was asked for ahead counts as a request, too, but nothing comes over the wire for
        // it
        List<String> contents =
                asked.stream().filter(CONTENT.asPredicate()).distinct().toList();
        assertThat(contents).isNotEmpty();
        assertThat(overTheWire(page)).doesNotHaveDuplicates().hasSameSizeAs(contents);
        assertThat(named(page, "preload")).containsAll(contents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/compare?c=ECU,PER", "/country/SLV", "/stance?c=SLV"})
    void the_first_bytes_name_all_scripts_that_run(String address) {
        Page page = open(Device.DESKTOP, address);

        List<String> ran = asked().stream()
                .filter(one -> one.endsWith(".js"))
                // the HTML's own script, and the borders of countries, which the map draws when it is there
                .filter(one -> !one.contains("/indexhtml-") && !one.contains("/countries-50m-"))
                .distinct()
                .toList();
        assertThat(ran).isNotEmpty();
        assertThat(named(page, "modulepreload")).containsExactlyInAnyOrderElementsOf(ran);
    }

    /** What the HTML of the page asks the browser to fetch ahead, by address; scripts add such links, too, but later. */
    private List<String> named(Page page, String how) {
        List<?> addresses = (List<?>) page.evaluate("""
                async how => {
                  const html = await (await fetch(location.href)).text();
                  const links = new DOMParser().parseFromString(html, 'text/html').querySelectorAll(`link[rel=${how}]`);
                  return [...links].map(link => new URL(link.getAttribute('href'), document.baseURI).href);
                }
                """, how);
        return addresses.stream()
                .map(href -> href.toString().substring(address().length()))
                .toList();
    }

    @Test
    void what_a_page_has_fetched_once_comes_from_the_browser_the_next_time() {
        Page page = open(Device.DESKTOP, "/story");
        page.navigate(address() + "/codebook");
        settle(page);
        page.navigate(address() + "/story");
        settle(page);

        assertThat(page.locator(".story-events li").first()).isVisible();
        assertThat(overTheWire(page)).isEmpty();
    }

    @Test
    void what_has_not_failed_takes_no_room() {
        Page page = open(Device.DESKTOP, "/country/SLV");

        assertThat(
                        page.evaluate(
                                "() => [...document.querySelectorAll('.part-failure')].map(it => getComputedStyle(it).display)"))
                .isEqualTo(List.of("none", "none", "none"));
    }

    /** Figures and parts that the page did not have from the browser, by address. */
    private static List<?> overTheWire(Page page) {
        return (List<?>) page.evaluate("() => performance.getEntriesByType('resource')"
                + ".filter(({name, transferSize}) => /\\/(charts|parts)\\//.test(name) && transferSize > 0)"
                + ".map(({name}) => name)");
    }

    @ParameterizedTest
    @CsvSource({
        "/compare?c=ECU, rumbo-compare-chart, .panel, charts/compare, es-CO",
        "/evidence, rumbo-part:has(.part-failure:not(:empty)), .study, parts/studies, pt-BR"
    })
    void what_does_not_come_is_said_in_the_readers_language_and_can_be_asked_for_again(
            String address, String element, String drawn, String content, String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        Page page = blank(Device.PHONE, language, ColorScheme.LIGHT);
        Pattern spoiled = Pattern.compile(".*/" + content + ".*");
        page.route(spoiled, Route::abort);
        page.navigate(address() + address);
        settle(page);

        assertThat(page.locator(element + " [role=alert]").last()).containsText(texts.get("content.failure"));
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "content-failed-" + content.replace('/', '-'));
        page.unroute(spoiled);
        page.getByText(texts.get("content.again")).click();
        assertThat(page.locator(drawn).first()).isVisible();
        assertThat(page.getByText(texts.get("content.failure"))).hasCount(0);
        spoiledOnPurpose(content);
    }
}
