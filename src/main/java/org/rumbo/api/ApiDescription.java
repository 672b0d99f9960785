package org.rumbo.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;

/** What the OpenAPI document says about the whole, and what every operation shares. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

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
                        problem details (RFC 9457). An answer carries an ETag and stays the same until another release or another dataset speaks.""")
                        .license(new License()
                                .name("Apache-2.0 (the program; each figure is under the licence of its source)")));
    }

    @Bean
    OpenApiCustomizer sharedByAllOperations() {
        return api -> {
            ModelConverters.getInstance()
                    .readAll(new AnnotatedType(ProblemDetail.class))
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            Content problem = new Content()
                    .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                    .schema(new io.swagger.v3.oas.models.media.Schema<>()
                                            .$ref("#/components/schemas/ProblemDetail")));
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
                        operation
                                .getResponses()
                                .addApiResponse(
                                        "304",
                                        new ApiResponse().description("The client holds this answer (If-None-Match)"))
                                .addApiResponse(
                                        "400",
                                        new ApiResponse()
                                                .description(
                                                        "A parameter cannot be understood; the detail says which and what to do")
                                                .content(problem));
                    });
        };
    }
}
