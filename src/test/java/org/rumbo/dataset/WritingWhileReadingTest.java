package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.testing.Databases;

/** Files of several batches: rows go into the database while later ones are still read, and all of them count or none. */
@ParameterizedClass
@EnumSource(WritingWhileReadingTest.Kind.class)
class WritingWhileReadingTest {

    enum Kind {
        H2(Databases::h2),
        POSTGRES(Databases::postgres);

        private final Supplier<DataSource> database;

        Kind(Supplier<DataSource> database) {
            this.database = database;
        }
    }

    private static final ImportOptions IMPORT = new ImportOptions(false, false, "test");
    private static final int ROWS = 9_000;
    private static final List<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream()
            .sorted()
            .toList();

    @TempDir
    Path folder;

    private final DataSource database;
    private final ImportService service;

    WritingWhileReadingTest(Kind kind) {
        database = kind.database.get();
        Flyway.configure().dataSource(database).load().migrate();
        service = new ImportService(database);
    }

    @Test
    void aFailureInTheMiddleLeavesNothingAndTheReleaseBeforeStaysActive() throws Exception {
        service.importFile(
                Sheets.template(List.of("SLV", "rate", 2015, 1, "observed")).write(folder, "first.xlsx"), IMPORT);
        var rows = templateRows();
        rows.add(List.of("SLV", "rate", 2099, 1, "observed"));
        Path second = Sheets.template(rows.toArray(List<?>[]::new)).write(folder, "second.xlsx");
        update("alter table observation add constraint only_the_past check (obs_year < 2099)");

        assertThatThrownBy(() -> service.importFile(second, IMPORT)).isInstanceOf(SQLException.class);

        assertThat(query("select count(*) from observation")).containsExactly("1");
        assertThat(query("select count(*) from dataset_release")).containsExactly("1");
        assertThat(query("select count(*) from indicator")).containsExactly("1");
        assertThat(query("select r.rows_loaded from dataset d join dataset_release r on r.id = d.active_release_id"))
                .containsExactly("1");

        update("alter table observation drop constraint only_the_past");
        assertThat(service.importFile(second, IMPORT).difference()).isEqualTo(new Difference(ROWS + 1, 0, 0, 1));
        assertThat(query("select count(*) from observation")).containsExactly(Integer.toString(ROWS + 2));
    }

    @Test
    void anErrorInTheLastRowTakesBackTheRowsBeforeIt() throws Exception {
        var rows = templateRows();
        rows.add(List.of("SLV", "rate", 2050, "many", "observed"));

        var report =
                service.importFile(Sheets.template(rows.toArray(List<?>[]::new)).write(folder, "a.xlsx"), IMPORT);

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).extracting(Finding::where).containsExactly("Data!D" + (ROWS + 2));
        for (String table : List.of("dataset", "dataset_release", "source", "indicator", "observation", "finding")) {
            assertThat(query("select count(*) from " + table)).as(table).containsExactly("0");
        }
    }

    @Test
    void contradictoryRowsFarApartAreAllLeftOut() throws Exception {
        var rows = crimeRows();
        // the first row of the table again: once more with its value, once with another; and the second row, equal
        rows.add(crime("ABW", 1990, 1));
        rows.add(crime("ABW", 1990, 7));
        rows.add(crime("ABW", 1991, 1));

        var report = service.importFile(
                new Sheets()
                        .sheet("data_cts_thefts", rows.toArray(List<?>[]::new))
                        .write(folder, "a.xlsx"),
                IMPORT);

        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.rowsRead()).isEqualTo(ROWS + 3);
        assertThat(report.rowsLoaded()).isEqualTo(ROWS - 1);
        assertThat(report.difference()).isEqualTo(new Difference(ROWS - 1, 0, 0, 0));
        // told where they are noticed, and the first of the contradiction when all is read
        assertThat(report.findings())
                .extracting(finding -> finding.code() + " " + finding.cell())
                .containsExactly(
                        "duplicate-row L" + (ROWS + 2),
                        "duplicate-row L" + (ROWS + 3),
                        "duplicate-row L" + (ROWS + 4),
                        "duplicate-row L2");
        assertThat(query("select count(*) from observation")).containsExactly(Integer.toString(ROWS - 1));
        assertThat(query("select obs_year || ' ' || cell from observation where country = 'ABW' and obs_year < 1992"))
                .containsExactly("1991 L3");
        assertThat(query("select rows_loaded from dataset_release")).containsExactly(Integer.toString(ROWS - 1));
    }

    @Test
    void aRowMayCiteTheWorkbookItselfAfterThousandsThatCiteOthers() throws Exception {
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("country", "indicator", "year", "value", "status", "source"));
        templateRows().forEach(row -> {
            var cited = new ArrayList<Object>(row);
            cited.add("yearbook");
            rows.add(cited);
        });
        rows.add(List.of("SLV", "rate", 2050, 1, "observed"));
        var workbook = Sheets.template()
                .sheet(
                        "Sources",
                        List.of("code", "publisher", "title", "edition", "licence", "citation"),
                        List.of("yearbook", "A publisher", "Yearbook", "first", "free", "A publisher, Yearbook."),
                        List.of("almanac", "A publisher", "Almanac", "first", "free", "A publisher, Almanac."))
                .sheet("Data", rows.toArray(List<?>[]::new));

        var report = service.importFile(workbook.write(folder, "a.xlsx"), IMPORT);

        assertThat(report.findings()).isEmpty();
        assertThat(
                        query(
                                "select s.code || ' ' || count(o.id) from source s left join observation o on o.source_id = s.id group by s.code order by 1"))
                .containsExactly("about 1", "almanac 0", "yearbook " + ROWS);
    }

    private static List<List<?>> templateRows() {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(List.of(country(i), "rate", 1990 + i % 50, 10 + i % 9, "observed"));
        }
        return rows;
    }

    private static List<List<?>> crimeRows() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(Sheets.CRIME_STATISTICS);
        for (int i = 0; i < ROWS; i++) {
            rows.add(crime(country(i), 1990 + i % 50, 1));
        }
        return rows;
    }

    private static List<?> crime(String country, int year, int value) {
        return List.of(
                country, country, "x", "x", "Thefts", "Total", "Total", "Total", "Total", year, "Counts", value, "CTS");
    }

    private static String country(int row) {
        return COUNTRIES.get(row / 50);
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        return Databases.query(database, sql);
    }
}
