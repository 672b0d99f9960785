package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.MappingJson;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.dataset.mapping.SheetMapping.Measure;
import org.rumbo.dataset.mapping.SheetMapping.Origin;
import org.rumbo.testing.Databases;

/** One rule for the addresses of every sheet: what is none is told with its cell and kept from every page. */
class AddressCellsTest {

    /** A column of the template that holds an address. */
    record Column(Template.Sheet sheet, String name) {
        @Override
        public String toString() {
            return sheet.name() + "." + name;
        }
    }

    private static ImportService service;

    @TempDir
    Path folder;

    @BeforeAll
    static void anEmptyDatabase() {
        var database = Databases.h2();
        Flyway.configure().dataSource(database).load().migrate();
        service = new ImportService(database);
    }

    /** All that the template has, so that one that is added later is tried too. */
    static List<Column> columns() throws IllegalAccessException {
        List<Column> columns = new ArrayList<>();
        for (var field : Template.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.get(null) instanceof Template.Sheet sheet) {
                sheet.names().stream()
                        .filter(name -> name.matches("(.*-)?(url|doi|address|link)"))
                        .forEach(name -> columns.add(new Column(sheet, name)));
            }
        }
        return columns;
    }

    @Test
    void theTemplateHasAddressesInManySheets() throws Exception {
        assertThat(columns())
                .extracting(Column::toString)
                .contains(
                        "Sources.url",
                        "Breaks.source-url",
                        "Instruments.source-url",
                        "Studies.doi",
                        "Facts.source-url");
    }

    @ParameterizedTest
    @MethodSource("columns")
    void whatIsNoAddressIsToldWithItsCell(Column column) throws Exception {
        for (String wrong : List.of("note: see annex 7", "C:\\files\\a.xlsx", "javascript:alert(1)", "http://")) {
            Finding finding = single(column, wrong);

            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("\"" + wrong + "\"", "left out");
            assertThat(finding.suggestion()).contains("https://");
            assertThat(finding.sheet()).isEqualTo(column.sheet().name());
            assertThat(finding.cell()).endsWith("2");
            for (String language : List.of("es", "pt")) {
                assertThat(FindingSentences.in(finding.message(), Locale.of(language))
                                .language())
                        .isEqualTo(language);
                assertThat(FindingSentences.in(String.valueOf(finding.suggestion()), Locale.of(language))
                                .language())
                        .isEqualTo(language);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aDoiIsAnAddressInEachSpelling(Column column) throws Exception {
        for (String right :
                List.of("doi:10.1/2", "10.1016/j.x.1", "https://doi.org/10.1016/X", "http://dx.doi.org/10.1016/X")) {
            assertThat(found(column, right)).as(right).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"doi:10.1/2", "https://example.org/a"})
    void aboutTakesAnAddress(String right) throws Exception {
        assertThat(addressFindings(about(right))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"note: see annex 7", "C:\\files\\a.xlsx", "javascript:alert(1)"})
    void aboutTellsWhatIsNone(String wrong) throws Exception {
        assertThat(addressFindings(about(wrong)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.where()).isEqualTo("About!B8"));
    }

    @Test
    void aMappingTakesNoAddressThatIsNone() {
        assertThat(origin("doi:10.1/2").url()).isEqualTo("https://doi.org/10.1/2");
        for (String wrong : List.of("note: see annex 7", "https://a b", "javascript:alert(1)", "https://")) {
            assertThat(catchThrowable(() -> origin(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("web address");
        }
    }

    @Test
    void aMappingThatAnOlderVersionKeptIsReadWithoutItsAddress() {
        String kept = MappingJson.write(new SheetMapping(
                        new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of()),
                        List.of(new Measure("rate", null)),
                        origin("https://example.org")))
                .replace("https://example.org", "https://a b");

        assertThat(MappingJson.read(kept))
                .hasValueSatisfying(
                        mapping -> assertThat(mapping.origin().url()).isNull());
    }

    private static Origin origin(String url) {
        return new Origin("own", "Own", "A ministry", "2024", null, "CC BY 4.0", url, "A ministry, 2024.");
    }

    private static Sheets about(String url) {
        return new Sheets()
                .sheet(
                        "About",
                        List.of("key", "value"),
                        List.of("dataset", "own"),
                        List.of("title", "Test figures"),
                        List.of("publisher", "A publisher"),
                        List.of("edition", "1"),
                        List.of("licence", "CC BY 4.0"),
                        List.of("citation", "A publisher: test figures."),
                        List.of("url", url));
    }

    private Finding single(Column column, String text) throws Exception {
        List<Finding> found = found(column, text);
        assertThat(found).as("%s of %s", text, column).hasSize(1);
        return found.getFirst();
    }

    /** The findings about addresses of a workbook with one row in that sheet, whatever else it has. */
    private List<Finding> found(Column column, String text) throws Exception {
        return addressFindings(new Sheets()
                .about("own", "first")
                .sheet(
                        column.sheet().name(),
                        column.sheet().names(),
                        column.sheet().columns().stream()
                                .map(c -> c.name().equals(column.name()) ? text : c.required() ? "A" : "")
                                .toList()));
    }

    private List<Finding> addressFindings(Sheets workbook) throws Exception {
        return service
                .check(SourceFile.of(workbook.write(folder, "a.xlsx")), null, ReadingWatch.NOBODY)
                .report()
                .findings()
                .stream()
                .filter(finding -> finding.code().equals("not-an-address"))
                .toList();
    }
}
