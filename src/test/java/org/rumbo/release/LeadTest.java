package org.rumbo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.access.AuditLog;
import org.rumbo.dataset.Sheets;
import org.rumbo.release.Lead.Outcome;

/** An editor lets another dataset speak for an indicator, alone and beside others, on either database. */
abstract class LeadTest extends EditorTest {

    @BeforeEach
    void threeDatasetsWithTheSameIndicator() throws Exception {
        edition("first", "one", List.of("SLV", "rate", 2015, 1.0, "observed"));
        edition("second", "one", List.of("SLV", "rate", 2015, 2.0, "observed"));
        edition("third", "one", List.of("SLV", "rate", 2015, 3.0, "observed"));
    }

    private Lead lead(AuditLog audit) {
        return new Lead(jdbc(), lock(), audit);
    }

    @Test
    void another_dataset_speaks_and_the_record_says_who_decided_so() throws Exception {
        var lead = lead(audit);
        assertThat(lead.of("rate")).contains("first");

        assertThat(lead.take("rate", "second", "first", ANA)).isEqualTo(Outcome.TAKEN);

        assertThat(lead.of("rate")).contains("second");
        assertThat(recorded("lead-changed"))
                .containsExactly("ana lead-changed rate: from dataset first to dataset second");
    }

    @Test
    void who_speaks_already_goes_on_and_nothing_is_recorded() throws Exception {
        assertThat(lead(audit).take("rate", "first", "first", ANA)).isEqualTo(Outcome.ALREADY);
        assertThat(recorded("lead-changed")).isEmpty();
    }

    @Test
    void an_editor_whose_page_is_old_is_told() {
        var lead = lead(audit);
        lead.take("rate", "second", "first", ANA);

        assertThat(lead.take("rate", "third", "first", ANA)).isEqualTo(Outcome.MOVED_MEANWHILE);
        assertThat(lead.of("rate")).contains("second");
    }

    @Test
    void of_two_editors_at_once_one_succeeds_and_the_other_is_told() throws Exception {
        var lead = lead(audit);

        assertThat(atOnce(
                        () -> lead.take("rate", "second", "first", ANA),
                        () -> lead.take("rate", "third", "first", ANA)))
                .containsExactlyInAnyOrder(Outcome.TAKEN, Outcome.MOVED_MEANWHILE);
        assertThat(recorded("lead-changed")).hasSize(1);
    }

    @Test
    void a_dataset_whose_active_release_lacks_the_indicator_does_not_speak_for_it() throws Exception {
        edition(
                Sheets.template(List.of("SLV", "other", 2015, 2.0, "observed"))
                        .about("second", "two")
                        .indicator("other"),
                "two.xlsx");

        assertThat(lead(audit).take("rate", "second", "first", ANA)).isEqualTo(Outcome.LACKING);
        assertThat(lead(audit).of("rate")).contains("first");
    }

    @Test
    void while_somebody_imports_into_the_dataset_the_editor_is_told_to_wait() throws Exception {
        try (var importing = database.getConnection()) {
            importing.setAutoCommit(false);
            try (var statement = importing.createStatement()) {
                statement.executeQuery("select id from dataset where code = 'second' for update");

                assertThat(lead(audit).take("rate", "second", "first", ANA)).isEqualTo(Outcome.BUSY);
            }
            importing.rollback();
        }
        assertThat(lead(audit).take("rate", "second", "first", ANA)).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void where_the_record_cannot_be_written_nothing_changes() {
        var lead = lead((actor, action, subject, detail) -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThatThrownBy(() -> lead.take("rate", "second", "first", ANA)).hasMessage("the disk is full");
        assertThat(lead.of("rate")).contains("first");
    }

    @Test
    void who_is_no_editor_changes_nothing() {
        editor = false;

        assertThatThrownBy(() -> lead(audit).take("rate", "second", "first", ANA))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lead(audit).of("rate")).contains("first");
    }

    @Test
    void a_dataset_that_is_not_there_is_named() {
        assertThatThrownBy(() -> lead(audit).take("rate", "nowhere", "first", ANA))
                .hasMessageContaining("nowhere");
    }
}
