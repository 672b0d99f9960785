package org.rumbo.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How numbers are written for people, the same in sentences, tables, charts and pictures: a language's own signs, thousands always
 * grouped, halves away from zero. Charts write theirs in {@code frontend/charts/base/formats.ts}; one list of cases holds both to
 * the same words. Only a year has four digits in a row.
 */
public final class Numbers {

    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** A value with so many decimals; one that is rounded to nothing has no sign. */
    public static String decimal(double value, int decimals, Locale locale) {
        return decimal(BigDecimal.valueOf(value), decimals, locale);
    }

    /** The same for a number that is known to its last digit. */
    public static String decimal(BigDecimal value, int decimals, Locale locale) {
        return written(value.setScale(decimals, RoundingMode.HALF_UP), locale);
    }

    /** A change with its sign, a real minus for a fall; none where it is rounded to nothing. */
    public static String change(double change, int decimals, Locale locale) {
        BigDecimal rounded = BigDecimal.valueOf(change).setScale(decimals, RoundingMode.HALF_UP);
        return sign(rounded) + written(rounded.abs(), locale);
    }

    /** A share from 0 to 1 as a whole percentage. */
    public static String share(double share, Locale locale) {
        return NumberFormat.getPercentInstance(locale).format(hundredths(share));
    }

    /** A share as it is said: to whole percents, halves up. Charts get it so, since a browser would round some halves down. */
    public static double hundredths(double share) {
        return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    /** A share as a whole percentage with its sign, a real minus for a fall; none where it is rounded to nothing. */
    public static String percent(double share, Locale locale) {
        BigDecimal rounded = BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP);
        return sign(rounded) + NumberFormat.getPercentInstance(locale).format(rounded.abs());
    }

    private static String written(BigDecimal value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        return format.format(value);
    }

    private static String sign(BigDecimal value) {
        return switch (value.signum()) {
            case -1 -> String.valueOf(MINUS);
            case 1 -> "+";
            default -> "";
        };
    }
}
