package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen on a laptop before anybody scrolls. */
class FirstScreenIT extends BrowserTest {

    private static final int FEWEST_ROWS = 10;

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-CO", "pt-BR"})
    void the_overview_shows_its_map_and_its_ranking(String language) {
        Page page = open(Device.DESKTOP, "/", language, ColorScheme.LIGHT);
        Locator chart = page.locator("rumbo-overview");
        assertThat(page.locator(".headlines .card")).hasCount(4);
        assertThat(chart.locator(".map svg")).isVisible();
        Locator rows = chart.locator(".ranking tbody tr");

        seen(page.locator(".headlines"));
        seen(chart.locator(".map"));
        seen(chart.locator(".years"));
        seen(chart.locator(".legend li").last());
        assertThat(rows.count()).isGreaterThanOrEqualTo(FEWEST_ROWS);
        seen(rows.last());
        assertThat(chart.locator(".map").boundingBox().height).as("the map").isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-CO", "pt-BR"})
    void the_stance_shows_the_whole_plane_and_its_years(String language) {
        Page page = open(Device.DESKTOP, "/stance", language, ColorScheme.LIGHT);
        Locator plane = page.locator("rumbo-stance-plane");
        assertThat(plane.locator(".point").first()).isAttached();

        seen(plane.locator("svg.plane"));
        seen(plane.locator(".years"));
        assertThat(plane.locator("svg.plane").boundingBox().height)
                .as("the plane")
                .isGreaterThan(400);
    }

    private static void seen(Locator what) {
        BoundingBox box = what.boundingBox();
        assertThat(box.y).as("upper edge of %s", what).isNotNegative();
        assertThat(box.y + box.height).as("lower edge of %s", what).isLessThanOrEqualTo(Device.DESKTOP.height);
    }
}
