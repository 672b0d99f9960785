package org.rumbo.dataset.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final List<String> header;
    private final Map<Integer, String> values;
    private final Map<Integer, Integer> years;
    private final Map<Integer, String> countries;
    /** The column that tells rows apart, by country or by year. */
    private final int key;

    private final String source;
    private final PublisherTable table;
    private final Drafts drafts;
    private final Findings findings;
    private final Places places;
    private final ValueReader numbers;
    private int before;
    private boolean otherTable;
    private @Nullable String dayOfYear;

    MappedRows(
            Spreadsheet workbook,
            Columns columns,
            List<String> header,
            Map<Integer, String> values,
            Map<Integer, Integer> years,
            Map<Integer, String> countries,
            String source,
            PublisherTable table,
            Places places,
            Drafts drafts,
            Findings findings) {
        this.columns = columns;
        this.header = header;
        this.values = values;
        this.years = years;
        this.countries = countries;
        Integer country = columns.country();
        Integer year = columns.yearColumn();
        this.key = country != null ? country : year != null ? year : 0;
        this.source = source;
        this.table = table;
        this.drafts = drafts;
        this.findings = findings;
        this.places = places;
        this.numbers = new ValueReader(workbook, columns.sheet(), columns.headerRow(), values::containsKey, findings);
        this.before = columns.headerRow();
    }

    void take(Row row) {
        boolean afterGap = row.number() > before + 1;
        before = row.number();
        int figures = (int) values.keySet().stream()
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
        Integer year = years.isEmpty() ? year(row) : null;
        if (years.isEmpty() && year == null) {
            return;
        }
        values.forEach((column, indicator) -> figure(row, column, indicator, where, year));
    }

    private void figure(Row row, int column, String indicator, @Nullable String country, @Nullable Integer year) {
        if (row.type(column) == Row.Type.BLANK) {
            return;
        }
        Double value = numbers.of(row, column);
        Integer when = year == null ? years.get(column) : year;
        String where = country == null ? countries.get(column) : country;
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

    private @Nullable Integer year(Row row) {
        Integer column = columns.yearColumn();
        if (column == null) {
            return columns.oneYear();
        }
        OptionalInt year = Years.of(row.text(column));
        if (year.isPresent()) {
            return year.getAsInt();
        }
        if (row.yearShownAsDate(column)) {
            findings.error(
                    "year-out-of-range",
                    columns.sheet(),
                    row.cell(column),
                    "The cell shows the date %s and holds the number %.0f: nothing says whether a day or a year is meant."
                            .formatted(row.text(column), row.number(column)),
                    "Let the cell show a number where it is a year, and bring the file again.");
            return null;
        }
        Optional<Years.Day> day = Years.day(row.text(column));
        if (day.isPresent()) {
            return yearOf(day.get(), row.cell(column));
        }
        if (row.missing(column)) {
            findings.error(
                    "missing-cell",
                    columns.sheet(),
                    row.cell(column),
                    "The row has a figure and no year.",
                    "Fill the year in, or leave the row out.");
        } else {
            findings.error(
                    "year-out-of-range",
                    columns.sheet(),
                    row.cell(column),
                    "\"%s\" is not a year between 1900 and 2100.".formatted(row.text(column)),
                    "Write the year with four digits, or as a date that falls on the same day of each year.");
        }
        return null;
    }

    /** The year of a date, as long as all dates of the column fall on one day of the year: others would not stand for years. */
    private @Nullable Integer yearOf(Years.Day day, String cell) {
        if (dayOfYear == null) {
            dayOfYear = day.day();
            tellDates(findings, columns.sheet(), cell, day.year());
        }
        if (day.day().equals(dayOfYear)) {
            return day.year();
        }
        findings.error(
                "date-as-year",
                columns.sheet(),
                cell,
                "The dates of the column fall on different days of the year, %s and %s: they do not stand for years."
                        .formatted(dayOfYear, day.day()),
                "Bring figures of whole years, or add a column that holds the year that each figure is of.");
        return null;
    }

    /** Dates where years should be are read as years, and that is told once. */
    static void tellDates(Findings findings, String sheet, String cell, int year) {
        findings.warning(
                "date-as-year",
                sheet,
                cell,
                "Dates stand where years should: each figure is read as that of its whole year, the first as that of %d."
                        .formatted(year),
                "Check that the figures are of whole years, not of a day or a month.");
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
        String name = key < header.size() ? header.get(key) : "";
        return !name.isEmpty() && row.text(key).equalsIgnoreCase(name);
    }

    /** After a blank row, words where years and values should be. */
    private boolean headsAnotherTable(Row row) {
        Integer year = columns.yearColumn();
        return values.keySet().stream().allMatch(column -> row.type(column) == Row.Type.TEXT && !row.missing(column))
                && (year == null || !Years.isOne(row.text(year)));
    }
}
