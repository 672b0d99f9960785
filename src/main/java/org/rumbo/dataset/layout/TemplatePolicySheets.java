package org.rumbo.dataset.layout;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Template;
import org.rumbo.dataset.layout.TemplateLayout.SheetRows;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.Coverage;
import org.rumbo.policy.CoverageStatus;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Declaration;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Domain;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.KindCoverage;
import org.rumbo.policy.Layer;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.policy.Position;
import org.rumbo.policy.Scope;

/** The sheets of the template that hold policy. */
final class TemplatePolicySheets {

    private final SheetRows rows;
    private final Drafts drafts;
    private final Set<String> codes = new HashSet<>();

    TemplatePolicySheets(SheetRows rows, Drafts drafts) {
        this.rows = rows;
        this.drafts = drafts;
    }

    void read() throws UnreadableWorkbook {
        codebook();
        coverage();
        kindCoverage();
        instruments();
        events();
        declarations();
    }

    private void codebook() throws UnreadableWorkbook {
        rows.read(Template.CODEBOOK, row -> {
            drafts.rowsRead++;
            var direction = row.choice("direction", Direction.class);
            var domain = row.choice("domain", Domain.class);
            var weight = row.number("weight");
            String code = unique(row, "code");
            if (weight.isPresent() && weight.get() < 0) {
                row.error("out-of-range", "weight", "A weight is never below zero.", "Correct it.");
            }
            if (direction.isPresent() && domain.isPresent() && domain.get().direction() != direction.get()) {
                row.error(
                        "type-error",
                        "domain",
                        "This domain belongs to the other direction.",
                        "Choose a domain of the same direction.");
            }
            var name = row.localized("name");
            var definition = row.orEnglish("definition");
            var level0 = row.orEnglish("level-0");
            var level1 = row.orEnglish("level-1");
            var level2 = row.orEnglish("level-2");
            String applies = row.text("applies");
            if (row.sound() && direction.isPresent() && domain.isPresent() && weight.isPresent()) {
                drafts.kinds.add(new Kind(
                        code,
                        direction.get(),
                        domain.get(),
                        row.optional("agenda-measure"),
                        weight.get(),
                        applies,
                        name,
                        definition,
                        level0,
                        level1,
                        level2,
                        row.orNothing("unit-of-coding"),
                        row.orNothing("comparable-indicator"),
                        row.optional("article-phrase"),
                        row.ref("code")));
            }
        });
    }

    private void coverage() throws UnreadableWorkbook {
        Set<String> seen = new HashSet<>();
        rows.read(Template.COVERAGE, row -> {
            drafts.rowsRead++;
            var country = row.country("country");
            var domain = row.choice("domain", Domain.class);
            var status = row.choice("status", CoverageStatus.class);
            if (country.isPresent() && domain.isPresent() && !seen.add(country.get() + " " + domain.get())) {
                row.error(
                        "duplicate-row",
                        "domain",
                        "This country and domain stand here twice.",
                        "Keep the one that holds.");
            }
            if (row.sound() && country.isPresent() && domain.isPresent() && status.isPresent()) {
                drafts.coverage.add(new Coverage(country.get(), domain.get(), status.get(), row.ref("country")));
            }
        });
    }

    private void kindCoverage() throws UnreadableWorkbook {
        Set<String> seen = new HashSet<>();
        boolean byDomain = !drafts.coverage.isEmpty();
        rows.read(Template.KIND_COVERAGE, row -> {
            drafts.rowsRead++;
            var country = row.country("country");
            String kind = row.text("kind");
            var status = row.choice("status", CoverageStatus.class);
            Integer from = row.optionalYear("from-year");
            knownKind(row, kind);
            if (country.isPresent() && !kind.isEmpty() && !seen.add(country.get() + " " + kind)) {
                row.error(
                        "duplicate-row", "kind", "This country and kind stand here twice.", "Keep the one that holds.");
            }
            if (byDomain) {
                row.error(
                        "type-error",
                        "kind",
                        "The sheet Coverage says by domain what was looked for, and this row says it by kind.",
                        "Keep one of the two sheets.");
            }
            if (row.sound() && country.isPresent() && status.isPresent()) {
                drafts.kindCoverage.add(new KindCoverage(
                        country.get(),
                        kind,
                        status.get(),
                        from,
                        row.optional(Template.EDITOR_NOTE),
                        row.ref("country")));
            }
        });
    }

    /** An error where the codebook lacks the kind; nothing where there is none, which is an error of its own. */
    private Optional<Kind> knownKind(TemplateSheet row, String kind) {
        var entry = drafts.kinds.stream().filter(k -> k.code().equals(kind)).findFirst();
        if (entry.isEmpty() && !kind.isEmpty()) {
            row.error(
                    "unknown-kind",
                    "kind",
                    "The codebook has no kind %s.".formatted(kind),
                    "Add it to the sheet Codebook, or correct the code.");
        }
        return entry;
    }

    private void instruments() throws UnreadableWorkbook {
        rows.read(Template.INSTRUMENTS, row -> {
            drafts.rowsRead++;
            String id = unique(row, "id");
            var country = row.country("country");
            var title = row.orEnglish("title");
            String kind = row.text("kind");
            var direction = row.choice("direction", Direction.class);
            var layer = row.choice("layer", Layer.class);
            var scope = row.choice("scope", Scope.class);
            var level = row.integer("level", 0, 2, "out-of-range");
            var start = row.date("start");
            LocalDate end = row.optionalDate("end");
            String legalStatus = row.text("legal-status");
            var summary = row.orEnglish("summary");
            var source = row.reference();
            var confidence = row.choice("confidence", Confidence.class);
            String scored = row.text("scored");
            if (!scored.equals("yes") && !scored.equals("no")) {
                row.error(
                        "type-error", "scored", "\"%s\" is neither yes nor no.".formatted(scored), "Write yes or no.");
            }
            if (start.isPresent() && end != null && end.isBefore(start.get())) {
                row.error("out-of-range", "end", "The instrument ends before it starts.", "Correct one of the dates.");
            }
            var entry = knownKind(row, kind);
            if (entry.isPresent() && direction.isPresent() && entry.get().direction() != direction.get()) {
                row.error(
                        "type-error",
                        "direction",
                        "The codebook gives this kind the other direction.",
                        "Correct one of them.");
            }
            if (scored.equals("yes") && confidence.isPresent() && confidence.get() == Confidence.UNCERTAIN) {
                row.error(
                        "type-error",
                        "scored",
                        "What is uncertain is never scored.",
                        "Write no, or support the row with a source.");
            }
            if (row.sound()
                    && country.isPresent()
                    && direction.isPresent()
                    && layer.isPresent()
                    && scope.isPresent()
                    && level.isPresent()
                    && start.isPresent()
                    && confidence.isPresent()) {
                DatePrecision endPrecision = end == null ? null : row.precision("end-precision");
                drafts.instruments.add(new Instrument(
                        id,
                        country.get(),
                        title,
                        kind,
                        direction.get(),
                        layer.get(),
                        scope.get(),
                        level.get(),
                        start.get(),
                        row.precision("start-precision"),
                        end,
                        endPrecision,
                        legalStatus,
                        summary,
                        source,
                        confidence.get(),
                        scored.equals("yes"),
                        row.optional("note"),
                        row.optional(Template.EDITOR_NOTE),
                        row.ref("id")));
            }
        });
    }

    private void events() throws UnreadableWorkbook {
        rows.read(Template.EVENTS, row -> {
            drafts.rowsRead++;
            var country = row.optional("country") == null
                    ? null
                    : row.country("country").orElse(null);
            var date = row.date("date");
            String kind = row.text("kind");
            var label = row.localized("label");
            var title = row.localized("title");
            var source = row.reference();
            var confidence = row.choice("confidence", Confidence.class);
            var precision = row.precision("date-precision");
            if (row.sound() && date.isPresent() && confidence.isPresent()) {
                drafts.events.add(new PolicyEvent(
                        country,
                        date.get(),
                        precision,
                        kind,
                        label,
                        title,
                        row.orNothing("note"),
                        row.optional(Template.EDITOR_NOTE),
                        source,
                        confidence.get(),
                        row.ref("date")));
            }
        });
    }

    private void declarations() throws UnreadableWorkbook {
        rows.read(Template.DECLARATIONS, row -> {
            drafts.rowsRead++;
            var country = row.country("country");
            var position = row.choice("position", Position.class);
            var date = row.date("date");
            LocalDate end = row.optionalDate("end");
            if (date.isPresent() && end != null && end.isBefore(date.get())) {
                row.error("out-of-range", "end", "The position ends before it begins.", "Correct one of the dates.");
            }
            var basis = row.orEnglish("basis");
            var source = row.reference();
            var confidence = row.choice("confidence", Confidence.class);
            if (row.sound()
                    && country.isPresent()
                    && position.isPresent()
                    && date.isPresent()
                    && confidence.isPresent()) {
                drafts.declarations.add(new Declaration(
                        country.get(),
                        position.get(),
                        date.get(),
                        end,
                        basis,
                        source,
                        confidence.get(),
                        row.orNothing("note"),
                        row.optional(Template.EDITOR_NOTE),
                        row.ref("country")));
            }
        });
    }

    private String unique(TemplateSheet row, String column) {
        String code = row.text(column);
        if (!codes.add(row.name() + " " + code)) {
            row.error("duplicate-row", column, "%s stands here twice.".formatted(code), "Give each row its own.");
        }
        return code;
    }
}
