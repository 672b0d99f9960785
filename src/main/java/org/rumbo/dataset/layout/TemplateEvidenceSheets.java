package org.rumbo.dataset.layout;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.EditorNote;
import org.rumbo.dataset.Template;
import org.rumbo.dataset.layout.TemplateLayout.SheetRows;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.evidence.ContextFact;
import org.rumbo.evidence.Design;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.Outcome;
import org.rumbo.evidence.Study;
import org.rumbo.policy.Confidence;

/** The sheets of the template that hold evidence and quoted figures. */
final class TemplateEvidenceSheets {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private final SheetRows rows;
    private final Known known;
    private final Drafts drafts;

    TemplateEvidenceSheets(SheetRows rows, Known known, Drafts drafts) {
        this.rows = rows;
        this.known = known;
        this.drafts = drafts;
    }

    void read() throws UnreadableWorkbook {
        studies();
        facts();
    }

    private void studies() throws UnreadableWorkbook {
        Set<String> codes = new HashSet<>();
        rows.read(Template.STUDIES, row -> {
            drafts.rowsRead++;
            String code = unique(codes, row);
            String kind = row.text("kind");
            if (!kind.isEmpty()
                    && !known.kinds().contains(kind)
                    && drafts.kinds.stream().noneMatch(k -> k.code().equals(kind))) {
                row.error(
                        "unknown-kind",
                        "kind",
                        "The codebook has no kind %s.".formatted(kind),
                        "Add it to the sheet Codebook, or correct the code.");
            }
            CountryCode country = country(row);
            var title = row.orEnglish("title");
            var claim = row.orEnglish("claim");
            var effect = row.orNothing("effect");
            var finding = row.choice("finding", EffectDirection.class);
            var design = row.choice("design", Design.class);
            var designWords = row.orEnglish("design-words");
            Outcome outcome = row.optional("outcome") == null
                    ? null
                    : row.choice("outcome", Outcome.class).orElse(null);
            Integer from = year(row, "from");
            Integer to = year(row, "to");
            inOrder(row, from, to);
            String authors = row.text("authors");
            var year = row.integer("year", FIRST_YEAR, LAST_YEAR, "year-out-of-range");
            String citationTitle = row.text("citation-title");
            String doi = row.doi("doi");
            String url = row.address("url");
            String publisher = row.optional("publisher");
            if (doi == null && url == null && publisher == null) {
                row.error(
                        "missing-cell",
                        "doi",
                        "The study has neither a DOI nor an address nor a publisher.",
                        "Fill in one of them, so that a reader can look it up.");
            }
            var confidence = confidence(row);
            if (row.sound()
                    && finding.isPresent()
                    && design.isPresent()
                    && year.isPresent()
                    && confidence.isPresent()) {
                drafts.studies.add(new Study(
                        code,
                        country,
                        kind,
                        title,
                        claim,
                        effect,
                        finding.get(),
                        design.get(),
                        designWords,
                        outcome,
                        from,
                        to,
                        authors,
                        year.get(),
                        citationTitle,
                        publisher,
                        doi,
                        url,
                        confidence.get(),
                        row.orNothing("note"),
                        row.optional(Template.EDITOR_NOTE),
                        row.ref("id")));
            }
        });
    }

    private void facts() throws UnreadableWorkbook {
        Set<String> codes = new HashSet<>();
        rows.read(Template.FACTS, row -> {
            drafts.rowsRead++;
            String code = unique(codes, row);
            CountryCode country = country(row);
            var fact = row.orEnglish("fact");
            var figure = row.orEnglish("figure");
            var unit = row.orEnglish("unit");
            var period = row.orEnglish("period");
            var from = row.integer("from", FIRST_YEAR, LAST_YEAR, "year-out-of-range");
            var to = row.integer("to", FIRST_YEAR, LAST_YEAR, "year-out-of-range");
            inOrder(row, from.orElse(null), to.orElse(null));
            var source = row.reference();
            var confidence = confidence(row);
            if (row.sound() && from.isPresent() && to.isPresent() && confidence.isPresent()) {
                drafts.facts.add(new ContextFact(
                        code,
                        country,
                        fact,
                        figure,
                        unit,
                        period,
                        from.get(),
                        to.get(),
                        row.orNothing("note"),
                        row.optional(Template.EDITOR_NOTE),
                        source,
                        confidence.get(),
                        row.ref("id")));
            }
        });
    }

    /** How well a row is supported: what somebody still has to check is not verified. */
    private static Optional<Confidence> confidence(TemplateSheet row) {
        var confidence = row.choice("confidence", Confidence.class);
        String note = row.optional(Template.EDITOR_NOTE);
        if (note != null
                && EditorNote.leavesOpen(note)
                && confidence.filter(Confidence.VERIFIED::equals).isPresent()) {
            row.error(
                    "type-error",
                    "confidence",
                    "What editors still have to check is not verified.",
                    "Write known, or clear the note for editors.");
        }
        return confidence;
    }

    private static String unique(Set<String> codes, TemplateSheet row) {
        String code = row.text("id");
        if (!code.isEmpty() && !codes.add(code)) {
            row.error("duplicate-row", "id", "%s stands here twice.".formatted(code), "Give each row its own.");
        }
        return code;
    }

    private static @Nullable CountryCode country(TemplateSheet row) {
        return row.optional("country") == null ? null : row.country("country").orElse(null);
    }

    private static @Nullable Integer year(TemplateSheet row, String column) {
        return row.optional(column) == null
                ? null
                : row.integer(column, FIRST_YEAR, LAST_YEAR, "year-out-of-range")
                        .orElse(null);
    }

    private static void inOrder(TemplateSheet row, @Nullable Integer from, @Nullable Integer to) {
        if (from != null && to != null && to < from) {
            row.error("out-of-range", "to", "The period ends before it begins.", "Correct one of the years.");
        }
    }
}
