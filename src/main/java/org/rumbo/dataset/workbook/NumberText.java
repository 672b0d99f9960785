package org.rumbo.dataset.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that somebody wrote as text. The same signs mean different numbers in different countries: {@code 1,757} is one
 * thousand or one and three quarters. It is read only where it can mean one number.
 */
public sealed interface NumberText {

    /** How the texts around it part decimals. */
    enum Decimals {
        POINT,
        COMMA,
        UNKNOWN
    }

    /** One number, and nothing else that it could be. */
    record Exact(double value) implements NumberText {}

    /** Two numbers that it could be. */
    record Ambiguous(double oneWay, double otherWay) implements NumberText {}

    /** Less or more than a number, {@code <5}: which number is not known. */
    record Censored(String sign, double bound) implements NumberText {}

    /** No number. */
    record None() implements NumberText {}

    Pattern PLAIN = Pattern.compile("[+-]?\\d+([eE][+-]?\\d{1,3})?");
    Pattern CENSORED = Pattern.compile("([<>≤≥]=?)\\s*(.+)");
    Pattern GROUPS_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    Pattern GROUPS_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    Pattern GROUPS_BLANK = Pattern.compile("[+-]?[1-9]\\d{0,2}([ '’]\\d{3})+([.,]\\d+)?");
    Pattern ONE_SIGN = Pattern.compile("[+-]?\\d*[.,]\\d+([eE][+-]?\\d{1,3})?");

    /** Reads a text in the light of those around it. */
    static NumberText of(String text, Decimals around) {
        String number = text.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .replace('−', '-')
                .strip();
        if (number.isEmpty() || number.length() > 60) {
            return new None();
        }
        Matcher censored = CENSORED.matcher(number);
        if (censored.matches()) {
            return of(censored.group(2), around) instanceof Exact bound
                    ? new Censored(censored.group(1), bound.value())
                    : new None();
        }
        if (PLAIN.matcher(number).matches()) {
            return exact(number);
        }
        boolean commas = GROUPS_COMMA.matcher(number).matches();
        boolean points = GROUPS_POINT.matcher(number).matches();
        boolean oneSign = ONE_SIGN.matcher(number).matches();
        if (oneSign && (commas || points)) {
            // three digits behind one sign: a thousand, or three decimals
            return oneOrOther(number, commas, around);
        }
        if (commas) {
            return exact(number.replace(",", ""));
        }
        if (points) {
            return exact(number.replace(".", "").replace(',', '.'));
        }
        if (GROUPS_BLANK.matcher(number).matches()) {
            return exact(number.replaceAll("[ '’]", "").replace(',', '.'));
        }
        return oneSign ? exact(number.replace(',', '.')) : new None();
    }

    private static NumberText oneOrOther(String number, boolean comma, Decimals around) {
        double decimals = Double.parseDouble(number.replace(',', '.'));
        double thousands = Double.parseDouble(number.replace(",", "").replace(".", ""));
        return switch (around) {
            case POINT -> new Exact(comma ? thousands : decimals);
            case COMMA -> new Exact(comma ? decimals : thousands);
            case UNKNOWN -> new Ambiguous(thousands, decimals);
        };
    }

    /** What a text says of how decimals are parted; unknown where it fits both ways. */
    static Decimals evidence(String text) {
        String number = text.strip();
        if (GROUPS_COMMA.matcher(number).matches() && !ONE_SIGN.matcher(number).matches()) {
            return Decimals.POINT;
        }
        if (GROUPS_POINT.matcher(number).matches() && !ONE_SIGN.matcher(number).matches()) {
            return Decimals.COMMA;
        }
        if (ONE_SIGN.matcher(number).matches() && of(number, Decimals.UNKNOWN) instanceof Exact) {
            return number.contains(",") ? Decimals.COMMA : Decimals.POINT;
        }
        return Decimals.UNKNOWN;
    }

    private static NumberText exact(String number) {
        double value = Double.parseDouble(number);
        return Double.isFinite(value) ? new Exact(value) : new None();
    }
}
