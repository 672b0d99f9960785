package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rumbo.text.Texts;

/** A reader comes back to a page that the server has put away: on a server of its own, which does so after seconds. */
class EndedSessionIT extends BrowserTest {

    private static final int IDLE_SECONDS = 20;
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    private static Program impatient;

    @BeforeAll
    static void start() {
        impatient = Program.start(List.of("-Drumbo.pages.idle=" + IDLE_SECONDS + "s"));
    }

    @AfterAll
    static void stop() throws IOException {
        impatient.close();
    }

    @Test
    void a_choice_from_a_list_is_made_after_the_reload() {
        Page page = putAway("/agenda?region=Americas");
        page.getByLabel(ENGLISH.get("agenda.position")).selectOption("convener");
        reload(page);

        assertThat(page)
                .hasURL(Pattern.compile("region=Americas.*position=convener|position=convener.*region=Americas"));
        assertThat(page.locator(".agenda-scroll tbody tr")).hasCount(2);
    }

    @Test
    void a_country_that_was_picked_is_added_after_the_reload() {
        Page page = putAway("/compare?c=COL,ECU");
        page.locator("#countries").click();
        page.locator("#picker-PER").click();
        reload(page);

        assertThat(page).hasURL(Pattern.compile("c=COL(,|%2C)ECU(,|%2C)PER"));
        assertThat(page.locator(".picker-chips button")).hasCount(3);
    }

    @Test
    void a_cell_that_was_opened_is_open_after_the_reload() {
        Page page = putAway("/agenda?c=COL");
        page.locator("[id^='cell-COL-']").first().click();
        reload(page);

        assertThat(page.locator(".agenda-cell h2")).isVisible();
    }

    private Page putAway(String path) {
        Page page = blank(Device.DESKTOP, "en-US", ColorScheme.LIGHT);
        page.navigate(impatient.address() + path);
        settle(page);
        page.waitForTimeout((IDLE_SECONDS + 2) * 1000.0);
        return page;
    }

    /** The page says that it was put away, and a press on it reads it again. */
    private static void reload(Page page) {
        assertThat(page.locator(".v-system-error")).containsText(ENGLISH.get("session.expired.title"));
        page.locator(".v-system-error").click();
    }
}
