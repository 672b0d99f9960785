package org.rumbo.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.ImportService;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.ShownNow;
import org.rumbo.testing.Databases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A release that is taken away as a workbook and imported elsewhere is the same release: nothing is lost, nothing is added. */
@SpringBootTest
class RoundTripTest {

    private static final ImportOptions IMPORT = new ImportOptions(false, false, "test");
    private static final Path PUBLISHED = Path.of("..", "shared", "published");

    /**
     * Where a row stands in its file is another place afterwards; the numbers of rows belong to a database; and notes for editors
     * leave by no download.
     */
    private static final Set<String> OF_THE_FILE =
            Set.of("id", "release_id", "indicator_id", "source_id", "sheet", "cell", "editor_note");

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        for (String table : List.of(
                "source",
                "place",
                "indicator",
                "series_break",
                "kind",
                "coverage",
                "kind_coverage",
                "instrument",
                "policy_event",
                "declaration",
                "study",
                "context_fact")) {
            TABLES.put(table, "select t.* from " + table + " t where t.release_id = ");
        }
        TABLES.put(
                "observation",
                "select o.*, i.code as indicator, s.code as source from observation o join indicator i on i.id = o.indicator_id"
                        + " join source s on s.id = o.source_id where i.release_id = ");
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    @TempDir
    Path folder;

    @Autowired
    ReleaseWorkbook workbook;

    @Autowired
    ReleaseCatalogue releases;

    @Autowired
    ShownNow shown;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"countries", "homicide", "trafficking", "context", "policy"})
    void a_shipped_workbook_comes_back_whole(String dataset) throws Exception {
        comesBack(shown.get().releases().get(dataset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unodc-seizures-2019-2023.xlsx", "unodc-sdg-2025-05.xlsx"})
    void a_published_file_comes_back_whole_in_the_template(String name) throws Exception {
        Path file = PUBLISHED.resolve(name);
        assumeTrue(Files.isRegularFile(file), "the published files are not beside the checkout");

        ImportReport report = new ImportService(database).importFile(file, IMPORT);

        comesBack(report.releaseId());
    }

    private void comesBack(Long id) throws Exception {
        Release release = releases.release(id).orElseThrow();
        Path file = folder.resolve("release.xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(release, out);
        }
        DataSource elsewhere = Databases.h2();
        Flyway.configure().dataSource(elsewhere).load().migrate();

        ImportReport report = new ImportService(elsewhere).importFile(file, IMPORT);

        // a leap in a series is told of the figures themselves, wherever they come from
        assertThat(report.findings())
                .filteredOn(finding -> !finding.code().equals("deviated-value"))
                .isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.dataset()).isEqualTo(release.dataset());
        assertThat(report.rowsLoaded()).isEqualTo(release.rowsLoaded());
        for (var table : TABLES.entrySet()) {
            assertThat(rows(elsewhere, table.getValue() + report.releaseId()))
                    .as(table.getKey())
                    .isEqualTo(rows(database, table.getValue() + id));
        }
        assertThat(Databases.query(
                        elsewhere,
                        "select title || publisher || edition || coalesce(cast(as_of as varchar), '') || licence || coalesce(url, '') || citation"
                                + " || coalesce(contact, '') from dataset_release"))
                .containsExactlyElementsOf(Databases.query(
                        database,
                        "select title || publisher || edition || coalesce(cast(as_of as varchar), '') || licence || coalesce(url, '') || citation"
                                + " || coalesce(contact, '') from dataset_release where id = " + id));
    }

    /** Rows as texts, sorted, each column named. */
    private static List<String> rows(DataSource database, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                    if (!OF_THE_FILE.contains(column)) {
                        row.append(column).append('=').append(rows.getString(i)).append('\n');
                    }
                }
                all.add(row.toString());
            }
        }
        all.sort(null);
        return all;
    }

    @Test
    void the_workbook_says_which_file_it_was_made_from_and_each_row_its_cell_there() throws Exception {
        Release homicide =
                releases.release(shown.get().releases().get("homicide")).orElseThrow();
        Path file = folder.resolve("release.xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(homicide, out);
        }

        try (var read = new org.apache.poi.xssf.usermodel.XSSFWorkbook(file.toFile())) {
            var about = new LinkedHashMap<String, String>();
            read.getSheet("About").forEach(row -> {
                if (row.getCell(1) != null) {
                    about.put(row.getCell(0).toString(), row.getCell(1).toString());
                }
            });
            assertThat(about)
                    .containsEntry("dataset", "homicide")
                    .containsEntry("made-from-file", "homicide.xlsx")
                    .containsEntry("made-from-checksum", homicide.checksum())
                    .containsEntry("made-from-release", Long.toString(homicide.id()));
            var data = read.getSheet("Data");
            assertThat(data.getPaneInformation().isFreezePane()).isTrue();
            assertThat(data.getRow(1).getCell(3).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.NUMERIC);
            int original = org.rumbo.dataset.Template.DATA.names().indexOf(org.rumbo.dataset.Template.ORIGINAL_CELL);
            assertThat(data.getRow(1).getCell(original).getStringCellValue()).matches("Data!D\\d+");
            assertThat(data.getDataValidations()).isNotEmpty();
        }
    }
}
