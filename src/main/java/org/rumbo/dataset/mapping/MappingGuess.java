package org.rumbo.dataset.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryResolver;
import org.rumbo.dataset.layout.Years;
import org.rumbo.dataset.workbook.NumberText;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;

/**
 * What the columns of an unknown file seem to be, told by its first rows: the country is where most cells name one, the year where
 * they are years, values where they are numbers. A guess is an offer to a person, never the base of an import.
 */
public final class MappingGuess {

    private static final Pattern COUNTRY = Pattern.compile(
            "(?i).*(country|pa[ií]s|territor|\\biso|economy|nation|location|geo|state party|entity|area).*");
    private static final Pattern YEAR =
            Pattern.compile("(?i).*(year|a[ñn]o|\\bano\\b|period|per[ií]odo|time|date|fecha|data).*");
    private static final Pattern VALUE = Pattern.compile(
            "(?i).*(value|valor|rate|tasa|taxa|total|count|number|n[uú]mero|figure|amount|per 100|obs|score|puntaje|puntuaci[oó]n|pontua[cç][aã]o).*");
    /** Words and numbers of a header that speak of less than a year, in English, Spanish and Portuguese. */
    private static final Pattern PART_OF_A_YEAR = Pattern.compile(
            "(?i).*(\\b(jan|feb|fev|mar|apr|abr|may|mai|jun|jul|aug|ago|sep|set|oct|out|nov|dec|dic|dez|ene)[a-zç]*\\b"
                    + "|month|quarter|trimest|semest|\\bm[eê]s|\\bq[1-4]\\b|\\d{4}[-/.]\\d|\\d[-/.]\\d{4}).*");

    private static final Pattern A_YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /** What a text may be, asked once of each: the first rows of a wide file are looked at as headers twenty times. */
    private record Meaning(boolean country, boolean year, boolean number) {

        static Meaning of(String text) {
            return new Meaning(
                    CountryResolver.resolve(text).certain(),
                    Years.isOne(text),
                    !(NumberText.of(text, NumberText.Decimals.UNKNOWN) instanceof NumberText.None));
        }
    }

    private final Map<String, Meaning> meanings = new HashMap<>();

    private MappingGuess() {}

    /** How well columns fit; more is better. */
    private record Candidate(Columns columns, double score) {}

    /** The columns that fit best; null where no sheet has a column of countries with figures beside it. */
    public static @Nullable Columns of(WorkbookHead head) {
        return new MappingGuess().best(head, (sheet, header) -> true);
    }

    /** The same in one sheet. */
    public static @Nullable Columns of(WorkbookHead head, String sheet) {
        return new MappingGuess().best(head, (name, header) -> name.equals(sheet));
    }

    /** The same below one row. */
    public static @Nullable Columns of(WorkbookHead head, String sheet, int headerRow) {
        return new MappingGuess().best(head, (name, header) -> name.equals(sheet) && header.number() == headerRow);
    }

    /** @param headers whether a row of a sheet may be the header */
    private @Nullable Columns best(WorkbookHead head, BiPredicate<String, HeadRow> headers) {
        Candidate best = null;
        for (var sheet : head.rows().entrySet()) {
            List<HeadRow> rows = sheet.getValue();
            for (int i = 0; i + 1 < rows.size(); i++) {
                if (!headers.test(sheet.getKey(), rows.get(i))) {
                    continue;
                }
                Candidate candidate =
                        of(sheet.getKey(), rows.subList(0, i), rows.get(i), rows.subList(i + 1, rows.size()));
                if (candidate != null && (best == null || candidate.score() > best.score())) {
                    best = candidate;
                }
            }
        }
        if (best == null) {
            return null;
        }
        Columns columns = best.columns();
        List<HeadRow> rows = head.rows().getOrDefault(columns.sheet(), List.of());
        return FilterGuess.filtered(
                columns,
                rows.stream().filter(row -> row.number() > columns.headerRow()).toList());
    }

    private @Nullable Candidate of(String sheet, List<HeadRow> above, HeadRow header, List<HeadRow> below) {
        int country = -1;
        double countries = 0;
        int year = -1;
        double yearScore = 0;
        Map<Integer, Integer> across = Years.across(header.texts());
        for (int column = 0; column < header.texts().size(); column++) {
            String name = header.texts().get(column);
            if (name.isEmpty() || across.containsKey(column)) {
                continue;
            }
            double named = share(below, column, Meaning::country)
                    + (COUNTRY.matcher(name).matches() ? 0.3 : 0);
            if (named > countries && named >= 0.5) {
                country = column;
                countries = named;
            }
            double dated =
                    share(below, column, Meaning::year) + (YEAR.matcher(name).matches() ? 0.3 : 0);
            if (dated > yearScore && dated >= 0.6) {
                year = column;
                yearScore = dated;
            }
        }
        if (country < 0) {
            return year < 0 ? null : withoutCountries(sheet, above, header, below, year, yearScore);
        }
        // a row of data looks like its neighbours: a header does not name a country itself
        if (meaning(header.texts().get(country)).country()) {
            return null;
        }
        if (across.size() >= 2 || across.size() == 1 && year < 0) {
            return new Candidate(
                    new Columns(sheet, header.number(), country, null, null, true, null, List.of(), List.of()),
                    countries + 1);
        }
        List<Integer> values = values(header, below, country, year);
        if (values.isEmpty()) {
            return null;
        }
        List<Integer> first = values.subList(0, 1);
        if (year >= 0) {
            return new Candidate(
                    new Columns(sheet, header.number(), country, null, year, false, null, first, List.of()),
                    countries + yearScore);
        }
        OptionalInt one = onlyYear(sheet, above, header.texts().get(first.getFirst()));
        return one.isEmpty()
                ? null
                : new Candidate(
                        new Columns(
                                sheet, header.number(), country, null, null, false, one.getAsInt(), first, List.of()),
                        countries);
    }

    /** Countries stand across the header, or all rows are about one. */
    private @Nullable Candidate withoutCountries(
            String sheet, List<HeadRow> above, HeadRow header, List<HeadRow> below, int year, double yearScore) {
        Candidate across = countriesAcross(sheet, header, below, year, yearScore);
        if (across != null) {
            return across;
        }
        List<Integer> values = values(header, below, -1, year);
        if (values.isEmpty()) {
            return null;
        }
        return OneCountryGuess.of(sheet, above)
                .map(one -> new Candidate(
                        new Columns(
                                sheet, header.number(), null, one, year, false, null, values.subList(0, 1), List.of()),
                        yearScore))
                .orElse(null);
    }

    /** A year a row and a country a column: most headers name countries, and numbers stand below them. */
    private @Nullable Candidate countriesAcross(
            String sheet, HeadRow header, List<HeadRow> below, int year, double yearScore) {
        int countries = 0;
        int others = 0;
        for (int column = 0; column < header.texts().size(); column++) {
            String name = header.texts().get(column);
            if (column != year && !name.isEmpty()) {
                if (meaning(name).country() && share(below, column, Meaning::number) >= 0.6) {
                    countries++;
                } else {
                    others++;
                }
            }
        }
        return countries < 2 || countries < others
                ? null
                : new Candidate(
                        new Columns(sheet, header.number(), null, null, year, false, null, List.of(), List.of()),
                        yearScore + (double) countries / (countries + others));
    }

    private Meaning meaning(String text) {
        return meanings.computeIfAbsent(text, Meaning::of);
    }

    /** The year that the header of the values names, or else the sheet, or else the lines above the table; empty where none is alone. */
    private static OptionalInt onlyYear(String sheet, List<HeadRow> above, String header) {
        if (PART_OF_A_YEAR.matcher(header).matches()) {
            return OptionalInt.empty();
        }
        String lines = above.stream().flatMap(row -> row.texts().stream()).collect(Collectors.joining("\n"));
        return Stream.of(header, sheet, lines)
                .map(text -> A_YEAR.matcher(text)
                        .results()
                        .mapToInt(year -> Integer.parseInt(year.group()))
                        .distinct()
                        .toArray())
                .filter(years -> years.length > 0)
                .findFirst()
                .filter(years -> years.length == 1)
                .map(years -> OptionalInt.of(years[0]))
                .orElse(OptionalInt.empty());
    }

    /** Columns of numbers, those first whose header says value, rate and the like. */
    private List<Integer> values(HeadRow header, List<HeadRow> below, int country, int year) {
        List<Integer> named = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int column = 0; column < header.texts().size(); column++) {
            if (column == country
                    || column == year
                    || header.texts().get(column).isEmpty()) {
                continue;
            }
            double numbers = share(below, column, Meaning::number);
            double years = share(below, column, Meaning::year);
            if (numbers >= 0.6 && years < 0.9) {
                boolean says = VALUE.matcher(header.texts().get(column).toLowerCase(Locale.ROOT))
                        .matches();
                (says ? named : others).add(column);
            }
        }
        named.addAll(others);
        return named;
    }

    /** Share of the cells of a column that are not empty and fit. */
    private double share(List<HeadRow> rows, int column, Predicate<Meaning> fits) {
        int all = 0;
        int fitting = 0;
        for (HeadRow row : rows) {
            String text = column < row.texts().size() ? row.texts().get(column) : "";
            if (!text.isEmpty()) {
                all++;
                if (fits.test(meaning(text))) {
                    fitting++;
                }
            }
        }
        return all == 0 ? 0 : (double) fitting / all;
    }
}
