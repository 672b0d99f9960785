package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables are sorted by their headers, whoever draws them, and can be read on any screen. */
class TablesIT extends BrowserTest {

    @Test
    void a_table_of_the_server_is_sorted_in_the_alphabet_of_the_reader_and_the_way_back_undoes_it() {
        Page page = open(Device.DESKTOP, "/agenda", "es-CO", ColorScheme.LIGHT);
        Locator names = page.locator(".agenda-scroll tbody th > a");
        List<String> before = names.allTextContents();

        Locator country = page.locator(".agenda-scroll th[data-column=country]");
        country.getByRole(AriaRole.BUTTON).click();
        assertThat(country).hasAttribute("aria-sort", "ascending");
        List<String> sorted = names.allTextContents();
        assertThat(sorted).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
        assertThat(sorted.getFirst()).isEqualTo("Alemania");
        addressHas(page, "sort-agenda=country");
        assertThat(page.locator("#said")).containsText("ascendente");
        accessible(page);

        // another choice of the page keeps the order, since the table that comes for it is sorted, too
        page.locator("#region").selectOption("Americas");
        assertThat(names.first()).hasText("Argentina");
        addressHas(page, "sort-agenda=country", "region=Americas");

        page.goBack();
        assertThat(names.first()).hasText("Alemania");
        page.goBack();
        assertThat(names.first()).hasText(before.getFirst());
    }

    @Test
    void a_table_of_a_chart_keeps_its_order_over_reload_and_the_way_back() {
        Page page = open(Device.DESKTOP, "/?face=table");
        Locator first = page.locator("rumbo-overview .figures tbody th").first();
        String ranked = first.textContent();

        page.locator("rumbo-overview .figures button[data-column=country]").click();
        addressHas(page, "sort-ranking=country");
        assertThat(first).containsText("Anguilla");
        page.reload();
        settle(page);
        assertThat(first).containsText("Anguilla");
        page.goBack();
        assertThat(first).hasText(ranked);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void the_table_of_the_overview_has_rows_of_two_lines_at_most(Device device) {
        Page page = open(device, "/?face=table");

        double highest = ((Number) page.locator("rumbo-overview .figures tbody tr")
                        .evaluateAll("rows => Math.max(...rows.map(row => row.getBoundingClientRect().height))"))
                .doubleValue();
        double source = ((Number) page.locator("rumbo-overview .figures td.source")
                        .first()
                        .evaluate("cell => cell.getBoundingClientRect().width"))
                .doubleValue();
        assertThat(highest).isLessThan(75);
        assertThat(source).isGreaterThan(200);
        fitsTheScreen(page);
        accessible(page);
        page.locator("rumbo-overview .scroll").scrollIntoViewIfNeeded();
        screenshot(page, "overview-table-" + device);
    }
}
