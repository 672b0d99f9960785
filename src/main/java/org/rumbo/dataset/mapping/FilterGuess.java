package org.rumbo.dataset.mapping;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.mapping.Columns.Filter;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;

/**
 * Where a sheet gives several figures for a country and a year, since it breaks them down by sex for example: which rows hold the
 * total. Only rows that call themselves so are offered; which of several parts is wanted is for a person to say.
 */
final class FilterGuess {

    /** Total, both sexes, all ages; {@code T} and {@code _T} are how statistical offices code it in SDMX. */
    private static final Pattern TOTAL = Pattern.compile(
            "_?t|(total|all|both|overall|ambos|ambas|todos|todas|btsx)(\\b.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FilterGuess() {}

    /** The same columns with filters for the totals, as long as each of them takes away rows that contradict others. */
    static Columns filtered(Columns columns, List<HeadRow> rows) {
        if (columns.countriesAcross() || columns.filters().size() == Columns.MOST_FILTERS) {
            return columns;
        }
        return next(columns, rows)
                .map(next -> filtered(
                        next,
                        rows.stream().filter(passes(next.filters().getLast())).toList()))
                .orElse(columns);
    }

    /** With the filter that leaves fewest rows which contradict others. */
    private static Optional<Columns> next(Columns columns, List<HeadRow> rows) {
        int before = repeated(columns, rows);
        if (before == 0) {
            return Optional.empty();
        }
        int width = rows.stream().mapToInt(row -> row.texts().size()).max().orElse(0);
        return IntStream.range(0, width)
                .filter(column -> !Integer.valueOf(column).equals(columns.country())
                        && !Integer.valueOf(column).equals(columns.yearColumn())
                        && !columns.values().contains(column))
                .mapToObj(column -> total(rows, column))
                .flatMap(Optional::stream)
                .map(columns::with)
                .filter(with -> repeated(with, rows) < before)
                .min(Comparator.comparingInt(with -> repeated(with, rows)));
    }

    /** A filter for the total in a column that has other texts, too. */
    private static Optional<Filter> total(List<HeadRow> rows, int column) {
        Set<String> texts = rows.stream().map(row -> text(row, column)).collect(Collectors.toSet());
        return texts.size() < 2
                ? Optional.empty()
                : texts.stream()
                        .filter(text -> TOTAL.matcher(text).matches())
                        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .map(text -> new Filter(column, text));
    }

    /** How many rows are for a country and a year that another row is for. */
    private static int repeated(Columns columns, List<HeadRow> rows) {
        Set<List<String>> seen = new HashSet<>();
        int again = 0;
        for (HeadRow row : rows) {
            if (columns.filters().stream().allMatch(filter -> passes(filter).test(row))) {
                String country = text(row, columns.country());
                if (!country.isEmpty() && !seen.add(List.of(country, text(row, columns.yearColumn())))) {
                    again++;
                }
            }
        }
        return again;
    }

    private static Predicate<HeadRow> passes(Filter filter) {
        return row -> text(row, filter.column()).equalsIgnoreCase(filter.value());
    }

    private static String text(HeadRow row, @Nullable Integer column) {
        return column == null || column >= row.texts().size() ? "" : row.texts().get(column);
    }
}
