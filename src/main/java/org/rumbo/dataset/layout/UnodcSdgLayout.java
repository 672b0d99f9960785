package org.rumbo.dataset.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Header;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.indicator.HigherIs;
import org.rumbo.text.Localized;

/** UNODC's dataset for the Sustainable Development Goals: many series in one sheet, the year as text, bounds beside the value. */
public final class UnodcSdgLayout implements Layout {

    private static final List<String> COLUMNS = List.of("goal", "indicator", "series", "iso3_code", "year", "value");

    private record Breakdown(
            String indicator, String series, String sex, String age, String drug, String crime, String component) {

        static Breakdown of(List<String> texts) {
            return new Breakdown(
                    texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5), texts.get(6));
        }
    }

    @Override
    public String name() {
        return "unodc-sdg";
    }

    @Override
    public boolean recognises(WorkbookHead head) {
        return PublisherTable.find(head, COLUMNS).isPresent();
    }

    @Override
    public void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        var place = PublisherTable.find(head, COLUMNS).orElseThrow();
        String citation = "United Nations Office on Drugs and Crime, SDG dataset, edition of %s."
                .formatted(place.editionInWords());
        var translation = Translations.ofTheUnitedNations(
                "Conjunto de datos de los ODS de la ONUDC", "Conjunto de dados dos ODS do UNODC", place.edition());
        var source = new SourceDraft(
                "unodc-sdg",
                "United Nations Office on Drugs and Crime (UNODC)",
                "UNODC SDG dataset",
                place.editionInWords(),
                place.edition().orElse(null),
                Translations.UNITED_NATIONS,
                "https://dataunodc.un.org/sdgs",
                citation,
                translation);
        drafts.publication(source);

        Header header = place.header();
        int code = header.column("iso3_code");
        int year = header.column("year");
        int value = header.column("value");
        int lower = header.column("lower_bound");
        int upper = header.column("upper_bound");
        int remark = header.column("obs_status");
        int note = header.column("note");
        int origin = header.column("source");
        int[] parts = Stream.of("indicator", "series", "sex", "age", "drug", "crime", "dim_comp1")
                .mapToInt(header::column)
                .toArray();
        var indicators = new Repeating<>(parts, texts -> indicator(Breakdown.of(texts), drafts));
        var table = new PublisherTable(known, drafts, findings, place.sheet());
        var values = new ValueReader(workbook, place.sheet(), place.headerRow(), column -> column == value, findings);
        workbook.read(place.sheet(), row -> {
            if (row.number() <= place.headerRow() || row.empty()) {
                return true;
            }
            drafts.rowsRead++;
            if (!table.usable(row, code)) {
                return true;
            }
            var when = table.year(row, year);
            Double figure = values.of(row, value);
            if (when.isPresent() && figure != null) {
                String from = row.text(origin);
                String said = row.text(note);
                table.take(new ObservationDraft(
                        indicators.of(row),
                        row.text(code),
                        when.get(),
                        figure,
                        PublisherTable.bound(row, lower),
                        PublisherTable.bound(row, upper),
                        NationalSource.status(from, row.text(remark)),
                        source.code(),
                        from.isEmpty() ? null : from,
                        said.isEmpty() ? null : said,
                        place.sheet(),
                        row.cell(value)));
            }
            return true;
        });
        table.finish();
        PublisherTable.tellOthers(head, List.of(place.sheet()), findings);
    }

    private static String indicator(Breakdown b, Drafts drafts) {
        List<String> breakdown = Stream.of(b.crime(), b.drug(), b.component(), b.sex(), b.age())
                .filter(part -> !part.isBlank()
                        && !List.of("Total", "Not applicable", "No breakdown", "Other/Not further defined")
                                .contains(part))
                .toList();
        String code = familiar(b);
        if (code.isEmpty()) {
            code = PublisherTable.slug("sdg " + b.indicator() + " " + b.series() + " " + String.join(" ", breakdown));
        }
        if (!drafts.indicators.containsKey(code)) {
            String name = b.series() + (breakdown.isEmpty() ? "" : ": " + String.join(", ", breakdown));
            String definition = "SDG indicator %s: %s, as UNODC publishes it.".formatted(b.indicator(), name);
            boolean rate = b.series().contains("per 100,000");
            boolean percent = b.series().contains("%")
                    || b.series().toLowerCase(Locale.ROOT).startsWith("percentage");
            Localized unit = rate
                    ? new Localized("per 100,000 people", "por cada 100.000 habitantes", "por 100 mil habitantes")
                    : percent
                            ? new Localized("per cent", "por ciento", "por cento")
                            : new Localized("as published", "según la publicación", "conforme a publicação");
            drafts.indicators.put(
                    code,
                    new IndicatorDraft(
                            code,
                            new Localized(name, name, name),
                            unit,
                            b.indicator().startsWith("16.2.2") ? 2 : 1,
                            new Localized(definition, definition, definition),
                            code.startsWith("homicide") ? HigherIs.WORSE : HigherIs.NEUTRAL,
                            "sdg",
                            null));
        }
        return code;
    }

    /** The project's own code where the series is one that it has a name for; empty for the rest. */
    private static String familiar(Breakdown b) {
        boolean allAges = b.age().equals("Total") || b.age().equals("Not applicable");
        if (!allAges) {
            return "";
        }
        String sex = b.sex();
        return switch (b.series()) {
            case "Victims of intentional homicide per 100,000 population" ->
                switch (sex) {
                    case "Total" -> "homicide-rate";
                    case "Female" -> "homicide-rate-female";
                    case "Male" -> "homicide-rate-male";
                    default -> "";
                };
            case "Victims of human trafficking per 100,000 population" ->
                sex.equals("Total") ? "trafficking-victims-rate" : "";
            case "Percentage of unsentenced prisoners of all persons held in prison" ->
                sex.equals("Total") || sex.equals("Not applicable") ? "unsentenced-prisoners" : "";
            default -> "";
        };
    }
}
