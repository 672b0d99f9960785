package org.rumbo.workbooks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.rumbo.dataset.Template;

/**
 * The policy workbook, second edition, from ../shared/facts2. Its researchers' notes are for editors. The first edition is not written any
 * more: its workbook stays as it was published.
 */
final class PolicyWorkbook {

    /** Remarks of researchers by their English text: many stand more than once. */
    static final Translations REMARKS = new Translations("remark-texts.csv", "en");

    private PolicyWorkbook() {}

    static TemplateWriter sheets() {
        var out = new TemplateWriter();
        Publication.about(
                out,
                "policy",
                "Drug policy of states: codebook, instruments, events, declarations, studies, quoted figures",
                "Rumbo",
                "Edition 2, November 2026",
                "2026-03-31",
                "CC BY 4.0",
                "",
                "Rumbo: drug policy instruments of states, codebook and coverage by kind, edition 2, November 2026.");
        codebook(out);
        out.sheet("KindCoverage", "country", "kind", "status", "from-year", Template.EDITOR_NOTE);
        for (var r : Table.facts("coverage.csv")) {
            String from = r.get("from_year");
            out.row(
                    "KindCoverage",
                    r.get("iso3"),
                    r.get("kind"),
                    r.get("status"),
                    from.isEmpty() ? "" : Integer.valueOf(from),
                    r.get("basis"));
        }
        instruments(out);
        events(out);
        out.sheet(
                "Declarations",
                "country",
                "position",
                "date",
                "end",
                "basis",
                "basis-es",
                "basis-pt",
                "source-title",
                "source-publisher",
                "source-year",
                "source-url",
                "confidence",
                "note",
                "note-es",
                "note-pt",
                Template.EDITOR_NOTE);
        var bases = new Translations("declaration-texts.csv", "basis");
        for (var r : Table.facts("declarations.csv")) {
            var basis = bases.of(r.get("basis"));
            out.row(
                    "Declarations",
                    r.get("iso3"),
                    r.get("status"),
                    r.get("date"),
                    r.get("end_date"),
                    r.get("basis"),
                    basis.get("basis-es"),
                    basis.get("basis-pt"),
                    r.get("source_title"),
                    r.get("source_publisher"),
                    year(r),
                    url(r),
                    r.get("confidence"),
                    "",
                    "",
                    "",
                    r.get("note"));
        }
        EvidenceSheets.write(out);
        return out;
    }

    private static void codebook(TemplateWriter out) {
        Map<String, CSVRecord> names = new HashMap<>();
        Table.texts("kinds.csv").forEach(r -> names.put(r.get("code"), r));
        var texts = new Translations("kind-texts.csv", "code");
        out.sheet(
                "Codebook",
                "code",
                "direction",
                "domain",
                "agenda-measure",
                "weight",
                "applies",
                "name-en",
                "name-es",
                "name-pt",
                "definition",
                "definition-es",
                "definition-pt",
                "level-0",
                "level-0-es",
                "level-0-pt",
                "level-1",
                "level-1-es",
                "level-1-pt",
                "level-2",
                "level-2-es",
                "level-2-pt",
                "unit-of-coding",
                "unit-of-coding-es",
                "unit-of-coding-pt",
                "comparable-indicator",
                "comparable-indicator-es",
                "comparable-indicator-pt",
                "article-phrase");
        for (var r : Table.facts("codebook.csv")) {
            var name = names.get(r.get("kind"));
            var text = texts.of(r.get("kind"));
            var unit = REMARKS.of(r.get("unit_of_coding"));
            var comparable = REMARKS.of(r.get("comparable_indicator"));
            out.row(
                    "Codebook",
                    r.get("kind"),
                    r.get("direction"),
                    r.get("domain"),
                    r.get("agenda_measure"),
                    Double.valueOf(r.get("weight")),
                    r.get("applies"),
                    name.get("name-en"),
                    name.get("name-es"),
                    name.get("name-pt"),
                    r.get("definition"),
                    text.get("definition-es"),
                    text.get("definition-pt"),
                    r.get("level_0"),
                    text.get("level-0-es"),
                    text.get("level-0-pt"),
                    r.get("level_1"),
                    text.get("level-1-es"),
                    text.get("level-1-pt"),
                    r.get("level_2"),
                    text.get("level-2-es"),
                    text.get("level-2-pt"),
                    r.get("unit_of_coding"),
                    unit.get("es"),
                    unit.get("pt"),
                    r.get("comparable_indicator"),
                    comparable.get("es"),
                    comparable.get("pt"),
                    r.get("article_phrase"));
        }
    }

    private static void instruments(TemplateWriter out) {
        out.sheet(
                "Instruments",
                "id",
                "country",
                "title",
                "title-es",
                "title-pt",
                "kind",
                "direction",
                "layer",
                "scope",
                "level",
                "start",
                "start-precision",
                "end",
                "end-precision",
                "legal-status",
                "summary",
                "summary-es",
                "summary-pt",
                "source-title",
                "source-publisher",
                "source-year",
                "source-url",
                "confidence",
                "scored",
                "note",
                Template.EDITOR_NOTE);
        var texts = new Translations("instrument-texts.csv", "id");
        for (var r : Table.facts("instruments.csv")) {
            var text = texts.of(r.get("id"));
            String end = r.get("end_date");
            out.row(
                    "Instruments",
                    r.get("id"),
                    r.get("iso3"),
                    r.get("title"),
                    text.get("title-es"),
                    text.get("title-pt"),
                    r.get("kind"),
                    r.get("direction"),
                    r.get("layer"),
                    r.get("scope"),
                    Integer.valueOf(r.get("level")),
                    r.get("start_date"),
                    r.get("start_precision"),
                    end,
                    end.isEmpty() ? "" : r.get("end_precision"),
                    r.get("legal_status"),
                    // an English text that holds words for editors is told anew
                    text.get("summary-en").isEmpty() ? r.get("summary") : text.get("summary-en"),
                    text.get("summary-es"),
                    text.get("summary-pt"),
                    r.get("source_title"),
                    r.get("source_publisher"),
                    year(r),
                    url(r),
                    r.get("confidence"),
                    r.get("scored"),
                    "",
                    r.get("note"));
        }
    }

    private static void events(TemplateWriter out) {
        Map<String, CSVRecord> texts = new HashMap<>();
        Table.texts("event-texts.csv").forEach(r -> texts.put(r.get("country") + r.get("date"), r));
        out.sheet(
                "Events",
                "country",
                "date",
                "date-precision",
                "kind",
                "label-en",
                "label-es",
                "label-pt",
                "title-en",
                "title-es",
                "title-pt",
                "note",
                "note-es",
                "note-pt",
                Template.EDITOR_NOTE,
                "source-title",
                "source-publisher",
                "source-year",
                "source-url",
                "confidence");
        for (var r : Table.facts("events.csv")) {
            var text = texts.get(r.get("iso3") + r.get("date"));
            out.row(
                    "Events",
                    r.get("iso3"),
                    r.get("date"),
                    startPrecision(r.get("note")),
                    r.get("kind"),
                    text.get("label-en"),
                    text.get("label-es"),
                    text.get("label-pt"),
                    r.get("title"),
                    text.get("title-es"),
                    text.get("title-pt"),
                    "",
                    "",
                    "",
                    r.get("note"),
                    r.get("source_title"),
                    r.get("source_publisher"),
                    year(r),
                    url(r),
                    r.get("confidence"));
        }
    }

    /**
     * How much of a start is known, by the researcher's note. A start whose month is approximate is known by its year; one
     * whose day is approximate or nominal by its month.
     */
    static String startPrecision(String note) {
        String n = note.toLowerCase(Locale.ROOT);
        if (n.matches(
                "\\d{4}-\\d{2} launch.*|.*(year (nominal|approximate)|month approximate|season start approximate).*")) {
            return "year";
        }
        if (n.matches(
                ".*((opening |start )?day (nominal|approximate)|start date approximate|date approximate within).*")) {
            return "month";
        }
        return "day";
    }

    static Object year(CSVRecord r) {
        String year = r.get("source_year");
        return year.matches("\\d{4}") ? Integer.valueOf(year) : year;
    }

    /** Only addresses that a reader can open. */
    static String url(CSVRecord r) {
        String url = r.get("source_url");
        return url.startsWith("http://") || url.startsWith("https://") ? url : "";
    }
}
