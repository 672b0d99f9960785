package org.rumbo.web;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The period a request asks for; an end that is not given is left to the data.
 *
 * @param from first year; null where the request leaves it open
 * @param to last year, included; null where the request leaves it open
 */
public record Years(@Nullable Integer from, @Nullable Integer to) {

    /** The earliest year that may be asked for. */
    public static final int FIRST = 1900;

    /** The latest year that may be asked for. */
    public static final int LAST = 2100;

    /**
     * Reads both ends as they stand in a request.
     *
     * @throws BadQueryException when one is no year, lies outside of what is allowed, or they are the wrong way round
     */
    public static Years of(@Nullable String from, @Nullable String to) {
        Integer first = year("from", from);
        Integer last = year("to", to);
        if (first != null && last != null && first > last) {
            throw new BadQueryException(
                    "from", "from=%d is later than to=%d. Swap the two years.".formatted(first, last));
        }
        return new Years(first, last);
    }

    /**
     * Reads one year; null when the request does not carry the parameter.
     *
     * @throws BadQueryException when it is no year or lies outside of what is allowed
     */
    public static @Nullable Integer year(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String digits = text.strip();
        if (!digits.matches("[0-9]{4}")) {
            throw new BadQueryException(
                    parameter,
                    "%s=%s is not a year. Write four digits, for example %s=2015."
                            .formatted(parameter, QueryReader.shown(text), parameter));
        }
        int year = Integer.parseInt(digits);
        if (year < FIRST || year > LAST) {
            throw new BadQueryException(
                    parameter, "%s=%d lies outside of %d to %d.".formatted(parameter, year, FIRST, LAST));
        }
        return year;
    }

    /** Whether a year lies in the period. */
    public boolean contains(int year) {
        return (from == null || year >= from) && (to == null || year <= to);
    }

    /** Each year of the period in order, with the given years standing in for an open end; none when those are empty. */
    public IntStream each(OptionalInt firstOfData, OptionalInt lastOfData) {
        Integer first = from != null ? from : firstOfData.isPresent() ? (Integer) firstOfData.getAsInt() : null;
        Integer last = to != null ? to : lastOfData.isPresent() ? (Integer) lastOfData.getAsInt() : null;
        return first == null || last == null ? IntStream.empty() : IntStream.rangeClosed(first, last);
    }
}
