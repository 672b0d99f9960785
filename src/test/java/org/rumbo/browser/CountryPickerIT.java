package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Choosing the countries of a comparison. */
class CountryPickerIT extends BrowserTest {

    private static final String ADDRESS = "/compare?i=homicide-rate&c=ECU&from=2010&to=2024";
    private static final String EIGHT = "/compare?c=ARG,BOL,BRA,CHL,COL,CRI,CUB,ECU";

    private static Locator field(Page page) {
        return page.locator("#countries");
    }

    private static Locator options(Page page) {
        return page.locator("#countries-list [role=option]");
    }

    @Test
    void a_country_is_chosen_by_any_of_its_names_while_the_list_stays_open() {
        Page page = open(Device.DESKTOP, ADDRESS);
        field(page).focus();
        assertThat(page.locator(".picker-list")).isHidden();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#countries-list .option-group").first()).hasText("Africa");
        page.keyboard().type("eeuu");
        assertThat(options(page).first()).containsText("United States");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        addressHas(page, "c=ECU%2CUSA");
        assertThat(page.locator("rumbo-compare-chart .panel")).hasCount(2);
        assertThat(field(page)).isFocused();
        assertThat(field(page)).hasValue("");
        assertThat(page.locator("#countries-list")).isVisible();
        assertThat(page.locator("#countries-list .option-group").first()).hasText("Recently chosen");
        assertThat(page.locator("#picker-USA")).hasAttribute("aria-selected", "true");
        accessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#countries-list")).isHidden();
    }

    /** The list lies beside the chart, or above it, and never upon it. */
    @ParameterizedTest
    @EnumSource(Device.class)
    void the_chart_is_in_sight_while_countries_are_chosen(Device device) {
        Page page = open(device, ADDRESS);
        field(page).click();
        assertThat(options(page).first()).isVisible();
        page.locator("#picker-COL").click();
        addressHas(page, "c=ECU%2CCOL");
        settle(page);

        var list = page.locator(".picker-list").boundingBox();
        var chart = page.locator("rumbo-compare-chart").boundingBox();
        assertThat(chart.x >= list.x + list.width || chart.y >= list.y + list.height)
                .as(
                        "list %s, %s to %s, %s; chart from %s, %s",
                        list.x, list.y, list.x + list.width, list.y + list.height, chart.x, chart.y)
                .isTrue();
        assertThat(chart.y).isLessThan(device.height * 0.7);
        accessible(page);
        fitsTheScreen(page);
        screenshot(page, "picker-" + device);
        page.locator(".picker-done").click();
        assertThat(page.locator(".picker-list")).isHidden();
    }

    @Test
    void the_newest_figure_orders_them_and_draws_a_bar() {
        Page page = open(Device.DESKTOP, ADDRESS);
        field(page).click();
        page.locator("[data-sort=value]").click();

        assertThat(page.locator("#countries-list .option-group").first()).containsText("highest first");
        Locator first = options(page).first();
        assertThat(first.locator("rect")).hasAttribute("width", "100%");
        assertThat(first.locator(".option-facts")).containsText("(20");
        assertThat(page.locator("#picker-ECU .country-coded")).isAttached();
    }

    @ParameterizedTest
    @CsvSource({"en-US, No country goes by", "es-CO, Ningún país", "pt-BR, Nenhum país"})
    void what_no_country_is_called_is_said(String language, String said) {
        Page page = open(Device.DESKTOP, ADDRESS, language, ColorScheme.DARK);
        field(page).fill("xqxqxq");

        assertThat(page.locator(".picker-said")).containsText(said);
        assertThat(options(page)).hasCount(0);
        accessible(page);
    }

    @Test
    void neighbours_are_added_all_can_be_removed_and_the_focus_goes_on() {
        Page page = open(Device.DESKTOP, ADDRESS);
        Locator neighbours = page.locator(".picker-actions button").first();
        assertThat(neighbours).hasText("Add neighbours: Colombia and Peru");
        neighbours.click();
        addressHas(page, "c=ECU%2CCOL%2CPER");

        Locator chips = page.locator(".picker-chips button");
        assertThat(chips).hasText(new String[] {"Ecuador", "Colombia", "Peru"});
        chips.nth(1).focus();
        page.keyboard().press("Enter");
        addressHas(page, "c=ECU%2CPER");
        assertThat(chips.nth(1)).isFocused();
        assertThat(chips.nth(1)).hasText("Peru");

        page.getByText("Clear all").click();
        assertThat(page.locator(".suggestions a").first()).isVisible();
        assertThat(page.locator(".picker-chips")).isHidden();
    }

    @Test
    void eight_are_named_each_at_320_pixels_and_a_ninth_is_refused_in_words() {
        Page page = open(Device.PHONE, EIGHT);
        page.setViewportSize(320, 700);
        assertThat(page.locator(".picker-chips button")).hasCount(8);
        for (Locator chip : page.locator(".picker-chips button").all()) {
            assertThat(chip).isInViewport();
        }
        fitsTheScreen(page);
        field(page).click();
        // a choice that is said to be disabled is made all the same: it answers why
        page.locator("#picker-DZA").click(new Locator.ClickOptions().setForce(true));

        assertThat(page.locator(".picker-said")).containsText("8 countries fit");
        assertThat(page.locator("#picker-DZA")).hasAttribute("aria-disabled", "true");
        fitsTheScreen(page);
        screenshot(page, "picker-320");
    }
}
