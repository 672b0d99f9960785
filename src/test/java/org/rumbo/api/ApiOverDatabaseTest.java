package org.rumbo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.comparison.OverviewRanking;
import org.rumbo.indicator.SeriesService;
import org.rumbo.testing.Databases;
import org.rumbo.testing.Fixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Answers and downloads from a database, with pages mapped beside them, through every layer. */
@SpringBootTest(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@AutoConfigureMockMvc
@Transactional
class ApiOverDatabaseTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "org.rumbo")
    @ComponentScan({
        "org.rumbo.access",
        "org.rumbo.agenda",
        "org.rumbo.provenance",
        "org.rumbo.country",
        "org.rumbo.indicator",
        "org.rumbo.policy",
        "org.rumbo.evidence",
        "org.rumbo.release",
        "org.rumbo.web",
        "org.rumbo.api",
        "org.rumbo.export"
    })
    @Import({Fixture.class, OverviewRanking.class})
    static class Application {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.h2(registry);
    }

    private static final String SALVADOR = "/api/v1/series?indicator=homicide-rate&country=SLV&from=2015&to=2015";

    @Autowired
    private MockMvc mvc;

    @MockitoSpyBean
    private SeriesService series;

    @Autowired
    private Fixture given;

    private long newer;
    private long homicide;
    private long policy;

    @BeforeEach
    void twoEditionsOfHomicideAndSomePolicy() {
        long countries = given.activeRelease("countries", "2025", null);
        given.place(countries, "SLV", "country", null, "Americas", "El Salvador", "El Salvador", "El Salvador");
        given.place(countries, "PRT", "country", null, "Europe", "Portugal", "Portugal", "Portugal");
        given.place(countries, "GBR_NI", "part", "GBR", "Europe", "Northern Ireland", "Irlanda", "Irlanda");

        homicide = given.dataset("homicide");
        long older = given.release(homicide, "2022", "2022-08-08", "2026-04-01T10:00:00Z");
        newer = given.release(homicide, "2025", "2025-05-15", "2026-04-02T10:00:00Z");
        given.lead("homicide-rate", homicide);
        given.observation(
                given.indicator(older, "homicide-rate", "homicide", 1),
                "SLV",
                2015,
                105.2,
                given.source(older, "unodc-2022-08", "UNODC", "August 2022"));
        long rate = given.indicator(newer, "homicide-rate", "homicide", 1);
        long source = given.source(newer, "unodc-sdg-2025-05", "UNODC", "May 2025");
        given.observation(rate, "SLV", 2015, 107.64, source);
        given.observation(rate, "SLV", 2022, 7.8, source);
        given.observation(rate, "GBR_NI", 2022, 0.9, source);
        given.seriesBreak(newer, "homicide-rate", "SLV", "2019-07-01", "COUNTING", "Clashes left out.");
        given.activate(homicide, older);

        policy = given.activeRelease("policy", "March 2026", "2026-03-31");
        given.kind(policy, "army", "MILITARIZED", "FORCE", 1, 1);
        given.coverage(policy, "SLV", "FORCE", "SEARCHED");
        given.instrument(policy, "SLV-M-01", "SLV", "army", 2, "2016-01-01", "VERIFIED");
        given.instrument(policy, "SLV-M-02", "SLV", "army", 2, "2010-01-01", "UNCERTAIN");
    }

    @Test
    void activatingAnEditionChangesTheFigureAndItsSource() throws Exception {
        String url = "/api/v1/series?indicator=homicide-rate&country=SLV&from=2015&to=2015";
        String tag = mvc.perform(get(url))
                .andExpect(jsonPath("$.series[0].points[0].value").value(105.2))
                .andExpect(jsonPath("$.sources[0].edition").value("August 2022"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        given.activate(homicide, newer);
        mvc.perform(get(url).header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.series[0].points[0].value").value(107.64))
                .andExpect(jsonPath("$.series[0].points[0].source").value("homicide/unodc-sdg-2025-05"))
                .andExpect(jsonPath("$.sources.length()").value(1))
                .andExpect(jsonPath("$.sources[0].edition").value("May 2025"))
                .andExpect(jsonPath("$.sources[0].release").value(newer));
    }

    @Test
    void anotherLeadChangesTheFigureAndTheTag() throws Exception {
        long rival = rivalWithRate(99);
        String tag = mvc.perform(get(SALVADOR))
                .andExpect(jsonPath("$.series[0].points[0].value").value(105.2))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        given.lead("homicide-rate", rival);

        String newer = mvc.perform(get(SALVADOR).header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.series[0].points[0].value").value(99))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(newer).isNotEqualTo(tag);
        mvc.perform(get(SALVADOR).header("If-None-Match", newer)).andExpect(status().isNotModified());
    }

    @Test
    void whatChangesWhileAnAnswerIsMadeNeverComesUnderTheOldTag() throws Exception {
        long rival = rivalWithRate(99);
        // the tag is decided by now, the figures are not read yet
        doAnswer(reading -> {
                    given.lead("homicide-rate", rival);
                    return reading.callRealMethod();
                })
                .when(series)
                .series(eq("homicide-rate"), any());
        String tag = mvc.perform(get(SALVADOR))
                .andExpect(jsonPath("$.series[0].points[0].value").value(105.2))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        mvc.perform(get(SALVADOR).header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.series[0].points[0].value").value(99));
    }

    @Test
    void aReleaseThatIsNotShownIsListedAtOnceAllTheSame() throws Exception {
        for (String list : new String[] {"/api/v1/datasets", "/api/v1/datasets/homicide/releases"}) {
            String tag = mvc.perform(get(list)).andReturn().getResponse().getHeader("ETag");
            mvc.perform(get(list).header("If-None-Match", tag)).andExpect(status().isNotModified());
            given.release(homicide, "2026 for " + list, "2026-05-15", "2026-05-16T10:00:00Z");
            mvc.perform(get(list).header("If-None-Match", tag)).andExpect(status().isOk());
        }
    }

    private long rivalWithRate(double value) {
        long rival = given.dataset("rival");
        long release = given.release(rival, "1", null, "2026-04-01T10:00:00Z");
        given.activate(rival, release);
        given.observation(
                given.indicator(release, "homicide-rate", "homicide", 1),
                "SLV",
                2015,
                value,
                given.source(release, "rival", "Rival", "1"));
        return rival;
    }

    @Test
    void breaksGapsAndPartsAreTold() throws Exception {
        given.activate(homicide, newer);
        mvc.perform(get("/api/v1/series?indicator=homicide-rate"))
                .andExpect(jsonPath("$.series.length()").value(2))
                .andExpect(jsonPath("$.series[0].country").value("GBR_NI"))
                .andExpect(jsonPath("$.series[0].name").value("Northern Ireland"))
                .andExpect(jsonPath("$.series[1].breaks[0].date").value("2019-07-01"))
                .andExpect(jsonPath("$.series[1].points.length()").value(8))
                .andExpect(jsonPath("$.series[1].points[1].value").isEmpty());
    }

    @Test
    void stanceLeavesTheUnresearchedWithoutAScore() throws Exception {
        mvc.perform(get("/api/v1/stance?country=SLV,PRT&from=2025&to=2026"))
                .andExpect(jsonPath("$.stance.length()").value(4))
                .andExpect(jsonPath("$.stance[0].militarization.value").value(100))
                .andExpect(jsonPath("$.stance[0].harmReduction").isEmpty())
                .andExpect(jsonPath("$.stance[0].instruments.length()").value(1))
                .andExpect(jsonPath("$.stance[1].year").value(2026))
                .andExpect(jsonPath("$.stance[1].militarization").isEmpty())
                .andExpect(jsonPath("$.stance[2].country").value("PRT"))
                .andExpect(jsonPath("$.stance[2].militarization").isEmpty())
                .andExpect(jsonPath("$.sources[0].release").value(policy));
        mvc.perform(get("/api/v1/instruments"))
                .andExpect(jsonPath("$.instruments.length()").value(1))
                .andExpect(jsonPath("$.instruments[0].id").value("SLV-M-01"));
    }

    @Test
    void bothReleasesAreListedAndOneIsActive() throws Exception {
        mvc.perform(get("/api/v1/datasets"))
                .andExpect(jsonPath("$.datasets[1].code").value("homicide"))
                .andExpect(jsonPath("$.datasets[1].releases.length()").value(2))
                .andExpect(jsonPath("$.datasets[1].releases[0].active").value(false))
                .andExpect(jsonPath("$.datasets[1].releases[1].active").value(true));
        mvc.perform(get("/api/v1/countries"))
                .andExpect(jsonPath("$.countries.length()").value(2));
        mvc.perform(get("/api/v1/countries?kind=part"))
                .andExpect(jsonPath("$.countries[0].code").value("GBR_NI"));
        mvc.perform(get("/api/v1/indicators"))
                .andExpect(jsonPath("$.indicators[0].code").value("homicide-rate"))
                .andExpect(jsonPath("$.sources[0].edition").value("2022"));
    }

    @Test
    void anAnswerTakesAsManyStatementsForManyCountriesAsForOne() throws Exception {
        given.activate(homicide, newer);
        fetch("/api/v1/series?indicator=homicide-rate&country=SLV,PRT");
        long one = given.statements(() -> fetch("/api/v1/series?indicator=homicide-rate&country=SLV"));
        long several = given.statements(() -> fetch("/api/v1/series?indicator=homicide-rate&country=SLV,PRT,GBR_NI"));
        assertThat(several).isEqualTo(one).isPositive();
    }

    @Test
    void aDownloadHoldsWhatTheDatabaseHas() throws Exception {
        given.activate(homicide, newer);
        byte[] file = mvc.perform(get("/export/series.xlsx?i=homicide-rate&c=SLV,PRT&from=2015&to=2022"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheet("Data").getRow(1).getCell(4).getNumericCellValue())
                    .isEqualTo(107.64);
            assertThat(book.getSheet("Data").getLastRowNum()).isEqualTo(16);
            assertThat(book.getSheet("Sources").getRow(1).cellIterator())
                    .toIterable()
                    .extracting(Object::toString)
                    .contains("May 2025");
        }
        mvc.perform(get("/export/overview.csv?i=homicide-rate&region=Europe&year=2022"))
                .andExpect(status().isOk());
        mvc.perform(get("/export/country.xlsx?c=PRT")).andExpect(status().isOk());
    }

    @Test
    void pagesDoNotSwallowWhatIsNotFoundInTheApi() throws Exception {
        for (String address : new String[] {"/api/v1/nothing", "/api", "/export/nothing.csv"}) {
            mvc.perform(get(address).header("Accept", "text/html"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("application/problem+json"));
        }
        mvc.perform(get("/api/docs")).andExpect(status().isFound());
    }

    private void fetch(String url) {
        try {
            mvc.perform(get(url)).andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
