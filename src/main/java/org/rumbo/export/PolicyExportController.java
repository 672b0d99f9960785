package org.rumbo.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rumbo.agenda.AgendaRequest;
import org.rumbo.country.Country;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.Outcome;
import org.rumbo.evidence.Strength;
import org.rumbo.evidence.StudyFilter;
import org.rumbo.policy.Direction;
import org.rumbo.web.BadQueryException;
import org.rumbo.web.Languages;
import org.rumbo.web.QueryReader;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the agenda and the evidence page show, as files; their addresses carry the parameters of the pages. */
@Controller
class PolicyExportController {

    private final EvidenceDownload evidence;
    private final AgendaDownload agenda;
    private final AgendaRequest request;
    private final QueryReader reader;

    PolicyExportController(
            EvidenceDownload evidence, AgendaDownload agenda, AgendaRequest request, QueryReader reader) {
        this.evidence = evidence;
        this.agenda = agenda;
        this.request = request;
        this.reader = reader;
    }

    @GetMapping("/export/studies.{form:csv|xlsx}")
    void studies(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> c,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String finding,
            @RequestParam(required = false) @Nullable String strength,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String q,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        List<Country> countries = reader.places("c", c, 1);
        var filter = new StudyFilter(
                reader.kind("kind", kind),
                countries.isEmpty() ? null : countries.getFirst().code(),
                QueryReader.choice("direction", direction, Direction.class),
                QueryReader.choice("finding", finding, EffectDirection.class),
                QueryReader.choice("strength", strength, Strength.class),
                QueryReader.choice("outcome", outcome, Outcome.class),
                q == null ? "" : q.strip());
        Locale language = Languages.ofReader(http);
        DownloadAnswer.send(evidence.studies(filter, language), form, language, response);
    }

    @GetMapping("/export/agenda.{form:csv|xlsx}")
    void agenda(
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        Locale language = Languages.ofReader(http);
        var wish = request.read(parameters, language);
        if (!wish.problems().isEmpty()) {
            // a page says so and shows what it can; a file that is not what was asked for would be taken for it
            throw new BadQueryException("agenda", String.join(" ", wish.problems()));
        }
        DownloadAnswer.send(agenda.agenda(wish, language), form, language, response);
    }
}
