package org.rumbo.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says about the whole, and what every operation shares. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Content PROBLEM = new Content()
            .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));

    @Bean
    OpenAPI openApi(@Value("${server.servlet.context-path:/}") String path) {
        return new OpenAPI()
                // without it the host that a request names would stand here
                .servers(List.of(new Server().url(path)))
                .info(new Info()
                        .title("Rumbo")
                        .version("1")
                        .description("""
                        Drug policy of states, and homicide and trafficking beside it, by country and year. Public and read only.

                        Every answer names its sources: publisher, edition, licence and the release it was read from. A missing
                        figure is null, never zero. Answers are JSON, or CSV with `Accept: text/csv` or `format=csv`. Errors are
                        problem details (RFC 9457). A code that is not known (of a country, an indicator, a kind, a finding) is an error
                        that names it and says where the known ones are listed; a known one of which nothing is held answers 200 with
                        an empty list or with nulls, so an empty answer is never a misspelling. An answer carries an ETag and stays the same until another release or another dataset speaks.""")
                        .license(new License()
                                .identifier("Apache-2.0")
                                .name("Apache-2.0 (the program; each figure is under the licence of its source)")));
    }

    @Bean
    OpenApiCustomizer sharedByAllOperations() {
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> {
                        operation.addParametersItem(new QueryParameter()
                                .name("lang")
                                .required(false)
                                .description(
                                        "Language of texts that come in one language; else Accept-Language decides")
                                .schema(new StringSchema()._enum(List.of("en", "es", "pt"))));
                        operation.addParametersItem(new QueryParameter()
                                .name("format")
                                .required(false)
                                .description("For a link, which cannot send an Accept header")
                                .schema(new StringSchema()._enum(List.of("json", "csv"))));
                        describe(operation.getResponses());
                    });
        };
    }

    /** What every operation may answer; one that can answer more says so itself. */
    private static void describe(ApiResponses responses) {
        Objects.requireNonNull(responses.get("200"))
                .getContent()
                .addMediaType(
                        "text/csv",
                        new MediaType()
                                .schema(new StringSchema()
                                        .description("The same as a table, its first row the names of the columns")));
        responses.addApiResponse("304", new ApiResponse().description("The client holds this answer (If-None-Match)"));
        problem(
                responses,
                "400",
                "A parameter cannot be understood, or names what is not known; the detail says which and what to do");
        problem(responses, "406", "Neither JSON nor CSV was asked for");
        responses.forEach((status, response) -> {
            if (!status.equals("200") && !status.equals("304")) {
                response.setContent(PROBLEM);
            }
        });
        problem(responses, "default", "Anything else that went wrong");
    }

    private static void problem(ApiResponses responses, String status, String when) {
        responses.addApiResponse(status, new ApiResponse().description(when).content(PROBLEM));
    }

    /** A problem detail as it is sent; made by hand, since the class of Spring that holds one is written in another form. */
    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457).")
                .addProperty(
                        "type", new StringSchema().format("uri-reference").description("about:blank when not given"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().description("The status of the answer"))
                .addProperty("detail", new StringSchema().description("What is so, and what to do, in English"))
                .addProperty(
                        "instance", new StringSchema().format("uri-reference").description("Path that was asked"))
                .addProperty("parameter", new StringSchema().description("Name of the parameter at fault, if one is"))
                .required(List.of("title", "status", "detail"));
    }
}
