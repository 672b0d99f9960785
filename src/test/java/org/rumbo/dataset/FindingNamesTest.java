package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.dataset.mapping.SheetMapping.Description;
import org.rumbo.dataset.mapping.SheetMapping.Measure;
import org.rumbo.dataset.mapping.SheetMapping.Origin;
import org.rumbo.dataset.workbook.Limits;
import org.rumbo.indicator.HigherIs;
import org.rumbo.testing.Databases;
import org.rumbo.text.Texts;

/** The smallest file that earns a finding, for each name: the name, the severity and the cell that a person is sent to. */
class FindingNamesTest {

    /** One file and what it must earn, as severity, name and place. */
    record Case(String expected, Fixture file, boolean mapped) {
        @Override
        public String toString() {
            return expected;
        }
    }

    interface Fixture {
        Path in(Path folder) throws Exception;
    }

    private static final SheetMapping MAPPING = new SheetMapping(
            new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of()),
            List.of(new Measure("rate", new Description("Rate", "per head", "A rate.", 1, HigherIs.WORSE, "own"))),
            new Origin("own", "Own", "A ministry", "2024", null, "CC BY 4.0", null, "A ministry, 2024."));

    private static ImportService service;

    @TempDir
    Path folder;

    @BeforeAll
    static void countriesAreKnown() throws Exception {
        var database = Databases.h2();
        Flyway.configure().dataSource(database).load().migrate();
        service = new ImportService(database);
        service.importFile(Path.of("datasets", "countries.xlsx"), new ImportOptions(false, false, "test"));
    }

    static Stream<Case> cases() {
        return Stream.of(
                template("ERROR type-error Data!D2", List.of("SLV", "rate", 2015, "many", "observed")),
                template("ERROR missing-cell Data!D2", List.of("SLV", "rate", 2015, "", "observed")),
                template(
                        "ERROR duplicate-row Data!D3",
                        List.of("SLV", "rate", 2015, 1, "observed"),
                        List.of("SLV", "rate", 2015, 2, "observed")),
                template("ERROR unknown-country Data!A2", List.of("XYZ", "rate", 2015, 1, "observed")),
                template("ERROR year-out-of-range Data!C2", List.of("SLV", "rate", 215, 1, "observed")),
                template("ERROR formula-without-value Data!D2", List.of("SLV", "rate", 2015, "=1+1", "observed")),
                mapped("INFO sub-national-code S!A2", List.of("GBR_E_W", 2015, 1), List.of("SLV", 2015, 1)),
                mapped("WARNING aggregate-row S!A2", List.of("High income", 2015, 1), List.of("SLV", 2015, 1)),
                mapped("WARNING unknown-country S!A2", List.of("Atlantis", 2015, 1), List.of("SLV", 2015, 1)),
                mapped("INFO text-number S!C2", List.of("SLV", 2015, "1,757,000")),
                mapped("WARNING text-number S!C3", List.of("SLV", 2015, 1), List.of("SLV", 2016, "<5")),
                mapped(
                        "WARNING several-tables S!A3",
                        List.of("SLV", 2015, 1),
                        List.of("Country", "Year", "Value"),
                        List.of("ECU", 2015, 1)),
                new Case(
                        "WARNING deviated-value Data!D8",
                        folder -> slippedPoint().write(folder, "a.xlsx"),
                        false),
                new Case(
                        "WARNING unknown-unit data_cts_x!K2",
                        folder -> unknownUnit().write(folder, "a.xlsx"),
                        false),
                new Case(
                        "ERROR type-error About!B2",
                        folder -> Sheets.template().about("release", "first").write(folder, "a.xlsx"),
                        false),
                new Case(
                        "ERROR out-of-range Codebook!E2",
                        folder -> lightWeight().write(folder, "a.xlsx"),
                        false),
                looks(
                        "WARNING hidden-rows S!A3",
                        new XSSFWorkbook(),
                        s -> s.getRow(2).setZeroHeight(true)),
                looks(
                        "WARNING hidden-rows S!A3",
                        new HSSFWorkbook(),
                        s -> s.getRow(2).setZeroHeight(true)),
                looks("WARNING merged-header S!C1", new XSSFWorkbook(), FindingNamesTest::mergeHeader),
                looks("WARNING merged-header S!C1", new HSSFWorkbook(), FindingNamesTest::mergeHeader),
                new Case(
                        "ERROR empty-sheet the file",
                        folder -> new Sheets().sheet("S").write(folder, "a.xlsx"),
                        false),
                new Case(
                        "ERROR encrypted the file",
                        folder -> Sheets.template().writeUnderAPassword(folder, "a.xlsx"),
                        false),
                new Case("ERROR too-large the file", FindingNamesTest::tooManyParts, false),
                new Case(
                        "ERROR not-a-spreadsheet the file",
                        folder -> Files.write(folder.resolve("a.xlsx"), program()),
                        false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachNameIsEarnedByItsOddity(Case one) throws Exception {
        var checked =
                service.check(SourceFile.of(one.file().in(folder)), one.mapped() ? MAPPING : null, ReadingWatch.NOBODY);

        List<String> found = checked.report().findings().stream()
                .map(f -> "%s %s %s".formatted(f.severity(), f.code(), f.where()))
                .toList();
        assertThat(found).contains(one.expected());
        // what to do stands beside what is wrong
        checked.report().findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .forEach(f -> assertThat(f.suggestion()).isNotBlank());
        assertThat(checked.report().findings())
                .flatExtracting(Finding::message, Finding::suggestion)
                .filteredOn(sentence -> sentence != null)
                .allSatisfy(sentence -> assertThat(FindingSentences.in(String.valueOf(sentence), Locale.of("es"))
                                .language())
                        .as("language of: %s", sentence)
                        .isEqualTo("es"));
    }

    @Test
    void eachKindHasANameInEachLanguageAndEachNameAKind() throws Exception {
        var told =
                Pattern.compile("\\b(?:error|warning|info|left|refused|Told|UnreadableWorkbook)\\(\\s*\"([a-z-]+)\",");
        Set<String> codes = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java/org/rumbo/dataset"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                told.matcher(Files.readString(file)).results().forEach(call -> codes.add(call.group(1)));
            }
        }

        assertThat(codes).hasSizeGreaterThan(30);
        for (String language : List.of("en", "es", "pt")) {
            assertThat(Texts.of(Locale.of(language)).all().keySet().stream()
                            .filter(key -> key.startsWith("finding."))
                            .map(key -> key.substring("finding.".length())))
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(codes);
        }
    }

    private static Case template(String expected, List<?>... rows) {
        return new Case(expected, folder -> Sheets.template(rows).write(folder, "a.xlsx"), false);
    }

    private static Case mapped(String expected, List<?>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(List.of("Country", "Year", "Value"));
        all.addAll(List.of(rows));
        return new Case(
                expected,
                folder -> new Sheets().sheet("S", all.toArray(List[]::new)).write(folder, "a.xlsx"),
                true);
    }

    private static Case looks(String expected, Workbook workbook, Consumer<Sheet> change) {
        return new Case(
                expected,
                folder -> {
                    new Sheets()
                            .sheet(
                                    "S",
                                    List.of("Country", "Year", "Value"),
                                    List.of("SLV", 2015, 1),
                                    List.of("SLV", 2016, 2))
                            .into(workbook);
                    change.accept(workbook.getSheet("S"));
                    return written(workbook, folder.resolve("a"));
                },
                true);
    }

    private static void mergeHeader(Sheet sheet) {
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
    }

    private static Path written(Workbook workbook, Path file) throws IOException {
        try (workbook;
                var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static Sheets slippedPoint() {
        double[] values = {10.1, 10.6, 9.8, 10.3, 11, 10.4, 103, 10.2, 9.9};
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(List.of("SLV", "rate", 2010 + i, values[i], "observed"));
        }
        return Sheets.template(rows.toArray(List[]::new));
    }

    private static Sheets unknownUnit() {
        return new Sheets().sheet("data_cts_x", Sheets.CRIME_STATISTICS, Sheets.policePersonnel("Barrels"));
    }

    private static Sheets lightWeight() {
        Map<String, Object> row =
                Map.of("direction", "militarized", "domain", "exception_and_punishment", "weight", -1);
        return new Sheets()
                .about("policy-test", "first")
                .sheet(
                        "Codebook",
                        Template.CODEBOOK.names(),
                        Template.CODEBOOK.columns().stream()
                                .map(column -> row.getOrDefault(column.name(), column.required() ? "A" : ""))
                                .toList());
    }

    private static Path tooManyParts(Path folder) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i <= Limits.PARTS; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        return file;
    }

    private static byte[] program() {
        return new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    }
}
