package org.rumbo.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which places share a land border, as the map draws it: {@code borders.csv}, made from Natural Earth (1:50 million, public domain) by
 * {@code src/test/frontend/charts/borders.test.ts}, which also holds the two together. It takes no side in a dispute: it says what that
 * atlas draws. A sea is no border.
 */
public final class Borders {

    private static final Map<CountryCode, Set<CountryCode>> OF = read();

    private Borders() {}

    /** The places with a land border to this one, in order of code; none for an island. */
    public static Set<CountryCode> of(CountryCode place) {
        return Set.copyOf(OF.getOrDefault(place, Set.of()));
    }

    private static Map<CountryCode, Set<CountryCode>> read() {
        Map<CountryCode, Set<CountryCode>> all = new TreeMap<>();
        try (InputStream file = Objects.requireNonNull(Borders.class.getResourceAsStream("borders.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(pair -> {
                        CountryCode one = new CountryCode(pair.substring(0, 3));
                        CountryCode other = new CountryCode(pair.substring(4, 7));
                        all.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
                        all.computeIfAbsent(other, _ -> new TreeSet<>()).add(one);
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
