package org.rumbo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditLog;
import org.rumbo.release.Activation.Outcome;
import org.rumbo.release.Activation.Result;
import org.rumbo.testing.Databases;

/** An editor activates a release, alone and beside others, on either database. */
abstract class ActivationTest extends EditorTest {

    private long first;
    private long second;
    private long third;

    @BeforeEach
    void threeEditions() throws Exception {
        first = edition("test-figures", "first", List.of("SLV", "rate", 2015, 1.0, "observed"));
        second = edition("test-figures", "second", List.of("SLV", "rate", 2015, 2.0, "observed"));
        third = edition("test-figures", "third", List.of("SLV", "rate", 2015, 3.0, "observed"));
    }

    private Activation activation(AuditLog audit) {
        return new Activation(jdbc(), lock(), audit);
    }

    private long active() throws Exception {
        return Long.parseLong(Databases.query(database, "select active_release_id from dataset")
                .getFirst());
    }

    @Test
    void an_older_release_becomes_active_again_and_the_record_says_who_did_it() throws Exception {
        assertThat(active()).isEqualTo(third);

        Result result = activation(audit).activate(first, third, ANA);

        assertThat(result).isEqualTo(new Result(Outcome.ACTIVATED, first));
        assertThat(active()).isEqualTo(first);
        assertThat(recorded("release-activated"))
                .containsExactly(
                        "ana release-activated test-figures: release %d to release %d (first)".formatted(third, first));
    }

    @Test
    void what_is_active_already_is_left_alone_and_not_recorded() throws Exception {
        assertThat(activation(audit).activate(third, third, ANA).outcome()).isEqualTo(Outcome.ALREADY_ACTIVE);
        assertThat(recorded("release-activated")).isEmpty();
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

        assertThat(atOnce(
                        () -> activation.activate(first, third, ANA).outcome(),
                        () -> activation
                                .activate(second, third, new Actor("bea", "10.0.0.2"))
                                .outcome()))
                .containsExactlyInAnyOrder(Outcome.ACTIVATED, Outcome.MOVED_MEANWHILE);
        assertThat(recorded("release-activated")).hasSize(1);
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
