package org.rumbo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditLog;
import org.rumbo.access.CurrentActor;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.Sheets;
import org.rumbo.release.Activation.Outcome;
import org.rumbo.release.Activation.Result;
import org.rumbo.testing.Databases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** An editor activates a release, alone and beside others, on either database. */
abstract class ActivationTest {

    private static final Actor ANA = new Actor("ana", "10.0.0.1");
    private static final ImportOptions IMPORT = new ImportOptions(false, false, "test");

    @TempDir
    Path folder;

    private DataSource database;
    private long first;
    private long second;
    private long third;
    private boolean editor = true;

    abstract DataSource newDatabase();

    @BeforeEach
    void threeEditions() throws Exception {
        database = newDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        first = edition("first", 1);
        second = edition("second", 2);
        third = edition("third", 3);
    }

    private long edition(String name, double value) throws Exception {
        Path file = Sheets.template(List.of("SLV", "rate", 2015, value, "observed"))
                .about("test-figures", name)
                .write(folder, name + ".xlsx");
        return new ImportService(database).importFile(file, IMPORT).releaseId();
    }

    /** Writes into the table of the record in the transaction that is open, as the real one does. */
    private Activation activation(AuditLog audit) {
        return new Activation(
                database,
                JdbcClient.create(database),
                new DataSourceTransactionManager(database),
                audit,
                new CurrentActor() {
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

    private final AuditLog audit = new AuditLog() {
        @Override
        public void record(Actor actor, String action, String subject, @Nullable String detail) {
            new JdbcTemplate(database)
                    .update(
                            "insert into audit_entry (at, actor, address, action, subject, detail) values (current_timestamp, ?, ?, ?, ?, ?)",
                            actor.name(),
                            actor.from(),
                            action,
                            subject,
                            detail);
        }
    };

    private long active() throws Exception {
        return Long.parseLong(Databases.query(database, "select active_release_id from dataset")
                .getFirst());
    }

    private List<String> recorded() throws Exception {
        return Databases.query(
                database,
                "select actor || ' ' || action || ' ' || subject || ': ' || detail from audit_entry where action = 'release-activated' and actor <> 'test' order by id");
    }

    @Test
    void an_older_release_becomes_active_again_and_the_record_says_who_did_it() throws Exception {
        assertThat(active()).isEqualTo(third);

        Result result = activation(audit).activate(first, third, ANA);

        assertThat(result).isEqualTo(new Result(Outcome.ACTIVATED, first));
        assertThat(active()).isEqualTo(first);
        assertThat(recorded())
                .containsExactly(
                        "ana release-activated test-figures: release %d to release %d (first)".formatted(third, first));
    }

    @Test
    void what_is_active_already_is_left_alone_and_not_recorded() throws Exception {
        assertThat(activation(audit).activate(third, third, ANA).outcome()).isEqualTo(Outcome.ALREADY_ACTIVE);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void an_editor_whose_page_is_old_is_told_what_happened_meanwhile() throws Exception {
        var activation = activation(audit);
        activation.activate(first, third, ANA);

        Result late = activation.activate(second, third, ANA);

        assertThat(late).isEqualTo(new Result(Outcome.MOVED_MEANWHILE, first));
        assertThat(active()).isEqualTo(first);
    }

    @Test
    void of_two_editors_at_once_one_succeeds_and_the_other_is_told() throws Exception {
        var activation = activation(audit);
        var start = new CountDownLatch(1);
        Callable<Result> one = () -> {
            start.await();
            return activation.activate(first, third, ANA);
        };
        Callable<Result> other = () -> {
            start.await();
            return activation.activate(second, third, new Actor("bea", "10.0.0.2"));
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = List.of(threads.submit(one), threads.submit(other));
            start.countDown();

            assertThat(List.of(
                            results.get(0).get().outcome(), results.get(1).get().outcome()))
                    .containsExactlyInAnyOrder(Outcome.ACTIVATED, Outcome.MOVED_MEANWHILE);
        }
        assertThat(recorded()).hasSize(1);
        assertThat(active()).isIn(first, second);
    }

    @Test
    void while_somebody_imports_into_the_dataset_the_editor_is_told_to_wait() throws Exception {
        try (var importing = database.getConnection()) {
            importing.setAutoCommit(false);
            try (var statement = importing.createStatement()) {
                statement.executeQuery("select id from dataset for update");

                assertThat(activation(audit).activate(first, third, ANA).outcome())
                        .isEqualTo(Outcome.BUSY);
            }
            importing.rollback();
        }
        assertThat(activation(audit).activate(first, third, ANA).outcome()).isEqualTo(Outcome.ACTIVATED);
    }

    @Test
    void where_the_record_cannot_be_written_nothing_is_activated() throws Exception {
        var activation = activation((actor, action, subject, detail) -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThatThrownBy(() -> activation.activate(first, third, ANA)).hasMessage("the disk is full");
        assertThat(active()).isEqualTo(third);
    }

    @Test
    void who_is_no_editor_activates_nothing() throws Exception {
        editor = false;

        assertThatThrownBy(() -> activation(audit).activate(first, third, ANA))
                .isInstanceOf(IllegalStateException.class);
        assertThat(active()).isEqualTo(third);
    }

    @Test
    void a_release_that_is_not_there_is_named() {
        assertThatThrownBy(() -> activation(audit).activate(-1, third, ANA)).hasMessageContaining("-1");
    }
}
