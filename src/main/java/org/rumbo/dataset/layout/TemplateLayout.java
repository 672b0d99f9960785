package org.rumbo.dataset.layout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.country.PlaceKind;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.About;
import org.rumbo.dataset.Drafts.BreakDraft;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.PlaceDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.Template;
import org.rumbo.dataset.workbook.Header;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Status;
import org.rumbo.provenance.Translation;
import org.rumbo.text.Localized;

/** The project's own template, see src/docs/workbook-template.md. */
public final class TemplateLayout implements Layout {

    private static final String ABOUT = Template.ABOUT.name();

    @Override
    public String name() {
        return Template.LAYOUT;
    }

    @Override
    public boolean recognises(WorkbookHead head) {
        var rows = head.rows().get(ABOUT);
        return rows != null
                && !rows.isEmpty()
                && new Header(rows.getFirst().texts()).has(Template.ABOUT.names())
                && rows.stream().anyMatch(r -> r.texts().getFirst().equals("dataset"));
    }

    @Override
    public void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        var reading = new Reading(workbook, known, drafts, findings);
        reading.about();
        reading.sources();
        reading.countries();
        reading.places();
        reading.indicators();
        reading.data();
        reading.breaks();
        new TemplatePolicySheets(reading::rows, drafts).read();
        new TemplateEvidenceSheets(reading::rows, known, drafts).read();
        for (String sheet : workbook.sheets()) {
            if (!reading.read.contains(sheet)) {
                findings.warning(
                        "unknown-sheet",
                        sheet,
                        null,
                        "The template has no sheet of this name: it is ignored.",
                        "Check its spelling if it was meant to be read.");
            }
        }
    }

    /** Reads the rows below the header of a sheet, where the workbook has it. */
    @FunctionalInterface
    interface SheetRows {
        void read(Template.Sheet sheet, Consumer<TemplateSheet> row) throws UnreadableWorkbook;
    }

    private static final class Reading {
        final Spreadsheet workbook;
        final Known known;
        final Drafts drafts;
        final Findings findings;
        final Set<String> read = new HashSet<>();
        final Map<String, PlaceKind> ownPlaces = new HashMap<>();

        Reading(Spreadsheet workbook, Known known, Drafts drafts, Findings findings) {
            this.workbook = workbook;
            this.known = known;
            this.drafts = drafts;
            this.findings = findings;
        }

        void rows(Template.Sheet template, Consumer<TemplateSheet> take) throws UnreadableWorkbook {
            String sheet = template.name();
            read.add(sheet);
            if (!workbook.sheets().contains(sheet)) {
                return;
            }
            var table = new @Nullable TemplateSheet[1];
            workbook.read(sheet, row -> {
                if (row.empty()) {
                    return true;
                }
                TemplateSheet current = table[0];
                if (current == null) {
                    current = new TemplateSheet(sheet, new Header(texts(row)), findings, known, row);
                    table[0] = current;
                    current.unknownColumns(template.names());
                    return current.complete(template.required());
                }
                current.at(row);
                take.accept(current);
                return true;
            });
        }

        private static List<String> texts(Row row) {
            return java.util.stream.IntStream.range(0, row.width())
                    .mapToObj(row::text)
                    .toList();
        }

        void about() throws UnreadableWorkbook {
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, String> cells = new HashMap<>();
            var asOf = new @Nullable LocalDate[1];
            rows(Template.ABOUT, row -> {
                String key = row.text("key");
                String value = key.equals("url") ? row.address("value") : row.optional("value");
                cells.put(key, row.cell("value"));
                if (key.equals("as-of")) {
                    asOf[0] = row.optionalDate("value");
                } else if (value != null) {
                    row.checkLength("value", key, value);
                    values.put(key, value);
                }
            });
            for (String key : Template.ABOUT_REQUIRED) {
                if (!values.containsKey(key)) {
                    findings.error(
                            "missing-cell",
                            ABOUT,
                            cells.getOrDefault(key, "A1"),
                            "The sheet About does not say the %s.".formatted(key),
                            "Add a row with %s in column A and its value in column B.".formatted(key));
                }
            }
            String dataset = values.getOrDefault("dataset", "");
            if (!Template.isDatasetCode(dataset)) {
                findings.error(
                        "type-error",
                        ABOUT,
                        cells.getOrDefault("dataset", "A1"),
                        "\"%s\" is not a name for a dataset.".formatted(dataset),
                        "Use small letters, digits and hyphens, for example my-figures; import, compare and release are taken.");
            }
            var about = new About(
                    dataset,
                    values.getOrDefault("title", ""),
                    values.getOrDefault("publisher", ""),
                    values.getOrDefault("edition", ""),
                    asOf[0],
                    values.getOrDefault("licence", ""),
                    values.get("url"),
                    values.getOrDefault("citation", ""),
                    values.get("contact"),
                    new Translation(
                            values.get("title-es"),
                            values.get("title-pt"),
                            values.get("edition-es"),
                            values.get("edition-pt"),
                            values.get("licence-es"),
                            values.get("licence-pt")));
            drafts.about(about);
        }

        void sources() throws UnreadableWorkbook {
            rows(Template.SOURCES, row -> {
                var source = new SourceDraft(
                        row.text("code"),
                        row.text("publisher"),
                        row.text("title"),
                        row.text("edition"),
                        row.optionalDate("as-of"),
                        row.text("licence"),
                        row.address("url"),
                        row.text("citation"),
                        new Translation(
                                row.optional("title-es"),
                                row.optional("title-pt"),
                                row.optional("edition-es"),
                                row.optional("edition-pt"),
                                row.optional("licence-es"),
                                row.optional("licence-pt")));
                if (drafts.sources.putIfAbsent(source.code(), source) != null) {
                    row.error(
                            "duplicate-row",
                            "code",
                            "The source %s stands here twice.".formatted(source.code()),
                            "Remove one of them.");
                }
            });
        }

        void countries() throws UnreadableWorkbook {
            rows(Template.COUNTRIES, row -> {
                drafts.rowsRead++;
                String name = row.text("name");
                place(
                        row,
                        PlaceKind.COUNTRY,
                        null,
                        new Localized(name, name, name),
                        row.text("region"),
                        row.text("subregion"),
                        row.optional("income-group"));
            });
        }

        void places() throws UnreadableWorkbook {
            rows(Template.PLACES, row -> {
                drafts.rowsRead++;
                var kind = row.choice("kind", PlaceKind.class);
                kind.ifPresent(k -> place(
                        row,
                        k,
                        row.optional("parent"),
                        row.localized("name"),
                        row.optional("region"),
                        row.optional("subregion"),
                        null));
            });
        }

        private void place(
                TemplateSheet row,
                PlaceKind kind,
                @Nullable String parent,
                Localized name,
                @Nullable String region,
                @Nullable String subregion,
                @Nullable String incomeGroup) {
            String code = row.text("code");
            if (!CountryCode.isWellFormed(code)) {
                row.error(
                        "unknown-country",
                        "code",
                        "\"%s\" has not the form of a country code.".formatted(code),
                        "Use three capital letters, or those and a part (GBR_NI).");
            }
            if (ownPlaces.putIfAbsent(code, kind) != null) {
                row.error(
                        "duplicate-row",
                        "code",
                        "The place %s stands here twice.".formatted(code),
                        "Remove one of them.");
            }
            if (row.sound()) {
                drafts.places.add(
                        new PlaceDraft(code, kind, parent, region, subregion, incomeGroup, name, row.ref("code")));
            }
        }

        void indicators() throws UnreadableWorkbook {
            rows(Template.INDICATORS, row -> {
                String code = row.text("code");
                if (!code.matches("[a-z0-9][a-z0-9-]{0,119}")) {
                    row.error(
                            "type-error",
                            "code",
                            "\"%s\" is not a code for an indicator.".formatted(code),
                            "Use small letters, digits and hyphens.");
                }
                var decimals = row.integer("decimals", 0, 6, "out-of-range");
                var higherIs = row.choice("higher-is", HigherIs.class);
                var draft = new IndicatorDraft(
                        code,
                        row.localized("name"),
                        row.localized("unit"),
                        decimals.orElse(0),
                        row.localized("definition"),
                        higherIs.orElse(HigherIs.NEUTRAL),
                        row.text("topic"),
                        row.optionalLocalized("caveat"));
                if (drafts.indicators.putIfAbsent(code, draft) != null) {
                    row.error(
                            "duplicate-row",
                            "code",
                            "The indicator %s stands here twice.".formatted(code),
                            "Remove one of them.");
                }
            });
        }

        void data() throws UnreadableWorkbook {
            record Key(String indicator, String country, int year) {}
            Map<Key, String> seen = new HashMap<>();
            rows(Template.DATA, row -> {
                drafts.rowsRead++;
                var country = row.country("country");
                String indicator = indicator(row);
                var year = row.integer("year", 1900, 2100, "year-out-of-range");
                var value = row.number("value");
                var status = row.choice("status", Status.class);
                String source = row.optional("source");
                if (source != null && !drafts.sources.containsKey(source)) {
                    row.error(
                            "unknown-source",
                            "source",
                            "The sheet Sources has no source %s.".formatted(source),
                            "Add it there, or correct the code.");
                }
                String noteUrl = row.address("note-url");
                Double lower = row.optionalNumber("lower");
                Double upper = row.optionalNumber("upper");
                if (lower != null && upper != null && lower > upper) {
                    row.error("out-of-range", "lower", "The lower bound is above the upper one.", "Exchange them.");
                }
                if (!row.sound() || country.isEmpty() || year.isEmpty() || value.isEmpty() || status.isEmpty()) {
                    return;
                }
                var key = new Key(indicator, country.get().value(), year.get());
                String before = seen.putIfAbsent(key, row.cell("value"));
                if (before != null) {
                    row.error(
                            "duplicate-row",
                            "value",
                            "%s already gives this indicator for this country and year.".formatted(before),
                            "Keep the one that holds.");
                    return;
                }
                if (source == null) {
                    drafts.sources.computeIfAbsent(Template.OWN_SOURCE, code -> ownSource());
                }
                drafts.observe(new ObservationDraft(
                        indicator,
                        country.get().value(),
                        year.get(),
                        value.get(),
                        lower,
                        upper,
                        status.get(),
                        source == null ? Template.OWN_SOURCE : source,
                        row.optional("origin"),
                        row.orNothing("note"),
                        noteUrl,
                        row.name(),
                        row.cell("value")));
            });
        }

        private SourceDraft ownSource() {
            About about = java.util.Objects.requireNonNull(drafts.about());
            return new SourceDraft(
                    Template.OWN_SOURCE,
                    about.publisher(),
                    about.title(),
                    about.edition(),
                    about.asOf(),
                    about.licence(),
                    about.url(),
                    about.citation(),
                    about.translation());
        }

        private String indicator(TemplateSheet row) {
            String code = row.text("indicator");
            if (!code.isEmpty()
                    && !drafts.indicators.containsKey(code)
                    && !known.indicators().contains(code)) {
                row.error(
                        "unknown-indicator",
                        "indicator",
                        "No sheet Indicators and no dataset has an indicator %s.".formatted(code),
                        "Add it to the sheet Indicators, or correct the code.");
            }
            return code;
        }

        void breaks() throws UnreadableWorkbook {
            rows(Template.BREAKS, row -> {
                var country = row.country("country");
                String indicator = indicator(row);
                var date = row.date("date");
                var kind = row.choice("kind", BreakKind.class);
                var note = row.localized("note");
                String sourceUrl = row.address("source-url");
                if (row.sound() && country.isPresent() && date.isPresent() && kind.isPresent()) {
                    drafts.breaks.add(new BreakDraft(
                            indicator,
                            country.get().value(),
                            new Break(
                                    date.get(),
                                    kind.get(),
                                    note,
                                    row.optional("source-title"),
                                    row.optional("source-publisher"),
                                    sourceUrl,
                                    row.ref("country"))));
                }
            });
        }
    }
}
