package org.rumbo.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.access.Actor;
import org.rumbo.dataset.Sheets;
import org.rumbo.testing.Databases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left behind of uploads goes; what somebody works on stays. */
@ParameterizedClass
@EnumSource(UploadCleaningTest.Kind.class)
class UploadCleaningTest {

    enum Kind {
        H2,
        POSTGRES
    }

    private static final Actor ANA = new Actor("ana", "192.0.2.7");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private final Kind kind;
    private final DataSource database;
    private final UploadReader reader = new UploadReader();
    private Path uploads;
    private UploadService service;
    private UploadCleaning cleaning;

    UploadCleaningTest(Kind kind) {
        this.kind = kind;
        database = kind == Kind.H2 ? Databases.h2() : Databases.postgres();
        Flyway.configure().dataSource(database).load().migrate();
    }

    @BeforeEach
    void aFolderForUploads() {
        uploads = home.resolve("uploads");
        var store = new UploadStore(JdbcClient.create(database));
        var folder = new UploadFolder(uploads, 1);
        service = new UploadService(store, folder, reader, (actor, action, subject, detail) -> {}, database);
        cleaning = new UploadCleaning(service, store, folder, database);
    }

    @AfterEach
    void close() {
        reader.stop();
    }

    @Test
    void aFileIsKeptForItsDaysAndGoesThenWithItsRow() throws Exception {
        StagedUpload upload = staged();

        cleaning.clean(Instant.now().plus(UploadService.KEPT).minus(DAY));
        assertThat(service.isHere(upload)).isTrue();
        assertThat(service.find(upload.id())).isPresent();

        cleaning.clean(Instant.now().plus(UploadService.KEPT).plus(DAY));
        assertThat(service.isHere(upload)).isFalse();
        assertThat(service.find(upload.id())).isEmpty();
    }

    @Test
    void aFileThatSomebodyWorksOnStaysHoweverOldItIs() throws Exception {
        StagedUpload upload = staged();
        Run<?> run = service.check(upload);
        while (!run.ended()) {
            Thread.sleep(5);
        }

        cleaning.clean(Instant.now().plus(UploadService.KEPT).plus(DAY));

        assertThat(service.isHere(upload)).isTrue();
        assertThat(service.find(upload.id())).isPresent();
    }

    @Test
    void aRowWhoseFileIsGoneGoesWhereNoOtherServerCanHaveTheFile() throws Exception {
        StagedUpload gone = staged();
        StagedUpload here = staged();
        Files.delete(service.file(gone));

        cleaning.clean(Instant.now());

        assertThat(service.find(gone.id()).isPresent()).isEqualTo(kind == Kind.POSTGRES);
        assertThat(service.find(here.id())).isPresent();
    }

    @Test
    void noRowGoesWhileTheWholeFolderIsMissing() throws Exception {
        StagedUpload upload = staged();
        Files.move(uploads, home.resolve("unmounted"));

        cleaning.clean(Instant.now());

        assertThat(service.find(upload.id())).isPresent();
    }

    @Test
    void whatBrokeOffGoesAndWhatIsBeingWrittenStays() throws Exception {
        Files.createDirectories(uploads);
        Path dead = part(Instant.now().minus(DAY));
        Path beforeTheStart = part(Instant.now().minusSeconds(60));
        Path written = part(Instant.now().plusSeconds(60));

        cleaning.clean(Instant.now());

        assertThat(dead).doesNotExist();
        // on a server that others share, the folder may be shared, too
        assertThat(beforeTheStart.toFile().exists()).isEqualTo(kind == Kind.POSTGRES);
        assertThat(written).exists();
    }

    @Test
    void aFileThatNoRowNamesGoesWhenItIsOldAndStrangersStay() throws Exception {
        Files.createDirectories(uploads);
        Path old = aged(uploads.resolve(UUID.randomUUID().toString()), UploadService.KEPT.plus(DAY));
        Path young = aged(uploads.resolve(UUID.randomUUID().toString()), DAY);
        Path stranger = aged(uploads.resolve("notes.txt"), UploadService.KEPT.plus(DAY));

        cleaning.clean(Instant.now());

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(stranger).exists();
    }

    @Test
    void itIsDoneAtTheStart() throws Exception {
        Files.createDirectories(uploads);
        Path dead = part(Instant.now().minus(DAY));

        cleaning.start();
        while (Files.exists(dead)) {
            Thread.sleep(5);
        }
        cleaning.stop();

        assertThat(cleaning.isRunning()).isFalse();
    }

    @Test
    void onlyAWholeFileHasItsName() throws Exception {
        var seen = new java.util.ArrayList<String>();
        service.stage(
                "figures.xlsx",
                new java.io.InputStream() {
                    private int left = 3;

                    @Override
                    public int read() {
                        seen.addAll(names());
                        return left-- > 0 ? 'x' : -1;
                    }
                },
                ANA);

        assertThat(seen).isNotEmpty().allMatch(name -> name.endsWith(".part"));
        assertThat(names()).singleElement().asString().doesNotContain(".part");
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(uploads)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path part(Instant written) throws IOException {
        Path file = Files.writeString(uploads.resolve(UUID.randomUUID() + ".part"), "half");
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }

    private static Path aged(Path file, Duration age) throws IOException {
        Files.writeString(file, "whole");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private StagedUpload staged() throws Exception {
        Path made = Sheets.template(List.of("SLV", "rate", 2015, 1, "observed")).write(elsewhere, "figures.xlsx");
        try (var content = Files.newInputStream(made)) {
            return service.stage("figures.xlsx", content, ANA);
        }
    }
}
