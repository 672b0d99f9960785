package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.dataset.Sheets;

/** An editor brings a workbook. */
class ImportIT extends BrowserTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Device.class,
            names = {"DESKTOP", "PHONE"})
    void a_workbook_is_brought_checked_and_released(Device device) throws Exception {
        Path mine = Sheets.template(
                        List.of("SLV", "rate", 2015, 107.64, "observed"),
                        List.of("ECU", "rate", 2023, 45.72, "estimated"))
                .about("import-it-" + device.name().toLowerCase(java.util.Locale.ROOT), "first")
                .write(folder, device + "-figures.xlsx");
        Page page = openAs(Person.EDITOR, device, "/data/import");
        accessible(page);
        screenshot(page, "import-" + device);

        page.locator("vaadin-upload input[type=file]").setInputFiles(mine);
        assertThat(page.getByText("The file is sound.")).isVisible();
        assertThat(page.getByText("El Salvador (SLV)")).isVisible();
        settle(page);
        accessible(page);
        screenshot(page, "import-review-" + device);
        readmeScreenshot(page, device == Device.DESKTOP ? "import" : "import-phone");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the release and show it"))
                .click();
        assertThat(page.getByText("The release is made and shown on all pages."))
                .isVisible();
        settle(page);
        accessible(page);
        assertThat(Chromium.program().get("/api/v1/datasets").body())
                .contains("import-it-" + device.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void an_editor_is_asked_before_another_dataset_speaks_and_reads_how_it_ended() throws Exception {
        Page page = openAs(Person.EDITOR, Device.DESKTOP, "/data/import", ColorScheme.DARK);
        for (String dataset : List.of("asked-first", "asked-second")) {
            Path mine = Sheets.template(List.of("SLV", "asked", 2015, 1, "observed"))
                    .about(dataset, "first")
                    .indicator("asked")
                    .write(folder, dataset + ".xlsx");
            page.navigate(address() + "/data/import");
            page.locator("vaadin-upload input[type=file]").setInputFiles(mine);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the release"))
                    .first()
                    .click();
            assertThat(page.getByText("The release is made")).isVisible();
        }
        Matcher release = Pattern.compile("\"code\":\"asked-second\",\"releases\":\\[\\{\"id\":([0-9]+)")
                .matcher(Chromium.program().get("/api/v1/datasets").body());
        assertThat(release.find()).isTrue();

        page.navigate(address() + "/data/release/" + release.group(1));
        page.locator(".data-lead button").click();
        assertThat(page.locator(".data-activation")).containsText("Shown until now, from dataset asked-first");
        settle(page);
        accessible(page);
        screenshot(page, "question-dark");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show these").setExact(true))
                .click();

        assertThat(page.locator(".data-said")).hasText("Pages show Rate from this dataset now.");
        assertThat(page.locator(".data-said")).isFocused();
        assertThat(page.locator(".data-lead")).hasCount(0);
    }

    @Test
    void a_wrong_workbook_is_refused_with_its_cells_and_given_back_marked() throws Exception {
        Path mine = Sheets.template(
                        List.of("Atlantis", "rate", 2015, 1, "observed"),
                        List.of("SLV", "rate", 2015, "many", "observed"))
                .write(folder, "wrong.xlsx");
        Page page = openAs(Person.EDITOR, Device.DESKTOP, "/data/import", ColorScheme.DARK);

        page.locator("vaadin-upload input[type=file]").setInputFiles(mine);

        assertThat(page.getByText("2 errors keep the file from being loaded.")).isVisible();
        assertThat(page.getByText("Data!A2").first()).isVisible();
        settle(page);
        accessible(page);
        screenshot(page, "import-refused-dark-" + Device.DESKTOP);
        var download = page.waitForDownload(() ->
                page.getByText("Your workbook with the cells marked (.xlsx)").click());
        assertThat(download.suggestedFilename()).isEqualTo("wrong-rumbo.xlsx");
        try (var marked =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(download.path().toFile())) {
            assertThat(marked.getSheet("Data")
                            .getRow(1)
                            .getCell(0)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("unknown-country");
        }
    }

    @Test
    void an_unknown_sheet_is_mapped_by_keyboard() throws Exception {
        Path mine = folder.resolve("ours.csv");
        java.nio.file.Files.writeString(mine, "País;Año;Casos\nPerú;2019;12\nColombia;2019;34\nPerú;2020;13\n");
        Page page = openAs(Person.EDITOR, Device.PHONE, "/data/import");

        page.locator("vaadin-upload input[type=file]").setInputFiles(mine);

        assertThat(page.getByText("Say what the columns hold")).isVisible();
        assertThat(page.getByText("Peru (PER)").first()).isVisible();
        settle(page);
        accessible(page);
        screenshot(page, "import-mapping-" + Device.PHONE);
        page.locator("#mapping-unit-1").focus();
        page.keyboard().type("cases");
        page.locator("#mapping-definition-1").fill("Cases counted by us.");
        page.locator("#mapping-title").fill("Our cases");
        page.locator("#mapping-publisher").fill("An NGO");
        page.locator("#mapping-licence").fill("CC BY 4.0");
        page.locator("#mapping-citation").fill("An NGO: our cases.");
        page.locator("#mapping-citation").blur();
        var check = page.getByText("Check the file with this");
        check.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("3 figures, all of them new")).isVisible();
        settle(page);
        assertThat(page.locator("#mapping-unit-1")).isHidden();
        page.getByText("Change what the columns hold").click();
        assertThat(page.locator("#mapping-unit-1")).hasValue("cases");
        page.reload();
        settle(page);
        assertThat(page.getByText("3 figures, all of them new")).isVisible();
    }

    @Test
    void another_sheet_of_another_shape_is_chosen_and_its_figures_are_shown_at_once() throws Exception {
        Path mine = new Sheets()
                .sheet(
                        "Rates",
                        List.of("Country", "Year", "Rate"),
                        List.of("Peru", 2019, 7.4),
                        List.of("Chile", 2019, 3.9))
                .sheet("México", List.of("Año", "Casos"), List.of(2019, 34669), List.of(2020, 34554))
                .write(folder, "shapes.xlsx");
        Page page = openAs(Person.EDITOR, Device.DESKTOP, "/data/import");
        page.locator("vaadin-upload input[type=file]").setInputFiles(mine);
        assertThat(page.getByText("Chile (CHL)")).isVisible();

        page.selectOption("#mapping-sheet", "México");
        assertThat(page.getByText("Mexico (MEX)")).hasCount(2);
        assertThat(page.locator("#mapping-country")).hasValue("one");
        page.selectOption("#mapping-country", "");
        assertThat(page.getByText("Choose the column that names the country.")).isVisible();
        page.selectOption("#mapping-country", "one");
        page.selectOption("#mapping-one-country", "GTM");

        assertThat(page.getByText("Guatemala (GTM)")).hasCount(2);
        assertThat(page.getByText("México!B3")).isVisible();
        settle(page);
        accessible(page);
    }
}
