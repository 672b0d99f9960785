package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.text.Texts;

/** The story so far, as a newcomer reads it. */
class StoryIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_page_is_drawn_and_stands_in_nobodys_way(Device device) {
        Page page = open(device, "/story");

        assertThat(page.locator(".story-events li").first()).isVisible();
        screenshot(page, "story-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "story" : "story-phone");
        fitsTheScreen(page);
        accessible(page);
    }

    @Test
    void dark_colours_are_as_readable() {
        Page page = open(Device.DESKTOP, "/story", "en-US", ColorScheme.DARK);

        assertThat(page.locator(".story-events li").first()).isVisible();
        accessible(page);
        screenshot(page, "story-dark");
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "es-CO, es", "pt-BR, pt"})
    void the_page_speaks_the_language_of_its_reader(String browser, String language) {
        Page page = open(Device.DESKTOP, "/story", browser, ColorScheme.LIGHT);

        assertThat(page.locator("h1"))
                .hasText(Texts.of(Locale.forLanguageTag(language)).get("story.heading"));
        assertThat(page.locator("body").innerText()).doesNotContain("story.", "stance.", "!{");
        screenshot(page, "story-" + language);
    }
}
