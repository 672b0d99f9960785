package org.rumbo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.Sheets;
import org.rumbo.release.Comparisons;
import org.rumbo.release.ComparisonsBusy;
import org.rumbo.testing.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What a program asks about releases, and the files that a reader takes away, over a database with two editions. */
@SpringBootTest(properties = "rumbo.datasets=target/no-such-folder")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasesApiTest {

    private static final ImportOptions IMPORT = new ImportOptions(false, false, "test");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DataSource database;

    @Autowired
    private Comparisons comparisons;

    private long first;
    private long second;

    @BeforeAll
    void twoEditions(@TempDir Path folder) throws Exception {
        var service = new ImportService(database);
        first = service.importFile(
                        Sheets.template(
                                        List.of("SLV", "rate", 2015, 107.6, "observed", "as told"),
                                        List.of("SLV", "rate", 2016, 84.2, "observed"),
                                        List.of("COL", "rate", 2016, 26.5, "observed"))
                                .about("test-figures", "first")
                                .sheet("Remarks", List.of("nobody reads this"))
                                .write(folder, "first.xlsx"),
                        IMPORT)
                .releaseId();
        second = service.importFile(
                        Sheets.template(
                                        List.of("SLV", "rate", 2015, 107.6, "observed", "+1+1 as told"),
                                        List.of("SLV", "rate", 2016, 60.0, "observed"),
                                        List.of("ECU", "rate", 2023, 45.7, "observed", "@home"))
                                .about("test-figures", "second")
                                .write(folder, "second.xlsx"),
                        IMPORT)
                .releaseId();
    }

    @Test
    void releases_of_a_dataset_come_with_what_was_found_in_their_files() throws Exception {
        mvc.perform(get("/api/v1/datasets/test-figures/releases"))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.releases[0].release.edition").value("second"))
                .andExpect(jsonPath("$.releases[0].release.active").value(true))
                .andExpect(jsonPath("$.releases[1].release.rowsLoaded").value(3))
                .andExpect(jsonPath("$.releases[1].warnings").value(1));
        mvc.perform(get("/api/v1/datasets/test-figures/releases?format=csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("test-figures," + first + ",no,first")));
        mvc.perform(get("/api/v1/datasets/nothing/releases"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("There is no dataset nothing")));
    }

    @Test
    void findings_come_with_sheet_and_sentence_and_narrow() throws Exception {
        mvc.perform(get("/api/v1/releases/{id}/findings", first))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings.length()").value(1))
                .andExpect(jsonPath("$.findings[0].code").value("unknown-sheet"))
                .andExpect(jsonPath("$.findings[0].severity").value("warning"))
                .andExpect(jsonPath("$.findings[0].sheet").value("Remarks"))
                .andExpect(jsonPath("$.sources[0].release").value(first));
        mvc.perform(get("/api/v1/releases/{id}/findings?severity=info", first))
                .andExpect(jsonPath("$.findings.length()").value(0));
        mvc.perform(get("/api/v1/releases/{id}/findings?format=csv", first))
                .andExpect(content().string(containsString("unknown-sheet,warning,Remarks")));
        mvc.perform(get("/api/v1/releases/{id}/findings?severity=grave", first))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("severity"));
        mvc.perform(get("/api/v1/releases/{id}/findings?code=unknown-sheet", first))
                .andExpect(jsonPath("$.findings.length()").value(1));
        mvc.perform(get("/api/v1/releases/{id}/findings?code=hidden-rows", first))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings.length()").value(0));
        mvc.perform(get("/api/v1/releases/{id}/findings?code=unknown-sheat", first))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("code"))
                .andExpect(jsonPath("$.detail").value(containsString("unknown-sheet")));
        mvc.perform(get("/api/v1/releases/none/findings")).andExpect(status().isNotFound());
    }

    @Test
    void the_difference_of_two_releases_is_told_in_counts_and_figures() throws Exception {
        mvc.perform(get("/api/v1/releases/difference?from={from}&to={to}", first, second))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total.added").value(1))
                .andExpect(jsonPath("$.total.changed").value(1))
                .andExpect(jsonPath("$.total.large").value(1))
                .andExpect(jsonPath("$.total.unchanged").value(1))
                .andExpect(jsonPath("$.total.removed").value(1))
                .andExpect(jsonPath("$.indicators[0].indicator").value("rate"))
                .andExpect(jsonPath("$.figures[0].change").value("changed"))
                .andExpect(jsonPath("$.figures[0].before").value(84.2))
                .andExpect(jsonPath("$.figures[0].after").value(60))
                .andExpect(jsonPath("$.figures[0].relative").value(-0.2874))
                .andExpect(jsonPath("$.sources.length()").value(2));
        mvc.perform(get("/api/v1/releases/difference?from={from}&to={to}&format=csv", first, second))
                .andExpect(content().string(containsString("changed,Data,,rate,SLV,2016,value,84.2,60,-0.2874,yes")));
        mvc.perform(get("/api/v1/releases/difference?to={to}", second))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("from"));
        mvc.perform(get("/api/v1/releases/difference?from={from}&to={to}&indicator=none", first, second))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("indicator"));
    }

    @Test
    void while_too_many_wait_for_their_turn_it_is_told_when_to_ask_again(@TempDir Path folder) throws Exception {
        var imports = new ImportService(database);
        List<Long> waiting = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Path file = Sheets.template(List.of("SLV", "rate", 2015, name.length() + 0.5, "observed", name))
                    .about("waiting-figures", name)
                    .write(folder, name + ".xlsx");
            waiting.add(imports.importFile(file, IMPORT).releaseId());
        }
        // not counted: nobody knows whether they are small
        Databases.update(
                database,
                "delete from release_rows where release_id in (%d, %d)".formatted(waiting.get(0), waiting.get(1)));
        var go = new CountDownLatch(1);
        var full = new CountDownLatch(1);
        for (int i = 0; i < 12; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    comparisons.run(Duration.ofMinutes(5), wanted -> go.await());
                } catch (ComparisonsBusy busy) {
                    full.countDown();
                }
            });
        }
        try {
            full.await();
            for (String address : List.of("/api/v1/releases/difference", "/export/difference.csv")) {
                mvc.perform(get(address + "?from={from}&to={to}", waiting.get(1), waiting.get(0)))
                        .andExpect(status().isServiceUnavailable())
                        .andExpect(header().string("Retry-After", "5"))
                        .andExpect(header().doesNotExist("ETag"))
                        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                        .andExpect(jsonPath("$.detail").value(containsString("Ask again in 5 seconds")));
            }
        } finally {
            go.countDown();
        }
        mvc.perform(get("/api/v1/releases/difference?from={from}&to={to}", waiting.get(1), waiting.get(0)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.indicators[0].indicator").value("rate"));
    }

    @Test
    void the_whole_difference_is_a_file() throws Exception {
        String csv = mvc.perform(get("/export/difference.csv?from={from}&to={to}", first, second))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("rumbo-test-figures-")))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(csv.lines())
                .anyMatch(line -> line.equals("removed,Data,,rate,COL,2016,value,26.5,,,"))
                .anyMatch(line -> line.equals("changed,Data,,rate,SLV,2016,value,84.2,60,-0.2874,yes"))
                .anyMatch(line -> line.equals("added,Data,,rate,ECU,2023,value,,45.7,,"));
    }

    @Test
    void a_release_is_taken_away_as_a_workbook_in_which_text_stays_text() throws Exception {
        byte[] bytes = mvc.perform(get("/export/release/{id}.xlsx", second))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("rumbo-test-figures-release-" + second + ".xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var data = workbook.getSheet("Data");
            assertThat(data.getRow(1).getCell(9).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(data.getRow(1).getCell(9).getStringCellValue()).isIn("+1+1 as told", "@home");
            // rows that cite the workbook itself need no source
            assertThat(workbook.getSheet("Sources")).isNull();
            assertThat(data.getRow(1).getCell(7)).isNull();
        }
        mvc.perform(get("/export/release/99999.xlsx")).andExpect(status().isNotFound());
    }

    @Test
    void the_empty_template_explains_itself_and_imports_once_it_is_filled_in(@TempDir Path folder) throws Exception {
        byte[] bytes = mvc.perform(get("/export/template.xlsx?lang=es"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Path filled = folder.resolve("filled.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                var out = Files.newOutputStream(filled)) {
            var about = workbook.getSheet("About");
            assertThat(about.getRow(1).getCell(0).getCellComment().getString().getString())
                    .contains("Nombre del conjunto", "Obligatorio.");
            Map<String, String> values = Map.of(
                    "dataset", "my-figures",
                    "title", "My figures",
                    "publisher", "We",
                    "edition", "2026",
                    "licence", "CC BY 4.0",
                    "citation", "We, 2026.");
            for (int i = 1; i <= about.getLastRowNum(); i++) {
                String key = about.getRow(i).getCell(0).getStringCellValue();
                if (values.containsKey(key)) {
                    about.getRow(i).createCell(1).setCellValue(values.get(key));
                } else if (key.equals("as-of")) {
                    about.getRow(i).getCell(1).setCellValue(java.time.LocalDate.of(2026, 3, 31));
                }
            }
            var indicators = workbook.getSheet("Indicators").createRow(1);
            String[] words = {"mine", "Mine", "Mía", "Minha", "u", "u", "u", null, "D.", "D.", "D.", "worse", "own"};
            for (int i = 0; i < words.length; i++) {
                if (words[i] != null) {
                    indicators.createCell(i).setCellValue(words[i]);
                }
            }
            indicators.createCell(7).setCellValue(1);
            var sheet = workbook.getSheet("Data");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getDataValidations()).hasSizeGreaterThan(4);
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("SLV");
            row.createCell(1).setCellValue("mine");
            row.createCell(2).setCellValue(2024);
            row.createCell(3).setCellValue(1.9);
            row.createCell(6).setCellValue("observed");
            workbook.write(out);
        }
        DataSource elsewhere = Databases.h2();
        Flyway.configure().dataSource(elsewhere).load().migrate();

        ImportReport report = new ImportService(elsewhere).importFile(filled, IMPORT);

        assertThat(report.findings()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.asOf()).isEqualTo("2026-03-31");
        assertThat(Databases.query(elsewhere, "select country || obs_year || '=' || obs_value from observation"))
                .containsExactly("SLV2024=1.9");
    }
}
