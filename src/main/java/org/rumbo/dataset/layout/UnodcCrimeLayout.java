package org.rumbo.dataset.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Status;
import org.rumbo.text.Localized;

/**
 * UNODC crime statistics in the long form: one value a row, with indicator, dimension, category, sex, age and unit beside
 * it. Any subject in that form is read, homicide is one of them.
 */
public final class UnodcCrimeLayout implements Layout {

    private static final List<String> COLUMNS =
            List.of("iso3_code", "indicator", "dimension", "category", "year", "unit of measurement");
    /** Headers of the value: trafficking in persons has texts there, "<5" among them. */
    private static final List<String> VALUES = List.of("value", "txtvalue");

    private static final Set<String> NO_BREAKDOWN = Set.of("", "Total", "total", "Not applicable");

    private static final String HOMICIDE = "Victims of intentional homicide";

    private record Breakdown(String indicator, String dimension, String category, String sex, String age, String unit) {

        static Breakdown of(List<String> texts) {
            return new Breakdown(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5));
        }
    }

    @Override
    public String name() {
        return "unodc-crime";
    }

    @Override
    public boolean recognises(WorkbookHead head) {
        return !tables(head).isEmpty();
    }

    private static List<PublisherTable.Place> tables(WorkbookHead head) {
        return PublisherTable.findAll(head, COLUMNS).stream()
                .filter(place -> value(place.header()) >= 0)
                .toList();
    }

    private static int value(Header header) {
        return VALUES.stream()
                .mapToInt(header::column)
                .filter(c -> c >= 0)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        var tables = tables(head);
        var first = tables.getFirst();
        SourceDraft source = source(tables, head);
        drafts.publication(source);
        var table = new PublisherTable(known, drafts, findings, first.sheet());
        Set<String> unknownUnits = new HashSet<>();
        for (var place : tables) {
            table.at(place.sheet());
            read(workbook, place, table, source, unknownUnits, drafts, findings);
        }
        table.finish();
        PublisherTable.tellOthers(
                head, tables.stream().map(PublisherTable.Place::sheet).toList(), findings);
    }

    private static void read(
            Spreadsheet workbook,
            PublisherTable.Place place,
            PublisherTable table,
            SourceDraft source,
            Set<String> unknownUnits,
            Drafts drafts,
            Findings findings)
            throws UnreadableWorkbook {
        Header header = place.header();
        int code = header.column("iso3_code");
        int year = header.column("year");
        int value = value(header);
        int unit = header.column("unit of measurement");
        int origin = header.column("source");
        int[] parts = Stream.of("indicator", "dimension", "category", "sex", "age", "unit of measurement")
                .mapToInt(header::column)
                .toArray();
        var indicators = new Repeating<>(parts, texts -> indicator(Breakdown.of(texts), drafts));
        var values = new ValueReader(workbook, place.sheet(), place.headerRow(), column -> column == value, findings);
        Map<String, Status> statuses = new HashMap<>();
        workbook.read(place.sheet(), row -> {
            if (row.number() <= place.headerRow() || row.empty()) {
                return true;
            }
            drafts.rowsRead++;
            if (!table.usable(row, code)) {
                return true;
            }
            int before = drafts.indicators.size();
            String indicator = indicators.of(row);
            if (drafts.indicators.size() != before) {
                tellUnknownUnit(row, unit, place.sheet(), unknownUnits, findings);
            }
            var when = table.year(row, year);
            Double figure = values.of(row, value);
            if (when.isPresent() && figure != null) {
                String from = row.text(origin);
                table.take(new ObservationDraft(
                        indicator,
                        row.text(code),
                        when.get(),
                        figure,
                        null,
                        null,
                        statuses.computeIfAbsent(from, words -> NationalSource.status(words, "")),
                        source.code(),
                        from.isEmpty() ? null : from,
                        null,
                        place.sheet(),
                        row.cell(value)));
            }
            return true;
        });
    }

    private static void tellUnknownUnit(
            Row row, int column, String sheet, Set<String> unknownUnits, Findings findings) {
        String unit = row.text(column);
        if (CrimeUnit.of(unit) == CrimeUnit.OTHER && unknownUnits.add(unit)) {
            findings.warning(
                    "unknown-unit",
                    sheet,
                    row.cell(column),
                    "\"%s\" is a unit that is not known here: figures in it are loaded with the unit as it stands."
                            .formatted(unit),
                    "Check that it is what the indicator's page should say.");
        }
    }

    private static SourceDraft source(List<PublisherTable.Place> tables, WorkbookHead head) {
        var first = tables.getFirst();
        String subject = PublisherTable.cut(
                tables.stream().map(place -> subject(place, head)).distinct().collect(Collectors.joining(", ")), 200);
        String publisher = "United Nations Office on Drugs and Crime (UNODC)";
        return new SourceDraft(
                PublisherTable.dataset("unodc " + subject(first, head)),
                publisher,
                "UNODC " + subject,
                first.editionInWords(),
                first.edition().orElse(null),
                Translations.UNITED_NATIONS,
                "https://dataunodc.un.org",
                "United Nations Office on Drugs and Crime, %s, edition of %s."
                        .formatted(subject, first.editionInWords()),
                // the subject is the publisher's own word; only its name differs
                Translations.ofTheUnitedNations("ONUDC " + subject, null, first.edition()));
    }

    /** Named by the sheet where its publisher named it; else by the first indicator in it. */
    private static String subject(PublisherTable.Place place, WorkbookHead head) {
        if (place.sheet().startsWith("data_")) {
            return place.sheet().replaceFirst("^data_(cts_|iafq_)?", "").replace('_', ' ');
        }
        int indicator = place.header().column("indicator");
        return PublisherTable.below(head, place).stream()
                .filter(row -> row.texts().size() > indicator)
                .map(row -> row.texts().get(indicator))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.equals(HOMICIDE) ? "intentional homicide" : text)
                .orElse("crime");
    }

    private static String indicator(Breakdown b, Drafts drafts) {
        CrimeUnit unit = CrimeUnit.of(b.unit());
        boolean rate = unit == CrimeUnit.RATE;
        String code = unit == CrimeUnit.OTHER ? "" : familiar(b, rate);
        if (code.isEmpty()) {
            String measured = unit == CrimeUnit.OTHER ? b.unit() : unit.word();
            code = PublisherTable.slug(Stream.of(b.indicator(), b.dimension(), b.category(), b.sex(), b.age(), measured)
                    .filter(part -> !part.isBlank() && !part.equals("Total"))
                    .collect(Collectors.joining(" ")));
        }
        if (!drafts.indicators.containsKey(code)) {
            String breakdown = Stream.of(b.category(), b.sex(), b.age())
                    .filter(part -> !NO_BREAKDOWN.contains(part))
                    .collect(Collectors.joining(", "));
            String name = b.indicator()
                    + (breakdown.isEmpty() ? "" : ": " + breakdown)
                    + " (%s)".formatted(unit == CrimeUnit.OTHER ? b.unit() : unit.word());
            String definition = name + ", as UNODC publishes it (" + b.unit() + ").";
            drafts.indicators.put(
                    code,
                    new IndicatorDraft(
                            code,
                            new Localized(name, name, name),
                            unit.localized(b.unit(), b.indicator()),
                            rate ? 1 : 0,
                            new Localized(definition, definition, definition),
                            b.indicator().contains("homicide") && b.indicator().startsWith("Victims")
                                    ? HigherIs.WORSE
                                    : HigherIs.NEUTRAL,
                            "unodc",
                            null));
        }
        return code;
    }

    /** The project's own code where the breakdown is one that it has a name for; empty for the rest. */
    private static String familiar(Breakdown b, boolean rate) {
        if (!b.indicator().equals(HOMICIDE) || !b.age().equals("Total")) {
            return "";
        }
        if (b.dimension().equals("Total") && b.category().equals("Total")) {
            return switch (b.sex()) {
                case "Total" -> rate ? "homicide-rate" : "homicide-victims";
                case "Female" -> rate ? "homicide-rate-female" : "";
                case "Male" -> rate ? "homicide-rate-male" : "";
                default -> "";
            };
        }
        if (!rate && b.sex().equals("Total")) {
            return switch (b.category()) {
                case "Firearms or explosives - firearms" -> "homicide-victims-firearm";
                case "Organized criminal groups or gangs" -> "homicide-victims-organised-crime";
                default -> "";
            };
        }
        return "";
    }
}
