package org.rumbo.dataset.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as publishers write them. */
public final class Years {

    /**
     * A date that may stand for a year: figures of whole years carry the same day in each of them, often the first or the last.
     *
     * @param year from 1900 to 2100
     * @param day the rest of the date, as it is written: 12-31, or 31-12
     */
    public record Day(int year, String day) {}

    /** {@code 2015}, {@code 2015 [YR2015]}, {@code YR2015}, {@code 2015.0}; not 2015-16, which is two of them. */
    private static final Pattern YEAR =
            Pattern.compile("(?:YR|Y|FY)?(\\d{4})(?:\\.0+)?(?:\\s*\\[YR\\1\\])?", Pattern.CASE_INSENSITIVE);

    /** {@code 2015-12-31}, {@code 31/12/2015}, {@code 12/31/2015}, also with a time behind. */
    private static final Pattern DAY =
            Pattern.compile("(?:(?<first>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<monthDay>\\d{1,2})"
                    + "|(?<one>\\d{1,2})([-/.])(?<other>\\d{1,2})\\6(?<last>\\d{4}))(?:[T ]\\d{1,2}:.*)?");

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

    /** The date, from 1900 to 2100, that a text stands for; whether day or month comes first is not told by it. */
    public static Optional<Day> day(String text) {
        Matcher date = DAY.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = date.group("first") != null;
        int one = Integer.parseInt(date.group(yearFirst ? "month" : "one"));
        int other = Integer.parseInt(date.group(yearFirst ? "monthDay" : "other"));
        boolean exists = Math.min(one, other) >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
        OptionalInt year = of(date.group(yearFirst ? "first" : "last"));
        return exists && year.isPresent()
                ? Optional.of(new Day(year.getAsInt(), "%02d-%02d".formatted(one, other)))
                : Optional.empty();
    }

    /** Whether a text stands for a year, alone or with a day. */
    public static boolean isOne(String text) {
        return of(text).isPresent() || day(text).isPresent();
    }

    /**
     * The columns, from 0, of a header that are headed by a year, with it; in the order of the sheet. Dates count as years where all
     * of them fall on the same day of the year: headers of months do not.
     */
    public static Map<Integer, Integer> across(List<String> header) {
        Map<Integer, Integer> years = new TreeMap<>();
        Map<Integer, Day> days = new TreeMap<>();
        for (int column = 0; column < header.size(); column++) {
            int place = column;
            of(header.get(column)).ifPresent(year -> years.put(place, year));
            day(header.get(column)).ifPresent(day -> days.put(place, day));
        }
        if (days.values().stream().map(Day::day).distinct().count() == 1) {
            days.forEach((column, day) -> years.put(column, day.year()));
        }
        return years;
    }
}
