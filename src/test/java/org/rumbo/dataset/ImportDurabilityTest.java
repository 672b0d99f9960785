package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.access.Actor;
import org.rumbo.home.Database;
import org.rumbo.home.FileDatabase;
import org.rumbo.home.Home;
import org.rumbo.home.Killed;
import org.rumbo.testing.Databases;

/** The program is killed right after it said that a release is active, as {@code kill -9} does. */
class ImportDurabilityTest {

    @TempDir
    Path folder;

    @Test
    void a_release_that_was_said_to_be_active_is_active_after_the_program_was_killed()
            throws SQLException, IOException {
        Home home = Home.at(folder.resolve("home"));
        try (Database database = FileDatabase.open(home, "")) {
            ImportReport report = new ImportService(database.source())
                    .importFile(
                            Path.of("datasets/countries.xlsx"), new ImportOptions(false, false, Actor.COMMAND_LINE));

            assertThat(report.releaseId()).isNotNull();
            try (Database again = FileDatabase.open(Killed.now(home, folder.resolve("killed")), "")) {
                assertThat(Databases.query(again.source(), "select active_release_id from dataset"))
                        .containsExactly(report.releaseId().toString());
            }
        }
    }
}
