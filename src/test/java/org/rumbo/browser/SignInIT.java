package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.text.Texts;

/** Editors and administrators come in, do what they may, and leave. */
class SignInIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "DESKTOP, en-US, en, LIGHT",
        "DESKTOP, es-CO, es, DARK",
        "PHONE, pt-BR, pt, DARK",
        "PHONE, es-CO, es, LIGHT"
    })
    void the_sign_in_page_speaks_to_each_reader(Device device, String browser, String language, ColorScheme colours) {
        Page page = open(device, "/sign-in", browser, colours);

        assertThat(page.locator("h1"))
                .hasText(Texts.of(Locale.forLanguageTag(language)).get("sign-in.heading"));
        assertThat(page.locator("#username")).hasAttribute("autocomplete", "username");
        assertThat(page.locator("#password")).hasAttribute("autocomplete", "current-password");
        assertThat(page.locator("body").innerText()).doesNotContain("sign-in.", "!{");
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "sign-in-" + device + "-" + language + "-" + colours);
    }

    @Test
    void a_wrong_password_is_told_in_words_and_only_the_password_is_typed_again() {
        Page page = open(Device.PHONE, "/sign-in");
        Person.type(page, "somebody", "not the right one");

        assertThat(page.locator("[role=alert]")).containsText("The name or the password is wrong");
        assertThat(page.locator("#username")).hasValue("somebody");
        assertThat(page.locator("#password")).hasValue("");
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "sign-in-wrong");
    }

    @Test
    void sign_in_leads_back_to_what_one_looked_at_and_sign_out_leaves_nothing_behind() {
        Person.EDITOR.password(() -> blank(Device.DESKTOP, "en-US", ColorScheme.LIGHT));
        String address = "/compare?i=homicide-rate&c=ECU,PER&from=2010&scale=log";
        Page page = open(Device.DESKTOP, address);
        page.locator(".shell-account a").click();
        Person.type(
                page,
                Person.EDITOR.account,
                Person.EDITOR.password(() -> blank(Device.DESKTOP, "en-US", ColorScheme.LIGHT)));

        assertThat(page.locator(".shell-account")).containsText(Person.EDITOR.account);
        addressHas(page, "/compare", "ECU", "from=2010", "scale=log");
        assertThat(page.context().cookies())
                .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                });

        settle(page);
        page.locator(".shell-menu button").click();
        assertThat(page.locator(".shell-account")).hasText("Sign in");
        page.navigate(address() + "/password");
        assertThat(page.locator("#username")).isVisible();
        isAt(page, "/sign-in");
    }

    @Test
    void whoever_comes_in_with_a_one_time_password_chooses_a_new_one_before_anything_else() {
        Page administrator = openAs(Person.ADMINISTRATOR, Device.DESKTOP, "/accounts");
        String oneTime = Person.make(administrator, "newcomer", "EDITOR");
        screenshot(administrator, "accounts-secret");
        accessible(administrator);

        Page page = open(Device.PHONE, "/sign-in");
        Person.type(page, "newcomer", oneTime);
        assertThat(page.locator("h1")).hasText("Change the password");
        page.navigate(address() + "/compare");
        assertThat(page.locator("h1")).hasText("Change the password");
        settle(page);
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "password-first");
        page.locator("#current").fill(oneTime);
        page.locator("#fresh").fill("newcomer1234");
        page.locator("#repeated").fill("newcomer1234");
        page.locator(".sign-in-form button").click();
        assertThat(page.locator("[role=alert]")).containsText("easy to guess");
        Person.choose(page, oneTime, "otra frase para las pruebas");

        page.navigate(address() + "/compare");
        assertThat(page.locator("h1")).hasText("Compare countries");
        page.navigate(address() + "/audit");
        assertThat(page.locator("h1")).hasText("Your account may not see this page");
        settle(page);
        accessible(page);
        fitsTheScreen(page);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void administrators_see_accounts_and_the_record_of_changes(Device device) {
        Page page = openAs(
                Person.ADMINISTRATOR,
                device,
                "/accounts",
                device == Device.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT);
        assertThat(page.locator(".plain-table tbody tr").first()).containsText("admin");
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "accounts-" + device);

        page.navigate(address() + "/audit");
        settle(page);
        assertThat(page.locator(".plain-table")).containsText("signed in");
        assertThat(page.locator(".plain-table")).containsText("release 1 from countries.xlsx");
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "audit-" + device);

        page.locator("#audit-action").selectOption("release-activated");
        addressHas(page, "/audit", "action=release-activated");
        assertThat(page.locator(".plain-table")).not().containsText("signed in");
        assertThat(page.locator(".plain-table tbody tr").first()).containsText("start");
    }

    @Test
    void an_administrator_resets_a_password_after_a_question_and_disables_an_account() {
        Page page = openAs(Person.ADMINISTRATOR, Device.DESKTOP, "/accounts");
        Person.make(page, "passer-by", "EDITOR");
        var row = page.locator(".plain-table tr", new Page.LocatorOptions().setHasText("passer-by"));

        row.locator("button", new Locator.LocatorOptions().setHasText("Reset password"))
                .click();
        assertThat(row).containsText("stops working at once");
        row.locator("button").first().click();
        assertThat(page.locator("#told")).containsText("One-time password of passer-by");
        row.locator("button", new Locator.LocatorOptions().setHasText("Disable"))
                .click();
        assertThat(row).containsText("disabled");
        row.locator("button", new Locator.LocatorOptions().setHasText("Enable")).click();
        assertThat(row).not().containsText("disabled");

        page.locator(".plain-table tr", new Page.LocatorOptions().setHasText("by the program when it started"))
                .locator("button", new Locator.LocatorOptions().setHasText("Disable"))
                .click();
        assertThat(page.locator("#told [role=alert]")).containsText("last administrator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/compare", "/sign-in", "/no-such-page"})
    void a_page_runs_scripts_of_its_own_only(String path) {
        HttpResponse<String> page = guarded(path);
        String scripts = policy(page).replaceAll(".*script-src ([^;]*);.*", "$1");

        assertThat(scripts).matches("'self' 'nonce-[A-Za-z0-9+/]{24}' 'unsafe-eval'");
        assertThat(policy(page)).contains("object-src 'none'", "base-uri 'self'", "form-action 'self'");
        String nonce = scripts.replaceAll(".*'nonce-([^']*)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"").doesNotContainPattern("<script(?![^>]*nonce=)");
        assertThat(policy(guarded(path))).as("another number each time").doesNotContain(nonce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/compare", "/country/ZZZ", "/sign-in", "/no-such-page", "/api/docs"})
    void a_page_is_kept_by_no_cache(String path) {
        HttpResponse<String> page = Chromium.program().followed(path);

        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(page.headers().allValues("cache-control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/h2-console", "/h2-console/login.jsp"})
    void consoles_of_machines_are_not_there(String path) {
        HttpResponse<String> answer = guarded(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/styles.css", "/rumbo.svg", "/api/v1/countries", "/export/studies.csv", "/actuator/health"})
    void files_and_data_need_no_session_and_run_nothing(String path) {
        HttpResponse<String> answer = guarded(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(policy(answer)).startsWith("default-src 'none'; script-src 'self';");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).doesNotContain("must-revalidate");
    }

    private static HttpResponse<String> guarded(String path) {
        HttpResponse<String> answer = Chromium.program().get(path);
        assertThat(answer.headers().allValues("content-security-policy"))
                .as("policies")
                .hasSize(1);
        assertThat(policy(answer)).contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("permissions-policy").orElse("")).contains("geolocation=()");
        assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
        return answer;
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-security-policy").orElse("");
    }

    @Test
    void the_description_of_the_api_works_under_its_policy() {
        Page page = blank(Device.DESKTOP, "en-US", ColorScheme.LIGHT);
        Response answer = page.navigate(address() + "/api/docs");

        assertThat(page.locator(".opblock").first()).isVisible();
        assertThat(answer.headerValue("content-security-policy")).contains("script-src 'self'");
    }
}
