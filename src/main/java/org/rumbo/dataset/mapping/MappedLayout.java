package org.rumbo.dataset.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.About;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.layout.Known;
import org.rumbo.dataset.layout.Layout;
import org.rumbo.dataset.layout.Places;
import org.rumbo.dataset.layout.PublisherTable;
import org.rumbo.dataset.mapping.SheetMapping.Description;
import org.rumbo.dataset.mapping.SheetMapping.Measure;
import org.rumbo.dataset.mapping.SheetMapping.Origin;
import org.rumbo.dataset.workbook.Looks;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;
import org.rumbo.indicator.HigherIs;
import org.rumbo.provenance.Translation;
import org.rumbo.text.Localized;

/** Reads a sheet by a mapping that a person made. What counts as read is a figure: a cell of a value that is not empty. */
public final class MappedLayout implements Layout {

    /** Name of the layout in releases. */
    public static final String NAME = "mapped";

    /**
     * The first figures as they will be read.
     *
     * @param observations with their sheets and cells; indicators are {@code value-1}, {@code value-2} in the order of the columns
     * @param findings what was noticed in these rows
     */
    public record Preview(List<ObservationDraft> observations, List<Finding> findings) {}

    private final SheetMapping mapping;

    public MappedLayout(SheetMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The mapping by which it reads. */
    public SheetMapping mapping() {
        return mapping;
    }

    @Override
    public boolean recognises(WorkbookHead head) {
        return header(head, mapping.columns()) != null;
    }

    /** The texts of the header that a mapping points at; null where the file has none there. */
    public static @Nullable List<String> header(WorkbookHead head, Columns columns) {
        for (HeadRow row : head.rows().getOrDefault(columns.sheet(), List.of())) {
            if (row.number() == columns.headerRow()) {
                return row.texts();
            }
        }
        return null;
    }

    /**
     * Reads the first rows of a sheet by columns alone, before anything is known of indicators and origin.
     *
     * @param rows how many rows below the header are looked at
     */
    public static Preview preview(Spreadsheet workbook, WorkbookHead head, Columns columns, Known known, int rows)
            throws UnreadableWorkbook {
        List<Measure> measures = new ArrayList<>();
        for (int i = 1; i <= columns.measures(); i++) {
            measures.add(new Measure("value-" + i, new Description("-", "-", "-", 2, HigherIs.NEUTRAL, "-")));
        }
        var mapping = new SheetMapping(columns, measures, new Origin("preview", "-", "-", "-", null, "-", null, "-"));
        var drafts = new Drafts();
        var findings = new Findings();
        new MappedLayout(mapping).read(workbook, head, known, drafts, findings, rows);
        return new Preview(List.copyOf(drafts.observations()), findings.all());
    }

    @Override
    public void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        read(workbook, head, known, drafts, findings, Integer.MAX_VALUE);
    }

    private void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings, int rows)
            throws UnreadableWorkbook {
        Columns columns = mapping.columns();
        List<String> header = header(head, columns);
        if (header == null) {
            findings.error(
                    "missing-column",
                    columns.sheet(),
                    null,
                    "Row %d of sheet %s holds no header.".formatted(columns.headerRow(), columns.sheet()),
                    "Choose the sheet and the row that holds the headers.");
            return;
        }
        SourceDraft source = describe(drafts);
        String one = columns.oneCountry();
        if (one != null && !known.places().isEmpty() && !known.places().containsKey(one)) {
            findings.error(
                    "unknown-country",
                    columns.sheet(),
                    null,
                    "\"%s\" is not a place of the countries workbook.".formatted(one),
                    "Use the three-letter ISO code, or add the place to the countries workbook first.");
        }
        for (Measure measure : mapping.measures()) {
            if (measure.described() == null && !known.indicators().contains(measure.code())) {
                findings.error(
                        "unknown-indicator",
                        columns.sheet(),
                        null,
                        "No dataset has an indicator %s.".formatted(measure.code()),
                        "Choose one that exists, or describe it as a new one.");
            }
        }
        var places = new Places(known, findings, columns.sheet());
        MappedHeader read = MappedHeader.of(header, mapping, places, findings);
        if (read.values().isEmpty()) {
            return;
        }
        var table = PublisherTable.forMapping(known, drafts, findings, columns.sheet());
        var reader = new MappedRows(workbook, columns, read, source.code(), table, places, drafts, findings);
        int[] left = {rows};
        workbook.read(columns.sheet(), row -> {
            if (row.number() > columns.headerRow() && !row.empty()) {
                reader.take(row);
                left[0]--;
            }
            return left[0] > 0;
        });
        table.finish();
        tellMergedHeader(workbook.looks(columns.sheet()), columns, findings);
        PublisherTable.tellOthers(head, List.of(columns.sheet()), findings);
    }

    private static void tellMergedHeader(Looks looks, Columns columns, Findings findings) {
        for (Looks.Range range : looks.merged()) {
            if (range.spreadsOver(columns.headerRow())) {
                String cell = range.firstColumn() + range.firstRow();
                findings.warning(
                        "merged-header",
                        columns.sheet(),
                        cell,
                        "The header in %s is merged over the columns %s to %s: it counts for the first of them, and the others have no name."
                                .formatted(cell, range.firstColumn(), range.lastColumn()),
                        "Check that the columns were chosen as they are meant, or give each its own header.");
            }
        }
    }

    /** What the file does not say of itself. */
    private SourceDraft describe(Drafts drafts) {
        Origin o = mapping.origin();
        drafts.about(new About(
                o.dataset(),
                o.title(),
                o.publisher(),
                o.edition(),
                o.asOf(),
                o.licence(),
                o.url(),
                o.citation(),
                null,
                Translation.NONE));
        var source = new SourceDraft(
                o.dataset(),
                o.publisher(),
                o.title(),
                o.edition(),
                o.asOf(),
                o.licence(),
                o.url(),
                o.citation(),
                Translation.NONE);
        drafts.sources.put(source.code(), source);
        for (Measure measure : mapping.measures()) {
            Description d = measure.described();
            if (d != null) {
                drafts.indicators.put(
                        measure.code(),
                        new IndicatorDraft(
                                measure.code(),
                                same(d.name()),
                                same(d.unit()),
                                d.decimals(),
                                same(d.definition()),
                                d.higherIs(),
                                d.topic(),
                                null));
            }
        }
        return Objects.requireNonNull(drafts.sources.get(source.code()));
    }

    private static Localized same(String text) {
        return new Localized(text, text, text);
    }
}
