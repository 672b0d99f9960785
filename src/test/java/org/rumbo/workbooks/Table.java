package org.rumbo.workbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header, read whole: the files here have some ten thousand rows at most. */
final class Table {

    /** Where the figures and facts lie beside the checkout. */
    static final Path SHARED = Path.of("..", "shared");

    /** Texts in three languages that the shared files do not have. */
    static final Path TEXTS = Path.of("src", "test", "resources", "workbooks");

    private Table() {}

    static List<CSVRecord> read(Path file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CSVRecord> figures(String name) {
        return read(SHARED.resolve("figures").resolve(name));
    }

    static List<CSVRecord> facts(String name) {
        return read(SHARED.resolve("facts2").resolve(name));
    }

    static List<CSVRecord> texts(String name) {
        return read(TEXTS.resolve(name));
    }
}
