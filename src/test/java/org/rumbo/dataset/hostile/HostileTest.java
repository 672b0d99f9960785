package org.rumbo.dataset.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.Severity;
import org.rumbo.testing.Databases;

/** What all tests with files that mean harm, or are merely broken, have in common. The limit of time is a guard against a hang. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class HostileTest {

    static final ImportOptions IMPORT = new ImportOptions(false, false, "test");

    @TempDir
    Path folder;

    DataSource database;
    ImportService service;

    @BeforeEach
    void anEmptyDatabase() {
        database = Databases.h2();
        Flyway.configure().dataSource(database).load().migrate();
        service = new ImportService(database);
    }

    /** The file is refused with this code and these words, in sentences for people, and nothing of it is stored. */
    Finding refused(Path file, String code, String words) throws Exception {
        ImportReport report = service.importFile(file, IMPORT);
        assertThat(report.outcome()).as("%s", report.findings()).isEqualTo(Outcome.REFUSED);
        Finding finding = report.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(finding.code()).as("%s", finding).isEqualTo(code);
        assertThat(finding.message()).contains(words);
        report.findings().forEach(HostileTest::isForPeople);
        nothingIsStored();
        return finding;
    }

    static void isForPeople(Finding finding) {
        assertThat(finding.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(finding.message())
                .hasSizeBetween(10, 700)
                .doesNotContain("Exception", "java.", "org.", "null", "SQL", "XML stream", "\tat ");
        if (finding.severity() != Severity.INFO && finding.occurrences() == 1) {
            assertThat(finding.suggestion()).as("%s", finding).isNotBlank();
        }
    }

    void nothingIsStored() throws SQLException {
        for (String table : List.of("dataset", "dataset_release", "observation", "indicator", "source", "finding")) {
            assertThat(Databases.query(database, "select count(*) from " + table))
                    .as(table)
                    .containsExactly("0");
        }
    }

    /** The file is loaded, and these are its figures by country. */
    ImportReport loads(Path file, String... figures) throws Exception {
        ImportReport report = service.importFile(file, IMPORT);
        assertThat(report.outcome()).as("%s", report.findings()).isEqualTo(Outcome.ACTIVATED);
        assertThat(
                        Databases.query(
                                database,
                                "select o.country || ' ' || o.obs_year || ' ' || o.obs_value from observation o"
                                        + " join indicator i on i.id = o.indicator_id"
                                        + " join dataset d on d.active_release_id = i.release_id order by o.country, o.obs_year"))
                .containsExactly(figures);
        return report;
    }
}
