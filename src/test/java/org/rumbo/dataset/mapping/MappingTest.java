package org.rumbo.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.Sheets;
import org.rumbo.dataset.Sheets.Shown;
import org.rumbo.dataset.layout.Known;
import org.rumbo.dataset.mapping.SheetMapping.Description;
import org.rumbo.dataset.mapping.SheetMapping.Measure;
import org.rumbo.dataset.mapping.SheetMapping.Origin;
import org.rumbo.dataset.workbook.Spreadsheets;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.indicator.HigherIs;

class MappingTest {

    private static final Description RATE =
            new Description("Homicides", "per 100,000 people", "As the ministry counts.", 1, HigherIs.WORSE, "own");
    private static final Origin ORIGIN =
            new Origin("own", "Own figures", "A ministry", "2024", null, "CC BY 4.0", null, "A ministry, 2024.");

    @TempDir
    Path folder;

    @Test
    void theColumnsOfASheetInSpanishAreGuessedBelowItsTitle() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                Homicidios en la región;;;

                Fuente;País;Año;Tasa
                Policía;El Salvador;2015;105,2
                Policía;México;2016;19,3
                Policía;Côte d'Ivoire;2016;1,757
                """);

        Columns columns = Objects.requireNonNull(guess(file));

        assertThat(columns).isEqualTo(new Columns("CSV", 3, 1, null, 2, false, null, List.of(3), List.of()));
        assertThat(read(file, columns).figures())
                .containsExactly("SLV 2015 105.2 CSV!D4", "MEX 2016 19.3 CSV!D5", "CIV 2016 1.757 CSV!D6");
    }

    @Test
    void yearsAcrossTheHeaderAreGuessed() throws Exception {
        Path file = new Sheets()
                .sheet("Notes", List.of("Read this first"))
                .sheet(
                        "Figures",
                        List.of("A title"),
                        List.of("Rank", "Country", 2019, 2020, "2021"),
                        List.of(1, "Bolivia (Plurinational State of)", 6.2, "", 5),
                        List.of(2, "Korea, Rep.", 0.6, 0.5, "..."))
                .write(folder, "a.xlsx");

        Columns columns = Objects.requireNonNull(guess(file));

        assertThat(columns).isEqualTo(new Columns("Figures", 2, 1, null, null, true, null, List.of(), List.of()));
        var reading = read(file, columns);
        assertThat(reading.figures())
                .containsExactly(
                        "BOL 2019 6.2 Figures!C3",
                        "BOL 2021 5.0 Figures!E3",
                        "KOR 2019 0.6 Figures!C4",
                        "KOR 2020 0.5 Figures!D4");
        assertThat(reading.codes()).containsExactly("INFO missing-value Figures!E4", "INFO other-sheet Notes");
    }

    @Test
    void anotherSheetOrRowIsGuessedAtWhereItIsChosen() throws Exception {
        Path file = new Sheets()
                .sheet(
                        "Rates",
                        List.of("Country", "Year", "Rate"),
                        List.of("Peru", 2019, 7.4),
                        List.of("Chile", 2019, 3.9))
                .sheet(
                        "Counts",
                        List.of("Victims by year"),
                        List.of("Country", "2019", "2020"),
                        List.of("Peru", 2403, 1900),
                        List.of("Chile", 744, 918))
                .write(folder, "a.xlsx");

        try (var workbook = Spreadsheets.open(file)) {
            var head = WorkbookHead.of(workbook);
            assertThat(MappingGuess.of(head, "Rates"))
                    .isEqualTo(new Columns("Rates", 1, 0, null, 1, false, null, List.of(2), List.of()));
            assertThat(MappingGuess.of(head, "Counts"))
                    .isEqualTo(new Columns("Counts", 2, 0, null, null, true, null, List.of(), List.of()));
            assertThat(MappingGuess.of(head, "Counts", 1)).isNull();
        }
    }

    @Test
    void aSheetWithoutCountriesIsNotGuessedAt() throws Exception {
        assertThat(guess(new Sheets()
                        .sheet("A", List.of("Name", "Year", "Value"), List.of("Anna", 2015, 3), List.of("Bo", 2016, 4))
                        .write(folder, "a.xlsx")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Guatemala     | 2015 | '12'      | GTM 2015 12.0  | INFO text-number S!C2
        Guatemala     | 2015 | '1,757.5' | GTM 2015 1757.5 | INFO text-number S!C2
        Guatemala     | 2015 | '1,757'   | -              | ERROR text-number S!C2
        Guatemala     | 2015 | '1.757'   | -              | ERROR text-number S!C2
        Guatemala     | 2015 | '<5'      | -              | WARNING text-number S!C2
        Guatemala     | 2015 | 'many'    | -              | ERROR type-error S!C2
        Guatemala     | 2015 | '=1+1'    | -              | WARNING formula-without-value S!C2
        Guatemala     | 2015 | '...'     | -              | INFO missing-value S!C2
        Guatemala     | 2015 | '-3'      | -              | ERROR out-of-range S!C2
        Guatemala     | 20155| '3'       | -              | ERROR year-out-of-range S!B2
        Guatemala     | ''   | '3'       | -              | ERROR missing-cell S!B2
        Korea         | 2015 | '3'       | -              | WARNING unknown-country S!A2
        Columbia      | 2015 | '3'       | -              | WARNING unknown-country S!A2
        World         | 2015 | '3'       | -              | WARNING aggregate-row S!A2
        Latin America and the Caribbean | 2015 | '3' | -  | WARNING aggregate-row S!A2
        ''            | 2015 | '3'       | -              | WARNING missing-cell S!A2
        United Kingdom (Scotland) | 2015 | '3' | GBR_S 2015 3.0 | INFO sub-national-code S!A2
        """)
    void eachOddityOfACellHasItsFinding(
            String country, String year, String value, @Nullable String figure, String finding) throws Exception {
        Path file = new Sheets()
                .sheet("S", List.of("Country", "Year", "Value"), List.of(country, year, value))
                .write(folder, "a.xlsx");

        var reading = read(file, new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of()));

        assertThat(reading.figures()).isEqualTo(figure == null ? List.of() : List.of(figure + " S!C2"));
        assertThat(reading.codes()).contains(finding);
        assertThat(reading.drafts().rowsRead).isEqualTo(1);
    }

    @Test
    void datesOfOneDayOfTheYearStandForYearsAndThatIsTold() throws Exception {
        Path file = new Sheets()
                .sheet(
                        "S",
                        List.of("Country", "Date", "Rate"),
                        List.of("Guatemala", Shown.day("2015-12-31"), 3),
                        List.of("Guatemala", Shown.day("2016-12-31"), 4),
                        List.of("Panama", 2016, 5))
                .write(folder, "a.xlsx");

        Columns columns = Objects.requireNonNull(guess(file));
        var reading = read(file, columns);

        assertThat(columns).isEqualTo(new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of()));
        assertThat(reading.figures()).containsExactly("GTM 2015 3.0 S!C2", "GTM 2016 4.0 S!C3", "PAN 2016 5.0 S!C4");
        assertThat(reading.codes()).containsExactly("WARNING date-as-year S!B2");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, 2015-11-30, ERROR date-as-year S!B3",
        "2015-06-30, 2016-07-01, ERROR date-as-year S!B3",
        "1899-12-31, 2015-12-31, ERROR year-out-of-range S!B2"
    })
    void otherDatesDoNotStandForYears(String one, String other, String finding) throws Exception {
        Path file = new Sheets()
                .sheet(
                        "S",
                        List.of("Country", "Date", "Rate"),
                        List.of("Guatemala", one.startsWith("18") ? one : Shown.day(one), 3),
                        List.of("Guatemala", Shown.day(other), 4))
                .write(folder, "a.xlsx");

        assertThat(read(file, new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of()))
                        .codes())
                .contains(finding);
    }

    @Test
    void aYearThatItsCellShowsAsADateIsAskedAfterAndAFigureShownAsOneIsRefused() throws Exception {
        Path file = new Sheets()
                .sheet(
                        "S",
                        List.of("Country", "Year", "Rate"),
                        List.of("Guatemala", new Shown(2015, "m/d/yy"), 3),
                        List.of("Guatemala", 2016, Shown.day("2016-05-03")))
                .write(folder, "a.xlsx");

        var reading = read(file, new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of()));

        assertThat(reading.figures()).isEmpty();
        assertThat(reading.codes()).containsExactly("ERROR year-out-of-range S!B2", "ERROR type-error S!C3");
        assertThat(reading.findings().all().getFirst().message())
                .contains("1905-07-07")
                .contains("2015");
    }

    @Test
    void aPercentageIsReadAsItIsStoredAndThatIsTold() throws Exception {
        Path file = new Sheets()
                .sheet("S", List.of("Country", "Year", "Share"), List.of("Guatemala", 2015, new Shown(0.07, "0%")))
                .write(folder, "a.xlsx");

        var reading = read(file, new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of()));

        assertThat(reading.figures()).containsExactly("GTM 2015 0.07 S!C2");
        assertThat(reading.codes()).containsExactly("WARNING percent-cell S!C2");
        assertThat(reading.findings().all().getFirst().message()).endsWith("holds 0.07: it is read as 0.07, not as 7.");
    }

    @Test
    void countriesAcrossTheHeaderAreGuessedAndReadAndOtherHeadersTold() throws Exception {
        Path file = new Sheets()
                .sheet(
                        "Tasas",
                        List.of("Homicidios por 100.000 habitantes"),
                        List.of("Año", "El Salvador", "Honduras", "Côte d'Ivoire", "Centroamérica"),
                        List.of(2015, 107.64, 56.5, "n.d.", 44),
                        List.of(2016, 83.1, "", 11.5, 40))
                .write(folder, "a.xlsx");

        Columns columns = Objects.requireNonNull(guess(file));
        var reading = read(file, columns);

        assertThat(columns).isEqualTo(new Columns("Tasas", 2, null, null, 0, false, null, List.of(), List.of()));
        assertThat(reading.figures())
                .containsExactly(
                        "SLV 2015 107.64 Tasas!B3",
                        "HND 2015 56.5 Tasas!C3",
                        "SLV 2016 83.1 Tasas!B4",
                        "CIV 2016 11.5 Tasas!D4");
        assertThat(reading.codes()).containsExactly("WARNING unknown-country Tasas!E2", "INFO missing-value Tasas!D3");
        assertThat(reading.drafts().rowsRead).isEqualTo(5);
    }

    @Test
    void aSheetAboutOneCountryNeedsNoColumnOfCountries() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "Año;Tasa\n2015;107,6\n2016;83,1\nFuente: PNC;\n");

        var reading = read(file, new Columns("CSV", 1, null, "SLV", 0, false, null, List.of(1), List.of()));

        assertThat(reading.figures()).containsExactly("SLV 2015 107.6 CSV!B2", "SLV 2016 83.1 CSV!B3");
        assertThatThrownBy(() -> new Columns("CSV", 1, 0, "SLV", 1, false, null, List.of(2), List.of()))
                .hasMessageContaining("whole sheet is about");
        assertThatThrownBy(() -> new Columns("CSV", 1, null, "", 1, false, null, List.of(2), List.of()))
                .hasMessageContaining("whole sheet is about");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
        Homicidios dolosos en México, 2019 a 2020 | MEX
        Homicide in the United States of America  | USA
        Muertes por cada cien mil habitantes      | -
        México y Guatemala                        | -
        """)
    void aSheetIsTakenToBeAboutTheOnlyCountryThatItsTitleNames(String title, @Nullable String country)
            throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.csv"), title.replace(",", "") + ",\nAño,Casos\n2019,34669\n2020,34554\n");

        assertThat(guess(file))
                .isEqualTo(
                        country == null
                                ? null
                                : new Columns("CSV", 2, null, country, 0, false, null, List.of(1), List.of()));
    }

    @Test
    void aYearWithAMarkHeadsNoColumnAndThatIsTold() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "Country,2019,2020,2021*,Change 2019-2020\nPeru,7,6,5,1\nChile,4,5,4,1\n");

        Columns columns = Objects.requireNonNull(guess(file));
        var reading = read(file, columns);

        assertThat(columns.yearsAcross()).isTrue();
        assertThat(reading.drafts().observations()).hasSize(4);
        assertThat(reading.codes()).containsExactly("WARNING unknown-column CSV!D1", "WARNING unknown-column CSV!E1");
    }

    @Test
    void aHeaderWithoutCountriesSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "Year,Rate,Count\n2015,3,4\n2016,5,6\n");

        assertThat(read(file, new Columns("CSV", 1, null, null, 0, false, null, List.of(), List.of()))
                        .codes())
                .contains("ERROR missing-column CSV");
        assertThat(guess(file)).isNull();
    }

    @Test
    void datesOfOneDayHeadColumnsOfYearsAndMonthsDoNot() throws Exception {
        Path years = Files.writeString(folder.resolve("years.csv"), """
                Country,31/12/2015,31/12/2016
                Guatemala,3,4
                Panama,5,6
                """);
        Path months = Files.writeString(folder.resolve("months.csv"), """
                Country,2015-11-30,2015-12-31
                Guatemala,3,4
                Panama,5,6
                """);
        var across = new Columns("CSV", 1, 0, null, null, true, null, List.of(), List.of());

        assertThat(guess(years)).isEqualTo(across);
        assertThat(read(years, across).figures())
                .containsExactly(
                        "GTM 2015 3.0 CSV!B2", "GTM 2016 4.0 CSV!C2", "PAN 2015 5.0 CSV!B3", "PAN 2016 6.0 CSV!C3");
        assertThat(read(years, across).codes()).containsExactly("WARNING date-as-year CSV!B1");
        assertThat(guess(months)).isNull();
        assertThat(read(months, across).codes()).containsExactly("ERROR missing-column CSV");
    }

    @Test
    void footnotesARepeatedHeaderAndAnotherTableBelowAreToldAndNotRead() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                Country,Year,Value
                Guatemala,2015,3
                Country,Year,Value
                Panama,2015,4

                Source: a ministry,,

                Place,When,Of what
                Cuba,2015,9
                """);

        var reading = read(file, new Columns("CSV", 1, 0, null, 1, false, null, List.of(2), List.of()));

        assertThat(reading.figures()).containsExactly("GTM 2015 3.0 CSV!C2", "PAN 2015 4.0 CSV!C4");
        assertThat(reading.codes())
                .containsExactly(
                        "WARNING several-tables CSV!A3",
                        "WARNING several-tables CSV!A8",
                        "WARNING several-tables CSV!A9",
                        "INFO note-row CSV!A6");
        assertThat(reading.drafts().rowsRead).isEqualTo(5);
    }

    @Test
    void onlyTheRowsThatTheFilterWantsAreReadAndTheOthersCounted() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                Country,Sex,Deaths,Rate
                Guatemala,Total,10,3
                Guatemala,Female,2,1
                """);

        var mapping = new SheetMapping(
                new Columns(
                        "CSV", 1, 0, null, null, false, 2020, List.of(2, 3), List.of(new Columns.Filter(1, "total"))),
                List.of(new Measure("deaths", RATE), new Measure("rate", RATE)),
                ORIGIN);
        var reading = read(file, mapping);

        assertThat(reading.figures()).containsExactly("GTM 2020 10.0 CSV!C2", "GTM 2020 3.0 CSV!D2");
        assertThat(reading.findings().count("filtered-row")).isEqualTo(2);
        assertThat(reading.drafts().rowsRead).isEqualTo(4);
    }

    @Test
    void whereASheetBreaksFiguresDownTheRowsOfTheTotalsAreOffered() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                Location,Period,Sex,Age,Rate
                Colombia,2021,Male,All ages,65.1
                Colombia,2021,Both sexes,All ages,35.0
                Colombia,2021,Both sexes,15-24,60.2
                Peru,2021,Both sexes,All ages,6.7
                """);

        Columns columns = Objects.requireNonNull(guess(file));
        var reading = read(file, columns);

        assertThat(columns.filters())
                .containsExactlyInAnyOrder(new Columns.Filter(2, "Both sexes"), new Columns.Filter(3, "All ages"));
        assertThat(reading.figures()).containsExactly("COL 2021 35.0 CSV!E3", "PER 2021 6.7 CSV!E5");
        assertThat(reading.findings().count("filtered-row")).isEqualTo(2);
    }

    @Test
    void noneOfSeveralPartsIsOfferedForTheWholeAndTheContradictionSaysWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), """
                Country,Year,Sex,Rate
                Colombia,2021,Male,65.1
                Colombia,2021,Female,5.0
                Peru,2021,Male,9.7
                """);

        Columns columns = Objects.requireNonNull(guess(file));
        var reading = read(file, columns);

        assertThat(columns.filters()).isEmpty();
        assertThat(reading.figures()).containsExactly("PER 2021 9.7 CSV!D4");
        assertThat(reading.codes()).containsExactly("WARNING duplicate-row CSV!D3", "WARNING duplicate-row CSV!D2");
        assertThat(reading.findings().all().getFirst().suggestion()).contains("choose which rows are wanted");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Scores 2012 to 2023, CPI score 2022, 2022",
                "Scores 2023,             CPI score,  2023",
                "Scores 2012 to 2023,     CPI score,  -",
                "Scores,                  Total,      -",
                "Scores,                  May 2022,   -",
                "Scores,                  Total 2022-03, -"
            })
    void aSheetOfOneYearIsTakenForThatWhereItsWordsNameOneYear(String title, String header, @Nullable Integer year)
            throws Exception {
        Path file = new Sheets()
                .sheet("S", List.of(title), List.of("Country", header), List.of("Denmark", 90), List.of("Finland", 87))
                .write(folder, "a.xlsx");

        assertThat(guess(file))
                .isEqualTo(
                        year == null ? null : new Columns("S", 2, 0, null, null, false, year, List.of(1), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.d.", "N/D", "s/d", ". .", "No data", "sin datos", "sem informação", "NaN"})
    void aMarkForAMissingValueIsNoErrorAndIsTold(String mark) throws Exception {
        Path file = new Sheets()
                .sheet("S", List.of("Country", "Year", "Rate"), List.of("Guatemala", 2015, mark))
                .write(folder, "a.xlsx");

        var reading = read(file, new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of()));

        assertThat(reading.figures()).isEmpty();
        assertThat(reading.codes()).containsExactly("INFO missing-value S!C2");
        assertThat(reading.findings().all().getFirst().message()).contains(mark);
    }

    @Test
    void aMappingThatWasKeptWithItsOneFilterIsStillRead() {
        var mapping = new SheetMapping(
                new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of(new Columns.Filter(3, "Total"))),
                List.of(new Measure("own", RATE)),
                ORIGIN);
        String before = MappingJson.write(mapping)
                .replace(
                        "\"filters\":[{\"column\":3,\"value\":\"Total\"}]",
                        "\"filter\":{\"column\":3,\"value\":\"Total\"}");

        assertThat(before).contains("\"filter\":");
        assertThat(MappingJson.read(before)).contains(mapping);
        assertThat(MappingJson.read(before.replaceFirst("\"filter\":\\{[^}]*}", "\"filter\":null")))
                .hasValueSatisfying(kept -> assertThat(kept.columns().filters()).isEmpty());
    }

    @Test
    void anIndicatorThatNobodyDescribesIsAnError() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "Country,Year,Value\nGuatemala,2015,3\n");
        var columns = new Columns("CSV", 1, 0, null, 1, false, null, List.of(2), List.of());

        assertThat(read(file, new SheetMapping(columns, List.of(new Measure("unheard", null)), ORIGIN))
                        .codes())
                .containsExactly("ERROR unknown-indicator CSV");
    }

    @Test
    void thePreviewShowsTheFirstFiguresWithTheirCells() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "Country,Year,Value\nGuatemala,2015,3\nKorea,2015,4\nPanama,2015,5\n");
        try (var workbook = Spreadsheets.open(file)) {
            var preview = MappedLayout.preview(
                    workbook,
                    WorkbookHead.of(workbook),
                    new Columns("CSV", 1, 0, null, 1, false, null, List.of(2), List.of()),
                    Known.NOTHING,
                    2);

            assertThat(preview.observations()).singleElement().satisfies(o -> {
                assertThat(o.country()).isEqualTo("GTM");
                assertThat(o.cell()).isEqualTo("C2");
            });
            assertThat(preview.findings())
                    .singleElement()
                    .satisfies(f -> assertThat(f.suggestion())
                            .contains("South Korea (KOR)")
                            .contains("North Korea (PRK)"));
        }
    }

    @Test
    void nextYearsEditionHasTheSameHeader() {
        String header = HeaderFingerprint.of(List.of("Country", "2019", "2020", ""));

        assertThat(HeaderFingerprint.of(List.of("COUNTRY ", "2019", "2020", "2021")))
                .isEqualTo(header);
        assertThat(HeaderFingerprint.of(List.of("Country", "Note", "2019"))).isNotEqualTo(header);
    }

    @Test
    void aMappingIsKeptAsItIs() {
        var mapping = new SheetMapping(
                new Columns("S", 3, 0, null, null, false, 2020, List.of(2, 3), List.of(new Columns.Filter(1, "Total"))),
                List.of(new Measure("homicide-rate", null), new Measure("own", RATE)),
                ORIGIN);

        assertThat(MappingJson.read(MappingJson.write(mapping))).contains(mapping);
        assertThat(MappingJson.read("{\"other\": 1}")).isEmpty();
    }

    @Test
    void whatDoesNotFitTogetherIsSaidInASentence() {
        assertThatThrownBy(() -> new Columns("S", 1, 0, null, null, false, null, List.of(2), List.of()))
                .hasMessageContaining("where the year stands");
        assertThatThrownBy(() -> new Columns("S", 1, 2, null, 1, false, null, List.of(2), List.of()))
                .hasMessageContaining("country and a value");
        assertThatThrownBy(() -> new Origin("Own Figures", "t", "p", "e", null, "l", null, "c"))
                .hasMessageContaining("small letters");
        assertThatThrownBy(() -> new Origin("own", "t", "p", "e", null, " ", null, "c"))
                .hasMessageContaining("the licence");
        assertThatThrownBy(() -> new SheetMapping(
                        new Columns("S", 1, 0, null, 1, false, null, List.of(2, 3), List.of()),
                        List.of(new Measure("a", RATE), new Measure("a", RATE)),
                        ORIGIN))
                .hasMessageContaining("same indicator");
    }

    private static @Nullable Columns guess(Path file) throws Exception {
        try (var workbook = Spreadsheets.open(file)) {
            return MappingGuess.of(WorkbookHead.of(workbook));
        }
    }

    private static Read read(Path file, Columns columns) throws Exception {
        return read(file, new SheetMapping(columns, List.of(new Measure("own", RATE)), ORIGIN));
    }

    private static Read read(Path file, SheetMapping mapping) throws Exception {
        try (var workbook = Spreadsheets.open(file)) {
            var drafts = new Drafts();
            var findings = new Findings();
            new MappedLayout(mapping)
                    .read(
                            workbook,
                            WorkbookHead.of(workbook),
                            new Known(java.util.Map.of(), Set.of(), Set.of()),
                            drafts,
                            findings);
            return new Read(drafts, findings);
        }
    }

    private record Read(Drafts drafts, Findings findings) {

        List<String> figures() {
            return drafts.observations().stream()
                    .map(o -> "%s %d %s %s!%s".formatted(o.country(), o.year(), o.value(), o.sheet(), o.cell()))
                    .toList();
        }

        List<String> codes() {
            return findings.all().stream()
                    .map(f -> f.severity() + " " + f.code() + " " + f.where())
                    .toList();
        }
    }
}
