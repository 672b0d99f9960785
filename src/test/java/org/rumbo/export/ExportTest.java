package org.rumbo.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.agenda.AgendaRequest;
import org.rumbo.agenda.AgendaService;
import org.rumbo.comparison.OverviewRanking;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.country.PlaceKind;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Layer;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Reference;
import org.rumbo.policy.Scope;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.policy.Weights;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.provenance.Translation;
import org.rumbo.release.Comparisons;
import org.rumbo.release.DifferenceService;
import org.rumbo.release.ReleaseQuery;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseTables;
import org.rumbo.testing.Observations;
import org.rumbo.text.Localized;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** What a person finds in the file that a page's download gives. */
@WebMvcTest(controllers = ExportController.class)
@ComponentScan({"org.rumbo.web", "org.rumbo.export"})
@Import(OverviewRanking.class)
class ExportTest {

    private static final CountryCode SLV = new CountryCode("SLV");
    private static final CountryCode ECU = new CountryCode("ECU");
    private static final CountryCode AND = new CountryCode("AND");
    private static final String COMPARISON = "?i=homicide-rate&c=SLV,ECU&from=2015&to=2019&scale=log";

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private CountryCatalogue countries;

    @MockitoBean
    private SeriesService series;

    @MockitoBean
    private PolicyService policy;

    @MockitoBean
    private ReleaseCatalogue releases;

    @MockitoBean
    private ReleaseService releaseService;

    @MockitoBean
    private DifferenceService differences;

    @MockitoBean
    private Comparisons comparisons;

    @MockitoBean
    private ReleaseQuery releaseQuery;

    @MockitoBean
    private ReleaseTables tables;

    @MockitoBean
    private PlatformTransactionManager transactions;

    @MockitoBean
    private EvidenceService evidence;

    @MockitoBean
    private AgendaService agendas;

    @MockitoBean
    private AgendaRequest agendaRequest;

    @BeforeEach
    void someFigures() {
        List<Country> places = List.of(
                country(AND, "Europe", "Andorra"),
                country(ECU, "Americas", "Ecuador"),
                country(SLV, "Americas", "El Salvador"));
        when(countries.places()).thenReturn(places);
        when(countries.countries()).thenReturn(places);
        when(countries.regions()).thenReturn(List.of("Americas", "Europe"));

        Indicator rate = new Indicator(
                "homicide-rate",
                new Localized("Homicide rate", "Tasa de homicidios", "Taxa de homicídios"),
                new Localized("victims per 100,000", "víctimas por cada 100.000", "vítimas por 100 mil"),
                2,
                new Localized("Killed on purpose.", "Muertes intencionales.", "Mortes intencionais."),
                HigherIs.WORSE,
                "homicide",
                new Localized("Counting rules differ.", "Las reglas difieren.", "As regras diferem."),
                "homicide");
        when(series.indicators()).thenReturn(List.of(rate));
        when(series.indicator("homicide-rate")).thenReturn(Optional.of(rate));
        Map<CountryCode, Series> all = new TreeMap<>(Map.of(
                SLV,
                new Series(
                        "homicide-rate",
                        SLV,
                        List.of(observation(2015, 107.64, null), observation(2017, 61.8, "=1+1")),
                        List.of(
                                new Break(
                                        LocalDate.of(2015, 1, 1),
                                        BreakKind.EDITION,
                                        new Localized("Joined.", "Unidas.", "Unidas."),
                                        null,
                                        null,
                                        null,
                                        new CellRef("Breaks", "A3")),
                                new Break(
                                        LocalDate.of(2019, 7, 1),
                                        BreakKind.COUNTING,
                                        new Localized("Clashes left out.", "Sin enfrentamientos.", "Sem confrontos."),
                                        "A report",
                                        "InSight Crime",
                                        "https://example.org/report",
                                        new CellRef("Breaks", "A2")))),
                ECU,
                new Series("homicide-rate", ECU, List.of(observation(2016, 5.8, null)), List.of())));
        when(series.allSeries("homicide-rate")).thenReturn(all);
        when(series.series(eq("homicide-rate"), any()))
                .thenAnswer(call -> call.<Collection<CountryCode>>getArgument(1).stream()
                        .map(c -> all.getOrDefault(c, new Series("homicide-rate", c, List.of(), List.of())))
                        .toList());
        when(series.seriesOf(SLV))
                .thenReturn(
                        new LinkedHashMap<>(Map.of("homicide-rate", java.util.Objects.requireNonNull(all.get(SLV)))));

        when(releases.sources(any()))
                .thenReturn(List.of(new Source(
                        71,
                        "unodc-sdg-2025-05",
                        "UNODC",
                        "Intentional homicide",
                        "15 May 2025",
                        LocalDate.of(2025, 5, 15),
                        "Reuse with attribution",
                        "https://example.org/unodc",
                        "UNODC (2025), Intentional homicide",
                        4,
                        "homicide",
                        Translation.NONE)));
        Release homicide = release(4, "homicide", "homicide.xlsx", Instant.parse("2026-03-02T10:00:00Z"));
        Release coded = release(9, "policy", "policy.xlsx", Instant.parse("2026-03-01T10:00:00Z"));
        when(releases.releases()).thenReturn(List.of(homicide, coded));
        when(policy.release()).thenReturn(Optional.of(coded));
        when(policy.researchedTo()).thenReturn(Optional.of(LocalDate.of(2026, 3, 1)));
        when(policy.codebook()).thenReturn(new Codebook(List.of()));
        when(policy.stance(any(), anyInt(), anyInt())).thenAnswer(call -> {
            Map<CountryCode, List<Stance>> answer = new TreeMap<>();
            for (CountryCode code : call.<Collection<CountryCode>>getArgument(0)) {
                answer.put(
                        code,
                        IntStream.rangeClosed(call.getArgument(1), call.getArgument(2))
                                .mapToObj(year -> code.equals(SLV)
                                        ? new Stance(
                                                code,
                                                year,
                                                new Score(44.07534246575342, 44.07534246575342, 44.07534246575342, 1),
                                                new Score(2.380952380952381, 1.7857142857142858, 26.785714285714285, 1),
                                                List.of("SLV-M-01"))
                                        : new Stance(code, year, null, null, List.of()))
                                .toList());
            }
            return answer;
        });
        when(policy.stance(any(), anyInt(), anyInt(), any())).thenAnswer(call -> {
            if (call.getArgument(3).equals(Weights.CODEBOOK)) {
                return policy.stance(call.getArgument(0), call.getArgument(1), call.getArgument(2));
            }
            double score = call.getArgument(3).equals(Weights.EQUAL) ? 45.2603 : 44.0753;
            Map<CountryCode, List<Stance>> answer = new TreeMap<>();
            for (CountryCode code : call.<Collection<CountryCode>>getArgument(0)) {
                Score force = code.equals(SLV) ? new Score(score, score, score, 1) : null;
                answer.put(
                        code,
                        IntStream.rangeClosed(call.getArgument(1), call.getArgument(2))
                                .mapToObj(year -> new Stance(code, year, force, force, List.of()))
                                .toList());
            }
            return answer;
        });
        when(policy.instruments(SLV))
                .thenReturn(List.of(new Instrument(
                        "SLV-M-01",
                        SLV,
                        Localized.orEnglish("Régimen de excepción", null, null),
                        "state_of_exception",
                        Direction.MILITARIZED,
                        Layer.PRACTICE,
                        Scope.NATIONAL,
                        2,
                        LocalDate.of(2022, 1, 1),
                        DatePrecision.YEAR,
                        null,
                        null,
                        "in_force_executive",
                        Localized.orEnglish("Renewed each month.", null, null),
                        new Reference("Decreto 333", "Asamblea Legislativa", 2022, "https://example.org/333"),
                        Confidence.VERIFIED,
                        true,
                        null,
                        null,
                        new CellRef("Instruments", "A12"))));
        when(policy.events(any())).thenReturn(List.of(event(2014, "Before"), event(2017, "Within")));
    }

    private static PolicyEvent event(int year, String title) {
        return new PolicyEvent(
                SLV,
                LocalDate.of(year, 3, 27),
                DatePrecision.MONTH,
                "militarized",
                Localized.orEnglish(title, null, null),
                Localized.orEnglish(title, null, null),
                null,
                "for editors only",
                new Reference("Decreto 333", "Asamblea Legislativa", year, "https://example.org/333"),
                Confidence.VERIFIED,
                new CellRef("Events", "A" + year));
    }

    @Test
    void theWorkbookHoldsFiguresAsNumbersWithTheirSourceAndCell() throws Exception {
        try (XSSFWorkbook book = workbook("/export/series.xlsx" + COMPARISON)) {
            assertThat(sheets(book)).containsExactly("Data", "Stance", "Policy events", "Sources", "Notes");
            XSSFSheet data = book.getSheet("Data");
            assertThat(data.getLastRowNum()).isEqualTo(10);
            assertThat(data.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            Row first = data.getRow(1);
            assertThat(text(first, "Country")).isEqualTo("SLV");
            assertThat(text(first, "Name")).isEqualTo("El Salvador");
            assertThat(number(first, "Year")).isEqualTo(2015);
            assertThat(number(first, "Value")).isEqualTo(107.64);
            assertThat(text(first, "Status")).isEqualTo("observed");
            assertThat(text(first, "Unit")).isEqualTo("victims per 100,000");
            assertThat(text(first, "Publisher")).isEqualTo("UNODC");
            assertThat(text(first, "Edition")).isEqualTo("15 May 2025");
            assertThat(text(first, "Workbook cell")).isEqualTo("Data!D15");
        }
    }

    @Test
    void aMissingYearIsAnEmptyCellAndNamedInTheNotes() throws Exception {
        try (XSSFWorkbook book = workbook("/export/series.xlsx" + COMPARISON)) {
            Row missing = book.getSheet("Data").getRow(2);
            assertThat(number(missing, "Year")).isEqualTo(2016);
            assertThat(missing.getCell(column(missing, "Value"))).isNull();
            assertThat(text(missing, "Status")).isEqualTo("no figure");
            assertThat(notes(book))
                    .contains("No figure for 2016, 2018-2019.")
                    .contains("Counting rules differ.")
                    .contains("Clashes left out. Values before and after are not comparable.")
                    .contains("An empty cell is a missing figure, never zero.")
                    .noneMatch(n -> n.startsWith("Joined."));
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws Exception {
        try (XSSFWorkbook book = workbook("/export/series.xlsx" + COMPARISON)) {
            Row row = book.getSheet("Data").getRow(3);
            assertThat(row.getCell(column(row, "Note")).getCellType()).isEqualTo(CellType.STRING);
            assertThat(text(row, "Note")).isEqualTo("=1+1");
        }
        assertThat(csv("/export/series.csv" + COMPARISON).get(2).get("Note")).isEqualTo("'=1+1");
    }

    @Test
    void stanceKeepsTwoScoresAndLeavesTheUncodedEmpty() throws Exception {
        try (XSSFWorkbook book = workbook("/export/series.xlsx" + COMPARISON)) {
            XSSFSheet stance = book.getSheet("Stance");
            assertThat(number(stance.getRow(1), "Militarization")).isEqualTo(44.0753);
            assertThat(number(stance.getRow(1), "Harm reduction, upper bound")).isEqualTo(26.7857);
            Row uncoded = stance.getRow(6);
            assertThat(text(uncoded, "Country")).isEqualTo("ECU");
            assertThat(uncoded.getCell(column(uncoded, "Militarization"))).isNull();
            assertThat(notes(book)).anyMatch(n -> n.startsWith("Policy not coded"));
        }
    }

    @Test
    void theStanceOfOneCountryComesWithTheInstrumentsItRestsOn() throws Exception {
        String address = "/export/stance.xlsx?c=SLV&from=2021&to=2022&weights=equal";
        mvc.perform(get(address))
                .andExpect(header().string(
                                "Content-Disposition", containsString("filename=\"rumbo-stance-SLV-2021-2022.xlsx\"")));
        try (XSSFWorkbook book = workbook(address)) {
            assertThat(sheets(book)).containsExactly("Stance", "Instruments", "Sources", "Notes");
            XSSFSheet stance = book.getSheet("Stance");
            assertThat(stance.getLastRowNum()).isEqualTo(2);
            assertThat(number(stance.getRow(2), "Year")).isEqualTo(2022);
            assertThat(number(stance.getRow(2), "Militarization")).isEqualTo(45.2603);
            assertThat(text(book.getSheet("Instruments").getRow(1), "Workbook cell"))
                    .isEqualTo("Instruments!A12");
            assertThat(notes(book)).anyMatch(n -> n.contains("equal")).noneMatch(n -> n.startsWith("Policy not coded"));
        }
        List<CSVRecord> rows = csv("/export/stance.csv?c=SLV&from=2021&to=2022");
        assertThat(rows).hasSize(2).allMatch(row -> row.get("Country").equals("SLV"));
    }

    @Test
    void aCountryThatWasNotCodedHasAStanceFileWithoutScoresThatSaysSo() throws Exception {
        try (XSSFWorkbook book = workbook("/export/stance.xlsx?c=ECU&from=2022&to=2022")) {
            Row row = book.getSheet("Stance").getRow(1);
            assertThat(row.getCell(column(row, "Militarization"))).isNull();
            assertThat(notes(book)).anyMatch(n -> n.startsWith("Policy not coded"));
        }
    }

    @Test
    void theSourcesAreCitedInFullWithTheFileTheyCameFrom() throws Exception {
        try (XSSFWorkbook book = workbook("/export/series.xlsx" + COMPARISON)) {
            XSSFSheet sources = book.getSheet("Sources");
            assertThat(sources.getLastRowNum()).isEqualTo(2);
            assertThat(text(sources.getRow(1), "Citation")).isEqualTo("UNODC (2025), Intentional homicide");
            assertThat(text(sources.getRow(1), "File")).isEqualTo("homicide.xlsx");
            Row first = sources.getRow(1);
            assertThat(first.getCell(column(first, "As of")).getLocalDateTimeCellValue())
                    .isEqualTo("2025-05-15T00:00:00");
            assertThat(text(sources.getRow(2), "File")).isEqualTo("policy.xlsx");
        }
    }

    @Test
    void theFileSaysInItsNameWhatItHolds() throws Exception {
        mvc.perform(get("/export/series.xlsx" + COMPARISON))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("filename=\"rumbo-homicide-rate-SLV-ECU-2015-2019.xlsx\"")));
        mvc.perform(get("/export/overview.csv?i=homicide-rate&region=americas&year=2016"))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("filename=\"rumbo-homicide-rate-americas-2016.csv\"")));
        mvc.perform(get("/export/country.xlsx?c=slv"))
                .andExpect(header().string("Content-Disposition", containsString("filename=\"rumbo-SLV.xlsx\"")));
    }

    @Test
    void theSameFiguresMakeTheSameFile() throws Exception {
        try (XSSFWorkbook one = workbook("/export/series.xlsx" + COMPARISON);
                XSSFWorkbook other = workbook("/export/series.xlsx" + COMPARISON)) {
            assertThat(cells(one)).isEqualTo(cells(other)).isNotEmpty();
            assertThat(one.getProperties().getCoreProperties().getCreated())
                    .isEqualTo(Date.from(Instant.parse("2026-03-02T10:00:00Z")));
        }
    }

    @Test
    void csvPutsFigureStanceAndSourceOnOneLineAndOpensWithAccents() throws Exception {
        byte[] bytes = mvc.perform(get("/export/series.csv" + COMPARISON).header("Accept-Language", "pt-BR"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        CSVRecord first = csv("/export/series.csv" + COMPARISON).getFirst();
        assertThat(first.get("Value")).isEqualTo("107.64");
        assertThat(first.get("Militarization")).isEqualTo("44.0753");
        assertThat(first.get("Edition")).isEqualTo("15 May 2025");
        assertThat(first.get("Source of the scores")).isEqualTo("Rumbo, policy, March 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "es, 'País;Nombre;Indicador;Año', 'Tasa de homicidios;2015;107,64;', 44;0753",
        "pt, 'País;Nome;Indicador;Ano', 'Taxa de homicídios;2015;107,64;', 44;0753",
        "en, 'Country,Name,Indicator,Year', 'Homicide rate,2015,107.64,', '44,0753'"
    })
    void csvIsWrittenAsASpreadsheetProgramOfTheReadersLanguageOpensIt(
            String language, String heading, String figure, String never) throws Exception {
        String text = mvc.perform(get("/export/series.csv" + COMPARISON + "&lang=" + language))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF" + heading).contains(figure).doesNotContain(never);
    }

    @Test
    void theLanguageChosenOnAPageGoesBeforeTheBrowsers() throws Exception {
        String text = mvc.perform(get("/export/series.csv" + COMPARISON)
                        .cookie(new Cookie("rumbo-lang", "es"))
                        .header("Accept-Language", "pt-BR"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains("Tasa de homicidios").doesNotContain("Taxa de homicídios");
    }

    @Test
    void inTheOverviewsFileEachFigureStandsBesideItsOwnYearAndTwoPlacesAreNotRanked() throws Exception {
        List<CSVRecord> rows = csv("/export/overview.csv?i=homicide-rate&region=Americas&year=2016");
        assertThat(rows).extracting(r -> r.get("Country")).containsExactly("SLV", "ECU");
        assertThat(rows).extracting(r -> r.get("Rank")).containsExactly("", "");
        assertThat(rows).extracting(r -> r.get("Value")).containsExactly("107.64", "5.8");
        assertThat(rows).extracting(r -> r.get("Year")).containsExactly("2015", "2016");
        assertThat(rows).extracting(r -> r.get("Year of the scores")).containsOnly("2016");
        try (XSSFWorkbook book = workbook("/export/overview.xlsx?i=homicide-rate&region=World&year=2016")) {
            assertThat(book.getSheet("Data").getLastRowNum()).isEqualTo(3);
            assertThat(notes(book))
                    .contains("No ranks: 2 places have a figure that can be ranked, and fewer than 10 are not ranked.")
                    .contains("No figure for 2016; the nearest year within two stands in: El Salvador (2015).")
                    .contains("No figure for 2016 or within two years of it: Andorra.");
        }
    }

    @Test
    void theCountryFileListsItsInstrumentsWithNoMoreOfADateThanIsKnown() throws Exception {
        try (XSSFWorkbook book = workbook("/export/country.xlsx?c=SLV&lang=es")) {
            assertThat(sheets(book))
                    .containsExactly("Datos", "Postura", "Instrumentos", "Hechos de política", "Fuentes", "Notas");
            Row row = book.getSheet("Instrumentos").getRow(1);
            assertThat(text(row, "Identificador")).isEqualTo("SLV-M-01");
            assertThat(number(row, "Inicio")).isEqualTo(2022);
            assertThat(row.getCell(column(row, "Fin"))).isNull();
            assertThat(text(row, "Dirección")).isEqualTo("https://example.org/333");
            assertThat(text(row, "Situación jurídica")).doesNotContain("_");
            assertThat(book.getSheet("Postura").getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void aComparisonBringsThePolicyEventsOfItsYearsWithTheirCells() throws Exception {
        try (XSSFWorkbook book = workbook("/export/series.xlsx" + COMPARISON)) {
            XSSFSheet events = book.getSheet("Policy events");
            assertThat(events.getLastRowNum()).isEqualTo(1);
            Row row = events.getRow(1);
            assertThat(text(row, "Country")).isEqualTo("SLV");
            assertThat(text(row, "Date")).isEqualTo("2017-03");
            assertThat(text(row, "Title")).isEqualTo("Within");
            assertThat(text(row, "Kind")).isEqualTo("militarized measure");
            assertThat(text(row, "Workbook cell")).isEqualTo("Events!A2017");
            assertThat(text(row, "Workbook")).isEqualTo("Rumbo, policy, March 2026");
        }
    }

    @Test
    void theTimelineGivesTheMeasuresThatItDraws() throws Exception {
        List<CSVRecord> rows = csv("/export/measures.csv?c=SLV");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("Identifier")).isEqualTo("SLV-M-01");
            assertThat(row.get("Workbook")).isEqualTo("Rumbo, policy, March 2026");
        });
        try (XSSFWorkbook book = workbook("/export/measures.xlsx?c=SLV")) {
            assertThat(sheets(book)).containsExactly("Instruments", "Sources", "Notes");
        }
    }

    @Test
    void thePlaneGivesTheScoresOfAYearBesideTheNewestRateUpToTwoYearsBefore() throws Exception {
        when(policy.codedCountries()).thenReturn(List.of(SLV, ECU, AND));
        when(countries.find(any()))
                .thenAnswer(call -> countries.places().stream()
                        .filter(place -> place.code().equals(call.getArgument(0)))
                        .findFirst());

        List<CSVRecord> rows = csv("/export/plane.csv?i=homicide-rate&year=2018&region=Americas&weights=equal");

        assertThat(rows).extracting(r -> r.get("Country")).containsExactly("SLV", "ECU");
        assertThat(rows).extracting(r -> r.get("Year")).containsExactly("2017", "2016");
        assertThat(rows).extracting(r -> r.get("Year of the scores")).containsOnly("2018");
        assertThat(rows.getFirst().get("Militarization")).isEqualTo("45.2603");
        assertThat(csv("/export/stance.csv?from=2018&to=2018&region=Europe"))
                .extracting(r -> r.get("Country"))
                .containsExactly("AND");
    }

    @ParameterizedTest
    @CsvSource({
        "/export/series.xlsx?c=SLV, i",
        "/export/series.xlsx?i=homicide-rate, c",
        "/export/series.csv?i=homicide-rate&c=XXX, c",
        "'/export/series.csv?i=homicide-rate&c=AAA,BBB,CCC,DDD,EEE,FFF,GGG,HHH,III', c",
        "/export/series.csv?i=homicide-rate&c=SLV&from=2020&to=2010, from",
        "/export/overview.csv?i=homicide-rate&region=Atlantis, region",
        "/export/overview.xlsx?i=homicide-rate&year=soon, year",
        "/export/country.xlsx, c",
        "'/export/country.xlsx?c=SLV,ECU', c"
    })
    void aDownloadThatCannotBeMadeSaysWhy(String url, String parameter) throws Exception {
        mvc.perform(get(url))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(header().string("Content-Disposition", "inline"))
                .andExpect(jsonPath("$.parameter").value(parameter));
    }

    @Test
    void aFormThatIsNotOfferedIsNotFound() throws Exception {
        mvc.perform(get("/export/series.pdf" + COMPARISON)).andExpect(status().isNotFound());
    }

    private XSSFWorkbook workbook(String url) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(url))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andReturn()
                .getResponse();
        return new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()));
    }

    private List<CSVRecord> csv(String url) throws Exception {
        String text = mvc.perform(get(url))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    private static List<String> sheets(XSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static int column(Row row, String heading) {
        for (var cell : row.getSheet().getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static String text(Row row, String heading) {
        return row.getCell(column(row, heading)).getStringCellValue();
    }

    private static double number(Row row, String heading) {
        return row.getCell(column(row, heading)).getNumericCellValue();
    }

    private static List<String> notes(XSSFWorkbook book) {
        List<String> notes = new ArrayList<>();
        for (Row row : book.getSheet("Notes")) {
            notes.add(text(row, "Note"));
        }
        return notes;
    }

    private static List<String> cells(XSSFWorkbook book) {
        List<String> cells = new ArrayList<>();
        book.forEach(sheet -> sheet.forEach(row ->
                row.forEach(cell -> cells.add(sheet.getSheetName() + cell.getAddress() + cell.getCellType() + cell))));
        return cells;
    }

    private static Country country(CountryCode code, String region, String name) {
        return new Country(code, PlaceKind.COUNTRY, null, region, null, null, new Localized(name, name, name));
    }

    private static Observation observation(int year, double value, @Nullable String note) {
        return Observations.observed(year, value, 71, "CTS", note, new CellRef("Data", "D15"));
    }

    private static Release release(long id, String dataset, String file, Instant importedAt) {
        return new Release(
                id,
                dataset,
                true,
                dataset,
                "Rumbo",
                "March 2026",
                null,
                "CC BY 4.0",
                null,
                "Rumbo (2026)",
                null,
                file,
                "ab".repeat(32),
                "template",
                importedAt,
                "maria",
                10,
                10,
                Translation.NONE);
    }
}
