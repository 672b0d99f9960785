package org.rumbo.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCode;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.EvidenceService;
import org.rumbo.evidence.Outcome;
import org.rumbo.evidence.Strength;
import org.rumbo.evidence.StudyFilter;
import org.rumbo.policy.Agenda;
import org.rumbo.policy.AgendaMeasure;
import org.rumbo.policy.Direction;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Position;
import org.rumbo.policy.Stage;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.Languages;
import org.rumbo.web.QueryReader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What states declare, legislate and do, what the codebook means by it, and what studies found. */
@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Tag(name = "Policy")
class AgendaController {

    private final PolicyService policy;
    private final EvidenceService evidence;
    private final QueryReader reader;
    private final Freshness freshness;

    AgendaController(PolicyService policy, EvidenceService evidence, QueryReader reader, Freshness freshness) {
        this.policy = policy;
        this.evidence = evidence;
        this.reader = reader;
        this.freshness = freshness;
    }

    @GetMapping("/codebook")
    @Operation(
            summary = "The kinds of instruments that scores are made of",
            description = "Each with definition, anchors of its levels, weight and domain.")
    @Nullable
    CodebookAnswer codebook(HttpServletRequest request, HttpServletResponse response) {
        Locale language = Languages.of(request);
        if (freshness.held(request, response, language)) {
            return null;
        }
        return new CodebookAnswer(
                policy.codebook().kinds().stream()
                        .map(kind -> CodebookAnswer.Entry.of(kind, language))
                        .toList(),
                policySources());
    }

    @GetMapping("/declarations")
    @Operation(
            summary = "Where states stand towards the alliance of 2023",
            description = "A state can hold several positions, each with its date and the text it rests on.")
    @Nullable
    DeclarationsAnswer declarations(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Codes separated by commas, at most 300; without it every state",
                            schema = @Schema(type = "string"),
                            example = "SLV")
                    @Nullable
                    List<String> country,
            @RequestParam(required = false)
                    @Parameter(
                            description = "One position",
                            schema = @Schema(implementation = Position.class),
                            example = "signatory")
                    @Nullable
                    String position,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(request);
        List<CountryCode> codes = codes(country);
        Position wanted = QueryReader.choice("position", position, Position.class);
        if (freshness.held(request, response, language)) {
            return null;
        }
        return new DeclarationsAnswer(
                policy.declarations().stream()
                        .filter(d -> country == null || codes.contains(d.country()))
                        .filter(d -> wanted == null || wanted == d.position())
                        .map(d -> DeclarationsAnswer.Entry.of(d, language))
                        .toList(),
                policySources());
    }

    @GetMapping("/agenda")
    @Operation(
            summary = "How far each state took each measure: declared, before the legislature, in law, in practice",
            description =
                    "The eight measures of the non-violent agenda and the militarized kinds, on a date. not_searched is never "
                            + "nothing_found.")
    @Nullable
    AgendaAnswer agenda(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Codes separated by commas, at most 300; without it every coded country",
                            schema = @Schema(type = "string"),
                            example = "SLV")
                    @Nullable
                    List<String> country,
            @RequestParam(required = false)
                    @Parameter(
                            description = "One of the eight measures, or a militarized kind, see /codebook",
                            example = "negotiation")
                    @Nullable
                    String measure,
            @RequestParam(required = false)
                    @Parameter(
                            description = "One stage",
                            schema = @Schema(implementation = Stage.class),
                            example = "in_law")
                    @Nullable
                    String stage,
            @RequestParam(required = false)
                    @Parameter(
                            description = "The date; the last day that was researched when not given",
                            schema = @Schema(type = "string", format = "date"),
                            example = "2023-09-09")
                    @Nullable
                    String on,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(request);
        List<CountryCode> codes = codes(country);
        Stage wanted = QueryReader.choice("stage", stage, Stage.class);
        LocalDate date = date(on);
        Agenda agenda = policy.agenda();
        String one = QueryReader.oneOf("measure", measure, measures(agenda));
        if (freshness.held(request, response, language)) {
            return null;
        }
        List<AgendaAnswer.Entry> entries = new ArrayList<>();
        for (CountryCode code : country == null ? policy.codedCountries() : codes) {
            for (AgendaMeasure each : AgendaMeasure.values()) {
                entries.add(AgendaAnswer.Entry.of(
                        code.value(), QueryReader.word(each), "harm_reduction", agenda.cell(code, each, date)));
            }
            agenda.militarized()
                    .forEach(kind -> entries.add(AgendaAnswer.Entry.of(
                            code.value(), kind.code(), "militarized", agenda.cell(code, kind, date))));
        }
        return new AgendaAnswer(
                date,
                entries.stream()
                        .filter(e -> one == null || one.equals(e.measure()))
                        .filter(e -> wanted == null || QueryReader.word(wanted).equals(e.stage()))
                        .toList(),
                policySources());
    }

    @GetMapping("/studies")
    @Operation(
            summary = "Published evidence for and against both roads",
            description = "A finding is relative to the policy studied. What is uncertain is left out.")
    @Nullable
    StudiesAnswer studies(
            @RequestParam(required = false)
                    @Parameter(description = "Code of one country", schema = @Schema(type = "string"), example = "COL")
                    @Nullable
                    List<String> country,
            @RequestParam(required = false)
                    @Parameter(description = "Code of a kind, see /codebook", example = "kingpin_strategy")
                    @Nullable
                    String kind,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Direction of the policy studied",
                            schema = @Schema(implementation = Direction.class),
                            example = "militarized")
                    @Nullable
                    String direction,
            @RequestParam(required = false)
                    @Parameter(
                            description = "What was found, relative to the policy studied",
                            schema = @Schema(implementation = EffectDirection.class),
                            example = "against")
                    @Nullable
                    String finding,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Strength of the design",
                            schema = @Schema(implementation = Strength.class),
                            example = "strong")
                    @Nullable
                    String strength,
            @RequestParam(required = false)
                    @Parameter(
                            description = "What a study measures",
                            schema = @Schema(implementation = Outcome.class),
                            example = "violence")
                    @Nullable
                    String outcome,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Words that must all occur in title, claim, design or citation, in any language")
                    @Nullable
                    String q,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.of(request);
        List<Country> places = reader.places("country", country, 1);
        var filter = new StudyFilter(
                reader.kind("kind", kind),
                places.isEmpty() ? null : places.getFirst().code(),
                QueryReader.choice("direction", direction, Direction.class),
                QueryReader.choice("finding", finding, EffectDirection.class),
                QueryReader.choice("strength", strength, Strength.class),
                QueryReader.choice("outcome", outcome, Outcome.class),
                q == null ? "" : q.strip());
        if (freshness.held(request, response, language)) {
            return null;
        }
        return new StudiesAnswer(
                filter.of(evidence.studies(), policy.codebook()).stream()
                        .map(s -> StudiesAnswer.Entry.of(s, language))
                        .toList(),
                evidence.releases().stream().map(ApiSource::of).toList());
    }

    private static List<String> measures(Agenda agenda) {
        List<String> measures = new ArrayList<>();
        for (AgendaMeasure measure : AgendaMeasure.values()) {
            measures.add(QueryReader.word(measure));
        }
        agenda.militarized().forEach(kind -> measures.add(kind.code()));
        return measures;
    }

    private LocalDate date(@Nullable String text) {
        if (text == null) {
            return policy.researchedTo()
                    .orElseThrow(() -> new BadQueryException(
                            "on", "No policy dataset is loaded. Give on, for example on=2023-09-09."));
        }
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException notADate) {
            throw new BadQueryException(
                    "on", "on=%s is not a date. Write it as 2023-09-09.".formatted(QueryReader.shown(text)));
        }
    }

    private List<CountryCode> codes(@Nullable List<String> country) {
        return reader.places("country", country, ApiLimits.PLACES).stream()
                .map(Country::code)
                .toList();
    }

    private List<ApiSource> policySources() {
        return policy.release().map(ApiSource::of).stream().toList();
    }
}
