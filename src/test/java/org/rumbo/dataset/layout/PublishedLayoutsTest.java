package org.rumbo.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rumbo.dataset.Drafts.About;
import org.rumbo.dataset.Sheets;

/** Each form of a publisher: a fixture with its oddities, and the published file itself, of which no figure gets lost uncounted. */
class PublishedLayoutsTest {

    private static final String WORLD_BANK = """
            \uFEFF"Data Source","World Development Indicators",

            "Last Updated Date","2023-12-18",

            "Country Name","Country Code","Indicator Name","Indicator Code","1960","2014","2015",
            "El Salvador","SLV","%1$s","%2$s","","61.1","105.4",
            "Arab World","ARB","%1$s","%2$s","","1","2",
            "Ecuador","ECU","%1$s","%2$s","..","8.2","",
            "Aruba","ABW","%1$s","%2$s","","","3",
            """;

    @TempDir
    Path folder;

    @Test
    void aTextFileOfTheWorldBankIsReadBelowItsPreambleWithYearsAcross() throws Exception {
        Path file = Files.writeString(
                folder.resolve("api.csv"),
                WORLD_BANK.formatted("Intentional homicides (per 100,000 people)", "VC.IHR.PSRC.P5"),
                StandardCharsets.UTF_8);

        var reading = Reading.of(file, Reading.SOME);

        assertThat(reading.layout()).isEqualTo("world-bank");
        assertThat(reading.figures())
                .containsExactly(
                        "homicide-rate SLV 2014 = 61.1 at CSV!F6",
                        "homicide-rate SLV 2015 = 105.4 at CSV!G6",
                        "homicide-rate ECU 2014 = 8.2 at CSV!F8");
        assertThat(reading.codes())
                .containsExactly("aggregate-row CSV!B7", "unknown-country CSV!B9", "missing-value CSV!E8");
        assertThat(reading.findings().count("aggregate-row")).isEqualTo(2);
        assertThat(reading.drafts().rowsRead).isEqualTo(7);
        About about = Objects.requireNonNull(reading.drafts().about());
        assertThat(about.dataset()).isEqualTo("world-bank-vc-ihr-psrc-p5");
        assertThat(about.asOf()).isEqualTo(LocalDate.of(2023, 12, 18));
        assertThat(about.citation()).contains("VC.IHR.PSRC.P5").contains("18 December 2023");
    }

    @Test
    void anyIndicatorOfTheWorldBankIsReadAndItsUnitTakenFromItsName() throws Exception {
        Path file = Files.writeString(
                folder.resolve("api.csv"),
                WORLD_BANK
                        .formatted("GDP growth (annual %)", "NY.GDP.MKTP.KD.ZG")
                        .replace("61.1", "-6.1"),
                StandardCharsets.UTF_8);

        var reading = Reading.of(file, Reading.SOME);

        assertThat(reading.figures()).contains("world-bank-ny-gdp-mktp-kd-zg SLV 2014 = -6.1 at CSV!F6");
        assertThat(Objects.requireNonNull(reading.drafts().indicators.get("world-bank-ny-gdp-mktp-kd-zg"))
                        .unit()
                        .en())
                .isEqualTo("annual %");
    }

    @Test
    void theOldBinaryFormOfTheWorldBankIsReadThoughItsYearsAreTexts() throws Exception {
        Path file = folder.resolve("api.xls");
        var sheets = new Sheets()
                .sheet(
                        "Data",
                        List.of("Data Source", "World Development Indicators"),
                        List.of("Last Updated Date", Sheets.Shown.day("2023-12-18")),
                        List.of(),
                        List.of("Country Name", "Country Code", "Indicator Name", "Indicator Code", "2014", "2015"),
                        List.of("Congo, Dem. Rep.", "ZAR", "Population, total", "SP.POP.TOTL", 76000000, 78000000),
                        List.of("World", "WLD", "Population, total", "SP.POP.TOTL", 7000000000L, 7100000000L))
                .sheet(
                        "Metadata - Indicators",
                        List.of("INDICATOR_CODE", "INDICATOR_NAME", "SOURCE_NOTE", "SOURCE_ORGANIZATION"),
                        List.of("SP.POP.TOTL", "Population, total", "Everybody who lives there.", "UN"));
        try (var workbook = sheets.into(new HSSFWorkbook());
                var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }

        var reading = Reading.of(file, Reading.SOME);

        assertThat(reading.figures())
                .containsExactly("population COD 2014 = 7.6E7 at Data!E5", "population COD 2015 = 7.8E7 at Data!F5");
        assertThat(Objects.requireNonNull(reading.drafts().indicators.get("population"))
                        .definition()
                        .en())
                .isEqualTo("Everybody who lives there.");
        assertThat(reading.codes()).containsExactly("aggregate-row Data!B6", "other-sheet Metadata - Indicators");
        assertThat(Objects.requireNonNull(reading.drafts().about()).edition()).isEqualTo("18 December 2023");
    }

    @ParameterizedTest
    @MethodSource("datesOfAnEdition")
    void theEditionOfCrimeStatisticsIsTheDateAboveTheirHeader(Object date, String edition) throws Exception {
        Path file = new Sheets()
                .sheet(
                        "data_cts_x",
                        List.of("United Nations Office on Drugs and Crime", date),
                        Sheets.CRIME_STATISTICS,
                        Sheets.policePersonnel("Counts"))
                .write(folder, "a.xlsx");

        assertThat(Objects.requireNonNull(
                                Reading.of(file, Reading.SOME).drafts().about())
                        .edition())
                .isEqualTo(edition);
    }

    private static Stream<Arguments> datesOfAnEdition() {
        return Stream.of(
                Arguments.of("23/08/2022", "23 August 2022"),
                Arguments.of("08/23/2022", "23 August 2022"),
                Arguments.of(Sheets.Shown.day("2022-08-23"), "23 August 2022"),
                Arguments.of("2022", "undated"));
    }

    @Test
    void theOrganisedCrimeIndexIsReadFromAllItsEditionsByNameOfCountry() throws Exception {
        Path file = new Sheets()
                .sheet("2025_Global_OC_Index", List.of("", "GLOBAL ORGANIZED CRIME INDEX - 2025"))
                .sheet(
                        "2025_dataset",
                        List.of(
                                "Continent",
                                "Region",
                                "Country",
                                "Criminality avg.",
                                "Human trafficking",
                                "Resilience avg.",
                                "Prevention"),
                        List.of("Africa", "Central Africa", "Congo, Dem. Rep.", 7.35, 8, 2.7, 2),
                        List.of("Americas", "South America", "Bolivia", 5.2, 6.5, 4, 12))
                .sheet(
                        "2023_dataset",
                        List.of(
                                "Continent",
                                "Region",
                                "Country",
                                "Criminality avg.",
                                "Human trafficking",
                                "Resilience avg,",
                                "Prevention"),
                        List.of("Africa", "Central Africa", "Congo, Dem, Rep,", 7.1, 7.5, 2.5, 1.5),
                        List.of("Africa", "Central Africa", "Congo", 7, 2, 1, 7))
                .write(folder, "oc.xlsx");

        var reading = Reading.of(file, Reading.SOME);

        assertThat(reading.layout()).isEqualTo("organised-crime-index");
        assertThat(reading.figures())
                .contains(
                        "oc-index-criminality COD 2023 = 7.1 at 2023_dataset!D2",
                        "oc-index-human-trafficking COD 2023 = 7.5 at 2023_dataset!E2",
                        "oc-index-criminality COD 2025 = 7.35 at 2025_dataset!D2",
                        "oc-index-resilience BOL 2025 = 4.0 at 2025_dataset!F3");
        assertThat(reading.codes()).contains("out-of-range 2025_dataset!G3", "unknown-country 2023_dataset!C3");
        assertThat(Objects.requireNonNull(reading.drafts().about()).licence()).contains("Not stated");
    }

    @Test
    void anotherSubjectOfUnodcWithOtherColumnsAndUnitsIsReadAndItsCensoredCountsAreNoNumbers() throws Exception {
        String victims = "Detected trafficking victims";
        Path file = new Sheets()
                .sheet(
                        "data_glotip",
                        List.of("UNODC"),
                        List.of("edition", "25/05/2024"),
                        List.of("note"),
                        List.of(
                                "ISO3_CODE",
                                "Country",
                                "Indicator",
                                "Dimension",
                                "Category",
                                "Year",
                                "Unit of measurement",
                                "txtVALUE",
                                "Extra"),
                        List.of("SLV", "El Salvador", victims, "Total", "Total", 2020, "Counts", "<5", "x"),
                        List.of("SLV", "El Salvador", victims, "Total", "Total", 2021, "Counts", "12", "x"),
                        List.of("SLV", "El Salvador", victims, "Total", "Total", 2021, "Convictions per court", 2, "x"))
                .sheet(
                        "data_cts_prisons",
                        List.of(
                                "Iso3_code",
                                "Country",
                                "Indicator",
                                "Dimension",
                                "Category",
                                "Sex",
                                "Age",
                                "Year",
                                "Unit of measurement",
                                "VALUE"),
                        List.of(
                                "ECU",
                                "Ecuador",
                                "Persons held",
                                "Total",
                                "Total",
                                "Total",
                                "Total",
                                2020,
                                "Counts",
                                38693))
                .write(folder, "glotip.xlsx");

        var reading = Reading.of(file, Reading.SOME);

        assertThat(reading.layout()).isEqualTo("unodc-crime");
        assertThat(reading.figures())
                .containsExactly(
                        "detected-trafficking-victims-count SLV 2021 = 12.0 at data_glotip!H6",
                        "detected-trafficking-victims-convictions-per-court SLV 2021 = 2.0 at data_glotip!H7",
                        "persons-held-count ECU 2020 = 38693.0 at data_cts_prisons!J2");
        assertThat(reading.codes())
                .containsExactly(
                        "text-number data_glotip!H5", "unknown-unit data_glotip!G7", "text-number data_glotip!H6");
        assertThat(Objects.requireNonNull(reading.drafts().about()).dataset()).isEqualTo("unodc-glotip");
        assertThat(Objects.requireNonNull(reading.drafts().about()).asOf()).isEqualTo(LocalDate.of(2024, 5, 25));
    }

    @Test
    void seizuresThatNameCountriesWithoutCodesAreReadByName() throws Exception {
        Path file = new Sheets()
                .sheet(
                        "Export",
                        List.of(
                                "Region",
                                "Country",
                                "DrugGroup",
                                "DrugSubGroup",
                                "DrugName",
                                "Reference year",
                                "Kilograms"),
                        List.of(
                                "Americas",
                                "Bolivia (Plurinational State of)",
                                "Opioids",
                                "Opiates",
                                "Heroin",
                                2020,
                                3))
                .write(folder, "seizures.xlsx");

        assertThat(Reading.of(file, Reading.SOME).figures())
                .containsExactly("heroin-seizures BOL 2020 = 3.0 at Export!G2");
    }

    @Test
    void thePublishedTextFileOfTheWorldBankAddsUp() throws Exception {
        assertThat(addsUp("worldbank-homicide-2023-12.csv").findings().count("unknown-country"))
                .isZero();
    }

    @Test
    void thePublishedXlsFileOfTheWorldBankAddsUp() throws Exception {
        assertThat(addsUp("worldbank-homicide.xls").findings().count("unknown-country"))
                .isZero();
    }

    @Test
    void thePublishedOrganisedCrimeIndexAddsUpAndNamesNoCountryThatIsUnknown() throws Exception {
        var reading = addsUp("gitoc-oc-index-2025.xlsx");

        assertThat(reading.leftOut()).as("%s", reading.findings().all()).isZero();
        assertThat(reading.drafts().observations()).hasSize(193 * (36 + 36 + 30));
    }

    @Test
    void thePublishedHomicideWorkbookAddsUp() throws Exception {
        assertThat(addsUp("unodc-homicide-2022-08.xlsx").layout()).isEqualTo("unodc-crime");
    }

    @Test
    void thePublishedSdgWorkbookAddsUp() throws Exception {
        assertThat(addsUp("unodc-sdg-2025-05.xlsx").layout()).isEqualTo("unodc-sdg");
    }

    private static Reading addsUp(String name) throws Exception {
        var reading = Reading.published(name);
        assertThat(reading.findings().blocking())
                .as("%s", reading.findings().all())
                .isFalse();
        assertThat(reading.drafts().rowsLoaded()).isPositive();
        assertThat(reading.drafts().rowsLoaded() + reading.leftOut())
                .as(
                        "%d loaded, %s",
                        reading.drafts().rowsLoaded(),
                        reading.codes().stream()
                                .map(c -> c.split(" ")[0])
                                .distinct()
                                .toList())
                .isEqualTo(reading.drafts().rowsRead);
        return reading;
    }
}
