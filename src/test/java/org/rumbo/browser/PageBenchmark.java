package org.rumbo.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What a reader waits for the four panels of Compare, beside the lightest page of the same program, which has a frame and no figure:
 * each opened with an empty browser cache, in turns. Run by {@code bin/bench pages}; not a test, since times are no reason to fail a
 * build.
 */
class PageBenchmark extends BrowserTest {

    private static final int ROUNDS = 15;

    @Test
    void compareBesideAPageWithoutFigures() throws InterruptedException {
        // a person takes that long to get from the terminal to the browser
        Thread.sleep(Duration.ofSeconds(5));
        System.out.printf(
                Locale.ROOT, "first load, five seconds after the start: Compare drawn after %.2f s%n", compare());
        List<Double> drawn = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            drawn.add(compare());
            shown.add(opened("/no-such-page", "h1", 1));
        }
        System.out.printf(
                Locale.ROOT,
                "Compare with an empty cache: drawn after %.2f s (median of %d; %.2f to %.2f), %.2f times a page without figures (%.2f s)%n",
                median(drawn),
                ROUNDS,
                Collections.min(drawn),
                Collections.max(drawn),
                median(drawn) / median(shown),
                median(shown));
    }

    private double compare() {
        return opened(CompareIT.ADDRESS, "rumbo-compare-chart .panel", 4);
    }

    /** Seconds from the navigation until the page has so many of the elements. */
    private double opened(String path, String element, int count) {
        Page page = blank(Device.DESKTOP, "en-US", ColorScheme.LIGHT);
        page.navigate(address() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        // looks at each frame; an assertion would look again after longer and longer pauses
        page.locator(element)
                .nth(count - 1)
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        double seconds = ((Number) page.evaluate("() => performance.now()")).doubleValue() / 1000;
        page.context().close();
        return seconds;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
