package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.testing.Databases;

/** Files that people leave in a folder. */
class InboxTest {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final DataSource database = Databases.h2();
    private Inbox inbox;

    @BeforeEach
    void anEmptyDatabase() throws IOException {
        Flyway.configure().dataSource(database).load().migrate();
        inbox = new Inbox(
                folder,
                new ImportService(database),
                Clock.fixed(Instant.parse("2026-03-31T10:20:30Z"), ZoneOffset.UTC));
        inbox.open();
    }

    @Test
    void a_workbook_left_in_the_folder_is_loaded_and_moved_aside_with_its_report() throws Exception {
        leave("mine.xlsx", List.of("SLV", "rate", 2015, 107.64, "observed"));

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select country || ' ' || obs_value from observation"))
                .containsExactly("SLV 107.64");
        assertThat(Databases.query(database, "select file_name || ' by ' || imported_by from dataset_release"))
                .containsExactly("mine.xlsx by inbox");
        assertThat(folder.resolve("mine.xlsx")).doesNotExist();
        assertThat(folder.resolve("loaded/20260331-102030-mine.xlsx")).exists();
        assertThat(folder.resolve("loaded/20260331-102030-mine.xlsx.txt"))
                .content()
                .contains("now active", "1 new, 0 changed");
    }

    @Test
    void a_file_that_still_grows_is_left_alone() throws Exception {
        leave("mine.xlsx", List.of("SLV", "rate", 2015, 107.64, "observed"));
        inbox.sweep();
        leave(
                "mine.xlsx",
                List.of("SLV", "rate", 2015, 107.64, "observed"),
                List.of("ECU", "rate", 2015, 6.5, "observed"));

        inbox.sweep();

        assertThat(folder.resolve("mine.xlsx")).exists();
        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        inbox.sweep();
        assertThat(Databases.query(database, "select id from observation")).hasSize(2);
    }

    @Test
    void a_file_with_errors_is_kept_and_the_report_names_each_cell() throws Exception {
        leave(
                "mine.xlsx",
                List.of("SLV", "rate", 2015, "many", "observed"),
                List.of("Atlantis", "rate", 2015, 1, "observed"));

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        assertThat(folder.resolve("refused/20260331-102030-mine.xlsx")).exists();
        assertThat(folder.resolve("refused/20260331-102030-mine.xlsx.txt"))
                .content()
                .contains("Data!D2", "Data!A3", "none, the file has errors");
    }

    @Test
    void what_other_programs_leave_while_they_work_is_not_touched() throws Exception {
        Files.writeString(folder.resolve("~$mine.xlsx"), "lock");
        Files.writeString(folder.resolve(".hidden"), "x");
        Files.writeString(folder.resolve("download.crdownload"), "half");

        inbox.sweep();
        inbox.sweep();

        assertThat(folder).isDirectoryContaining("glob:**~$mine.xlsx");
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private void leave(String name, List<?>... rows) throws IOException {
        Path made = Sheets.template(rows).write(elsewhere, name);
        Files.copy(made, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
