package org.rumbo.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.AuditLink;

/**
 * What an address asks of the record of changes.
 *
 * @param link what could be followed
 * @param ignored names of the parameters that could not be read
 */
public record AuditRequest(AuditLink link, List<String> ignored) {

    private static final int LONGEST_CODE = 60;

    /** Reads the parameters of an address; what cannot be read is left out and named. */
    public static AuditRequest of(Map<String, List<String>> parameters) {
        List<String> ignored = new ArrayList<>();
        var link = new AuditLink(
                text(parameters, AuditLink.PERSON, Actor.LONGEST),
                text(parameters, AuditLink.ACTION, LONGEST_CODE),
                value(parameters, AuditLink.FROM, LocalDate::parse, ignored),
                value(parameters, AuditLink.TO, LocalDate::parse, ignored),
                value(parameters, AuditLink.BEFORE, Long::valueOf, ignored));
        return new AuditRequest(link, List.copyOf(ignored));
    }

    private static @Nullable String text(Map<String, List<String>> parameters, String name, int longest) {
        List<String> values = parameters.getOrDefault(name, List.of());
        String text = values.isEmpty() ? "" : values.getFirst().strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(longest, text.length()));
    }

    private static <T> @Nullable T value(
            Map<String, List<String>> parameters, String name, Function<String, T> reader, List<String> ignored) {
        String text = text(parameters, name, LONGEST_CODE);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            ignored.add(name);
            return null;
        }
    }
}
