package org.rumbo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.testing.PageTest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each operation answers over the shipped workbooks, and what it says where it cannot, is what its description promises: the
 * schemas of the description are held against the answers by a validator that knows nothing of this program.
 */
class AnswersKeepTheDescriptionTest extends PageTest {

    /** Of each operation so many answers that every null, word and list of it stands in one of them. */
    private static final Map<String, List<String>> ADDRESSES = Map.ofEntries(
            Map.entry("/api/v1/countries", List.of("", "?kind=territory", "?kind=part", "?kind=aggregate&lang=es")),
            Map.entry("/api/v1/indicators", List.of("")),
            Map.entry(
                    "/api/v1/series",
                    List.of(
                            "?indicator=homicide-rate",
                            "?indicator=homicide-rate&country=SLV,AND&from=1990&to=2026",
                            "?indicator=cocaine-seizures&country=COL",
                            "?indicator=population&country=SLV&lang=pt")),
            Map.entry(
                    "/api/v1/stance",
                    List.of("", "?country=SLV,AND&from=2020&to=2026", "?country=SLV&weights=equal,kingpin_strategy:3")),
            Map.entry("/api/v1/instruments", List.of("", "?country=AND")),
            Map.entry("/api/v1/codebook", List.of("", "?lang=es")),
            Map.entry("/api/v1/declarations", List.of("", "?position=hardline")),
            Map.entry("/api/v1/events", List.of("", "?country=SLV,MEX&from=2000&to=2024")),
            Map.entry("/api/v1/agenda", List.of("", "?country=SLV&on=2023-09-09", "?stage=in_law")),
            Map.entry("/api/v1/studies", List.of("", "?country=SLV&direction=militarized")),
            Map.entry("/api/v1/datasets", List.of("")),
            Map.entry("/api/v1/datasets/{code}/releases", List.of("homicide")),
            Map.entry("/api/v1/releases/{id}/findings", List.of("1", "2", "3", "4", "5", "1?severity=info")),
            Map.entry("/api/v1/releases/difference", List.of("?from=2&to=2")));

    /** What each operation cannot answer. */
    private static final Map<String, List<String>> REFUSED = Map.ofEntries(
            Map.entry("/api/v1/series", List.of("", "?indicator=nothing", "?indicator=homicide-rate&country=XXX")),
            Map.entry("/api/v1/stance", List.of("?from=2020&to=2010", "?weights=army")),
            Map.entry("/api/v1/agenda", List.of("?on=yesterday", "?measure=war")),
            Map.entry("/api/v1/datasets/{code}/releases", List.of("nothing")),
            Map.entry("/api/v1/releases/{id}/findings", List.of("99999", "first")),
            Map.entry("/api/v1/releases/difference", List.of("", "?from=1&to=2", "?from=1&to=99999")));

    private JsonNode description;

    @BeforeEach
    void described() throws Exception {
        description = JsonMapper.shared().readTree(ask("/api/docs/openapi").getContentAsByteArray());
    }

    @Test
    void each_operation_answers_as_described() throws Exception {
        assertThat(ADDRESSES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        new TreeSet<>(description.get("paths").propertyNames()));
        for (var operation : ADDRESSES.entrySet()) {
            for (String rest : operation.getValue()) {
                keeps(operation.getKey(), address(operation.getKey(), rest), 200, "application/json");
            }
        }
    }

    @Test
    void what_an_operation_cannot_answer_is_told_as_described() throws Exception {
        for (String path : ADDRESSES.keySet()) {
            String good = address(path, ADDRESSES.get(path).getFirst());
            String unknown = good + (good.contains("?") ? "&" : "?") + "nonsense=1";
            keeps(path, unknown, 400, "application/problem+json");
            keeps(path, good + (good.contains("?") ? "&" : "?") + "lang=xx", 400, "application/problem+json");
            for (String rest : REFUSED.getOrDefault(path, List.of())) {
                boolean noSuch = path.contains("{");
                keeps(path, address(path, rest), noSuch ? 404 : 400, "application/problem+json");
            }
            assertThat(problem(path, good).getStatus()).isEqualTo(406);
        }
    }

    /** A misspelt code must not look like a country, a kind or a year of which nothing is known. */
    @Test
    void a_code_that_nobody_knows_is_refused_by_name_in_each_parameter_of_each_operation() throws Exception {
        for (String path : ADDRESSES.keySet()) {
            String good = address(path, ADDRESSES.get(path).getFirst());
            for (JsonNode parameter : description
                    .get("paths")
                    .get(path)
                    .get("get")
                    .get("parameters")
                    .values()) {
                String name = parameter.get("name").asString();
                // words to look for may be any; an answer in no known form is another error
                if (!parameter.get("in").asString().equals("query") || name.equals("q") || name.equals("format")) {
                    continue;
                }
                String address =
                        good.replaceAll("(?<=[?&])" + name + "=[^&]*&?", "").replaceFirst("[?&]$", "");
                String unknown = address + (address.contains("?") ? "&" : "?") + name + "=zzz";
                keeps(path, unknown, 400, "application/problem+json");
                JsonNode problem =
                        JsonMapper.shared().readTree(ask(unknown).getContentAsString(StandardCharsets.UTF_8));
                assertThat(problem.path("parameter").asString()).as(unknown).isEqualTo(name);
                assertThat(problem.path("detail").asString()).as(unknown).containsIgnoringCase("zzz");
            }
        }
    }

    @Test
    void a_table_is_described_as_text() throws Exception {
        for (String path : ADDRESSES.keySet()) {
            JsonNode content = responses(path).get("200").get("content");
            assertThat(content.get("text/csv").get("schema").get("type").asString())
                    .isEqualTo("string");
            String address = address(path, ADDRESSES.get(path).getFirst());
            var answer = ask(address + (address.contains("?") ? "&" : "?") + "format=csv");
            assertThat(answer.getContentType()).as(address).startsWith("text/csv");
        }
    }

    /** The validator would find what is wrong: an answer that leaves something out, has a null too many or another word does not pass. */
    @Test
    void an_answer_that_is_not_as_described_is_noticed() throws Exception {
        Schema series = schema(responses("/api/v1/series").get("200"), "application/json");
        String good = ask("/api/v1/series?indicator=homicide-rate&country=SLV&from=2015&to=2015")
                .getContentAsString();
        assertThat(violations(series, good)).isEmpty();
        for (String bad : List.of(
                good.replace("\"unit\":", "\"units\":"),
                good.replace("\"year\":2015", "\"year\":null"),
                good.replace("\"observed\"", "\"guessed\""),
                good.replaceFirst("\"asOf\":\"[^\"]*\"", "\"asOf\":\"in May\""))) {
            assertThat(bad).isNotEqualTo(good);
            assertThat(violations(series, bad)).as(bad).isNotEmpty();
        }
    }

    private MockHttpServletResponse problem(String path, String address) throws Exception {
        var answer = http().perform(get(address).header(HttpHeaders.ACCEPT, "image/png"))
                .andReturn()
                .getResponse();
        check(path, address, answer, "application/problem+json");
        return answer;
    }

    private void keeps(String path, String address, int status, String type) throws Exception {
        var answer = ask(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        check(path, address, answer, type);
    }

    private void check(String path, String address, MockHttpServletResponse answer, String type) throws Exception {
        assertThat(answer.getContentType()).as(address).startsWith(type);
        JsonNode described = responses(path).get(String.valueOf(answer.getStatus()));
        assertThat(described)
                .as("%s: %d is described", path, answer.getStatus())
                .isNotNull();
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(violations(schema(described, type), body)).as(address).isEmpty();
    }

    private JsonNode responses(String path) {
        return description.get("paths").get(path).get("get").get("responses");
    }

    private Schema schema(JsonNode response, String type) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ObjectNode components = (ObjectNode) description.get("components").deepCopy();
        // clients must bear what is added later; here nothing may stand in an answer that is not described
        components.get("schemas").values().stream()
                .filter(schema -> schema.has("properties"))
                .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        root.set("components", components);
        root.set("$ref", response.get("content").get(type).get("schema").get("$ref"));
        return SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31()).getSchema(root);
    }

    private static List<String> violations(Schema schema, String body) {
        return schema
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .limit(10)
                .toList();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return http().perform(get(java.net.URI.create(address))).andReturn().getResponse();
    }

    private static String address(String path, String rest) {
        return path.contains("{")
                ? path.replaceAll("\\{\\w+}", rest.replaceFirst("\\?.*", "")) + rest.replaceFirst("^[^?]*", "")
                : path + rest;
    }
}
