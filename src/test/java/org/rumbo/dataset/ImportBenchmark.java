package org.rumbo.dataset;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an import costs beside the least that reading the file could cost: unpacking it and pulling every event of the same XML. Run by
 * {@code bin/bench import}; not a test, since times are no reason to fail a build.
 */
class ImportBenchmark {

    private static final int ROUNDS = 7;

    @TempDir
    Path folder;

    @Test
    void importBesideItsFloor() throws Exception {
        Path file = Path.of(System.getProperty("rumbo.bench.file"));
        PrintStream out = System.out;
        double floor = Double.MAX_VALUE;
        double checked = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double pulled = seconds(() -> pull(file));
            var database = database(round);
            var service = new ImportService(database);
            service.importFile(Path.of("datasets", "countries.xlsx"), new ImportOptions(false, false, "bench"));
            double looked = seconds(() -> service.importFile(file, new ImportOptions(true, false, "bench")));
            double stored = seconds(() -> service.importFile(file, new ImportOptions(false, false, "bench")));
            out.printf(
                    "round %d: floor %.2f s, reading and checking %.2f s, with commit %.2f s%n",
                    round + 1, pulled, looked, stored);
            // what else the machine does can only lengthen a round
            floor = Math.min(floor, pulled);
            checked = Math.min(checked, looked);
            whole = Math.min(whole, stored);
        }
        out.printf(
                "least of all rounds: reading and checking %.1f times the floor, with commit %.1f times%n",
                checked / floor, whole / floor);
    }

    private JdbcDataSource database(int round) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("bench" + round) + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static void pull(Path file) throws Exception {
        long events = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream()
                    .filter(e -> e.getName().matches("xl/(worksheets/[^/]+|sharedStrings)\\.xml"))
                    .toList()) {
                try (var in = zip.getInputStream(entry)) {
                    XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
                    while (reader.hasNext()) {
                        reader.next();
                        events++;
                    }
                }
            }
        }
        if (events == 0) {
            throw new IllegalStateException("nothing to read in " + Files.size(file) + " bytes");
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
