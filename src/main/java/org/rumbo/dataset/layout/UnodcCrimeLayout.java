package org.rumbo.dataset.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.About;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Header;
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

    private static final List<String> COLUMNS = List.of(
            "iso3_code",
            "country",
            "indicator",
            "dimension",
            "category",
            "sex",
            "age",
            "year",
            "unit of measurement",
            "value");
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
        return PublisherTable.find(head, COLUMNS).isPresent();
    }

    @Override
    public void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        var place = PublisherTable.find(head, COLUMNS).orElseThrow();
        String subject = place.sheet().replaceFirst("^data_(cts_)?", "").replace('_', ' ');
        String dataset = "unodc-" + PublisherTable.slug(subject);
        String title = "UNODC " + subject;
        String citation = "United Nations Office on Drugs and Crime, %s, edition of %s."
                .formatted(subject, place.editionInWords());
        drafts.about(new About(
                dataset,
                title,
                "United Nations Office on Drugs and Crime (UNODC)",
                place.editionInWords(),
                place.edition().orElse(null),
                "© United Nations; reuse with attribution",
                "https://dataunodc.un.org",
                citation,
                null));
        var source = new SourceDraft(
                dataset,
                "United Nations Office on Drugs and Crime (UNODC)",
                title,
                place.editionInWords(),
                place.edition().orElse(null),
                "© United Nations; reuse with attribution",
                "https://dataunodc.un.org",
                citation);
        drafts.sources.put(source.code(), source);

        Header header = place.header();
        int code = header.column("iso3_code");
        int year = header.column("year");
        int value = header.column("value");
        int origin = header.column("source");
        int[] parts = Stream.of("indicator", "dimension", "category", "sex", "age", "unit of measurement")
                .mapToInt(header::column)
                .toArray();
        var indicators = new Repeating<>(parts, texts -> indicator(Breakdown.of(texts), drafts));
        Map<String, Status> statuses = new HashMap<>();
        var table = new PublisherTable(known, drafts, findings, place.sheet());
        workbook.read(place.sheet(), row -> {
            if (row.number() <= place.headerRow() || row.empty()) {
                return true;
            }
            drafts.rowsRead++;
            if (!table.usable(row, code)) {
                return true;
            }
            String indicator = indicators.of(row);
            var when = table.year(row, year);
            Double figure = table.value(row, value);
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
        table.finish();
    }

    private static String indicator(Breakdown b, Drafts drafts) {
        boolean rate = b.unit().toLowerCase(Locale.ROOT).startsWith("rate");
        String code = familiar(b, rate);
        if (code.isEmpty()) {
            code = PublisherTable.slug(
                    Stream.of(b.indicator(), b.dimension(), b.category(), b.sex(), b.age(), rate ? "rate" : "count")
                            .filter(part -> !part.isBlank() && !part.equals("Total"))
                            .collect(Collectors.joining(" ")));
        }
        if (!drafts.indicators.containsKey(code)) {
            String breakdown = Stream.of(b.category(), b.sex(), b.age())
                    .filter(part -> !part.isBlank() && !part.equals("Total"))
                    .collect(Collectors.joining(", "));
            String name =
                    b.indicator() + (breakdown.isEmpty() ? "" : ": " + breakdown) + (rate ? " (rate)" : " (count)");
            String definition = name + ", as UNODC publishes it (" + b.unit() + ").";
            drafts.indicators.put(
                    code,
                    new IndicatorDraft(
                            code,
                            new Localized(name, name, name),
                            rate
                                    ? new Localized(
                                            "per 100,000 people",
                                            "por cada 100.000 habitantes",
                                            "por 100 mil habitantes")
                                    : new Localized("people", "personas", "pessoas"),
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
