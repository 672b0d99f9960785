package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.testing.Databases;

/** What someone at a terminal reads, and what their script is told. */
class ImportCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aSoundFileEndsWithZeroAndSaysWhatItBrought() throws Exception {
        Path file = Sheets.template(List.of("SLV", "rate", 2015, 107.64, "observed"))
                .write(folder, "figures.xlsx");

        assertThat(run(file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("rumbo-template", "test-figures", "now active", "1 new, 0 changed, 0 unchanged, 0 removed");
    }

    @Test
    void aFileWithErrorsEndsWithOneAndNamesTheCell() throws Exception {
        Path file = Sheets.template(List.of("SLV", "rate", 2015, "many", "observed"))
                .write(folder, "figures.xlsx");

        assertThat(run(file.toString(), "--dry-run")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("ERROR type-error", "Data!D2", "the file has errors");
    }

    @Test
    void aDamagedFileEndsWithOneAndNoTrace() throws Exception {
        Path file = Files.writeString(folder.resolve("x.xlsx"), "no workbook");

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("not-a-spreadsheet")
                .doesNotContain("Exception");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aCallWithoutAFileOrWithAnUnknownOptionShowsHowToCall() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--force", "x.xlsx")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: bin/run import");
    }

    private int run(String... words) {
        var database = Databases.h2();
        Flyway.configure().dataSource(database).load().migrate();
        return new ImportCommand(
                        database::getConnection,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .execute(List.of(words));
    }
}
