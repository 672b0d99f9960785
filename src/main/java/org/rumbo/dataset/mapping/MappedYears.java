package org.rumbo.dataset.mapping;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.layout.Years;
import org.rumbo.dataset.workbook.Row;

/** The years of a mapped sheet that does not have them across its header: in a column, as numbers or as dates, or one for all rows. */
final class MappedYears {

    private final Columns columns;
    private final Findings findings;
    private @Nullable String dayOfYear;

    MappedYears(Columns columns, Findings findings) {
        this.columns = columns;
        this.findings = findings;
    }

    /** The year of a row that has a figure; null, with a finding, where it has none. */
    @Nullable
    Integer of(Row row) {
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
}
