package org.rumbo.dataset.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;

/**
 * Where in a sheet the figures are. Columns count from 0, rows from 1 as a spreadsheet program shows them. Years stand in one of
 * three ways: in a column of their own, across the header (each header that is a year is a column of values), or nowhere, since the
 * whole sheet is about one year; so do countries.
 *
 * @param country column that names the country; null where countries stand across the header, or the sheet is about one country
 * @param oneCountry code of the country that the whole sheet is about; null otherwise
 * @param yearColumn column of the year; null where years stand across or the sheet is about one year
 * @param yearsAcross whether headers that are years head the columns of values
 * @param oneYear the year that the whole sheet is about; null otherwise
 * @param values columns of values, one for each indicator; empty with years or countries across
 * @param filters only rows that pass all of them are read, since a sheet may break its figures down by sex and by age; at most
 *     {@value #MOST_FILTERS}
 * @throws IllegalArgumentException with a sentence for the person at the screen when that does not fit together
 */
public record Columns(
        String sheet,
        int headerRow,
        @Nullable Integer country,
        @Nullable String oneCountry,
        @Nullable Integer yearColumn,
        boolean yearsAcross,
        @Nullable Integer oneYear,
        List<Integer> values,
        List<Filter> filters) {

    /** How many filters rows can be asked to pass. */
    public static final int MOST_FILTERS = 4;

    /** Keeps the rows whose cell in {@code column} has this text; case does not matter. */
    public record Filter(int column, String value) {

        public Filter {
            require(column >= 0, "Choose the column to filter by.");
            require(!value.isBlank(), "Say which value of the filter column is wanted.");
        }
    }

    public Columns {
        values = List.copyOf(values);
        filters = List.copyOf(filters);
        require(!sheet.isBlank(), "Choose a sheet.");
        require(headerRow >= 1, "Choose the row that holds the headers.");
        require(country == null || country >= 0, "Choose the column that names the country.");
        require(
                oneCountry == null || country == null && CountryCode.isWellFormed(oneCountry),
                "Choose the country that the whole sheet is about, or the column that names the country.");
        boolean countriesAcross = country == null && oneCountry == null;
        require(!countriesAcross || !yearsAcross, "Years and countries cannot both stand across the header.");
        int ways = (yearColumn == null ? 0 : 1) + (yearsAcross ? 1 : 0) + (oneYear == null ? 0 : 1);
        require(
                ways == 1,
                "Say where the year stands: in a column, across the header, or one year for the whole sheet.");
        require(oneYear == null || oneYear >= 1900 && oneYear <= 2100, "Write the year with four digits.");
        require(
                (yearsAcross || countriesAcross) == values.isEmpty(),
                yearsAcross || countriesAcross
                        ? "With years or countries across the header their columns hold the values: choose no other."
                        : "Choose at least one column that holds values.");
        var used = new HashSet<Integer>(values);
        require(used.size() == values.size(), "A column of values is chosen twice.");
        require(used.stream().allMatch(column -> column >= 0), "Choose the columns that hold values.");
        require(country == null || used.add(country), "The country and a value cannot stand in the same column.");
        require(
                filters.size() <= MOST_FILTERS
                        && filters.stream().map(Filter::column).distinct().count() == filters.size(),
                "Choose each filter column once, and at most %d of them.".formatted(MOST_FILTERS));
        require(yearColumn == null || yearColumn >= 0 && used.add(yearColumn), "The year needs a column of its own.");
    }

    /** Whether headers that are countries head the columns of values. */
    boolean countriesAcross() {
        return country == null && oneCountry == null;
    }

    /** How many indicators these columns hold. */
    public int measures() {
        return Math.max(1, values.size());
    }

    /** Whether a column is known to hold something else than values: the year, or what rows are filtered by. */
    boolean isOther(int column) {
        return yearColumn != null && yearColumn == column
                || filters.stream().anyMatch(filter -> filter.column() == column);
    }

    /** The same columns in another place: an edition may name its sheet otherwise, or have more lines above the header. */
    public Columns at(String otherSheet, int otherRow) {
        return new Columns(
                otherSheet, otherRow, country, oneCountry, yearColumn, yearsAcross, oneYear, values, filters);
    }

    /** The same columns with one filter more. */
    Columns with(Filter filter) {
        List<Filter> more = Stream.concat(filters.stream(), Stream.of(filter)).toList();
        return new Columns(sheet, headerRow, country, oneCountry, yearColumn, yearsAcross, oneYear, values, more);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
