package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void aFreshHomeStartsFromTheDatabaseThatTheBuildMigrated() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.mv.db"), "migrated");
        Path home = folder.resolve("home");

        ImportDatabase.startFrom(empty, home.resolve("rumbo.mv.db"));

        assertThat(home.resolve("rumbo.mv.db")).hasContent("migrated");
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aDatabaseThatIsThereIsNeverReplaced() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.mv.db"), "migrated");
        Path database = Files.writeString(folder.resolve("rumbo.mv.db"), "figures");

        ImportDatabase.startFrom(empty, database);

        assertThat(database).hasContent("figures");
    }

    @Test
    void withoutADatabaseOfTheBuildTheMigrationsMakeOne() throws Exception {
        Path database = folder.resolve("rumbo.mv.db");

        ImportDatabase.startFrom(folder.resolve("absent.mv.db"), database);

        assertThat(database).doesNotExist();
    }

    @Test
    void theSchemaVersionIsThatOfTheNewestMigration() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var versions = files.map(f -> f.getFileName().toString())
                    .map(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
            assertThat(versions.getLast()).hasToString(ImportDatabase.SCHEMA_VERSION);
        }
    }
}
