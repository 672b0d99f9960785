package org.rumbo.workbooks;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.rumbo.dataset.EditorNote;
import org.rumbo.dataset.Template;

/**
 * The sheets Studies and Facts of the policy workbook. The design of a study is free text in the facts; designs.csv maps it
 * to the ladder, and study-texts.csv says what each study measures and which period it covers.
 */
final class EvidenceSheets {

    private static final Pattern NUMBER_OF_A_FACT = Pattern.compile("CF\\d{3}");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d{2}");

    private EvidenceSheets() {}

    static void write(TemplateWriter out) {
        studies(out);
        facts(out);
    }

    private static void studies(TemplateWriter out) {
        Map<String, String> designs = new HashMap<>();
        Table.texts("designs.csv").forEach(r -> designs.put(r.get("words"), r.get("design")));
        var texts = new Translations("study-texts.csv", "id");
        out.sheet(
                "Studies",
                "id",
                "country",
                "kind",
                "title",
                "title-es",
                "title-pt",
                "claim",
                "claim-es",
                "claim-pt",
                "effect",
                "effect-es",
                "effect-pt",
                "finding",
                "design",
                "design-words",
                "design-words-es",
                "design-words-pt",
                "outcome",
                "from",
                "to",
                "authors",
                "year",
                "citation-title",
                "publisher",
                "doi",
                "url",
                "confidence",
                "note",
                "note-es",
                "note-pt",
                Template.EDITOR_NOTE);
        for (var r : Table.facts("studies.csv")) {
            if (!shown(r)) {
                continue;
            }
            String words = r.get("design_strength");
            if (!designs.containsKey(words)) {
                throw new IllegalStateException("designs.csv does not say where \"" + words + "\" belongs");
            }
            var text = texts.of(r.get("id"));
            var publisher = Remark.of(r.get("journal_or_publisher"));
            String notes = Stream.of(publisher.forEditors(), r.get("note"))
                    .filter(note -> !note.isEmpty())
                    .collect(Collectors.joining("; "));
            out.row(
                    "Studies",
                    r.get("id"),
                    r.get("iso3"),
                    r.get("policy_kind"),
                    r.get("title"),
                    text.get("title-es"),
                    text.get("title-pt"),
                    r.get("claim"),
                    text.get("claim-es"),
                    text.get("claim-pt"),
                    r.get("effect_size"),
                    text.get("effect-es"),
                    text.get("effect-pt"),
                    r.get("direction"),
                    designs.get(words),
                    words,
                    PolicyWorkbook.REMARKS.of(words).get("es"),
                    PolicyWorkbook.REMARKS.of(words).get("pt"),
                    text.get("outcome"),
                    number(text.get("from")),
                    number(text.get("to")),
                    // a body that is the author is named in the researcher's note alone
                    or(r.get("authors"), text.get("authors")),
                    Integer.valueOf(r.get("year")),
                    r.get("citation_title"),
                    publisher.forReaders(),
                    r.get("doi"),
                    PolicyWorkbook.url(r),
                    confidence(r.get("confidence"), notes),
                    "",
                    "",
                    "",
                    notes);
        }
    }

    /** A study stands once: a working paper that became an article gives way to it, as the researcher's note says. */
    static boolean shown(CSVRecord study) {
        return !study.get("note").contains("same study as");
    }

    /** Facts whose source no reader can open are left out: their figures stand in no public text that was seen. */
    static boolean quotable(CSVRecord fact) {
        return !PolicyWorkbook.url(fact).isEmpty();
    }

    private static void facts(TemplateWriter out) {
        var texts = new Translations("fact-texts.csv", "id");
        out.sheet(
                "Facts",
                "id",
                "country",
                "fact",
                "fact-es",
                "fact-pt",
                "figure",
                "figure-es",
                "figure-pt",
                "unit",
                "unit-es",
                "unit-pt",
                "period",
                "period-es",
                "period-pt",
                "from",
                "to",
                "note",
                "note-es",
                "note-pt",
                Template.EDITOR_NOTE,
                "source-title",
                "source-publisher",
                "source-year",
                "source-url",
                "confidence");
        for (var r : Table.facts("context_facts.csv")) {
            if (!quotable(r)) {
                continue;
            }
            var text = texts.of(r.get("id"));
            int[] years = years(r.get("period"));
            out.row(
                    "Facts",
                    r.get("id"),
                    r.get("iso3"),
                    or(text.get("fact-en"), r.get("fact")),
                    text.get("fact-es"),
                    text.get("fact-pt"),
                    or(text.get("figure-en"), r.get("value")),
                    text.get("figure-es"),
                    text.get("figure-pt"),
                    or(text.get("unit-en"), r.get("unit")),
                    text.get("unit-es"),
                    text.get("unit-pt"),
                    or(text.get("period-en"), r.get("period")),
                    text.get("period-es"),
                    text.get("period-pt"),
                    years[0],
                    years[1],
                    forReaders(text, "note-en"),
                    forReaders(text, "note-es"),
                    forReaders(text, "note-pt"),
                    // what was told to readers is no note for editors any more
                    forReaders(text, "note-en").isEmpty() ? r.get("note") : "",
                    r.get("source_title"),
                    r.get("source_publisher"),
                    PolicyWorkbook.year(r),
                    PolicyWorkbook.url(r),
                    confidence(r.get("confidence"), r.get("note")));
        }
    }

    /** How well a row is supported: what somebody still has to check is not verified. */
    static String confidence(String told, String note) {
        return told.equals("verified") && EditorNote.leavesOpen(note) ? "known" : told;
    }

    /** A remark that was written for readers; one that speaks of what is to be checked, or of another row by its number, is for editors. */
    private static String forReaders(Translations.Row text, String column) {
        String english = text.get("note-en");
        return EditorNote.leavesOpen(english)
                        || NUMBER_OF_A_FACT.matcher(english).find()
                        || english.isEmpty()
                ? ""
                : text.get(column);
    }

    /** First and last year that the words of a period name. */
    static int[] years(String period) {
        Matcher year = YEAR.matcher(period);
        if (!year.find()) {
            throw new IllegalStateException("no year in \"" + period + "\"");
        }
        int first = Integer.parseInt(year.group());
        int last = first;
        while (year.find()) {
            last = Integer.parseInt(year.group());
        }
        return new int[] {first, last};
    }

    private static Object number(String text) {
        return text.isEmpty() ? "" : Integer.valueOf(text);
    }

    private static String or(String better, String otherwise) {
        return better.isEmpty() ? otherwise : better;
    }
}
