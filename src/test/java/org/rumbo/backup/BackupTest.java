package org.rumbo.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rumbo.access.Actor;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.ImportService;
import org.rumbo.testing.Databases;

/** What was backed up comes back, on the same database and on the other; what was changed meanwhile is refused. */
class BackupTest {

    @TempDir
    Path folder;

    static Stream<Arguments> pairs() {
        return Stream.of("h2", "postgres")
                .flatMap(from -> Stream.of("h2", "postgres").map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyRowComesBackAndTheDatabaseCountsOn(String from, String to) throws Exception {
        DataSource source = filled(from);
        Path file = backup(source);
        // other rows, which go
        DataSource target = migrated(to);
        execute(target, "insert into dataset (code) values ('other')");

        restore(target, file);

        assertThat(Backup.check(backup(target)).tables())
                .isEqualTo(Backup.check(file).tables());
        assertThat(Databases.query(
                        target, "select code from dataset where active_release_id is not null order by code"))
                .containsExactly("countries", "policy");
        execute(target, "insert into dataset (code) values ('next')");
        assertThat(Databases.query(target, "select id from dataset where code = 'next'"))
                .containsExactly("3");
    }

    @Test
    void oddTextsComeBackAsTheyWere() throws Exception {
        DataSource source = migrated("h2");
        List<String> odd = List.of("", "\"", "a,b;c\td", "two\nlines\r\n", "Año ✓ 🜂", " blanks ", "\\N", "null");
        try (Connection connection = source.getConnection();
                var insert = connection.prepareStatement(
                        "insert into audit_entry (at, actor, address, action, subject, detail)"
                                + " values (current_timestamp, ?, 'x', 'x', 'x', ?)")) {
            for (String text : odd) {
                insert.setString(1, text);
                insert.setString(2, text.isEmpty() ? null : text);
                insert.execute();
            }
        }
        DataSource target = migrated("h2");

        restore(target, backup(source));

        assertThat(Databases.query(target, "select actor from audit_entry order by id"))
                .isEqualTo(odd);
        assertThat(Databases.query(target, "select detail from audit_entry order by id")
                        .getFirst())
                .isNull();
        assertThat(Databases.query(target, "select at from audit_entry order by id"))
                .isEqualTo(Databases.query(source, "select at from audit_entry order by id"));
    }

    @Test
    void aBackupIsOfOneMomentWhileOthersWrite() throws Exception {
        for (DataSource source : List.of(migrated("h2"), migrated("postgres"))) {
            execute(source, "insert into dataset (code) values ('before')");
            var file = new ByteArrayOutputStream() {
                private boolean written;

                @Override
                public synchronized void write(byte[] bytes, int offset, int length) {
                    super.write(bytes, offset, length);
                    if (!written) {
                        written = true;
                        execute(source, "insert into dataset (code) values ('meanwhile')");
                    }
                }
            };
            try (Connection connection = source.getConnection()) {
                Manifest manifest = Backup.write(connection, file);
                assertThat(manifest.tables())
                        .filteredOn(part -> part.name().equals("dataset"))
                        .singleElement()
                        .satisfies(part -> assertThat(part.rows()).isOne());
            }
            assertThat(Databases.query(source, "select count(*) from dataset")).containsExactly("2");
        }
    }

    @Test
    void whatWasChangedIsRefusedBeforeAnythingIsTouched() throws Exception {
        Path file = backup(filled("h2"));

        refused(changed(file, "place.csv", text -> text.replace("SLV", "SVL")), "place.csv is not what was written");
        refused(changed(file, "place.csv", text -> text.substring(0, text.length() / 2)), "place.csv");
        refused(changed(file, "place.csv", text -> null), "it holds no place.csv");
        refused(changed(file, "backup.json", text -> null), "no backup of Rumbo");
        refused(
                changed(file, "backup.json", text -> text.replace("\"format\" : 1", "\"format\" : 2")),
                "its form is 2");
        refused(changed(file, "backup.json", text -> "{"), "cannot be read");
        byte[] cut = Files.readAllBytes(file);
        refused(Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(cut, cut.length / 2)), "");
        for (int place = 100; place < cut.length; place += cut.length / 40) {
            byte[] flipped = cut.clone();
            flipped[place] ^= 1;
            Path spoiled = Files.write(folder.resolve("flipped.zip"), flipped);
            try {
                Manifest manifest = Backup.check(spoiled);
                // a bit that no reader looks at
                assertThat(manifest.tables()).isEqualTo(Backup.check(file).tables());
            } catch (IOException expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
        }
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> Backup.check(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    /** The same backup with one entry changed; null takes it away. */
    private Path changed(Path file, String name, UnaryOperator<String> change) throws IOException {
        Path changed = Files.createTempFile(folder, "changed", ".zip");
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : from.stream().toList()) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String written = entry.getName().equals(name) ? change.apply(text) : text;
                if (written != null) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(written.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return changed;
    }

    private static DataSource filled(String kind) throws Exception {
        DataSource database = migrated(kind);
        var service = new ImportService(database);
        for (String workbook : List.of("countries", "policy")) {
            assertThat(service.importFile(
                                    Path.of("datasets", workbook + ".xlsx"),
                                    new ImportOptions(false, false, Actor.START))
                            .outcome())
                    .isEqualTo(Outcome.ACTIVATED);
        }
        return database;
    }

    private static DataSource migrated(String kind) {
        DataSource database = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private Path backup(DataSource source) throws Exception {
        Path file = Files.createTempFile(folder, "backup", ".zip");
        try (Connection connection = source.getConnection();
                var out = Files.newOutputStream(file)) {
            Backup.write(connection, out);
        }
        return file;
    }

    private static void restore(DataSource target, Path file) throws Exception {
        try (Connection connection = target.getConnection()) {
            new Restoration(connection).replace(file, Backup.check(file));
            connection.commit();
        }
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
