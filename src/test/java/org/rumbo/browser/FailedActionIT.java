package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** What a reader did fails on the server. */
class FailedActionIT extends BrowserTest {

    @Test
    void it_is_said_over_the_page_and_can_be_closed_by_keyboard() {
        Page page = open(Device.PHONE, "/data", "en-US", ColorScheme.DARK);

        // a message that no page sends, and that the server cannot follow
        page.evaluate("""
                () => Object.values(window.Vaadin.Flow.clients)
                  .find((client) => client.sendEventMessage)
                  .sendEventMessage(1, 'ui-navigate', {})""");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("That could not be done");
        settle(page);
        accessible(page);
        screenshot(page, "failure-notice-dark-" + Device.PHONE);
        var close = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close this notice"));
        close.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }
}
