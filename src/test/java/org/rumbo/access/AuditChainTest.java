package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.access.AuditVerification.Broken;
import org.rumbo.access.AuditVerification.Fault;
import org.rumbo.access.AuditVerification.Result;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain of the record of changes over each of the two databases, and everything that somebody could do to it. */
abstract class AuditChainTest {

    private static final Actor ANA = new Actor("ana", "192.0.2.7");
    private static final int ENTRIES = 7;

    private DataSource database;
    private JdbcTemplate jdbc;

    /** A new and empty database. */
    abstract DataSource database();

    @BeforeEach
    void someEntries() throws SQLException {
        database = database();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        for (int i = 1; i <= ENTRIES; i++) {
            add("subject " + i, i % 2 == 0 ? null : "detail " + i);
        }
    }

    private void add(String subject, @Nullable String detail) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AuditRow.insert(connection, ANA, "test", subject, detail);
        }
    }

    private Result verified() throws SQLException {
        return verified(null);
    }

    private Result verified(AuditChain.@Nullable Link noted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return AuditVerification.of(connection, noted);
        }
    }

    private void isBroken(Fault fault, long number) throws SQLException {
        Broken broken = verified().broken();
        assertThat(broken).isNotNull();
        assertThat(broken.fault()).isEqualTo(fault);
        assertThat(broken.number()).isEqualTo(number);
    }

    @Test
    void a_record_that_nobody_touched_is_whole() throws Exception {
        Result result = verified();

        assertThat(result.broken()).isNull();
        assertThat(result.entries()).isEqualTo(ENTRIES);
        assertThat(result.waiting()).isZero();
        assertThat(jdbc.queryForObject("select digest from audit_head", String.class))
                .isEqualTo(result.digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'eva'",
                "address = '192.0.2.8'",
                "action = 'tset'",
                "subject = 'subject 33'",
                "detail = null",
                "detail = ''",
                "detail = 'detail 3 '",
                "at = at + interval '1' second",
                // the same letters, told apart differently
                "subject = 'subject 3d', detail = 'etail 3'"
            })
    void a_change_of_anything_that_an_entry_says_shows(String change) throws Exception {
        jdbc.update("update audit_entry set " + change + " where chain_number = 3");

        isBroken(Fault.CHANGED, 3);
        assertThat(verified().entries()).isEqualTo(2);
    }

    @Test
    void a_detail_where_there_was_none_shows() throws Exception {
        jdbc.update("update audit_entry set detail = '' where chain_number = 4");

        isBroken(Fault.CHANGED, 4);
    }

    @Test
    void a_change_that_comes_with_a_new_digest_shows_at_the_next_entry() throws Exception {
        String before =
                jdbc.queryForObject("select chain_digest from audit_entry where chain_number = 2", String.class);
        Instant at = jdbc.queryForObject("select at from audit_entry where chain_number = 3", OffsetDateTime.class)
                .toInstant();
        var forged = new AuditChain.Link(2, before)
                .next(new AuditRow(at, "eva", "192.0.2.7", "test", "subject 3", "detail 3"));
        jdbc.update("update audit_entry set actor = 'eva', chain_digest = ? where chain_number = 3", forged.digest());

        isBroken(Fault.CHANGED, 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4, ENTRIES})
    void an_entry_that_was_taken_away_shows(long number) throws Exception {
        jdbc.update("delete from audit_entry where chain_number = ?", number);

        isBroken(Fault.MISSING, number);
    }

    @Test
    void entries_that_were_taken_away_and_numbered_anew_show() throws Exception {
        jdbc.update("delete from audit_entry where chain_number = 3");
        for (int i = 4; i <= ENTRIES; i++) {
            jdbc.update("update audit_entry set chain_number = ? where chain_number = ?", i - 1, i);
        }

        isBroken(Fault.CHANGED, 3);
    }

    @Test
    void the_newest_entries_cut_off_show_and_so_does_an_end_that_was_moved_back() throws Exception {
        jdbc.update("delete from audit_entry where chain_number > 4");
        isBroken(Fault.MISSING, 5);

        jdbc.update("update audit_head set entries = 4");
        isBroken(Fault.END, 4);
    }

    @Test
    void a_record_that_was_emptied_shows() throws Exception {
        jdbc.update("delete from audit_entry");

        isBroken(Fault.MISSING, 1);
    }

    @Test
    void an_end_that_was_set_back_with_entries_after_it_shows() throws Exception {
        String digest =
                jdbc.queryForObject("select chain_digest from audit_entry where chain_number = 4", String.class);
        jdbc.update("update audit_head set entries = 4, digest = ?", digest);

        isBroken(Fault.END, ENTRIES);
    }

    @Test
    void an_entry_put_in_past_the_program_shows() throws Exception {
        jdbc.update(
                "insert into audit_entry (at, actor, address, action, subject) values (current_timestamp, 'eva', 'x',"
                        + " 'test', 'x')");
        isBroken(Fault.ADDED, 0);

        jdbc.update("update audit_entry set chain_number = 8, chain_digest = ? where actor = 'eva'", "ab".repeat(32));
        isBroken(Fault.CHANGED, 8);

        jdbc.update("update audit_entry set chain_number = 0 where actor = 'eva'");
        isBroken(Fault.ADDED, 0);
    }

    @Test
    void a_record_that_has_lost_its_end_says_so_and_takes_nothing_more() throws Exception {
        jdbc.update("delete from audit_head");

        isBroken(Fault.END, ENTRIES);
        assertThatThrownBy(() -> add("more", null))
                .hasMessageContaining("audit_head")
                .hasMessageContaining("backup");
    }

    @Test
    void all_of_it_rewritten_shows_to_whoever_wrote_the_end_down() throws Exception {
        var noted =
                AuditVerification.noted(verified().entries() + ":" + verified().digest());
        assertThat(noted).isNotNull();
        add("later", null);
        assertThat(verified(noted).broken()).isNull();

        jdbc.update("delete from audit_entry");
        jdbc.update("update audit_head set entries = 0, digest = ?", AuditChain.START.digest());
        assertThat(verified(noted).broken()).extracting(Broken::fault).isEqualTo(Fault.MISSING);
        for (int i = 1; i <= ENTRIES + 1; i++) {
            add("harmless " + i, null);
        }

        assertThat(verified().broken()).as("without the note").isNull();
        assertThat(verified(noted).broken()).satisfies(broken -> {
            assertThat(broken.fault()).isEqualTo(Fault.OTHER_THAN_NOTED);
            assertThat(broken.number()).isEqualTo(ENTRIES);
        });
    }

    @Test
    void entries_from_before_there_was_a_chain_get_their_place_with_the_next_one() throws Exception {
        database = database();
        jdbc = new JdbcTemplate(database);
        Flyway.configure().dataSource(database).target("6").load().migrate();
        for (int i = 0; i < 2_500; i++) {
            jdbc.update(
                    "insert into audit_entry (at, actor, address, action, subject) values (current_timestamp, 'ana',"
                            + " 'x', 'test', ?)",
                    "old " + i);
        }
        Flyway.configure().dataSource(database).load().migrate();
        assertThat(verified().broken()).isNull();
        assertThat(verified().waiting()).isEqualTo(2_500);

        add("new", null);

        assertThat(verified().broken()).isNull();
        assertThat(verified().waiting()).isZero();
        assertThat(verified().entries()).isEqualTo(2_501);
        assertThat(jdbc.queryForObject("select chain_number from audit_entry where subject = 'old 7'", Long.class))
                .isEqualTo(8);
        jdbc.update("update audit_entry set subject = 'older' where subject = 'old 7'");
        isBroken(Fault.CHANGED, 8);
    }

    @Test
    void entries_written_at_once_form_one_chain_and_what_is_rolled_back_leaves_no_gap() throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String writer = "writer " + i;
            boolean givesUp = i % 4 == 0;
            writers.add(() -> {
                for (int j = 0; j < 20; j++) {
                    try (Connection connection = database.getConnection()) {
                        connection.setAutoCommit(false);
                        AuditRow.insert(connection, ANA, "test", writer, "entry " + j);
                        if (givesUp) {
                            connection.rollback();
                        } else {
                            connection.commit();
                        }
                        connection.setAutoCommit(true);
                    }
                }
                return verified().broken() == null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (var writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).as("verified while others write").isTrue();
            }
        }

        assertThat(verified().broken()).isNull();
        assertThat(verified().entries()).isEqualTo(ENTRIES + 6 * 20);
    }

    @Test
    void texts_of_any_kind_hold() throws Exception {
        for (String text : List.of(
                "ñandú 🦙 \u0301",
                "half \uD83E",
                "nothing \u0000 in between",
                "x".repeat(299) + "🦙 and more",
                " ",
                "a\nb")) {
            add(text, text);
        }

        assertThat(verified().broken()).isNull();
        assertThat(verified().entries()).isEqualTo(ENTRIES + 6);
    }

    @Test
    void the_command_says_how_the_record_stands_and_what_to_do() throws Exception {
        assertThat(command("verify"))
                .startsWith("0\n")
                .contains("whole: 7 entries.", "7:" + verified().digest());
        assertThat(command("verify", "7:" + verified().digest())).startsWith("0\n");
        assertThat(command("verify", "7:" + "ab".repeat(32)))
                .startsWith("1\n")
                .contains("Entry 7 of 2", "than the one that was written down");
        assertThat(command()).startsWith("2\n").contains("Usage: bin/run audit verify");
        assertThat(command("verify", "seven")).startsWith("2\n").contains("Usage");
        assertThat(command("rewrite")).startsWith("2\n").contains("Usage");

        jdbc.update("update audit_entry set actor = 'eva' where chain_number = 3");

        assertThat(command("verify"))
                .startsWith("1\n")
                .contains("not what was written", "Entry 3 of 2", "UTC was changed", "Entries 1 to 2 hold.", "backup")
                .doesNotContain("whole");
    }

    /** Exit code, and what it prints. */
    private String command(String... words) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (Connection connection = database.getConnection()) {
            int code = AuditCommand.run(List.of(words), connection, out, out);
            assertThat(connection.getAutoCommit()).isTrue();
            return code + "\n" + bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
