package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A person at a browser: the packaged program runs once for all tests, each test opens pages of its own, and an error
 * that a page writes to its console or throws fails the test.
 *
 * <p>Subclasses are named {@code *IT} and run in {@code ./mvnw verify}. To repeat one against the jar that is there:
 * {@code ./mvnw failsafe:integration-test failsafe:verify -Dit.test=CompareIT -Drumbo.jar=target/rumbo-0.1.0-SNAPSHOT.jar}.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
abstract class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Path README_IMAGES = Path.of("src/docs/images");
    private static final double PATIENCE_MILLIS = 20_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    /** Opens an address in English, light colours, with an empty cache, and waits until the page has settled. */
    Page open(Device device, String path) {
        return open(device, path, "en-US", ColorScheme.LIGHT);
    }

    /** @param language as a browser announces it, {@code es-EC} */
    Page open(Device device, String path, String language, ColorScheme colours) {
        Page page = blank(device, language, colours);
        page.navigate(Chromium.program().address() + path);
        settle(page);
        return page;
    }

    /** Opens an address in English as somebody who is signed in. */
    Page openAs(Person person, Device device, String path) {
        return openAs(person, device, path, ColorScheme.LIGHT);
    }

    Page openAs(Person person, Device device, String path, ColorScheme colours) {
        String password = person.password(() -> blank(Device.DESKTOP, "en-US", ColorScheme.LIGHT));
        Page page = blank(device, "en-US", colours);
        Person.signIn(page, person.account, password);
        page.navigate(Chromium.program().address() + path);
        settle(page);
        return page;
    }

    /** A page that has not gone anywhere yet. */
    Page blank(Device device, String language, ColorScheme colours) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(device.width, device.height)
                        .setHasTouch(device.touch)
                        .setIsMobile(device.touch)
                        .setLocale(language)
                        .setTimezoneId("America/Bogota")
                        .setColorScheme(colours));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> errors.add("page: " + error));
        page.onRequestFinished(requests::add);
        return page;
    }

    /** Where the program listens, without a slash at the end. */
    static String address() {
        return Chromium.program().address();
    }

    /** Path and query of the page are these; waits for them, since an address follows what a page shows a moment later. */
    static void isAt(Page page, String pathAndQuery) {
        assertThat(page).hasURL(Pattern.compile("^" + literally(address() + pathAndQuery) + "$"));
    }

    /** The address holds all of the parts; waits for them as {@link #isAt} does. */
    static void addressHas(Page page, String... parts) {
        assertThat(page)
                .hasURL(Pattern.compile(Arrays.stream(parts)
                        .map(part -> "(?=.*" + literally(part) + ")")
                        .collect(Collectors.joining("", "^", ".*"))));
    }

    /** As a pattern of the browser's language, which does not know Java's quotes. */
    private static String literally(String text) {
        return text.replaceAll("[^\\w]", "\\\\$0");
    }

    /** Waits until nothing is loading and the server has answered what the page asked. */
    static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("""
                () => {
                  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                  return clients.length > 0 && clients.every((client) => !client.isActive?.());
                }""");
        page.evaluate("() => document.fonts.ready.then(() => true)");
    }

    /** No rule of accessibility is broken in what the page shows now. */
    static void accessible(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // the pages have no frames; looking into frames, which is what this mode leaves out, takes thrice the time
        // the line that the framework draws while a connection is lost stands outside of all landmarks by design
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(5)
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .collect(Collectors.joining("; ")))
                        .toList())
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    /** The page is not wider than the screen, so nobody has to push it sideways; what sticks out is named. */
    static void fitsTheScreen(Page page) {
        assertThat(page.evaluate("""
                        () => {
                          const width = document.documentElement.clientWidth;
                          if (document.documentElement.scrollWidth <= width) {
                            return [];
                          }
                          const inside = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
                            element,
                            ...(element.shadowRoot ? inside(element.shadowRoot) : []),
                          ]);
                          return inside(document)
                            .filter((element) => element.getBoundingClientRect().right > width + 1)
                            .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''} to `
                              + `${Math.round(element.getBoundingClientRect().right)} of ${width}`)
                            .concat('the page is too wide');
                        }"""))
                .as("what sticks out of %s", page.url())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    /** Keeps what is on screen, for people who look at a test run: {@code target/screenshots/NAME.png}. */
    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Makes a picture of the README, when the run was asked for them: {@code src/docs/images/NAME.png}. */
    static void readmeScreenshot(Page page, String name) {
        if (Boolean.getBoolean("rumbo.readme-screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(README_IMAGES.resolve(name + ".png")));
        }
    }

    /** Addresses of what went over the wire while something was done. */
    List<String> requestsDuring(Page page, Runnable action) {
        int before = requests.size();
        action.run();
        // a call that the action set off needs a moment to leave
        page.waitForTimeout(500);
        // the browser looks at the icon again whenever the address changes
        return requests.subList(before, requests.size()).stream()
                .map(Request::url)
                .filter(url -> !url.endsWith("/rumbo.svg"))
                .toList();
    }

    /** Addresses below the root of all that went over the wire so far. */
    List<String> asked() {
        return List.copyOf(requests).stream()
                .map(Request::url)
                .filter(url -> url.startsWith(address()))
                .map(url -> url.substring(address().length()))
                .toList();
    }

    /** What the browser writes about a request that a test has spoiled on purpose is no error of the page. */
    void spoiledOnPurpose(String address) {
        errors.removeIf(error -> error.startsWith("console: Failed to load resource") && error.contains(address));
    }

    /** Bytes of script over the wire, compressed as sent, of the addresses that {@code part} names. */
    long scriptBytes(Predicate<String> part) {
        return List.copyOf(requests).stream()
                .filter(request -> request.resourceType().equals("script"))
                .filter(request -> part.test(request.url()))
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }

    @AfterEach
    void nothingWentWrong() {
        contexts.forEach(BrowserContext::close);
        assertThat(errors).as("errors of the pages").isEmpty();
    }
}
