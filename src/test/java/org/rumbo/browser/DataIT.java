package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.text.Texts;

/** The pages of datasets, releases and what lies between them. */
class DataIT extends BrowserTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Device.class)
    void every_dataset_is_there_with_its_edition_and_nothing_sticks_out(Device device) {
        Page page = open(device, "/data");

        assertThat(page.locator(".dataset-card")).hasCount(5);
        assertThat(page.locator("#homicide")).containsText("UNODC");
        screenshot(page, "data-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "data" : "data-phone");
        fitsTheScreen(page);
        accessible(page);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_dataset_shows_its_releases(Device device) {
        Page page = open(device, "/data/homicide");

        assertThat(page.locator(".release.active .data-badge")).hasText(ENGLISH.get("data.active"));
        // nobody is signed in: there is nothing to press that would change anything
        assertThat(page.locator(".release button")).hasCount(0);
        screenshot(page, "dataset-" + device);
        fitsTheScreen(page);
        accessible(page);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_release_shows_where_it_comes_from_and_what_was_found(Device device) {
        Page page = open(device, "/data");
        page.locator("#homicide dd a").last().click();
        page.waitForURL(Pattern.compile(".*/data/release/\\d+"));
        settle(page);

        assertThat(page.locator(".data-checksum")).hasText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(page.locator(".data-indicators tbody tr").first()).containsText("homicide-rate");
        screenshot(page, "release-" + device);
        fitsTheScreen(page);
        accessible(page);
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void a_release_compared_with_itself_says_that_nothing_changed(Device device) {
        Page page = open(device, "/data/compare?from=2&to=2");

        assertThat(page.locator(".data-sentence")).hasText(ENGLISH.get("data.difference.none"));
        screenshot(page, "difference-" + device);
        fitsTheScreen(page);
        accessible(page);
    }

    @Test
    void dark_colours_are_as_readable() {
        for (String path : new String[] {"/data", "/data/homicide", "/data/release/2", "/data/compare?from=2&to=2"}) {
            Page page = open(Device.DESKTOP, path, "en-US", ColorScheme.DARK);
            assertThat(page.locator("h1")).isVisible();
            accessible(page);
            screenshot(page, "dark" + path.replaceAll("\\W", "-"));
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "es-CO, es", "pt-BR, pt"})
    void the_pages_speak_the_language_of_their_reader(String browser, String language) {
        for (String path : new String[] {"/data", "/data/policy", "/data/release/2", "/data/compare?from=2&to=2"}) {
            Page page = open(Device.DESKTOP, path, browser, ColorScheme.LIGHT);
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("body").innerText()).doesNotContain("data.", "!{", "template.");
            screenshot(page, "data-" + language + path.replaceAll("\\W", "-"));
        }
    }

    @Test
    void from_a_figure_of_the_country_page_to_its_file_and_cell_in_one_press_of_a_key() {
        Page page = open(Device.DESKTOP, "/country/SLV");

        var cell = page.locator(".figure-card .figure-source a[href^='data/release/']")
                .first();
        assertThat(cell).containsText(Pattern.compile("Data!D\\d+"));
        cell.press("Enter");

        page.waitForURL(Pattern.compile(".*/data/release/\\d+\\?.*cell=Data%21D\\d+.*"));
        assertThat(page.locator("[aria-current] mark, mark").first()).containsText(Pattern.compile("\\d"));
        assertThat(page.locator(".cited-row")).containsText("UNODC");
    }

    @Test
    void the_source_under_a_chart_leads_to_the_release_and_its_cells_stand_in_the_sources() {
        Page page = open(Device.DESKTOP, "/compare?c=SLV&from=2010");

        page.getByRole(com.microsoft.playwright.options.AriaRole.TAB)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Sources"))
                .click();
        assertThat(page.locator(".sources")).containsText(Pattern.compile("Data!D\\d+"));
        page.locator(".sources dd a[href^='data/release/']").first().click();

        page.waitForURL(Pattern.compile(".*/data/release/\\d+"));
        assertThat(page.locator(".data-about")).containsText("homicide.xlsx");
    }

    @Test
    void a_release_and_the_empty_template_are_files_that_a_spreadsheet_program_opens() throws Exception {
        Page page = open(Device.DESKTOP, "/data/release/2");

        Download release = page.waitForDownload(() ->
                page.getByText(ENGLISH.get("data.download.workbook")).first().click());
        try (var workbook = new XSSFWorkbook(Files.newInputStream(release.path()))) {
            assertThat(workbook.getSheet("Data").getLastRowNum()).isGreaterThan(10_000);
        }
        page.navigate(address() + "/data");
        settle(page);
        Download template = page.waitForDownload(
                () -> page.getByText(ENGLISH.get("data.own.template")).first().click());
        try (var workbook = new XSSFWorkbook(Files.newInputStream(template.path()))) {
            assertThat(workbook.getSheet("Data").getLastRowNum()).isZero();
        }
    }
}
