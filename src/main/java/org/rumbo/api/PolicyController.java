package org.rumbo.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Kind;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Stance;
import org.rumbo.policy.Weights;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.Languages;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Years;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(name = "Policy")
class PolicyController {

    /** Where a stance answer begins when the request does not say. */
    private static final int FIRST_YEAR = 2000;

    private final PolicyService service;
    private final CountryCatalogue countries;
    private final QueryReader reader;
    private final Freshness freshness;

    PolicyController(PolicyService service, CountryCatalogue countries, QueryReader reader, Freshness freshness) {
        this.service = service;
        this.countries = countries;
        this.reader = reader;
        this.freshness = freshness;
    }

    @GetMapping("/stance")
    @Operation(
            summary = "Militarization and harm reduction by country and year",
            description =
                    "Two scores from 0 to 100 with bounds for what was not researched. A country that was not coded, "
                            + "and a year that was not researched to its end, have null scores, which is never zero.")
    @Nullable
    StanceAnswer stance(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Codes separated by commas, at most 300; without it every coded country",
                            schema = @Schema(type = "string"),
                            example = "SLV")
                    @Nullable
                    List<String> country,
            @RequestParam(required = false)
                    @Parameter(
                            description = "First year; 2000 when not given",
                            schema = @Schema(type = "integer", minimum = "1900", maximum = "2100"),
                            example = "2015")
                    @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Last year, included; when not given, the latest that was researched to its end",
                            schema = @Schema(type = "integer", minimum = "1900", maximum = "2100"),
                            example = "2024")
                    @Nullable
                    String to,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "equal, or kind:weight pairs separated by commas (weights from 0 to 5), or both; the "
                                            + "codebook's own weights when not given",
                            schema = @Schema(type = "string"),
                            example = "state_of_exception:3")
                    @Nullable
                    String weights,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(request);
        Years years = Years.of(from, to);
        Weights weighted = reader.weights("weights", weights);
        List<Country> places = reader.places("country", country, ApiLimits.PLACES);
        if (freshness.held(request, response, language)) {
            return null;
        }
        List<CountryCode> codes = country == null
                ? service.codedCountries()
                : places.stream().map(Country::code).toList();
        Map<CountryCode, String> names = (country == null ? countries.places() : places)
                .stream()
                        .collect(
                                Collectors.toMap(Country::code, c -> c.name().in(language), (first, ignored) -> first));
        int last = years.to() != null ? years.to() : Math.max(latestYear(), years.from() == null ? 0 : years.from());
        int first = years.from() != null ? years.from() : Math.min(FIRST_YEAR, last);
        Map<CountryCode, List<Stance>> stance = service.stance(codes, first, last, weighted);
        return new StanceAnswer(
                codes.stream()
                        .flatMap(code -> stance.getOrDefault(code, List.of()).stream())
                        .map(row -> StanceAnswer.CountryYear.of(
                                row,
                                names.getOrDefault(row.country(), row.country().value())))
                        .toList(),
                weighted.toString(),
                sources());
    }

    @GetMapping("/instruments")
    @Operation(
            summary = "Policy measures of states",
            description =
                    "Each with dates, level, layer (declared, law, practice) and the text it rests on, in order of "
                            + "country and start. Rows whose support is uncertain are left out.")
    @Nullable
    InstrumentsAnswer instruments(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Codes separated by commas, at most 300; without it every coded country",
                            schema = @Schema(type = "string"),
                            example = "SLV")
                    @Nullable
                    List<String> country,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(request);
        List<Country> places = reader.places("country", country, ApiLimits.PLACES);
        if (freshness.held(request, response, language)) {
            return null;
        }
        List<CountryCode> codes = country == null
                ? service.codedCountries()
                : places.stream().map(Country::code).toList();
        Map<String, Kind> kinds =
                service.codebook().kinds().stream().collect(Collectors.toMap(Kind::code, Function.identity()));
        return new InstrumentsAnswer(
                codes.stream()
                        .flatMap(code -> service.instruments(code).stream())
                        .map(instrument -> {
                            Kind kind = kinds.get(instrument.kind());
                            return InstrumentsAnswer.Entry.of(
                                    instrument,
                                    kind == null
                                            ? instrument.kind()
                                            : kind.name().in(language),
                                    language);
                        })
                        .toList(),
                sources());
    }

    @GetMapping("/events")
    @Operation(
            summary = "Policy events of states",
            description =
                    "Dated, each with the text it rests on, in order of date. Without a country, international events are "
                            + "among them. Rows whose support is uncertain are left out.")
    @Nullable
    EventsAnswer events(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Codes separated by commas, at most 300; without it every event",
                            schema = @Schema(type = "string"),
                            example = "SLV")
                    @Nullable
                    List<String> country,
            @RequestParam(required = false)
                    @Parameter(
                            description = "First year",
                            schema = @Schema(type = "integer", minimum = "1900", maximum = "2100"),
                            example = "2015")
                    @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Last year, included",
                            schema = @Schema(type = "integer", minimum = "1900", maximum = "2100"),
                            example = "2024")
                    @Nullable
                    String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(request);
        Years years = Years.of(from, to);
        List<Country> places = reader.places("country", country, ApiLimits.PLACES);
        if (freshness.held(request, response, language)) {
            return null;
        }
        List<PolicyEvent> events = country == null
                ? service.events()
                : service.events(places.stream().map(Country::code).toList());
        return new EventsAnswer(
                events.stream()
                        .filter(event -> years.contains(event.date().getYear()))
                        .map(event -> EventsAnswer.Entry.of(event, language))
                        .toList(),
                sources());
    }

    private List<ApiSource> sources() {
        return service.release().map(ApiSource::of).stream().toList();
    }

    private int latestYear() {
        LocalDate researched = service.researchedTo()
                .orElseThrow(() -> new BadQueryException(
                        "to",
                        "No policy dataset is loaded that says to which year it goes. Give to, for example to=2024."));
        // a year counts once its last day was researched
        return researched.plusDays(1).getYear() - 1;
    }
}
