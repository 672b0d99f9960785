package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.indicator.HigherIs;
import org.rumbo.testing.Databases;

/** What becomes of a file, on either database: one oddity a test. */
abstract class ImportServiceTest {

    private static final ImportOptions IMPORT = new ImportOptions(false, false, "test");
    private static final ImportOptions DRY_RUN = new ImportOptions(true, false, "test");

    @TempDir
    Path folder;

    private DataSource database;
    private ImportService service;

    abstract DataSource newDatabase();

    @BeforeEach
    void anEmptyDatabase() {
        database = newDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        service = new ImportService(database);
    }

    @Test
    void aSoundWorkbookIsActiveAndEachValueKnowsItsCell() throws Exception {
        var report = run(Sheets.template(
                List.of("SLV", "rate", 2015, 107.64, "observed"), List.of("ECU", "rate", 2023, 45.72, "estimated")));

        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.rowsRead()).isEqualTo(2);
        assertThat(report.rowsLoaded()).isEqualTo(2);
        assertThat(report.difference()).isEqualTo(new Difference(2, 0, 0, 0));
        assertThat(query(
                        "select o.sheet || '!' || o.cell || '=' || o.obs_value from observation o join indicator i on i.id = o.indicator_id"
                                + " join dataset d on d.active_release_id = i.release_id where o.country = 'SLV'"))
                .containsExactly("Data!D2=107.64");
    }

    @Test
    void aLongWorkbookWhoseLaterRowsCiteTheWorkbookItselfIsLoadedWhole() throws Exception {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("country", "indicator", "year", "value", "status", "source"));
        String[] countries = {"SLV", "ECU", "COL", "PER", "MEX", "BRA", "CHL", "ARG", "BOL", "URY", "PRY", "PAN"};
        for (String country : countries) {
            for (int year = 1900; year <= 2100; year++) {
                rows.add(List.of(country, "rate", year, 1.5, "observed", "other"));
                rows.add(List.of(country, "second", year, 2.5, "observed", "other"));
            }
        }
        // beyond the first batch that is written, and without a source of its own
        rows.add(List.of("GTM", "rate", 2020, 3.5, "observed"));
        var indicator = List.of(
                "second",
                "Second",
                "Segunda",
                "Segunda",
                "u",
                "u",
                "u",
                1,
                "A second.",
                "Otra.",
                "Outra.",
                "worse",
                "own");
        var report = run(Sheets.template()
                .sheet(
                        "Indicators",
                        Sheets.INDICATORS,
                        List.of(
                                "rate", "Rate", "Tasa", "Taxa", "u", "u", "u", 1, "A rate.", "Una.", "Uma.", "worse",
                                "own"),
                        indicator)
                .sheet(
                        "Sources",
                        List.of("code", "publisher", "title", "edition", "licence", "citation"),
                        List.of("other", "Another publisher", "Title", "2020", "Free", "Another publisher, 2020."))
                .sheet("Data", rows.toArray(List[]::new)));

        assertThat(report.outcome()).as("%s", report.findings()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.rowsLoaded()).isEqualTo(12 * 201 * 2 + 1);
        assertThat(
                        query(
                                "select s.publisher from observation o join source s on s.id = o.source_id where o.country = 'GTM'"))
                .containsExactly("A publisher");
    }

    @Test
    void theSameFileAgainIsSkipped() throws Exception {
        Path file = Sheets.template(List.of("SLV", "rate", 2015, 1, "observed")).write(folder, "a.xlsx");
        long release = java.util.Objects.requireNonNull(
                service.importFile(file, IMPORT).releaseId());

        var again = service.importFile(file, IMPORT);

        assertThat(again.outcome()).isEqualTo(Outcome.ALREADY_KNOWN);
        assertThat(again.releaseId()).isEqualTo(release);
        assertThat(query("select count(*) from dataset_release")).containsExactly("1");
    }

    @Test
    void aNewerFileIsComparedWithTheActiveRelease() throws Exception {
        run(Sheets.template(
                List.of("SLV", "rate", 2014, 1, "observed"),
                List.of("SLV", "rate", 2015, 2, "observed"),
                List.of("SLV", "rate", 2016, 3, "observed")));

        var report = run(Sheets.template(
                List.of("SLV", "rate", 2015, 2, "observed"),
                List.of("SLV", "rate", 2016, 9, "observed"),
                List.of("SLV", "rate", 2017, 4, "observed")));

        assertThat(report.difference()).isEqualTo(new Difference(1, 1, 1, 1));
        assertThat(query("select count(*) from dataset_release")).containsExactly("2");
    }

    @Test
    void aDryRunStoresNothing() throws Exception {
        Path file = Sheets.template(List.of("SLV", "rate", 2015, 1, "observed")).write(folder, "a.xlsx");

        var report = service.importFile(file, DRY_RUN);

        assertThat(report.outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(query("select count(*) from dataset_release")).containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource({
        "SLV, rate, 2015, many, observed, type-error, Data!D2",
        "SLV, rate, 2015, '', observed, missing-cell, Data!D2",
        "SLV, rate, 2015, =1+1, observed, formula-without-value, Data!D2",
        "slv, rate, 2015, 1, observed, unknown-country, Data!A2",
        "SLV, none, 2015, 1, observed, unknown-indicator, Data!B2",
        "SLV, rate, 20155, 1, observed, year-out-of-range, Data!C2",
        "SLV, rate, 2015, 1, guessed, type-error, Data!E2"
    })
    void anErrorNamesItsCellAndBlocksTheRelease(
            String country, String indicator, int year, String value, String status, String code, String where)
            throws Exception {
        Object cell = value.matches("\\d+") ? Integer.valueOf(value) : value;

        var report = run(Sheets.template(List.of(country, indicator, year, cell, status)));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.where()).isEqualTo(where);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(query("select count(*) from dataset_release")).containsExactly("0");
        assertThat(query("select count(*) from observation")).containsExactly("0");
    }

    @Test
    void aDateIsReadAsADateInATextAndIsNoFigure() throws Exception {
        var report = run(Sheets.template(List.of("SLV", "rate", 2015, Sheets.Shown.day("2015-03-05"), "observed")));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.where()).isEqualTo("Data!D2");
            assertThat(finding.message()).contains("2015-03-05");
        });

        run(Sheets.template(List.of("SLV", "rate", 2015, 3.5, "observed"))
                .about("test-figures", Sheets.Shown.day("2024-06-30")));
        assertThat(query("select edition from dataset_release")).containsExactly("2024-06-30");
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "2022, 0", "20x2, 1"})
    void theYearOfASourceMayBeMissingAndIsAYear(String year, int findings) throws Exception {
        List<String> columns = Template.EVENTS.names();
        String cell = Row.address(columns.indexOf("source-year"), 2);

        var report = run(new Sheets()
                .about("policy-test", "first")
                .sheet(
                        "Events",
                        columns,
                        columns.stream()
                                .map(column -> column.equals("source-year") ? year : "A")
                                .toList()));

        assertThat(report.findings().stream().filter(finding -> cell.equals(finding.cell())))
                .hasSize(findings)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("year-out-of-range"));
    }

    @Test
    void aRepeatedRowIsAnErrorThatNamesBothCells() throws Exception {
        var report = run(Sheets.template(
                List.of("SLV", "rate", 2015, 1, "observed"), List.of("SLV", "rate", 2015, 2, "observed")));

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("duplicate-row");
            assertThat(finding.where()).isEqualTo("Data!D3");
            assertThat(finding.message()).contains("D2");
        });
    }

    @Test
    void aColumnAndASheetThatTheTemplateDoesNotKnowAreToldAndIgnored() throws Exception {
        var report = run(Sheets.template(List.of("SLV", "rate", 2015, 1, "observed"))
                .sheet(
                        "Data",
                        List.of("country", "indicator", "year", "value", "status", "colour"),
                        List.of("SLV", "rate", 2015, 1, "observed", "red"))
                .sheet("Scratch", List.of("anything")));

        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("unknown-column", "unknown-sheet");
    }

    @Test
    void anInstrumentWithoutSourceOrDateIsAnErrorWithItsCell() throws Exception {
        var report = run(new Sheets()
                .about("test-policy", "first")
                .sheet(
                        "Codebook",
                        List.of(
                                "code",
                                "direction",
                                "domain",
                                "weight",
                                "applies",
                                "name-en",
                                "name-es",
                                "name-pt",
                                "definition",
                                "level-0",
                                "level-1",
                                "level-2"),
                        List.of(
                                "curfew",
                                "militarized",
                                "force",
                                1,
                                "all",
                                "Curfew",
                                "Toque de queda",
                                "Toque de recolher",
                                "A curfew.",
                                "none",
                                "some",
                                "all"))
                .sheet(
                        "Instruments",
                        List.of(
                                "id",
                                "country",
                                "title",
                                "kind",
                                "direction",
                                "layer",
                                "scope",
                                "level",
                                "start",
                                "legal-status",
                                "summary",
                                "source-title",
                                "confidence",
                                "scored"),
                        List.of(
                                "X-1",
                                "SLV",
                                "Curfew",
                                "curfew",
                                "militarized",
                                "law",
                                "national",
                                2,
                                "",
                                "enacted_law",
                                "A curfew.",
                                "",
                                "known",
                                "yes"),
                        List.of(
                                "X-2",
                                "SLV",
                                "Curfew",
                                "unheard",
                                "militarized",
                                "law",
                                "national",
                                3,
                                "2022-03-27",
                                "enacted_law",
                                "A curfew.",
                                "Gazette",
                                "uncertain",
                                "yes")));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings())
                .extracting(finding -> finding.code() + " " + finding.where())
                .contains(
                        "missing-cell Instruments!I2",
                        "missing-cell Instruments!L2",
                        "unknown-kind Instruments!D3",
                        "out-of-range Instruments!H3",
                        "type-error Instruments!N3");
    }

    @Test
    void countriesAreCheckedAgainstTheActiveCatalogue() throws Exception {
        run(new Sheets()
                .about("countries", "first")
                .sheet(
                        "Countries",
                        List.of("code", "name", "region", "subregion"),
                        List.of("SLV", "El Salvador", "Americas", "Central America")));

        var report = run(Sheets.template(List.of("XYZ", "rate", 2015, 1, "observed")));

        assertThat(report.findings()).extracting(Finding::code).containsExactly("unknown-country");
    }

    @Test
    void unodcCrimeStatisticsAreReadBelowTheirPreamble() throws Exception {
        run(new Sheets()
                .about("countries", "first")
                .sheet(
                        "Countries",
                        List.of("code", "name", "region", "subregion"),
                        List.of("SLV", "El Salvador", "Americas", "Central America"),
                        List.of("GBR", "United Kingdom", "Europe", "Northern Europe")));
        String victims = "Victims of intentional homicide";
        String rate = "Rate per 100,000 population";

        var report = run(new Sheets()
                .sheet(
                        "data_cts_intentional_homicide",
                        List.of("UNODC"),
                        List.of("08/08/2022"),
                        Sheets.CRIME_STATISTICS,
                        List.of(
                                "SLV",
                                "El Salvador",
                                "Americas",
                                "x",
                                victims,
                                "Total",
                                "Total",
                                "Total",
                                "Total",
                                2015,
                                rate,
                                105.2,
                                "CTS"),
                        List.of(
                                "SLV",
                                "El Salvador",
                                "Americas",
                                "x",
                                victims,
                                "Total",
                                "Total",
                                "Total",
                                "Total",
                                2016,
                                rate,
                                83.1,
                                "MD/CTS"),
                        List.of(
                                "SLV",
                                "El Salvador",
                                "Americas",
                                "x",
                                victims,
                                "Total",
                                "Total",
                                "Unknown",
                                "Total",
                                2016,
                                "Counts",
                                1,
                                "CTS"),
                        List.of(
                                "SLV",
                                "El Salvador",
                                "Americas",
                                "x",
                                victims,
                                "Total",
                                "Total",
                                "Unknown",
                                "Total",
                                2016,
                                "Counts",
                                2,
                                "CTS"),
                        List.of(
                                "SLV",
                                "El Salvador",
                                "Americas",
                                "x",
                                victims,
                                "Total",
                                "Total",
                                "Unknown",
                                "Total",
                                2017,
                                "Counts",
                                3,
                                "CTS"),
                        List.of(
                                "SLV",
                                "El Salvador",
                                "Americas",
                                "x",
                                victims,
                                "Total",
                                "Total",
                                "Unknown",
                                "Total",
                                2017,
                                "Counts",
                                3,
                                "CTS"),
                        List.of(
                                "GBR_NI",
                                "Northern Ireland",
                                "Europe",
                                "x",
                                victims,
                                "Total",
                                "Total",
                                "Total",
                                "Total",
                                2015,
                                rate,
                                1.2,
                                "CTS"),
                        List.of(
                                "M49_W_EUR",
                                "Western Europe",
                                "Europe",
                                "x",
                                victims,
                                "Total",
                                "Total",
                                "Total",
                                "Total",
                                2015,
                                rate,
                                1.0,
                                "CTS")));

        assertThat(report.layout()).isEqualTo("unodc-crime");
        assertThat(report.dataset()).isEqualTo("unodc-intentional-homicide");
        assertThat(report.asOf()).hasToString("2022-08-08");
        assertThat(report.rowsRead()).isEqualTo(8);
        // two rates, one part, one of two equal rows; the contradiction and the region are left out
        assertThat(report.rowsLoaded()).isEqualTo(4);
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "duplicate-row", "duplicate-row", "duplicate-row", "aggregate-row", "sub-national-code");
        assertThat(
                        query(
                                "select i.code || ' ' || o.country || ' ' || o.obs_year || ' ' || o.status from observation o"
                                        + " join indicator i on i.id = o.indicator_id where i.code = 'homicide-rate' order by o.country, o.obs_year"))
                .containsExactly(
                        "homicide-rate GBR_NI 2015 OBSERVED",
                        "homicide-rate SLV 2015 OBSERVED",
                        "homicide-rate SLV 2016 ESTIMATED");
    }

    @Test
    void unodcSdgFiguresHaveTheirYearAsTextAndTheirBounds() throws Exception {
        var report = run(new Sheets()
                .sheet(
                        "SDG_2025_dataset",
                        List.of("UNODC"),
                        List.of("15/05/2025"),
                        List.of(
                                "goal",
                                "target",
                                "indicator",
                                "series",
                                "geo",
                                "iso3_code",
                                "year",
                                "sex",
                                "age",
                                "drug",
                                "crime",
                                "dim_comp1",
                                "value",
                                "lower_bound",
                                "upper_bound",
                                "obs_status",
                                "note",
                                "source"),
                        List.of(
                                "Goal 16",
                                "t",
                                "16.1.1",
                                "Victims of intentional homicide per 100,000 population",
                                "Haiti",
                                "HTI",
                                "2024",
                                "Total",
                                "Total",
                                "Not applicable",
                                "Intentional homicide",
                                "No breakdown",
                                62.5,
                                60,
                                65,
                                "Estimated value",
                                "",
                                "NP"),
                        List.of(
                                "Goal 16",
                                "t",
                                "16.1.1",
                                "Victims of intentional homicide per 100,000 population",
                                "Haiti",
                                "HTI",
                                "2023",
                                "Total",
                                "Total",
                                "Not applicable",
                                "Intentional homicide",
                                "No breakdown",
                                "",
                                "",
                                "",
                                "Omitted value for confidentiality reasons",
                                "",
                                "NP")));

        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("missing-value");
        assertThat(
                        query(
                                "select i.code || ' ' || o.obs_year || ' ' || o.lower_bound || ' ' || o.upper_bound || ' ' || o.status from observation o join indicator i on i.id = o.indicator_id"))
                .singleElement()
                .asString()
                .startsWith("homicide-rate 2024 60")
                .endsWith("ESTIMATED");
    }

    @Test
    void aFileOfOthersDoesNotTakeOverWhatPagesShowUnlessAsked() throws Exception {
        run(Sheets.template(List.of("SLV", "rate", 2015, 1, "observed")));
        Path other = Sheets.template(List.of("SLV", "rate", 2015, 2, "observed"))
                .about("another", "first")
                .write(folder, "other.xlsx");

        assertThat(service.importFile(other, IMPORT).spokenForByOthers())
                .containsEntry("test-figures", List.of("rate"));
        Path third = Sheets.template(List.of("SLV", "rate", 2015, 3, "observed"))
                .about("another", "second")
                .write(folder, "third.xlsx");

        assertThat(service.importFile(third, new ImportOptions(false, true, "test"))
                        .spokenForByOthers())
                .isEmpty();
        assertThat(query("select d.code from indicator_lead l join dataset d on d.id = l.dataset_id"))
                .containsExactly("another");
    }

    @Test
    void aSheetThatNoLayoutKnowsIsReadByAMappingWhichIsRememberedForItsHeader() throws Exception {
        Path first = Files.writeString(
                folder.resolve("first.csv"), "Country,Year,Murders\nGuatemala,2015,29.4\nKorea,2015,1\n");
        var unknown = service.importFile(first, IMPORT);
        assertThat(unknown.findings()).extracting(Finding::code).containsExactly("unknown-layout");

        var form = service.form(SourceFile.of(first), ReadingWatch.NOBODY);
        var columns = java.util.Objects.requireNonNull(form.guess());
        assertThat(form.remembered()).isNull();
        var mapping = new SheetMapping(
                columns,
                List.of(new SheetMapping.Measure(
                        "murders",
                        new SheetMapping.Description(
                                "Murders", "per 100,000", "As counted.", 1, HigherIs.WORSE, "own"))),
                new SheetMapping.Origin(
                        "own", "Own figures", "A ministry", "2015", null, "CC BY 4.0", null, "A ministry, 2015."));
        var report = service.importFile(SourceFile.of(first), mapping, IMPORT, ReadingWatch.NOBODY);
        assertThat(report.outcome()).as("%s", report.findings()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.rowsLoaded()).isEqualTo(1);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("unknown-country");

        Path second = Files.writeString(
                folder.resolve("second.csv"), "A title\n\ncountry,YEAR,Murders\nGuatemala,2016,27.1\n");
        var again = service.importFile(second, IMPORT);
        assertThat(again.outcome()).as("%s", again.findings()).isEqualTo(Outcome.ACTIVATED);
        assertThat(again.findings()).extracting(Finding::code).containsExactly("remembered-mapping");
        assertThat(again.edition()).isEqualTo("second.csv");
        assertThat(query("select o.cell from observation o join indicator i on i.id = o.indicator_id"
                        + " join dataset d on d.active_release_id = i.release_id"))
                .containsExactly("C4");
        assertThat(java.util.Objects.requireNonNull(service.form(SourceFile.of(first), ReadingWatch.NOBODY)
                                .remembered())
                        .origin()
                        .dataset())
                .isEqualTo("own");
    }

    @Test
    void aWorkbookWithoutAnyCellSaysSo() throws Exception {
        var report = run(new Sheets().sheet("One").sheet("Two"));

        assertThat(report.findings()).extracting(Finding::code).containsExactly("empty-sheet");
    }

    @Test
    void aSlippedDecimalPointIsToldAndLoaded() throws Exception {
        List<List<?>> rows = new ArrayList<>();
        double[] values = {10.1, 10.6, 9.8, 10.3, 11, 10.4, 103, 10.2, 9.9};
        for (int i = 0; i < values.length; i++) {
            rows.add(List.of("SLV", "rate", 2010 + i, values[i], "observed"));
            rows.add(List.of("ECU", "rate", 2010 + i, values[i] * (i > 5 ? 1.2 : 1) / (i == 6 ? 10 : 1), "observed"));
        }

        var report = run(Sheets.template(rows.toArray(List[]::new)));

        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.rowsLoaded()).isEqualTo(18);
        assertThat(report.findings())
                .extracting(finding -> finding.code() + " " + finding.where())
                .containsExactly("deviated-value Data!D14", "deviated-value Data!D16");
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedInPlainWords() throws Exception {
        Path text = Files.writeString(folder.resolve("renamed.xlsx"), "Dear colleague\nthe figures follow\n");
        Path cut = folder.resolve("cut.xlsx");
        byte[] whole = Files.readAllBytes(
                Sheets.template(List.of("SLV", "rate", 2015, 1, "observed")).write(folder, "whole.xlsx"));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        for (Path file : List.of(text, cut, folder.resolve("absent.xlsx"))) {
            var report = service.importFile(file, IMPORT);
            assertThat(report.outcome()).as(file.toString()).isEqualTo(Outcome.REFUSED);
            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("not-a-spreadsheet");
                assertThat(finding.suggestion()).isNotBlank();
            });
        }
    }

    @Test
    void aWorkbookUnderAPasswordSaysSo() throws Exception {
        Path locked = Sheets.template().writeUnderAPassword(folder, "locked.xlsx");

        assertThat(service.importFile(locked, IMPORT).findings())
                .extracting(Finding::code)
                .containsExactly("encrypted");
    }

    @Test
    void aWorkbookOfAnotherFormNamesTheFormsThatAreRead() throws Exception {
        var report = run(new Sheets().sheet("Sheet1", List.of("a", "b"), List.of(1, 2)));

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unknown-layout");
            assertThat(finding.suggestion()).contains("rumbo-template", "unodc-crime", "unodc-sdg");
        });
    }

    @Test
    void twoImportsAtOnceIntoOneDatasetFollowEachOther() throws Exception {
        List<Callable<ImportReport>> imports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path file =
                    Sheets.template(List.of("SLV", "rate", 2015, i, "observed")).write(folder, i + ".xlsx");
            imports.add(() -> service.importFile(file, IMPORT));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(imports)) {
                assertThat(done.get().outcome()).isEqualTo(Outcome.ACTIVATED);
            }
        }
        assertThat(query("select count(*) from dataset")).containsExactly("1");
        assertThat(query("select count(*) from dataset_release")).containsExactly("4");
        assertThat(
                        query(
                                "select count(*) from observation o join indicator i on i.id = o.indicator_id join dataset d on d.active_release_id = i.release_id"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({"unodc-homicide-2022-08.xlsx, 76338", "unodc-sdg-2025-05.xlsx, 59755"})
    void eachRowOfAPublishedFileIsLoadedOrCounted(String name, int rows) throws Exception {
        Path file = Path.of("..", "shared", "published", name);
        assumeTrue(Files.exists(file), "../shared is missing");
        service.importFile(Path.of("datasets", "countries.xlsx"), IMPORT);

        var report = service.importFile(file, DRY_RUN);

        int leftOut = report.findings().stream()
                // a value that deviates is loaded as it is
                .filter(f -> f.severity() == Severity.WARNING && !f.code().equals("deviated-value")
                        || f.code().equals("missing-value"))
                .mapToInt(Finding::occurrences)
                .sum();
        assertThat(report.rowsRead()).isEqualTo(rows);
        assertThat(report.rowsLoaded() + leftOut).isEqualTo(rows);
    }

    @Test
    void seizuresAddUpAndATotalIsNotAddedToItsParts() throws Exception {
        var header = List.of(
                "Region",
                "SubRegion",
                "Country",
                "DrugGroup",
                "DrugSubGroup",
                "DrugName",
                "Reference year",
                "Kilograms",
                "msCode");
        String total =
                "Cocaine (total of the above, including if unspecified/undistinguished, but excluding coca leaf and coca bush)";
        var report = run(new Sheets()
                .sheet(
                        "Export",
                        List.of("Drug seizures, 2018-2022"),
                        header,
                        seized("Cocaine-type", "Cocaine", "Cocaine hydrochloride", 2021, 10, "COL"),
                        seized("Cocaine-type", "Cocaine", "Cocaine hydrochloride", 2021, 2.5, "COL"),
                        seized("Cocaine-type", "Coca-type", "Coca leaf", 2021, 700, "COL"),
                        seized("Cocaine-type", "Cocaine", "Cocaine hydrochloride", 2021, 4, "CAN"),
                        seized("Cocaine-type", "Cocaine", total, 2021, 90, "CAN"),
                        seized("Cocaine-type", "Cocaine", "Cocaine hydrochloride", 2021, 100, "PRT"),
                        seized("Cocaine-type", "Cocaine", total, 2021, 0.5, "PRT"),
                        seized("Opioids", "Opiates", "Heroin", "2022", 3, "COL"),
                        seized("Opioids", "Opiates", "Heroin", 2021, "", "COL")));

        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(report.layout()).isEqualTo("unodc-seizures");
        assertThat(report.edition()).isEqualTo("2021-2022");
        assertThat(report.rowsRead()).isEqualTo(9);
        assertThat(
                        query(
                                "select i.code || '|' || o.country || '|' || o.obs_year || '|' || cast(o.obs_value as decimal(9, 1)) || '|' || o.cell || '|' || coalesce(o.note_en, '-') from observation o join indicator i on i.id = o.indicator_id order by 1"))
                .containsExactly(
                        "cocaine-seizures|CAN|2021|90.0|H7|-",
                        "cocaine-seizures|COL|2021|12.5|H3|H3 + H4",
                        "cocaine-seizures|PRT|2021|100.0|H8|-",
                        "heroin-seizures|COL|2022|3.0|H10|-",
                        "seizures-coca-type-coca-leaf|COL|2021|700.0|H5|-");
        assertThat(report.findings())
                .extracting(Finding::code, Finding::cell)
                .containsExactlyInAnyOrder(
                        tuple("added-up", "H4"),
                        tuple("missing-value", "H11"),
                        tuple("total-and-parts", "H7"),
                        tuple("total-and-parts", "H9"));
    }

    private static List<?> seized(
            String group, String subgroup, String name, Object year, Object kilograms, String country) {
        return List.of("", "", country, group, subgroup, name, year, kilograms, country);
    }

    /** The shipped figures were taken from the same publication by other hands: the rule for totals and parts must agree with them. */
    @ParameterizedTest
    @CsvSource({"unodc-seizures-2018-2022.xlsx, 2024", "unodc-seizures-2019-2023.xlsx, 2025"})
    void publishedSeizuresAgreeWithTheShippedFiguresOfTheSameEdition(String name, String edition) throws Exception {
        Path file = Path.of("..", "shared", "published", name);
        assumeTrue(Files.exists(file), "../shared is missing");
        service.importFile(Path.of("datasets", "countries.xlsx"), IMPORT);
        service.importFile(Path.of("datasets", "trafficking.xlsx"), IMPORT);
        var report = service.importFile(file, IMPORT);

        int counted = report.findings().stream().mapToInt(Finding::occurrences).sum();
        assertThat(report.rowsLoaded() + counted).isEqualTo(report.rowsRead());
        // rounded to a kilogram: the shipped figures carry three decimals, and sums of doubles end in others
        String figures =
                "select i.code || ' ' || o.country || ' ' || o.obs_year || ' ' || cast(o.obs_value as decimal(14, 0)) from observation o join indicator i on i.id = o.indicator_id join dataset d on d.active_release_id = i.release_id join source s on s.id = o.source_id where d.code = '%s' and i.code like '%%-seizures' and s.edition like '%%%s%%'";
        var published = query(figures.formatted("unodc-seizures", ""));
        var shipped = query(figures.formatted("trafficking", edition));
        assertThat(shipped).isNotEmpty();
        assertThat(published).containsAll(shipped);
    }

    private ImportReport run(Sheets sheets) throws IOException, SQLException {
        return service.importFile(sheets.write(folder, "workbook.xlsx"), IMPORT);
    }

    private List<String> query(String sql) throws SQLException {
        return Databases.query(database, sql);
    }
}
