package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody with an account, made as people make it: from the one-time password in the log on. */
enum Person {
    /** Holds both roles. */
    ADMINISTRATOR("admin"),
    EDITOR("editor.of-tests");

    private static final String OWN = "una frase para las pruebas";
    private static final Map<Person, Program> KNOWN = new EnumMap<>(Person.class);

    final String account;

    Person(String account) {
        this.account = account;
    }

    /**
     * The password of the account, which is made where it is not there yet.
     *
     * @param browser opens a page of its own
     */
    String password(Supplier<Page> browser) {
        synchronized (KNOWN) {
            if (KNOWN.get(this) != Chromium.program()) {
                String oneTime = this == ADMINISTRATOR ? Chromium.program().oneTimePassword() : made(browser);
                Page page = browser.get();
                signIn(page, account, oneTime);
                choose(page, oneTime, OWN);
                KNOWN.put(this, Chromium.program());
            }
            return OWN;
        }
    }

    private String made(Supplier<Page> browser) {
        String password = ADMINISTRATOR.password(browser);
        Page page = browser.get();
        signIn(page, ADMINISTRATOR.account, password);
        return make(page, account, "EDITOR");
    }

    /** Makes an account on the accounts page; answers its one-time password. */
    static String make(Page page, String account, String role) {
        page.navigate(Chromium.program().address() + "/accounts");
        page.locator("#new-name").fill(account);
        page.locator("#new-name").blur();
        page.locator("#new-role").selectOption(role);
        page.locator("button.button-primary").click();
        assertThat(page.locator("#told")).containsText(account);
        return page.locator("#told code").innerText();
    }

    /** Signs in and waits until the server has answered. */
    static void signIn(Page page, String account, String password) {
        page.navigate(Chromium.program().address() + "/sign-in");
        type(page, account, password);
        assertThat(page.locator(".shell-account")).containsText(account);
    }

    /** Types into the form of the sign-in page and sends it. */
    static void type(Page page, String account, String password) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator(".sign-in-form button").click();
    }

    /** Chooses a password on the page that is open, after a one-time password. */
    static void choose(Page page, String current, String fresh) {
        page.locator("#current").fill(current);
        page.locator("#fresh").fill(fresh);
        page.locator("#repeated").fill(fresh);
        page.locator(".sign-in-form button").click();
        assertThat(page.locator("#fresh")).hasCount(0);
    }
}
