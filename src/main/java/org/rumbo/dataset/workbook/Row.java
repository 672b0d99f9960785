package org.rumbo.dataset.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a sheet while it is being read. It is reused for the next row: take what you need out of it. */
public final class Row {

    /** What a cell holds. */
    public enum Type {
        BLANK,
        NUMBER,
        /** A number that its cell shows as a date or a time of day. */
        DATE,
        /** A number that its cell shows as a percentage: 0.05 where a person sees 5 %. */
        PERCENT,
        TEXT,
        BOOLEAN,
        ERROR,
        FORMULA_WITHOUT_VALUE
    }

    /** Signs and words of publishers for a value that is missing, in small letters; in English, Spanish and Portuguese. */
    private static final Set<String> MISSING = Set.of(
            "-",
            "–",
            "—",
            "--",
            "...",
            "…",
            "..",
            ". .",
            ". . .",
            ":",
            "na",
            "n/a",
            "n.a.",
            "n. a.",
            "#n/a",
            "nan",
            "null",
            "no data",
            "not available",
            "missing",
            "xxx",
            "nd",
            "n/d",
            "n.d.",
            "n. d.",
            "s/d",
            "s.d.",
            "s/i",
            "s.i.",
            "sin datos",
            "sin dato",
            "sin información",
            "no disponible",
            "sem dados",
            "sem dado",
            "sem informação",
            "não disponível",
            "não informado");

    private static final int LONGEST_MISSING =
            MISSING.stream().mapToInt(String::length).max().orElseThrow();
    private static final String[] LETTERS = new String[1024];

    static {
        for (int i = 0; i < LETTERS.length; i++) {
            LETTERS[i] = letters(i);
        }
    }

    /** Number of 29 February 1900, which spreadsheets know and the calendar does not. */
    private static final int LEAP_DAY = 60;

    /** What the number 0 would be, had the year 1900 no day too many. */
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** Number of 31 December 9999, the last day that a spreadsheet knows. */
    private static final int LAST_DAY = 2_958_465;

    private final boolean from1904;
    private int number;
    private int width;
    private Type[] types = new Type[32];
    private double[] numbers = new double[32];
    private @Nullable String[] texts = new @Nullable String[32];

    Row() {
        this(false);
    }

    /** @param from1904 whether the workbook counts its days from 1904, as Excel for the Macintosh did */
    Row(boolean from1904) {
        this.from1904 = from1904;
        Arrays.fill(types, Type.BLANK);
    }

    void begin(int rowNumber) {
        number = rowNumber;
        Arrays.fill(types, 0, width, Type.BLANK);
        Arrays.fill(texts, 0, width, null);
        width = 0;
    }

    void number(int column, double value) {
        number(column, value, Type.NUMBER);
    }

    void number(int column, double value, Type shownAs) {
        room(column);
        types[column] = shownAs;
        numbers[column] = value;
    }

    void text(int column, Type type, String value) {
        room(column);
        types[column] = type;
        texts[column] = value;
    }

    private void room(int column) {
        if (column >= types.length) {
            int size = Math.max(column + 1, types.length * 2);
            int old = types.length;
            types = Arrays.copyOf(types, size);
            Arrays.fill(types, old, size, Type.BLANK);
            numbers = Arrays.copyOf(numbers, size);
            texts = Arrays.copyOf(texts, size);
        }
        width = Math.max(width, column + 1);
    }

    /** Number of the row as the spreadsheet program shows it, from 1. */
    public int number() {
        return number;
    }

    /** One more than the last column that holds something. */
    public int width() {
        return width;
    }

    public Type type(int column) {
        return column < 0 || column >= width ? Type.BLANK : types[column];
    }

    /** Whether a cell holds a number, and shows no date in its place. */
    public boolean isNumber(int column) {
        Type type = type(column);
        return type == Type.NUMBER || type == Type.PERCENT;
    }

    /** The number of a number cell; of a date, the days since the workbook's first one. */
    public double number(int column) {
        return numbers[column];
    }

    /** The day of a cell that shows one; null for all others, and where it shows only a time. */
    public @Nullable LocalDate date(int column) {
        double number = numbers[column];
        if (type(column) != Type.DATE || number < 1 || number > LAST_DAY) {
            return null;
        }
        long day = (long) number;
        if (from1904) {
            return FROM_1904.plusDays(day);
        }
        return day == LEAP_DAY ? null : FROM_1900.plusDays(day < LEAP_DAY ? day + 1 : day);
    }

    /** Whether a cell shows a day around 1905, and holds a number that looks like a year which somebody typed into it. */
    public boolean yearShownAsDate(int column) {
        return type(column) == Type.DATE && numbers[column] >= 1900 && numbers[column] <= 2100;
    }

    /** The cell as text without the space around it; a date as 2015-12-31, without its time; empty for a blank cell. */
    public String text(int column) {
        return switch (type(column)) {
            case NUMBER, PERCENT -> numberText(numbers[column]);
            case DATE -> {
                LocalDate day = date(column);
                yield day == null ? numberText(numbers[column]) : day.toString();
            }
            case TEXT, BOOLEAN, ERROR -> {
                String text = texts[column];
                yield text == null ? "" : text;
            }
            case BLANK, FORMULA_WITHOUT_VALUE -> "";
        };
    }

    /** Whether the cell is blank or holds one of the usual signs for a missing value. */
    public boolean missing(int column) {
        return switch (type(column)) {
            case BLANK -> true;
            case TEXT -> text(column).isEmpty() || isMissing(text(column));
            default -> false;
        };
    }

    private static boolean isMissing(String text) {
        return text.length() <= LONGEST_MISSING && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether no cell of the row holds anything. */
    public boolean empty() {
        for (int column = 0; column < width; column++) {
            if (types[column] != Type.BLANK
                    && !(types[column] == Type.TEXT && text(column).isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** Address of a cell of this row, {@code D15}. */
    public String cell(int column) {
        return address(column, number);
    }

    /** Address in A1 notation of a column from 0 and a row from 1. */
    public static String address(int column, int row) {
        return (column < LETTERS.length ? LETTERS[column] : letters(column)) + row;
    }

    private static String letters(int column) {
        var letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }

    private static String numberText(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
