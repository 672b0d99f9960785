package org.rumbo.dataset.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.layout.Places;
import org.rumbo.dataset.layout.PublisherTable;
import org.rumbo.dataset.layout.ValueReader;
import org.rumbo.dataset.layout.Years;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.indicator.Status;

/** The rows of a mapped sheet, one after the other. */
final class MappedRows {

    private final Columns columns;
    private final MappedHeader header;
    /** The column that tells rows apart, by country or by year. */
    private final int key;

    private final String source;
    private final PublisherTable table;
    private final Drafts drafts;
    private final Findings findings;
    private final Places places;
    private final MappedYears years;
    private final ValueReader numbers;
    private int before;
    private boolean otherTable;

    MappedRows(
            Spreadsheet workbook,
            Columns columns,
            MappedHeader header,
            String source,
            PublisherTable table,
            Places places,
            Drafts drafts,
            Findings findings) {
        this.columns = columns;
        this.header = header;
        Integer country = columns.country();
        Integer year = columns.yearColumn();
        this.key = country != null ? country : year != null ? year : 0;
        this.source = source;
        this.table = table;
        this.drafts = drafts;
        this.findings = findings;
        this.places = places;
        this.years = new MappedYears(columns, findings);
        this.numbers =
                new ValueReader(workbook, columns.sheet(), columns.headerRow(), header.values()::containsKey, findings);
        this.before = columns.headerRow();
    }

    void take(Row row) {
        boolean afterGap = row.number() > before + 1;
        before = row.number();
        int figures = (int) header.values().keySet().stream()
                .filter(column -> row.type(column) != Row.Type.BLANK)
                .count();
        if (filtered(row, figures)) {
            return;
        }
        if (figures == 0) {
            PublisherTable.note(row, columns.sheet(), findings);
            return;
        }
        if (repeatsHeader(row) || otherTable || afterGap && headsAnotherTable(row)) {
            otherTable |= !repeatsHeader(row);
            drafts.rowsRead += figures;
            findings.warning(
                    "several-tables",
                    columns.sheet(),
                    row.cell(key),
                    otherTable
                            ? "Below the table another one begins: from here on nothing is read."
                            : "The row repeats the header: it is left out.",
                    otherTable ? "Bring the other table in a file of its own." : "Nothing to do.",
                    figures);
            return;
        }
        drafts.rowsRead += figures;
        Integer country = columns.country();
        String where = country == null ? columns.oneCountry() : places.of(row, country, figures);
        if (country != null && where == null) {
            return;
        }
        Integer year = columns.yearsAcross() ? null : years.of(row);
        if (!columns.yearsAcross() && year == null) {
            return;
        }
        header.values().forEach((column, indicator) -> figure(row, column, indicator, where, year));
    }

    private void figure(Row row, int column, String indicator, @Nullable String country, @Nullable Integer year) {
        if (row.type(column) == Row.Type.BLANK) {
            return;
        }
        Double value = numbers.of(row, column);
        Integer when = year == null ? header.years().get(column) : year;
        String where = country == null ? header.countries().get(column) : country;
        if (value != null && when != null && where != null) {
            table.take(new ObservationDraft(
                    indicator,
                    where,
                    when,
                    value,
                    null,
                    null,
                    Status.OBSERVED,
                    source,
                    null,
                    null,
                    columns.sheet(),
                    row.cell(column)));
        }
    }

    private boolean filtered(Row row, int figures) {
        Optional<Columns.Filter> failed = columns.filters().stream()
                .filter(wanted -> !row.text(wanted.column())
                        .equalsIgnoreCase(wanted.value().strip()))
                .findFirst();
        if (failed.isEmpty()) {
            return false;
        }
        if (figures > 0) {
            Columns.Filter filter = failed.get();
            drafts.rowsRead += figures;
            findings.info(
                    "filtered-row",
                    columns.sheet(),
                    row.cell(filter.column()),
                    "The row is left out, since only rows with \"%s\" are wanted.".formatted(filter.value()),
                    figures);
        }
        return true;
    }

    private boolean repeatsHeader(Row row) {
        String name = key < header.texts().size() ? header.texts().get(key) : "";
        return !name.isEmpty() && row.text(key).equalsIgnoreCase(name);
    }

    /** After a blank row, words where years and values should be. */
    private boolean headsAnotherTable(Row row) {
        Integer year = columns.yearColumn();
        return header.values().keySet().stream()
                        .allMatch(column -> row.type(column) == Row.Type.TEXT && !row.missing(column))
                && (year == null || !Years.isOne(row.text(year)));
    }
}
