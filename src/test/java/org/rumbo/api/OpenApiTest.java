package org.rumbo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.PolicyService;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.ShownNow;
import org.rumbo.release.ReleaseQuery;
import org.rumbo.release.ReleaseService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API agrees with what it does. */
@WebMvcTest(controllers = {SeriesController.class, PolicyController.class, CataloguesController.class})
@ComponentScan(
        basePackages = {"org.rumbo.web", "org.rumbo.api"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
@ImportAutoConfiguration({
    org.springdoc.core.configuration.SpringDocConfiguration.class,
    org.springdoc.core.properties.SpringDocConfigProperties.class,
    org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration.class
})
class OpenApiTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

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

    @Test
    void everyAddressIsDescribedWithItsParametersAndErrors() throws Exception {
        String json = mvc.perform(get("/api/docs/openapi"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode paths = JsonMapper.shared().readTree(json).get("paths");

        Set<String> mapped = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(p -> p.startsWith("/api/v1/"))
                        .forEach(mapped::add));
        assertThat(mapped).hasSize(14);
        assertThat(paths.propertyNames()).containsExactlyInAnyOrderElementsOf(mapped);

        for (String path : mapped) {
            JsonNode operation = paths.get(path).get("get");
            assertThat(operation.get("summary").asString()).as(path).isNotBlank();
            assertThat(operation.get("responses").get("200").get("content").propertyNames())
                    .as(path)
                    .contains("application/json", "text/csv");
            assertThat(operation
                            .get("responses")
                            .get("400")
                            .get("content")
                            .get("application/problem+json")
                            .get("schema")
                            .get("$ref")
                            .asString())
                    .isEqualTo("#/components/schemas/Problem");
        }
        List<String> ofSeries = paths.get("/api/v1/series").get("get").get("parameters").values().stream()
                .map(p -> p.get("name").asString())
                .toList();
        assertThat(ofSeries).containsExactly("indicator", "country", "from", "to", "lang", "format");
        JsonNode point = JsonMapper.shared()
                .readTree(json)
                .get("components")
                .get("schemas")
                .get("Point")
                .get("properties");
        assertThat(point.propertyNames()).contains("year", "value", "lower", "upper", "status", "source", "cell");
    }

    /** Clients are made from the file, so it is the description that is served. */
    @Test
    void theStoredDescriptionIsTheOneThatIsServed() throws Exception {
        JsonNode served = JsonMapper.shared()
                .readTree(mvc.perform(get("/api/docs/openapi"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        Path fresh = Path.of("target", "openapi.json");
        Files.createDirectories(fresh.getParent());
        Files.writeString(
                fresh,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(served)
                        + "\n");
        assertThat(JsonMapper.shared().readTree(Files.readAllBytes(Path.of("src", "docs", "openapi.json"))))
                .as("the API changed: look at the difference, then copy %s to src/docs", fresh)
                .isEqualTo(served);
    }
}
