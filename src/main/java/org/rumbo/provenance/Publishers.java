package org.rumbo.provenance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rumbo.text.Localized;

/**
 * What institutions are called in the languages of the product, in one table: ONUDC in Spanish is UNODC in Portuguese. A newspaper
 * keeps its name. A name that the table does not have stays as it was written.
 */
public final class Publishers {

    private static final Map<String, Localized> NAMES = read();

    private Publishers() {}

    /** Who published something, by the name that the institution has in a language. */
    public static String in(String publisher, Locale locale) {
        Localized name = NAMES.get(publisher);
        return name == null ? publisher : name.in(locale);
    }

    private static Map<String, Localized> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new InputStreamReader(
                Objects.requireNonNull(Publishers.class.getResourceAsStream("publishers.csv")),
                StandardCharsets.UTF_8))) {
            Map<String, Localized> names = new HashMap<>();
            for (CSVRecord row : rows) {
                String original = row.get("publisher");
                if (names.put(original, new Localized(original, row.get("es"), row.get("pt"))) != null) {
                    throw new IllegalStateException("publishers.csv has " + original + " twice");
                }
            }
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
