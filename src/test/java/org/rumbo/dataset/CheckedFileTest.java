package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.access.Actor;
import org.rumbo.dataset.CheckedFile.Basis;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.testing.Databases;

/** A file is looked at before it becomes a release, and what was looked at is what is stored. */
class CheckedFileTest {

    enum Kind {
        H2,
        POSTGRES
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_check_lists_what_would_change_and_stores_nothing(Kind kind) throws Exception {
        DataSource database = database(kind);
        var service = new ImportService(database);
        long before = release(service, "before.xlsx", new ImportOptions(false, false, "test"), 10, 20, 30);

        CheckedFile checked = service.check(file("after.xlsx", 10, 40, 31), ReadingWatch.NOBODY);

        assertThat(checked.report().outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(checked.basis()).isEqualTo(new Basis(before));
        var difference = Objects.requireNonNull(checked.difference());
        assertThat(difference.total()).isEqualTo(new Difference(0, 2, 1, 0));
        assertThat(difference.changed())
                .extracting(Revision::year, Revision::before, Revision::after)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2001, 20.0, 40.0),
                        org.assertj.core.api.Assertions.tuple(2002, 30.0, 31.0));
        assertThat(difference.largeInTotal()).isEqualTo(1);
        assertThat(checked.preview()).extracting(Drafts.ObservationDraft::cell).containsExactly("D2", "D3", "D4");
        assertThat(Databases.query(database, "select file_name from dataset_release"))
                .containsExactly("before.xlsx");
    }

    @ParameterizedTest
    @EnumSource
    void a_release_that_somebody_else_made_meanwhile_is_not_replaced_unseen(Kind kind) throws Exception {
        DataSource database = database(kind);
        var service = new ImportService(database);
        CheckedFile checked = service.check(file("mine.xlsx", 1), ReadingWatch.NOBODY);
        release(service, "theirs.xlsx", new ImportOptions(false, false, "somebody else"), 2);

        assertThatThrownBy(() -> release(
                        service,
                        "mine.xlsx",
                        new ImportOptions(false, false, new Actor("test", Actor.THIS_MACHINE), checked.basis()),
                        1))
                .isInstanceOf(OvertakenException.class);

        assertThat(Databases.query(database, "select file_name from dataset_release"))
                .containsExactly("theirs.xlsx");
        var anew = service.check(file("mine.xlsx", 1), ReadingWatch.NOBODY);
        release(
                service,
                "mine.xlsx",
                new ImportOptions(false, false, new Actor("test", Actor.THIS_MACHINE), anew.basis()),
                1);
        assertThat(Databases.query(
                        database,
                        "select r.file_name from dataset d join dataset_release r on r.id = d.active_release_id"))
                .containsExactly("mine.xlsx");
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_is_ended_midway_leaves_nothing(Kind kind) throws Exception {
        DataSource database = database(kind);
        var service = new ImportService(database);
        var rows = new AtomicInteger();

        assertThatThrownBy(() -> service.importFile(
                        file("mine.xlsx", 1, 2, 3, 4, 5, 6, 7, 8), new ImportOptions(false, false, "test"), () -> {
                            if (rows.incrementAndGet() == 12) {
                                throw new CancellationException();
                            }
                        }))
                .isInstanceOf(CancellationException.class);

        assertThat(rows).hasValue(12);
        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        assertThat(Databases.query(database, "select id from observation")).isEmpty();
    }

    private SourceFile file(String name, double... values) throws Exception {
        List<?>[] rows = new List<?>[values.length];
        for (int i = 0; i < values.length; i++) {
            rows[i] = List.of("SLV", "rate", 2000 + i, values[i], "observed");
        }
        return SourceFile.of(Sheets.template(rows).write(folder, name));
    }

    private long release(ImportService service, String name, ImportOptions options, double... values) throws Exception {
        var report = service.importFile(file(name, values), options, ReadingWatch.NOBODY);
        assertThat(report.outcome()).as("%s", report.findings()).isEqualTo(Outcome.ACTIVATED);
        return Objects.requireNonNull(report.releaseId());
    }

    private static DataSource database(Kind kind) {
        DataSource database = kind == Kind.H2 ? Databases.h2() : Databases.postgres();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
