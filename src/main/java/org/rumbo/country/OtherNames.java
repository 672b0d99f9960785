package org.rumbo.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rumbo.text.Words;

/**
 * What places are called beside their names by CLDR: {@code country-variants.txt}, the one table by which files are read and readers
 * find a place.
 */
public final class OtherNames {

    private static final Pattern IN_A_LANGUAGE = Pattern.compile("([a-z]{2}): (.+)");

    /**
     * Names that stand for the same.
     *
     * @param places one, or all that answer to these names
     * @param shared whether the names tell no single place, though only one of them may be known here
     * @param names each in its language
     */
    record Line(List<CountryCode> places, boolean shared, List<Words> names) {}

    private static final List<Line> LINES = read();
    private static final Map<CountryCode, List<Words>> OF = byPlace();

    private OtherNames() {}

    /** Other names of a place, those that it shares with another one too; none where it has no other. */
    public static List<Words> of(CountryCode place) {
        return OF.getOrDefault(place, List.of());
    }

    /** The table in the order of the file. */
    static List<Line> lines() {
        return LINES;
    }

    private static Map<CountryCode, List<Words>> byPlace() {
        Map<CountryCode, List<Words>> all = new HashMap<>();
        LINES.forEach(line -> line.places()
                .forEach(place ->
                        all.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(line.names())));
        all.replaceAll((_, names) -> List.copyOf(names));
        return all;
    }

    private static List<Line> read() {
        try (InputStream file = Objects.requireNonNull(OtherNames.class.getResourceAsStream("country-variants.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(OtherNames::line)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(String line) {
        String[] parts = line.split("\\|");
        return new Line(
                Arrays.stream(parts[0].strip().split(" "))
                        .filter(code -> !code.equals("?"))
                        .map(CountryCode::new)
                        .toList(),
                parts[0].startsWith("?"),
                Arrays.stream(parts)
                        .skip(1)
                        .map(String::strip)
                        .map(OtherNames::name)
                        .toList());
    }

    private static Words name(String written) {
        Matcher language = IN_A_LANGUAGE.matcher(written);
        return language.matches() ? new Words(language.group(2), language.group(1)) : new Words(written, "en");
    }
}
