package org.rumbo.dataset.layout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Header;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Status;
import org.rumbo.text.Localized;

/**
 * Indicators of the World Bank: a country and an indicator a row, years across. Any indicator in that form is read. What counts as
 * read is a figure, that is a cell below a year that is not empty.
 */
public final class WorldBankLayout implements Layout {

    private static final List<String> BY_COUNTRY =
            List.of("country name", "country code", "indicator name", "indicator code");
    private static final List<String> BY_SERIES = List.of("country name", "country code", "series name", "series code");
    private static final List<String> NOTES = List.of("indicator_code", "source_note");
    private static final String PUBLISHER = "World Bank";
    private static final String LICENCE = "CC BY 4.0";
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The project's own codes, where its definition is that very measure of the publisher. */
    private static final Map<String, String> FAMILIAR =
            Map.of("VC.IHR.PSRC.P5", "homicide-rate", "SP.POP.TOTL", "population");

    /** The table of figures in the workbook. */
    private record Table(PublisherTable.Place place, Map<Integer, Integer> years, int name, int code) {}

    @Override
    public String name() {
        return "world-bank";
    }

    @Override
    public boolean recognises(WorkbookHead head) {
        return table(head).isPresent();
    }

    private static Optional<Table> table(WorkbookHead head) {
        for (List<String> columns : List.of(BY_COUNTRY, BY_SERIES)) {
            var place = PublisherTable.find(head, columns);
            if (place.isPresent()) {
                var years = Years.across(place.get().texts());
                Header header = place.get().header();
                if (!years.isEmpty()) {
                    return Optional.of(new Table(
                            place.get(), years, header.column(columns.get(2)), header.column(columns.get(3))));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        Table table = table(head).orElseThrow();
        var place = table.place();
        SourceDraft source = source(head, table);
        drafts.publication(source);
        Map<String, String> notes = notes(workbook, head);
        var rows = new PublisherTable(known, drafts, findings, place.sheet());
        var places = new Places(known, findings, place.sheet());
        var values = new ValueReader(workbook, place.sheet(), place.headerRow(), table.years()::containsKey, findings);
        Map<String, String> codes = new HashMap<>();
        int country = place.header().column("country code");
        workbook.read(place.sheet(), row -> {
            if (row.number() > place.headerRow() && !row.empty()) {
                row(row, table, country, codes, notes, places, values, rows, source, drafts, findings);
            }
            return true;
        });
        rows.finish();
        PublisherTable.tellOthers(head, List.of(place.sheet()), findings);
    }

    private static void row(
            Row row,
            Table table,
            int country,
            Map<String, String> codes,
            Map<String, String> notes,
            Places places,
            ValueReader values,
            PublisherTable rows,
            SourceDraft source,
            Drafts drafts,
            Findings findings) {
        int figures = (int) table.years().keySet().stream()
                .filter(column -> row.type(column) != Row.Type.BLANK)
                .count();
        String published = row.text(table.code());
        if (published.isEmpty() || row.text(country).isEmpty() && figures == 0) {
            if (figures > 0) {
                drafts.rowsRead += figures;
                findings.warning(
                        "missing-cell",
                        table.place().sheet(),
                        row.cell(table.code()),
                        "The row names no indicator: it is left out.",
                        "Fill its code in.",
                        figures);
            } else {
                PublisherTable.note(row, table.place().sheet(), findings);
            }
            return;
        }
        drafts.rowsRead += figures;
        String where = figures == 0 ? null : places.of(row, country, figures);
        if (where == null) {
            return;
        }
        for (var year : table.years().entrySet()) {
            int column = year.getKey();
            Double value = row.type(column) == Row.Type.BLANK ? null : values.of(row, column);
            if (value == null) {
                continue;
            }
            String indicator = codes.computeIfAbsent(
                    published, code -> indicator(code, row.text(table.name()), value, notes.get(code), drafts));
            if (FAMILIAR.containsValue(indicator) && !rows.possible(row, column, value)) {
                continue;
            }
            rows.takeAny(new ObservationDraft(
                    indicator,
                    where,
                    year.getValue(),
                    value,
                    null,
                    null,
                    Status.OBSERVED,
                    source.code(),
                    null,
                    null,
                    table.place().sheet(),
                    row.cell(column)));
        }
    }

    private static String indicator(String published, String name, double first, @Nullable String note, Drafts drafts) {
        String code = FAMILIAR.getOrDefault(published, PublisherTable.slug("world bank " + published));
        String called = name.isEmpty() ? published : name;
        String definition = note == null || note.isBlank()
                ? "%s, as the World Bank publishes it (%s).".formatted(called, published)
                : PublisherTable.cut(note, 2000);
        drafts.indicators.putIfAbsent(
                code,
                new IndicatorDraft(
                        code,
                        same(called),
                        unit(called, published),
                        called.contains("per 100,000") || called.contains("%") ? 1 : first == Math.rint(first) ? 0 : 2,
                        same(definition),
                        code.equals("homicide-rate") ? HigherIs.WORSE : HigherIs.NEUTRAL,
                        "world-bank",
                        null));
        return code;
    }

    /** The unit stands in brackets at the end of the name: {@code Intentional homicides (per 100,000 people)}. */
    private static Localized unit(String name, String published) {
        if (published.equals("SP.POP.TOTL")) {
            return new Localized("people", "personas", "pessoas");
        }
        int open = name.lastIndexOf('(');
        if (open < 0 || !name.endsWith(")")) {
            return new Localized("as published", "según la publicación", "conforme a publicação");
        }
        String unit = name.substring(open + 1, name.length() - 1);
        return switch (unit) {
            case "per 100,000 people" ->
                new Localized("per 100,000 people", "por cada 100.000 habitantes", "por 100 mil habitantes");
            case "%" -> new Localized("per cent", "por ciento", "por cento");
            default -> same(PublisherTable.cut(unit, 200));
        };
    }

    private static Localized same(String text) {
        return new Localized(text, text, text);
    }

    /** What the sheet of notes beside the figures says of each indicator, where there is one. */
    private static Map<String, String> notes(Spreadsheet workbook, WorkbookHead head) throws UnreadableWorkbook {
        var place = PublisherTable.find(head, NOTES);
        Map<String, String> notes = new HashMap<>();
        if (place.isPresent()) {
            int code = place.get().header().column("indicator_code");
            int note = place.get().header().column("source_note");
            workbook.read(place.get().sheet(), row -> {
                if (row.number() > place.get().headerRow()) {
                    notes.put(row.text(code), row.text(note));
                }
                return true;
            });
        }
        return notes;
    }

    private static SourceDraft source(WorkbookHead head, Table table) {
        var place = table.place();
        String collection = beside(place, "data source").orElse("World Development Indicators");
        Optional<LocalDate> updated = beside(place, "last updated date").flatMap(WorldBankLayout::date);
        String edition = updated.map(IN_WORDS::format).orElse("undated");
        List<HeadRow> first = PublisherTable.below(head, place).stream()
                .filter(row -> row.texts().size() > table.code())
                .toList();
        boolean one = first.stream()
                        .map(row -> row.texts().get(table.code()))
                        .distinct()
                        .count()
                == 1;
        String published = one ? first.getFirst().texts().get(table.code()) : "";
        String subject = one ? first.getFirst().texts().get(table.name()) : collection;
        return new SourceDraft(
                one ? PublisherTable.dataset("world bank " + published) : "world-bank-indicators",
                PUBLISHER,
                PublisherTable.cut(subject, 300),
                edition,
                updated.orElse(null),
                LICENCE,
                "https://data.worldbank.org" + (one ? "/indicator/" + published : ""),
                "World Bank: %s%s, edition of %s.".formatted(collection, one ? ", " + published : "", edition),
                Translations.ofTheDay(updated));
    }

    /** The text in the cell after a label above the header. */
    private static Optional<String> beside(PublisherTable.Place place, String label) {
        for (HeadRow row : place.preamble()) {
            for (int i = 0; i + 1 < row.texts().size(); i++) {
                if (row.texts().get(i).equalsIgnoreCase(label)
                        && !row.texts().get(i + 1).isEmpty()) {
                    return Optional.of(row.texts().get(i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
