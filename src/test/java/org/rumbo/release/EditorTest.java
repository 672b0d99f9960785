package org.rumbo.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditLog;
import org.rumbo.access.AuditRow;
import org.rumbo.access.CurrentActor;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.Sheets;
import org.rumbo.testing.Databases;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An editor over a database of their own, with releases in it. */
abstract class EditorTest {

    static final Actor ANA = new Actor("ana", "10.0.0.1");
    private static final ImportOptions IMPORT = new ImportOptions(false, false, "test");

    @TempDir
    Path folder;

    DataSource database;
    boolean editor = true;

    /** Writes into the table of the record in the transaction that is open, as the real one does. */
    final AuditLog audit = new AuditLog() {
        @Override
        public void record(Actor actor, String action, String subject, @Nullable String detail) {
            new JdbcTemplate(database).execute((ConnectionCallback<@Nullable Void>) connection -> {
                AuditRow.insert(connection, actor, action, subject, detail);
                return null;
            });
        }
    };

    abstract DataSource newDatabase();

    @BeforeEach
    void emptyDatabase() {
        database = newDatabase();
        Flyway.configure().dataSource(database).load().migrate();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    DatasetLock lock() {
        return new DatasetLock(database, jdbc(), new DataSourceTransactionManager(database), new CurrentActor() {
            @Override
            public Optional<Actor> actor() {
                return Optional.of(ANA);
            }

            @Override
            public boolean isEditor() {
                return editor;
            }

            @Override
            public boolean isAdministrator() {
                return false;
            }
        });
    }

    /** Imports figures as a new edition of a dataset; its number. */
    long edition(String dataset, String name, List<?>... data) throws Exception {
        return edition(Sheets.template(data).about(dataset, name), dataset + "-" + name + ".xlsx");
    }

    long edition(Sheets sheets, String name) throws Exception {
        Path file = sheets.write(folder, name);
        return new ImportService(database).importFile(file, IMPORT).releaseId();
    }

    /** What two who begin at the same moment are answered. */
    static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> answers = Stream.of(one, other)
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    List<String> recorded(String action) throws Exception {
        return Databases.query(
                database,
                "select actor || ' ' || action || ' ' || subject || ': ' || detail from audit_entry where action = '"
                        + action + "' and actor <> 'test' order by id");
    }
}
