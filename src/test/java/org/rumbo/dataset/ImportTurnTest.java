package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.testing.Databases;

/** Files follow each other, whoever brought them. */
@ParameterizedClass
@EnumSource(ImportTurnTest.Kind.class)
class ImportTurnTest {

    enum Kind {
        H2,
        POSTGRES
    }

    private static final ImportOptions IMPORT = new ImportOptions(false, false, "test");

    @TempDir
    Path folder;

    private final Kind kind;
    private final DataSource database;
    private final ImportService service;

    ImportTurnTest(Kind kind) {
        this.kind = kind;
        this.database = kind == Kind.H2 ? Databases.h2() : Databases.postgres();
        this.service = new ImportService(database);
    }

    @BeforeEach
    void anEmptyDatabase() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void neverAreTwoFilesReadAtOnceWhateverIsDoneWithThem() throws Exception {
        var other = new ImportService(database);
        var reading = new AtomicInteger();
        var most = new AtomicInteger();
        ReadingWatch counted = () -> {
            most.accumulateAndGet(reading.incrementAndGet(), Math::max);
            Thread.yield();
            reading.decrementAndGet();
        };
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SourceFile file = file(i + ".xlsx", i);
            all.add(inBackground(() -> service.importFile(file, IMPORT, counted)));
            all.add(inBackground(() -> other.check(file, counted)));
        }
        for (var one : all) {
            one.get();
        }

        assertThat(most).hasValue(1);
        assertThat(Databases.query(database, "select count(*) from dataset_release"))
                .containsExactly("3");
    }

    @Test
    void whoComesFirstIsServedFirstAndIsToldThatItWaits() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<?>> all = new ArrayList<>();
        try (var before = ImportTurn.take(ReadingWatch.NOBODY)) {
            for (String name : List.of("a", "b", "c")) {
                var watch = new Told(name, order);
                all.add(inBackground(() -> service.check(file(name + ".xlsx", 1), watch)));
                watch.waits.await();
            }
            assertThat(order).isEmpty();
        }
        for (var one : all) {
            one.get();
        }

        assertThat(order).containsExactly("a", "b", "c");
    }

    @Test
    void whoDoesNotWantToWaitAnyMoreLeavesTheLineAndHoldsNobodyUp() throws Exception {
        var unwilling = new Told("unwilling", new ArrayList<>());
        CompletableFuture<?> left;
        try (var before = ImportTurn.take(ReadingWatch.NOBODY)) {
            left = inBackground(() -> service.importFile(file("left.xlsx", 1), IMPORT, unwilling));
            unwilling.waits.await();
            unwilling.ended = true;

            assertThatThrownBy(left::get).hasRootCauseInstanceOf(CancellationException.class);
            assertThat(ImportTurn.line()).isEqualTo(1);
        }
        assertThat(service.importFile(file("next.xlsx", 2), IMPORT, ReadingWatch.NOBODY)
                        .outcome())
                .isEqualTo(Outcome.ACTIVATED);
        assertThat(Databases.query(database, "select file_name from dataset_release"))
                .containsExactly("next.xlsx");
    }

    @Test
    void aTurnEndsAlsoWhereTheImportFails() throws Exception {
        var broken = new ImportService(() -> {
            throw new StackOverflowError("while a connection was opened");
        });

        assertThatThrownBy(() -> broken.importFile(file("a.xlsx", 1), IMPORT, ReadingWatch.NOBODY))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> broken.check(file("b.xlsx", 1), ReadingWatch.NOBODY))
                .isInstanceOf(StackOverflowError.class);

        assertThat(ImportTurn.line()).isZero();
    }

    @Test
    void whatIsEndedBeforeItIsStoredLeavesNothing() throws Exception {
        var lastWord = new ReadingWatch() {
            private boolean read;

            @Override
            public void row() {
                read = true;
            }

            @Override
            public void wanted() {
                if (read) {
                    throw new CancellationException();
                }
            }
        };

        assertThatThrownBy(() -> service.importFile(file("a.xlsx", 1, 2, 3), IMPORT, lastWord))
                .isInstanceOf(CancellationException.class);

        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        assertThat(Databases.query(database, "select id from observation")).isEmpty();
        assertThat(ImportTurn.line()).isZero();
    }

    @Test
    void anotherProgramThatImportsIntoTheServerIsWaitedForAndItsLockNeverStays() throws Exception {
        var watch = new Told("second", new ArrayList<>());
        CompletableFuture<?> second;
        try (Connection another = database.getConnection()) {
            var turn = ImportTurn.amongPrograms(another, ReadingWatch.NOBODY);
            second = inBackground(() -> service.importFile(file("a.xlsx", 1), IMPORT, watch));
            if (kind == Kind.POSTGRES) {
                watch.waits.await();
                assertThat(second).isNotDone();
                assertThat(Databases.query(database, "select id from dataset_release"))
                        .isEmpty();
            }
            turn.close();
            second.get();
            if (kind == Kind.POSTGRES) {
                assertThat(
                                Databases.query(
                                        database,
                                        "select count(*) from pg_locks join pg_database on pg_database.oid = database where locktype = 'advisory' and datname = current_database()"))
                        .containsExactly("0");
            }
        }
        assertThat(Databases.query(database, "select file_name from dataset_release"))
                .containsExactly("a.xlsx");
    }

    @Test
    void waitingForAnotherProgramCanBeEnded() throws Exception {
        if (kind == Kind.H2) {
            // a database in a file is open in one program
            return;
        }
        var watch = new Told("second", new ArrayList<>());
        try (Connection another = database.getConnection()) {
            var turn = ImportTurn.amongPrograms(another, ReadingWatch.NOBODY);
            var second = inBackground(() -> service.importFile(file("a.xlsx", 1), IMPORT, watch));
            watch.waits.await();
            watch.ended = true;

            assertThatThrownBy(second::get).hasRootCauseInstanceOf(CancellationException.class);
            turn.close();
        }
        assertThat(ImportTurn.line()).isZero();
    }

    @Test
    void anImportThatFailsGivesTheLockBackAlsoOnAConnectionThatIsKept() throws Exception {
        try (Connection kept = database.getConnection()) {
            var pooled = new ImportService(() -> Kept.of(kept));
            kept.createStatement().execute("alter table observation add constraint small check (obs_value < 5)");

            assertThatThrownBy(() -> pooled.importFile(file("a.xlsx", 9), IMPORT, ReadingWatch.NOBODY))
                    .isInstanceOf(java.sql.SQLException.class);

            assertThat(service.importFile(file("b.xlsx", 1), IMPORT, ReadingWatch.NOBODY)
                            .outcome())
                    .isEqualTo(Outcome.ACTIVATED);
        }
    }

    /** A connection that its closing gives back and does not end, as that of a pool. */
    private static final class Kept {

        static Connection of(Connection connection) {
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    Kept.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    /** Is told that it waits and that it begins, and can be ended. */
    private static final class Told implements ReadingWatch {

        private final String name;
        private final List<String> order;
        final CountDownLatch waits = new CountDownLatch(1);
        volatile boolean ended;

        Told(String name, List<String> order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public void row() {
            // every row is welcome
        }

        @Override
        public void waiting() {
            waits.countDown();
            if (ended) {
                throw new CancellationException();
            }
        }

        @Override
        public void begins() {
            if (!order.contains(name)) {
                order.add(name);
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        Object done() throws Exception;
    }

    private static CompletableFuture<Object> inBackground(Work work) {
        var result = new CompletableFuture<Object>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                result.complete(work.done());
            } catch (Throwable e) {
                result.completeExceptionally(new ExecutionException(e));
            }
        });
        return result;
    }

    private SourceFile file(String name, double... values) throws Exception {
        List<?>[] rows = new List<?>[values.length];
        for (int i = 0; i < values.length; i++) {
            rows[i] = List.of("SLV", "rate", 2000 + i, values[i], "observed");
        }
        return SourceFile.of(Sheets.template(rows).write(folder, name));
    }
}
