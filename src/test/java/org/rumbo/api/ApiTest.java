package org.rumbo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.rumbo.policy.Domain;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.Layer;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Reference;
import org.rumbo.policy.Scope;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Shown;
import org.rumbo.provenance.ShownNow;
import org.rumbo.provenance.Source;
import org.rumbo.provenance.Translation;
import org.rumbo.release.ReleaseQuery;
import org.rumbo.release.ReleaseService;
import org.rumbo.testing.Observations;
import org.rumbo.text.Localized;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** What a program that reads the API can rely on. */
@WebMvcTest(controllers = {SeriesController.class, PolicyController.class, CataloguesController.class})
@ComponentScan(
        basePackages = {"org.rumbo.web", "org.rumbo.api"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
class ApiTest {

    private static final CountryCode SLV = new CountryCode("SLV");
    private static final CountryCode COL = new CountryCode("COL");
    private static final CountryCode AND = new CountryCode("AND");
    private static final CellRef CELL = new CellRef("Data", "D15");

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private CountryCatalogue countries;

    @MockitoBean
    private SeriesService series;

    @MockitoBean
    private PolicyService policy;

    @MockitoBean
    private EvidenceService evidence;

    @MockitoBean
    private ReleaseCatalogue releases;

    @MockitoBean
    private ShownNow shown;

    @MockitoBean
    private ReleaseService releaseService;

    @MockitoBean
    private ReleaseQuery releaseQuery;

    @BeforeEach
    void someFigures() {
        List<Country> places = List.of(
                country("AND", "Andorra", "Andorra", "Andorra"),
                country("COL", "Colombia", "Colombia", "Colômbia"),
                new Country(
                        new CountryCode("COL_X"),
                        PlaceKind.PART,
                        COL,
                        "Americas",
                        null,
                        null,
                        new Localized("A part", "Una parte", "Uma parte")),
                country("SLV", "El Salvador", "El Salvador", "El Salvador"));
        when(countries.places()).thenReturn(places);
        when(countries.countries())
                .thenReturn(places.stream()
                        .filter(p -> p.kind() == PlaceKind.COUNTRY)
                        .toList());

        Indicator rate = new Indicator(
                "homicide-rate",
                new Localized("Homicide rate", "Tasa de homicidios", "Taxa de homicídios"),
                new Localized("victims per 100,000", "víctimas por cada 100.000", "vítimas por 100 mil"),
                2,
                new Localized("d", "d", "d"),
                HigherIs.WORSE,
                "homicide",
                null,
                "homicide");
        Indicator seizures = new Indicator(
                "cocaine-seizures",
                new Localized("Cocaine seized", "Cocaína incautada", "Cocaína apreendida"),
                new Localized("kg", "kg", "kg"),
                0,
                new Localized("d", "d", "d"),
                HigherIs.NEUTRAL,
                "trafficking",
                new Localized("Enforcement activity.", "Actividad policial.", "Atividade policial."),
                "trafficking");
        when(series.indicators()).thenReturn(List.of(rate, seizures));
        when(series.indicator("homicide-rate")).thenReturn(Optional.of(rate));
        when(series.indicator("cocaine-seizures")).thenReturn(Optional.of(seizures));

        Map<CountryCode, Series> rates = new TreeMap<>(Map.of(
                SLV,
                new Series(
                        "homicide-rate",
                        SLV,
                        List.of(observation(2015, 107.64, null), observation(2022, 7.8, "=HYPERLINK(\"x\")")),
                        List.of(new Break(
                                LocalDate.of(2019, 7, 1),
                                BreakKind.COUNTING,
                                new Localized("Counting changed.", "Cambió el conteo.", "A contagem mudou."),
                                "A report",
                                "InSight Crime",
                                "https://example.org/report",
                                new CellRef("Breaks", "A2")))),
                COL,
                new Series("homicide-rate", COL, List.of(observation(2016, 26.0, null)), List.of())));
        when(series.allSeries("homicide-rate")).thenReturn(rates);
        when(series.series(eq("homicide-rate"), any()))
                .thenAnswer(call -> call.<Collection<CountryCode>>getArgument(1).stream()
                        .map(c -> rates.getOrDefault(c, new Series("homicide-rate", c, List.of(), List.of())))
                        .toList());
        when(series.series(eq("cocaine-seizures"), any()))
                .thenReturn(List.of(
                        new Series("cocaine-seizures", COL, List.of(observation(2023, 84_672_900, null)), List.of())));

        when(shown.get()).thenReturn(new Shown(Map.of("homicide", 4L, "policy", 9L), Map.of()));
        when(releases.sources(any()))
                .thenAnswer(call -> call.<Collection<Long>>getArgument(0).isEmpty()
                        ? List.of()
                        : List.of(new Source(
                                71,
                                "unodc-sdg-2025-05",
                                "UNODC",
                                "Intentional homicide",
                                "15 May 2025",
                                LocalDate.of(2025, 5, 15),
                                "Reuse with attribution",
                                "https://example.org/unodc",
                                "UNODC (2025)",
                                4,
                                "homicide",
                                Translation.NONE)));
        Release policyRelease = new Release(
                9,
                "policy",
                true,
                "Drug policy",
                "Rumbo",
                "March 2026",
                LocalDate.of(2026, 3, 1),
                "CC BY 4.0",
                null,
                "Rumbo (2026)",
                null,
                "policy.xlsx",
                "ab".repeat(32),
                "template",
                Instant.parse("2026-03-02T10:00:00Z"),
                "maria",
                10,
                10,
                Translation.NONE);
        when(releases.releases()).thenReturn(List.of(policyRelease));
        when(policy.release()).thenReturn(Optional.of(policyRelease));
        when(policy.researchedTo()).thenReturn(Optional.of(LocalDate.of(2026, 3, 1)));
        when(policy.codedCountries()).thenReturn(List.of(SLV));
        when(policy.stance(any(), anyInt(), anyInt(), any())).thenAnswer(call -> {
            Map<CountryCode, List<Stance>> answer = new TreeMap<>();
            int from = call.getArgument(1);
            int to = call.getArgument(2);
            for (CountryCode code : call.<Collection<CountryCode>>getArgument(0)) {
                answer.put(
                        code,
                        java.util.stream.IntStream.rangeClosed(from, to)
                                .mapToObj(year -> code.equals(SLV)
                                        ? new Stance(
                                                code,
                                                year,
                                                new Score(44.07534246575342, 44.07534246575342, 44.07534246575342, 1),
                                                new Score(2.380952380952381, 1.7857142857142858, 26.785714285714285, 1),
                                                List.of("SLV-M-01", "SLV-M-02"))
                                        : new Stance(code, year, null, null, List.of()))
                                .toList());
            }
            return answer;
        });
        when(policy.codebook())
                .thenReturn(new Codebook(List.of(new Kind(
                        "state_of_exception",
                        Direction.MILITARIZED,
                        Domain.EXCEPTION_AND_PUNISHMENT,
                        null,
                        2,
                        "all",
                        new Localized("State of exception", "Estado de excepción", "Estado de exceção"),
                        Localized.orEnglish("d", null, null),
                        Localized.orEnglish("0", null, null),
                        Localized.orEnglish("1", null, null),
                        Localized.orEnglish("2", null, null),
                        null,
                        null,
                        null,
                        new CellRef("Codebook", "A2")))));
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
                        LocalDate.of(2022, 3, 27),
                        DatePrecision.DAY,
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
    }

    @Test
    void aFigureComesWithItsEdition() throws Exception {
        mvc.perform(get("/api/v1/series?indicator=homicide-rate&country=SLV&from=2015&to=2015"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andExpect(jsonPath("$.indicator").value("homicide-rate"))
                .andExpect(jsonPath("$.series[0].country").value("SLV"))
                .andExpect(jsonPath("$.series[0].points.length()").value(1))
                .andExpect(jsonPath("$.series[0].points[0].year").value(2015))
                .andExpect(jsonPath("$.series[0].points[0].value").value(107.64))
                .andExpect(jsonPath("$.series[0].points[0].status").value("observed"))
                .andExpect(jsonPath("$.series[0].points[0].cell").value("Data!D15"))
                .andExpect(jsonPath("$.series[0].points[0].source").value("homicide/unodc-sdg-2025-05"))
                .andExpect(jsonPath("$.sources[0].id").value("homicide/unodc-sdg-2025-05"))
                .andExpect(jsonPath("$.sources[0].edition").value("15 May 2025"))
                .andExpect(jsonPath("$.sources[0].asOf").value("2025-05-15"))
                .andExpect(jsonPath("$.sources[0].release").value(4));
    }

    @Test
    void aMissingYearIsAPointWithoutAValue() throws Exception {
        mvc.perform(get("/api/v1/series?indicator=homicide-rate&country=SLV,AND&from=2021&to=2023"))
                .andExpect(jsonPath("$.series[0].points.length()").value(3))
                .andExpect(jsonPath("$.series[0].points[0].value").isEmpty())
                .andExpect(jsonPath("$.series[0].points[1].value").value(7.8))
                .andExpect(jsonPath("$.series[0].points[2].year").value(2023))
                .andExpect(jsonPath("$.series[0].points[2].value").isEmpty())
                .andExpect(jsonPath("$.series[0].points[2]").value(org.hamcrest.Matchers.hasKey("value")))
                .andExpect(jsonPath("$.series[1].country").value("AND"))
                .andExpect(jsonPath("$.series[1].points.length()").value(3))
                .andExpect(jsonPath("$.series[1].points[0].value").isEmpty());
    }

    @Test
    void withoutAPeriodTheAnswerSpansTheFiguresInIt() throws Exception {
        mvc.perform(get("/api/v1/series?indicator=homicide-rate&country=SLV&country=COL"))
                .andExpect(jsonPath("$.series[0].points.length()").value(8))
                .andExpect(jsonPath("$.series[1].points[0].year").value(2015))
                .andExpect(jsonPath("$.series[1].points[0].value").isEmpty())
                .andExpect(jsonPath("$.series[1].points[1].value").value(26));
    }

    @Test
    void withoutCountriesEveryPlaceThatHasFiguresIsAnswered() throws Exception {
        mvc.perform(get("/api/v1/series?indicator=homicide-rate"))
                .andExpect(jsonPath("$.series.length()").value(2))
                .andExpect(jsonPath("$.series[0].country").value("COL"))
                .andExpect(jsonPath("$.series[1].country").value("SLV"));
    }

    @Test
    void aBreakIsToldInTheReadersLanguage() throws Exception {
        String url = "/api/v1/series?indicator=homicide-rate&country=SLV&from=2015&to=2022";
        mvc.perform(get(url).header("Accept-Language", "pt-BR,pt;q=0.9,en;q=0.5"))
                .andExpect(jsonPath("$.series[0].breaks[0].date").value("2019-07-01"))
                .andExpect(jsonPath("$.series[0].breaks[0].kind").value("counting"))
                .andExpect(jsonPath("$.series[0].breaks[0].note").value("A contagem mudou."));
        mvc.perform(get(url + "&lang=es").header("Accept-Language", "pt"))
                .andExpect(jsonPath("$.series[0].breaks[0].note").value("Cambió el conteo."));
        mvc.perform(get(url).header("Accept-Language", "de;q="))
                .andExpect(jsonPath("$.series[0].breaks[0].note").value("Counting changed."));
        mvc.perform(get("/api/v1/series?indicator=homicide-rate&country=SLV&from=2020&to=2022"))
                .andExpect(jsonPath("$.series[0].breaks").isEmpty());
    }

    @Test
    void aLargeFigureIsWrittenWithoutAnExponent() throws Exception {
        String json = mvc.perform(get("/api/v1/series?indicator=cocaine-seizures&country=COL"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json).contains("\"value\":84672900,");
    }

    @Test
    void csvHasARowAYearWithItsSourceAndNoFormula() throws Exception {
        String url = "/api/v1/series?indicator=homicide-rate&country=SLV&from=2019&to=2022";
        String byHeader = csv(url, "text/csv");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(byHeader))
                .getRecords();
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst().get("year")).isEqualTo("2019");
        assertThat(rows.getFirst().get("value")).isEmpty();
        assertThat(rows.getFirst().get("break")).isEqualTo("2019-07-01: Counting changed.");
        assertThat(rows.getLast().get("value")).isEqualTo("7.8");
        assertThat(rows.getLast().get("publisher")).isEqualTo("UNODC");
        assertThat(rows.getLast().get("edition")).isEqualTo("15 May 2025");
        assertThat(rows.getLast().get("url")).isEqualTo("https://example.org/unodc");
        assertThat(rows.getLast().get("note")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(csv(url + "&format=csv", "text/html,*/*;q=0.8")).isEqualTo(byHeader);
    }

    @Test
    void everyListIsAlsoCsv() throws Exception {
        assertThat(csv("/api/v1/countries", "text/csv"))
                .startsWith("code,name_en")
                .contains("SLV,El Salvador");
        assertThat(csv("/api/v1/indicators", "text/csv")).contains("cocaine-seizures,Cocaine seized");
        assertThat(csv("/api/v1/stance?country=SLV,AND&from=2022&to=2022", "text/csv"))
                .contains(
                        "SLV,El Salvador,2022,44.0753,44.0753,44.0753,1,2.381,1.7857,26.7857,1,SLV-M-01 SLV-M-02,Rumbo")
                .contains("AND,Andorra,2022,,,,,,,,,,Rumbo");
        assertThat(csv("/api/v1/instruments?country=SLV", "text/csv")).contains("SLV-M-01,SLV,Régimen de excepción");
        assertThat(csv("/api/v1/datasets", "text/csv")).contains("policy,9,yes,Drug policy");
    }

    private String csv(String url, String accept) throws Exception {
        var response = mvc.perform(get(url).header("Accept", accept))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse();
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void stanceIsTwoScoresWithBounds() throws Exception {
        mvc.perform(get("/api/v1/stance?country=SLV,AND&from=2022&to=2022"))
                .andExpect(jsonPath("$.stance.length()").value(2))
                .andExpect(jsonPath("$.stance[0].country").value("SLV"))
                .andExpect(jsonPath("$.stance[0].year").value(2022))
                .andExpect(jsonPath("$.stance[0].militarization.value").value(44.0753))
                .andExpect(jsonPath("$.stance[0].harmReduction.value").value(2.381))
                .andExpect(jsonPath("$.stance[0].harmReduction.lower").value(1.7857))
                .andExpect(jsonPath("$.stance[0].harmReduction.upper").value(26.7857))
                .andExpect(jsonPath("$.stance[0].instruments[1]").value("SLV-M-02"))
                .andExpect(jsonPath("$.stance[1].country").value("AND"))
                .andExpect(jsonPath("$.stance[1].militarization").isEmpty())
                .andExpect(jsonPath("$.stance[1].harmReduction").isEmpty())
                .andExpect(jsonPath("$.sources[0].edition").value("March 2026"));
    }

    @Test
    void stanceWithoutAPeriodEndsWithTheLastYearResearchedToItsEnd() throws Exception {
        mvc.perform(get("/api/v1/stance"))
                .andExpect(jsonPath("$.stance.length()").value(26))
                .andExpect(jsonPath("$.stance[0].year").value(2000))
                .andExpect(jsonPath("$.stance[25].year").value(2025));
    }

    @Test
    void anInstrumentNamesTheTextItRestsOn() throws Exception {
        mvc.perform(get("/api/v1/instruments?country=SLV&lang=es"))
                .andExpect(jsonPath("$.instruments[0].id").value("SLV-M-01"))
                .andExpect(jsonPath("$.instruments[0].kindName").value("Estado de excepción"))
                .andExpect(jsonPath("$.instruments[0].layer").value("practice"))
                .andExpect(jsonPath("$.instruments[0].direction").value("militarized"))
                .andExpect(jsonPath("$.instruments[0].source.url").value("https://example.org/333"))
                .andExpect(jsonPath("$.instruments[0].cell").value("Instruments!A12"))
                .andExpect(jsonPath("$.sources[0].release").value(9));
    }

    @Test
    void countriesListTheirParts() throws Exception {
        mvc.perform(get("/api/v1/countries"))
                .andExpect(jsonPath("$.countries.length()").value(3))
                .andExpect(jsonPath("$.countries[1].code").value("COL"))
                .andExpect(jsonPath("$.countries[1].names.pt").value("Colômbia"))
                .andExpect(jsonPath("$.countries[1].parts[0]").value("COL_X"));
        mvc.perform(get("/api/v1/countries?kind=part"))
                .andExpect(jsonPath("$.countries.length()").value(1))
                .andExpect(jsonPath("$.countries[0].parent").value("COL"));
    }

    @Test
    void indicatorsSayUnitAndCaveat() throws Exception {
        mvc.perform(get("/api/v1/indicators"))
                .andExpect(jsonPath("$.indicators[0].code").value("homicide-rate"))
                .andExpect(jsonPath("$.indicators[0].unit.en").value("victims per 100,000"))
                .andExpect(jsonPath("$.indicators[0].higherIs").value("worse"))
                .andExpect(jsonPath("$.indicators[0].caveat").isEmpty())
                .andExpect(jsonPath("$.indicators[1].caveat.pt").value("Atividade policial."));
    }

    @Test
    void datasetsListReleasesAndKeepTheNameOfWhoImportedThem() throws Exception {
        String json = mvc.perform(get("/api/v1/datasets"))
                .andExpect(jsonPath("$.datasets[0].code").value("policy"))
                .andExpect(jsonPath("$.datasets[0].releases[0].active").value(true))
                .andExpect(jsonPath("$.datasets[0].releases[0].checksum").value("ab".repeat(32)))
                .andExpect(jsonPath("$.datasets[0].releases[0].importedAt").value("2026-03-02T10:00:00Z"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json).doesNotContain("maria");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /series?country=SLV                                            | indicator | /api/v1/indicators
            /series?indicator=                                             | indicator | missing
            /series?indicator=homicde-rate                                 | indicator | homicide-rate
            /series?indicator=homicide-rate&country=SV                     | country   | SLV (El Salvador)
            /series?indicator=homicide-rate&country=el%20salvador          | country   | SLV (El Salvador)
            /series?indicator=homicide-rate&country=SLX                    | country   | SLV
            /series?indicator=homicide-rate&country=                       | country   | empty entry
            /series?indicator=homicide-rate&country=SLV,,COL               | country   | empty entry
            /series?indicator=homicide-rate&from=2020&to=2010              | from      | Swap
            /series?indicator=homicide-rate&from=abc                       | from      | not a year
            /series?indicator=homicide-rate&to=20155                       | to        | not a year
            /series?indicator=homicide-rate&from=1066                      | from      | 1900 to 2100
            /series?indicator=homicide-rate&contry=SLV                     | contry    | Known are indicator, country, from, to
            /series?indicator=homicide-rate&lang=de                        | lang      | en, es, pt
            /stance?country=XXX                                            | country   | not a known country
            /stance?country=SLV&from=2022&to=2021                          | from      | Swap
            /instruments?country=XXX                                       | country   | not a known country
            /countries?kind=planet                                         | kind      | country, territory, part, aggregate
            /indicators?x=1                                                | x         | no parameter x
            """)
    void aRequestThatCannotBeUnderstoodIsToldWhy(String path, String parameter, String hint) throws Exception {
        for (String accept : List.of("application/json", "text/csv", "text/html,*/*;q=0.1")) {
            mvc.perform(get(java.net.URI.create("/api/v1" + path)).header("Accept", accept))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().doesNotExist("ETag"))
                    .andExpect(jsonPath("$.status").value(400))
                    .andExpect(jsonPath("$.parameter").value(parameter))
                    .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString(hint)));
        }
    }

    @Test
    void moreThan300PlacesAreTooMany() throws Exception {
        String many = java.util.stream.IntStream.range(0, 301)
                .mapToObj(i -> "X" + (char) ('A' + i / 26) + (char) ('A' + i % 26))
                .collect(java.util.stream.Collectors.joining(","));
        mvc.perform(get("/api/v1/series?indicator=homicide-rate&country=" + many))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("at most 300")));
    }

    @Test
    void anUnknownAddressIsAProblemAndNotAPage() throws Exception {
        mvc.perform(get("/api/v1/nothing").header("Accept", "text/html"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void whatIsReadOnlyRefusesToBeWritten() throws Exception {
        mvc.perform(post("/api/v1/series?indicator=homicide-rate"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", org.hamcrest.Matchers.containsString("GET")))
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void aFormThatIsNotOfferedIsSaidSo() throws Exception {
        mvc.perform(get("/api/v1/countries").header("Accept", "application/xml"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(get("/api/v1/countries?format=xml"))
                .andExpect(status().isNotAcceptable())
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("format=csv")));
    }

    @Test
    void aFaultOfTheServerShowsNoTrace() throws Exception {
        when(series.indicators()).thenThrow(new IllegalStateException("table OBSERVATION"));
        String body = mvc.perform(get("/api/v1/indicators"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType("application/problem+json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body)
                .doesNotContain("OBSERVATION")
                .doesNotContain("Exception")
                .doesNotContain("org.rumbo");
    }

    @Test
    void aHeldAnswerStaysGoodUntilAReleaseIsActivated() throws Exception {
        String url = "/api/v1/series?indicator=homicide-rate&country=SLV";
        String tag = mvc.perform(get(url)).andReturn().getResponse().getHeader("ETag");
        assertThat(tag).startsWith("W/");
        mvc.perform(get(url).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        mvc.perform(get(url).header("If-None-Match", tag).header("Accept", "text/csv"))
                .andExpect(status().isOk());
        mvc.perform(get(url).header("If-None-Match", tag).header("Accept-Language", "es"))
                .andExpect(status().isOk());
        when(shown.get()).thenReturn(new Shown(Map.of("homicide", 5L, "policy", 9L), Map.of()));
        mvc.perform(get(url).header("If-None-Match", tag)).andExpect(status().isOk());
    }

    @Test
    void anyPageMayReadButNotWrite() throws Exception {
        mvc.perform(get("/api/v1/countries").header("Origin", "https://example.org"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"));
        mvc.perform(options("/api/v1/countries")
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "DELETE"))
                .andExpect(status().isForbidden());
    }

    private static Country country(String code, String en, String es, String pt) {
        return new Country(
                new CountryCode(code), PlaceKind.COUNTRY, null, "Americas", null, null, new Localized(en, es, pt));
    }

    private static Observation observation(int year, double value, @org.jspecify.annotations.Nullable String note) {
        return Observations.observed(year, value, 71, "CTS", note, CELL);
    }
}
