package org.rumbo.dataset.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.Severity;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.Spreadsheets;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.testing.Databases;

/**
 * Run by hand over a folder of other people's files: {@code -Drumbo.corpus=FOLDER}. One line a file: what became of it, and a flag
 * where it is too slow or speaks like a program. With {@code -Drumbo.corpus.cells=FOLDER} the cells of each file are written there,
 * to be held against what another library reads.
 */
class CorpusTest {

    private static final int SLOW = 10;

    @Test
    void eachFileOfTheFolderIsReadOrRefusedInPlainWords() throws Exception {
        String folder = System.getProperty("rumbo.corpus");
        assumeTrue(folder != null, "run by hand with -Drumbo.corpus=FOLDER");
        String cells = System.getProperty("rumbo.corpus.cells");
        var database = Databases.h2();
        Flyway.configure().dataSource(database).load().migrate();
        var service = new ImportService(database);
        List<String> flagged = new ArrayList<>();
        try (var threads =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            for (Path file : files(Path.of(folder))) {
                String name = Path.of(folder).relativize(file).toString();
                long begun = System.nanoTime();
                String line;
                try {
                    ImportReport report = threads.submit(
                                    () -> service.importFile(file, new ImportOptions(true, false, "corpus")))
                            .get(5, TimeUnit.MINUTES);
                    line = line(report, (System.nanoTime() - begun) / 1e9);
                } catch (Exception e) {
                    line = "!CRASH " + e;
                }
                System.out.println(line + "  " + name);
                if (line.startsWith("!")) {
                    flagged.add(line + "  " + name);
                }
                if (cells != null) {
                    dump(file, Path.of(cells, name.replace('/', '@') + ".tsv"));
                }
            }
            threads.shutdownNow();
        }
        assertThat(flagged).isEmpty();
        assertThat(Databases.query(database, "select count(*) from dataset_release"))
                .containsExactly("0");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String line(ImportReport report, double seconds) {
        String codes = report.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::code)
                .distinct()
                .collect(Collectors.joining(","));
        String words = report.findings().stream()
                .map(f -> f.where() + ": " + f.message())
                .findFirst()
                .orElse("");
        @Nullable String fault = null;
        if (seconds > SLOW) {
            fault = "!SLOW";
        } else if (report.outcome() == Outcome.REFUSED && codes.isEmpty()) {
            fault = "!UNNAMED";
        } else {
            try {
                report.findings().forEach(HostileTest::isForPeople);
            } catch (AssertionError e) {
                fault = "!RAW";
            }
        }
        return String.format(
                Locale.ROOT,
                "%s%s %s %.1fs [%s]",
                fault == null ? "" : fault + " ",
                report.outcome(),
                codes.isEmpty() ? "-" : codes,
                seconds,
                words.length() > 160 ? words.substring(0, 160) : words);
    }

    private static void dump(Path file, Path to) throws IOException {
        try (Writer out = Files.newBufferedWriter(to);
                var workbook = Spreadsheets.open(file)) {
            for (String sheet : workbook.sheets()) {
                workbook.read(sheet, row -> {
                    for (int column = 0; column < row.width(); column++) {
                        if (row.type(column) != Row.Type.BLANK) {
                            String value = row.type(column) == Row.Type.NUMBER
                                    ? Double.toString(row.number(column))
                                    : row.text(column);
                            try {
                                out.write(String.join(
                                                "\t",
                                                escaped(sheet),
                                                row.cell(column),
                                                row.type(column).name(),
                                                escaped(value))
                                        + "\n");
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        }
                    }
                    return true;
                });
            }
        } catch (UnreadableWorkbook e) {
            Files.writeString(to, "REFUSED\t" + e.code() + "\t" + e.getMessage() + "\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
