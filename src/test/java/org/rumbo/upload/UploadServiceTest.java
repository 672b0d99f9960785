package org.rumbo.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.access.Actor;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.OvertakenException;
import org.rumbo.dataset.Sheets;
import org.rumbo.testing.Databases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a file to a release, as an editor goes it; on both databases. */
class UploadServiceTest {

    enum Kind {
        H2,
        POSTGRES
    }

    private static final Actor ANA = new Actor("ana", "192.0.2.7");
    private static final Actor BEA = new Actor("bea", "192.0.2.8");

    @TempDir
    Path home;

    private final List<String> audited = new ArrayList<>();
    private final List<UploadService> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(UploadService::destroy);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_is_checked_looked_at_and_becomes_a_release(Kind kind) throws Exception {
        DataSource database = database(kind);
        var service = service(database);

        StagedUpload upload = service.stage("C:\\mine\\figures.xlsx", workbook(1, 2), ANA);

        assertThat(upload.fileName()).isEqualTo("figures.xlsx");
        CheckedFile checked = ended(service.check(upload));
        assertThat(checked.report().outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();

        var report = ended(service.release(upload, checked.basis(), false, ANA));

        assertThat(report.outcome()).isEqualTo(Outcome.ACTIVATED);
        assertThat(service.find(upload.id()).orElseThrow().releaseId()).isEqualTo(report.releaseId());
        assertThat(Databases.query(database, "select file_name || ' by ' || imported_by from dataset_release"))
                .containsExactly("figures.xlsx by ana");
        assertThat(audited).containsExactly("ana file-uploaded figures.xlsx");
    }

    @ParameterizedTest
    @EnumSource
    void after_a_restart_the_file_is_still_there_and_is_checked_again(Kind kind) throws Exception {
        DataSource database = database(kind);
        StagedUpload upload = service(database).stage("figures.xlsx", workbook(1, 2), ANA);

        var restarted = service(database);

        assertThat(restarted.newest()).extracting(StagedUpload::id).containsExactly(upload.id());
        StagedUpload found = restarted.find(upload.id()).orElseThrow();
        assertThat(found.checksum()).isEqualTo(upload.checksum()).hasSize(64);
        assertThat(ended(restarted.check(found)).report().rowsLoaded()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_editors_the_second_is_told_and_nothing_is_lost(Kind kind) throws Exception {
        var service = service(database(kind));
        StagedUpload first = service.stage("first.xlsx", workbook(1), ANA);
        StagedUpload second = service.stage("second.xlsx", workbook(2), BEA);
        CheckedFile seenByBea = ended(service.check(second));
        ended(service.release(first, ended(service.check(first)).basis(), false, ANA));

        var run = service.release(second, seenByBea.basis(), false, BEA);

        assertThat(waited(run).failure()).isInstanceOf(OvertakenException.class);
        CheckedFile anew = ended(service.checkAgain(second));
        assertThat(Objects.requireNonNull(anew.difference()).total().changed()).isEqualTo(1);
        assertThat(ended(service.release(second, anew.basis(), false, BEA)).outcome())
                .isEqualTo(Outcome.ACTIVATED);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_too_large_empty_or_cut_off_leaves_nothing_behind(Kind kind) throws Exception {
        var service = service(database(kind));

        refused(service, new ByteArrayInputStream(new byte[(1 << 20) + 1]), UploadRefused.Reason.TOO_LARGE);
        refused(service, new ByteArrayInputStream(new byte[0]), UploadRefused.Reason.EMPTY);
        refused(service, new CutOff(), UploadRefused.Reason.CUT_OFF);

        assertThat(service.newest()).isEmpty();
        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_discarded_file_is_gone_and_that_is_recorded(Kind kind) throws Exception {
        var service = service(database(kind));
        StagedUpload upload = service.stage("figures.xlsx", workbook(1), ANA);

        service.discard(upload, BEA);

        assertThat(service.find(upload.id())).isEmpty();
        assertThat(service.file(upload)).doesNotExist();
        assertThat(audited).containsExactly("ana file-uploaded figures.xlsx", "bea file-discarded figures.xlsx");
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_is_no_file_name_never_becomes_a_path(Kind kind) throws Exception {
        var service = service(database(kind));

        assertThat(service.stage("../../etc/passwd", workbook(1), ANA).fileName())
                .isEqualTo("passwd");
        assertThat(service.stage("a\u0000b\u202e.xlsx", workbook(2), ANA).fileName())
                .isEqualTo("ab.xlsx");
        assertThat(service.stage("/", workbook(3), ANA).fileName()).isEqualTo("file");
        assertThat(service.stage("x".repeat(400) + ".xlsx", workbook(4), ANA).fileName())
                .hasSize(300)
                .endsWith(".xlsx");
    }

    private void refused(UploadService service, InputStream content, UploadRefused.Reason reason) {
        assertThatThrownBy(() -> service.stage("figures.xlsx", content, ANA))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static <T> T ended(Run<T> run) throws InterruptedException {
        return Objects.requireNonNull(waited(run).result(), () -> run.stage() + " " + run.failure());
    }

    private static <T> Run<T> waited(Run<T> run) throws InterruptedException {
        while (!run.ended()) {
            Thread.sleep(5);
        }
        return run;
    }

    private InputStream workbook(double... values) throws IOException {
        List<?>[] rows = new List<?>[values.length];
        for (int i = 0; i < values.length; i++) {
            rows[i] = List.of("SLV", "rate", 2000 + i, values[i], "observed");
        }
        Path folder = Files.createTempDirectory("rumbo-upload-test");
        Path file = Sheets.template(rows).write(folder, "any.xlsx");
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        return new ByteArrayInputStream(content);
    }

    private UploadService service(DataSource database) {
        var service = new UploadService(
                new UploadStore(JdbcClient.create(database)),
                new UploadFolder(home, 1),
                (actor, action, subject, detail) -> audited.add(actor.name() + " " + action + " " + subject),
                database);
        open.add(service);
        return service;
    }

    private static DataSource database(Kind kind) {
        DataSource database = kind == Kind.H2 ? Databases.h2() : Databases.postgres();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** A line that breaks in the middle of a file. */
    private static final class CutOff extends InputStream {

        private int sent;

        @Override
        public int read() throws IOException {
            if (sent++ > 1000) {
                throw new IOException("connection reset");
            }
            return 'x';
        }
    }
}
