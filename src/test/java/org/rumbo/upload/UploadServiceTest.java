package org.rumbo.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.rumbo.access.Actor;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.OvertakenException;
import org.rumbo.dataset.Sheets;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.testing.Databases;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a file to a release, as an editor goes it; on both databases. */
class UploadServiceTest {

    enum Kind {
        H2,
        POSTGRES
    }

    private static final Actor ANA = new Actor("ana", "192.0.2.7");
    private static final Columns COLUMNS = new Columns("S", 1, 0, null, 1, false, null, List.of(2), List.of());
    private static final Actor BEA = new Actor("bea", "192.0.2.8");

    @TempDir
    Path home;

    private final List<String> audited = new ArrayList<>();
    private final List<UploadReader> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(UploadReader::stop);
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

    @ParameterizedTest
    @EnumSource
    void an_error_of_the_machine_ends_in_a_stage_that_says_so_and_the_file_is_kept(Kind kind) throws Exception {
        DataSource failing = Mockito.mock(DataSource.class);
        Mockito.when(failing.getConnection()).thenThrow(new OutOfMemoryError("Java heap space"));
        var service = service(database(kind), failing);
        StagedUpload upload = service.stage("figures.xlsx", workbook(1), ANA);

        for (Run<?> run : List.of(
                service.check(upload),
                service.form(upload),
                service.preview(upload, COLUMNS),
                released(service, upload))) {
            assertThat(waited(run).stage()).isEqualTo(Run.Stage.FAILED);
            assertThat(run.failure()).isInstanceOf(OutOfMemoryError.class);
        }
        assertThat(service.isHere(upload)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_first_rows_are_looked_at_and_previewed_in_the_background(Kind kind) throws Exception {
        var service = service(database(kind));
        StagedUpload upload = service.stage(
                "ours.csv",
                new ByteArrayInputStream(
                        "Country;Year;Cases\nPeru;2019;12\nColombia;2019;34\n".getBytes(StandardCharsets.UTF_8)),
                ANA);

        var form = ended(service.form(upload));
        assertThat(form.guess()).isNotNull();
        assertThat(service.form(upload).result()).isSameAs(form);
        assertThat(ended(service.preview(upload, form.guess())).observations()).hasSize(2);
        assertThat(ended(service.formAgain(upload))).isNotSameAs(form);
    }

    /** A database whose connections come only when the latch lets them. */
    private static DataSource opensAfter(CountDownLatch latch, DataSource database) throws SQLException {
        DataSource slow = Mockito.mock(DataSource.class);
        Mockito.when(slow.getConnection()).thenAnswer(call -> {
            latch.await();
            return database.getConnection();
        });
        return slow;
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_for_another_file_says_so_and_can_be_ended(Kind kind) throws Exception {
        DataSource database = database(kind);
        var holding = new CountDownLatch(1);
        DataSource slow = opensAfter(holding, database);
        var first = service(database, slow);
        var second = service(database);
        Run<?> before = first.check(first.stage("first.xlsx", workbook(1), ANA));
        while (before.stage() != Run.Stage.READING) {
            Thread.sleep(5);
        }
        StagedUpload upload = second.stage("second.xlsx", workbook(2), BEA);

        Run<CheckedFile> run = second.check(upload);
        assertThat(run.stage()).isEqualTo(Run.Stage.WAITING);
        second.cancel(upload.id());

        assertThat(waited(run).stage()).isEqualTo(Run.Stage.CANCELLED);
        assertThat(before.ended()).isFalse();
        holding.countDown();
        assertThat(waited(before).stage()).isEqualTo(Run.Stage.DONE);
        assertThat(ended(second.checkAgain(upload)).report().outcome()).isEqualTo(Outcome.CHECKED);
    }

    @ParameterizedTest
    @EnumSource
    void with_the_program_what_is_read_ends_and_nothing_is_begun(Kind kind) throws Exception {
        DataSource database = database(kind);
        var holding = new CountDownLatch(1);
        DataSource slow = opensAfter(holding, database);
        var service = service(database, slow);
        StagedUpload upload = service.stage("figures.xlsx", workbook(1), ANA);
        Run<?> run = released(service, upload);
        while (run.stage() != Run.Stage.READING) {
            Thread.sleep(5);
        }

        Thread stopping = Thread.ofPlatform().start(() -> open.getLast().stop());
        while (!run.unwanted()) {
            Thread.sleep(5);
        }
        holding.countDown();
        stopping.join();

        assertThat(run.stage()).isEqualTo(Run.Stage.CANCELLED);
        assertThat(service.check(upload).stage()).isEqualTo(Run.Stage.CANCELLED);
        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        assertThat(service.isHere(upload)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_whose_row_cannot_be_written_is_not_left_behind(Kind kind) throws Exception {
        DataSource database = database(kind);
        var service = service(database);
        try (var connection = database.getConnection()) {
            connection.createStatement().execute("drop table upload");
        }

        assertThatThrownBy(() -> service.stage("figures.xlsx", workbook(1), ANA))
                .isInstanceOf(DataAccessException.class);

        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    private static Run<?> released(UploadService service, StagedUpload upload) {
        return service.release(upload, new CheckedFile.Basis(null), false, ANA);
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
        return service(database, database);
    }

    /** @param imports what files are checked against and stored in, where that is to fail */
    private UploadService service(DataSource database, DataSource imports) {
        var reader = new UploadReader();
        open.add(reader);
        return new UploadService(
                new UploadStore(JdbcClient.create(database)),
                new UploadFolder(home, 1),
                reader,
                (actor, action, subject, detail) -> audited.add(actor.name() + " " + action + " " + subject),
                imports);
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
