package org.rumbo.export;

import java.util.Locale;
import java.util.Objects;
import org.rumbo.agenda.AgendaRequest.Wish;
import org.rumbo.agenda.AgendaService;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.PolicyService;
import org.rumbo.text.Texts;
import org.rumbo.web.QueryReader;
import org.springframework.stereotype.Service;

/** The matrix of the agenda page as a file: a row for each country and measure, with what its stage rests on. */
@Service
class AgendaDownload {

    private final AgendaService agendas;
    private final PolicyService policy;

    AgendaDownload(AgendaService agendas, PolicyService policy) {
        this.agendas = agendas;
        this.policy = policy;
    }

    Download agenda(Wish wish, Locale language) {
        Texts words = Texts.of(language);
        Table matrix = new Table(
                words.get("export.sheet.agenda"),
                Sheets.columns(
                        words,
                        "country",
                        "name",
                        "measure",
                        "direction",
                        "stage",
                        "start",
                        "end",
                        "id",
                        "title",
                        "legal-status",
                        "confidence",
                        "source",
                        "publisher",
                        "url",
                        "cell"));
        agendas.lines(wish, language).forEach(line -> row(matrix, line, words));
        Table notes = Sheets.notes(words);
        policy.researchedTo()
                .ifPresent(day -> notes.add(null, null, day, words.get("export.note.researched-to"), null, null));
        notes.add(null, null, null, words.get("export.note.agenda"), null, null);
        return Sheets.download("rumbo-agenda", matrix, policy.release().stream().toList(), notes, words);
    }

    private static void row(Table table, AgendaService.Line line, Texts words) {
        Instrument basis = line.cell().decisive().orElse(null);
        table.add(
                line.country(),
                line.name(),
                line.column().name(),
                words.get("export.direction." + line.column().direction()),
                words.get("agenda.stage." + QueryReader.word(line.cell().stage())),
                basis == null ? null : Sheets.known(basis.start(), basis.startPrecision()),
                basis == null || basis.end() == null
                        ? null
                        : Sheets.known(
                                basis.end(), Objects.requireNonNullElse(basis.endPrecision(), DatePrecision.DAY)),
                basis == null ? null : basis.code(),
                basis == null ? null : basis.title().in(words.locale()),
                basis == null ? null : Sheets.legalStatus(words, basis.legalStatus()),
                basis == null ? null : words.get("export.confidence." + QueryReader.word(basis.confidence())),
                basis == null ? null : basis.source().title(),
                basis == null ? null : basis.source().publisher(words.locale()),
                basis == null ? null : basis.source().url(),
                basis == null ? null : basis.cell().toString());
    }
}
