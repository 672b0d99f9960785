package org.rumbo.dataset.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
            "(?i).*(value|valor|rate|tasa|taxa|total|count|number|n[uú]mero|figure|amount|per 100|obs).*");

    private MappingGuess() {}

    /** How well columns fit; more is better. */
    private record Candidate(Columns columns, double score) {}

    /** The columns that fit best; null where no sheet has a column of countries with figures beside it. */
    public static @Nullable Columns of(WorkbookHead head) {
        Candidate best = null;
        for (var sheet : head.rows().entrySet()) {
            List<HeadRow> rows = sheet.getValue();
            for (int i = 0; i + 1 < rows.size(); i++) {
                Candidate candidate = of(sheet.getKey(), rows.get(i), rows.subList(i + 1, rows.size()));
                if (candidate != null && (best == null || candidate.score() > best.score())) {
                    best = candidate;
                }
            }
        }
        return best == null ? null : best.columns();
    }

    private static @Nullable Candidate of(String sheet, HeadRow header, List<HeadRow> below) {
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
            double named =
                    share(below, column, text -> CountryResolver.resolve(text).certain())
                            + (COUNTRY.matcher(name).matches() ? 0.3 : 0);
            if (named > countries && named >= 0.5) {
                country = column;
                countries = named;
            }
            double dated =
                    share(below, column, Years::isOne) + (YEAR.matcher(name).matches() ? 0.3 : 0);
            if (dated > yearScore && dated >= 0.6) {
                year = column;
                yearScore = dated;
            }
        }
        // a row of data looks like its neighbours: a header does not name a country itself
        if (country < 0 || CountryResolver.resolve(header.texts().get(country)).certain()) {
            return null;
        }
        if (across.size() >= 2 || across.size() == 1 && year < 0) {
            return new Candidate(
                    new Columns(sheet, header.number(), country, null, true, null, List.of(), null), countries + 1);
        }
        List<Integer> values = values(header, below, country, year);
        if (values.isEmpty() || year < 0) {
            return null;
        }
        return new Candidate(
                new Columns(sheet, header.number(), country, year, false, null, values.subList(0, 1), null),
                countries + yearScore);
    }

    /** Columns of numbers, those first whose header says value, rate and the like. */
    private static List<Integer> values(HeadRow header, List<HeadRow> below, int country, int year) {
        List<Integer> named = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int column = 0; column < header.texts().size(); column++) {
            if (column == country
                    || column == year
                    || header.texts().get(column).isEmpty()) {
                continue;
            }
            double numbers = share(
                    below,
                    column,
                    text -> !(NumberText.of(text, NumberText.Decimals.UNKNOWN) instanceof NumberText.None));
            double years = share(below, column, Years::isOne);
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
    private static double share(List<HeadRow> rows, int column, java.util.function.Predicate<String> fits) {
        int all = 0;
        int fitting = 0;
        for (HeadRow row : rows) {
            String text = column < row.texts().size() ? row.texts().get(column) : "";
            if (!text.isEmpty()) {
                all++;
                if (fits.test(text)) {
                    fitting++;
                }
            }
        }
        return all == 0 ? 0 : (double) fitting / all;
    }
}
