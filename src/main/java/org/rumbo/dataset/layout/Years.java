package org.rumbo.dataset.layout;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as publishers write them. */
public final class Years {

    /** {@code 2015}, {@code 2015 [YR2015]}, {@code YR2015}, {@code 2015.0}; not 2015-16, which is two of them. */
    private static final Pattern YEAR =
            Pattern.compile("(?:YR|Y|FY)?(\\d{4})(?:\\.0+)?(?:\\s*\\[YR\\1\\])?", Pattern.CASE_INSENSITIVE);

    private Years() {}

    /** The year, from 1900 to 2100, that a text stands for. */
    public static OptionalInt of(String text) {
        Matcher year = YEAR.matcher(text.strip());
        if (!year.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(year.group(1));
        return number >= 1900 && number <= 2100 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The columns, from 0, of a header that are headed by a year, with it; in the order of the sheet. */
    public static Map<Integer, Integer> across(List<String> header) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (int column = 0; column < header.size(); column++) {
            var year = of(header.get(column));
            if (year.isPresent()) {
                years.put(column, year.getAsInt());
            }
        }
        return years;
    }
}
