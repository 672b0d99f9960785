package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.access.AccountProblem.Reason;
import org.rumbo.link.AuditLink;
import org.rumbo.web.CsvForm;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts, sign-in and the record of changes, over each of the two databases and without a server. */
abstract class AccountsTest {

    private static final Actor ADMIN = new Actor("admin", "192.0.2.7");

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private DataSource database;
    private JdbcTemplate jdbc;
    private AccountStore store;
    private SignInThrottle throttle;
    private AccountService accounts;
    private AccountSignIn signIn;
    private FailedAttempts failed;
    private final List<Duration> paused = new ArrayList<>();
    private AuditTrail trail;

    /** A new and empty database. */
    abstract DataSource database();

    @BeforeEach
    void aServerThatHasJustBeenInstalled() {
        database = database();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        start();
    }

    private void start() {
        // hashed fast: what is tried here is not how long it takes
        var passwords = new Passwords(4);
        var audit = new JdbcAuditLog(jdbc);
        store = new AccountStore(jdbc);
        throttle = new SignInThrottle(() -> now);
        failed = new FailedAttempts(audit, () -> now);
        accounts = new AccountService(
                store,
                throttle,
                passwords,
                audit,
                failed,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                () -> now);
        signIn = new AccountSignIn(store, throttle, passwords, audit, failed, () -> now, paused::add);
        trail = new AuditTrail(jdbc, store);
    }

    @Test
    void the_first_start_makes_one_administrator_and_no_later_start_another() {
        assertThat(accounts.createFirst("admin")).isPresent();
        assertThat(accounts.createFirst("admin")).isEmpty();

        assertThat(accounts.accounts()).singleElement().satisfies(account -> {
            assertThat(account.name()).isEqualTo("admin");
            assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
            assertThat(account.oneTime()).isTrue();
            assertThat(account.createdBy()).isEqualTo("start");
        });
    }

    @Test
    void a_one_time_password_is_kept_nowhere_and_opens_nothing_but_the_choice_of_a_new_one() throws Exception {
        String password = accounts.createFirst("admin").orElseThrow();

        for (String table : List.of("account", "audit_entry")) {
            assertThat(jdbc.queryForList("select * from " + table).toString()).doesNotContain(password);
        }
        var session = signedIn("Admin", password);
        assertThat(session.oneTime()).isTrue();
        assertThat(session.authorities()).isEmpty();

        SignedIn renewed = accounts.changeOwnPassword(ADMIN, session, password, "norte claro y despacio");
        assertThat(renewed.authorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_EDITOR", "ROLE_ADMINISTRATOR");
        assertThat(store.isCurrent(session.id(), session.sessionNumber()))
                .as("sessions from before")
                .isFalse();
        assertThat(store.isCurrent(renewed.id(), renewed.sessionNumber())).isTrue();
        assertThatThrownBy(() -> signedIn("admin", password)).isInstanceOf(BadCredentialsException.class);
        assertThat(signedIn("admin", "norte claro y despacio").oneTime()).isFalse();
    }

    @Test
    void an_accent_typed_in_two_ways_is_the_same_password() {
        SignedIn session = own("admin", "coração sem pressa");

        assertThat(signedIn(session.name(), "corac\u0327a\u0303o sem pressa")).isNotNull();
    }

    @Test
    void the_last_administrator_can_neither_be_disabled_nor_demoted() {
        SignedIn admin = own("admin", "norte claro y despacio");
        accounts.create(ADMIN, "second", Role.ADMINISTRATOR);
        long second = store.named("second").orElseThrow().id();

        accounts.setDisabled(ADMIN, second, true);
        refused(Reason.LAST_ADMINISTRATOR, () -> accounts.setDisabled(ADMIN, admin.id(), true));
        refused(Reason.LAST_ADMINISTRATOR, () -> accounts.changeRole(ADMIN, admin.id(), Role.EDITOR));
        accounts.setDisabled(ADMIN, second, false);
        accounts.changeRole(ADMIN, admin.id(), Role.EDITOR);

        assertThat(store.numbered(admin.id()).orElseThrow().role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void two_administrators_who_demote_each_other_at_the_same_moment_leave_one() throws Exception {
        SignedIn first = own("admin", "norte claro y despacio");
        for (int round = 0; round < 5; round++) {
            String name = "other" + round;
            accounts.create(ADMIN, name, Role.ADMINISTRATOR);
            long other = store.named(name).orElseThrow().id();
            List<Long> left = List.of(first.id(), other);
            List<Callable<Boolean>> both = left.stream()
                    .map(id -> (Callable<Boolean>) () -> {
                        try {
                            accounts.changeRole(ADMIN, id, Role.EDITOR);
                            return true;
                        } catch (AccountProblem problem) {
                            return false;
                        }
                    })
                    .toList();
            try (var threads = Executors.newFixedThreadPool(2)) {
                int demoted = 0;
                for (var outcome : threads.invokeAll(both)) {
                    demoted += outcome.get() ? 1 : 0;
                }
                assertThat(demoted).isEqualTo(1);
            }
            assertThat(accounts.accounts())
                    .filteredOn(account -> account.role() == Role.ADMINISTRATOR)
                    .hasSize(1);
            accounts.changeRole(ADMIN, first.id(), Role.ADMINISTRATOR);
            accounts.changeRole(ADMIN, other, Role.EDITOR);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Marta.Lopez, NAME_TAKEN",
        "start, NAME_TAKEN",
        "Inbox, NAME_TAKEN",
        "a, NAME_FORM",
        "=cmd, NAME_FORM",
        "'two words', NAME_FORM",
        "<b>bold</b>, NAME_FORM"
    })
    void a_name_that_is_taken_or_no_name_is_refused(String name, Reason reason) {
        accounts.create(ADMIN, "marta.lopez", Role.EDITOR);

        refused(reason, () -> accounts.create(ADMIN, name, Role.EDITOR));
    }

    @Test
    void disabling_an_account_or_changing_its_role_or_password_ends_its_sessions() {
        List<Runnable> deeds = new ArrayList<>();
        own("admin", "norte claro y despacio");
        SignedIn editor = own("editor.one", "cuatro palabras bastan");
        deeds.add(() -> accounts.setDisabled(ADMIN, editor.id(), true));
        deeds.add(() -> accounts.setDisabled(ADMIN, editor.id(), false));
        deeds.add(() -> accounts.changeRole(ADMIN, editor.id(), Role.ADMINISTRATOR));
        deeds.add(() -> accounts.resetPassword(ADMIN, editor.id()));
        long number = editor.sessionNumber();
        for (Runnable deed : deeds) {
            deed.run();
            assertThat(store.isCurrent(editor.id(), number)).isFalse();
            number = store.numbered(editor.id()).orElseThrow().sessionNumber();
        }
    }

    @Test
    void a_disabled_account_is_answered_as_a_wrong_password_is() {
        own("admin", "norte claro y despacio");
        SignedIn editor = own("editor.one", "cuatro palabras bastan");
        accounts.setDisabled(ADMIN, editor.id(), true);

        assertThatThrownBy(() -> signedIn("editor.one", "cuatro palabras bastan"))
                .isInstanceOf(BadCredentialsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor.one", "nobody-of-that-name"})
    void failures_lock_a_name_for_longer_each_time_whether_it_exists_or_not(String name) {
        own("editor.one", "cuatro palabras bastan");

        for (int i = 0; i < 5; i++) {
            wrong(name);
        }
        assertThat(waiting(name)).isEqualTo(Duration.ofSeconds(30));
        now = now.plusSeconds(31);
        wrong(name);
        assertThat(waiting(name)).isEqualTo(Duration.ofSeconds(60));
        now = now.plusSeconds(61);
        wrong(name);
        assertThat(waiting(name)).isEqualTo(Duration.ofSeconds(120));
        for (int i = 0; i < 10; i++) {
            now = now.plus(Duration.ofMinutes(16));
            wrong(name);
        }
        assertThat(waiting(name)).as("no longer than this").isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_lock_refuses_the_right_password_too() {
        own("editor.one", "cuatro palabras bastan");
        for (int i = 0; i < 5; i++) {
            wrong("editor.one");
        }

        assertThatThrownBy(() -> signedIn("editor.one", "cuatro palabras bastan"))
                .isInstanceOf(AccountSignIn.TooManyAttempts.class);
        assertThat(accounts.accounts())
                .anySatisfy(account -> assertThat(account.lockedUntil()).isEqualTo(now.plusSeconds(30)));
        now = now.plusSeconds(31);
        assertThat(signedIn("editor.one", "cuatro palabras bastan")).isNotNull();
        assertThat(accounts.accounts())
                .allSatisfy(account -> assertThat(account.lockedUntil()).isNull());
    }

    @Test
    void an_administrator_unlocks_an_account_at_once() {
        SignedIn editor = own("editor.one", "cuatro palabras bastan");
        for (int i = 0; i < 5; i++) {
            wrong("Editor.One");
        }
        accounts.unlock(ADMIN, editor.id());

        assertThat(signedIn("editor.one", "cuatro palabras bastan")).isNotNull();
    }

    @Test
    void failures_of_yesterday_are_forgotten() {
        own("editor.one", "cuatro palabras bastan");
        for (int i = 0; i < 4; i++) {
            wrong("editor.one");
        }
        now = now.plus(Duration.ofHours(25));
        wrong("editor.one");

        assertThat(signedIn("editor.one", "cuatro palabras bastan")).isNotNull();
    }

    @Test
    void who_signed_in_lately_from_there_is_let_in_after_a_pause_whatever_others_do_also_after_a_restart() {
        SignedIn editor = own("editor.one", "cuatro palabras bastan");
        start();
        for (int i = 0; i < 300; i++) {
            tryFrom("198.51.100." + i % 250, "editor.one", "not the password at all");
        }
        assertThatThrownBy(() -> signedInFrom("203.0.113.1", "editor.one", "cuatro palabras bastan"))
                .as("an address that nobody knows, while many guess")
                .isInstanceOf(AccountSignIn.TooManyAttempts.class);

        assertThat(signedInFrom("192.0.2.1", "editor.one", "cuatro palabras bastan"))
                .isNotNull();
        assertThat(paused).last().isEqualTo(Duration.ZERO);
        for (int i = 0; i < 7; i++) {
            tryFrom("192.0.2.1", "editor.one", "not the password at all");
        }
        assertThat(signedInFrom("192.0.2.1", "editor.one", "cuatro palabras bastan"))
                .isNotNull();
        assertThat(paused.getLast()).isPositive();

        accounts.resetPassword(ADMIN, editor.id());
        assertThat(store.signedInFrom("editor.one", NetworkBlock.of("192.0.2.1"), now))
                .as("whoever had the old password")
                .isFalse();
    }

    @Test
    void an_address_is_known_for_a_month_and_to_its_own_account_alone() {
        own("editor.one", "cuatro palabras bastan");
        NetworkBlock there = NetworkBlock.of("192.0.2.1");

        assertThat(store.signedInFrom("Editor.One", there, now)).isTrue();
        assertThat(store.signedInFrom("admin", there, now)).isFalse();
        assertThat(store.signedInFrom("editor.one", NetworkBlock.of("192.0.2.2"), now))
                .isFalse();
        assertThat(store.signedInFrom("editor.one", there, now.plus(Duration.ofDays(31))))
                .isFalse();
        now = now.plus(Duration.ofDays(31));
        signedInFrom("192.0.2.3", "editor.one", "cuatro palabras bastan");
        signedInFrom("192.0.2.3", "editor.one", "cuatro palabras bastan");
        assertThat(jdbc.queryForList("select address from sign_in_address", String.class))
                .containsExactly("192.0.2.3");
    }

    @Test
    void names_of_no_account_are_not_recorded_since_people_type_passwords_into_the_wrong_field() {
        wrong("hunter2 is my password");

        assertThat(entries(new AuditLink(null, null, null, null, null)).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void each_change_leaves_an_entry_with_who_what_and_from_where() {
        SignedIn admin = own("admin", "norte claro y despacio");
        accounts.create(ADMIN, "editor.one", Role.EDITOR);
        long id = store.named("editor.one").orElseThrow().id();
        accounts.changeRole(ADMIN, id, Role.ADMINISTRATOR);
        accounts.changeRole(ADMIN, id, Role.ADMINISTRATOR);
        accounts.setDisabled(ADMIN, id, true);
        accounts.setDisabled(ADMIN, id, false);
        accounts.resetPassword(ADMIN, id);
        accounts.unlock(ADMIN, id);
        for (int i = 0; i < 5; i++) {
            wrong("editor.one");
        }
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> signedIn("editor.one", "whatever it is"))
                    .isInstanceOf(AccountSignIn.TooManyAttempts.class);
        }
        failed.close();

        assertThat(entries(new AuditLink("editor.one", "sign-in-refused", null, null, null)))
                .extracting(AuditEntry::detail)
                .containsExactly("+2, 10:00–10:00 UTC", null);
        assertThat(entries(new AuditLink("EDITOR.one", null, null, null, null)))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "sign-in-refused",
                        "sign-in-failed",
                        "sign-in-refused",
                        "sign-in-locked",
                        "sign-in-failed",
                        "account-unlocked",
                        "password-reset",
                        "account-enabled",
                        "account-disabled",
                        "role-changed",
                        "account-created");
        assertThat(entries(new AuditLink(null, "role-changed", null, null, null)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("admin");
                    assertThat(entry.address()).isEqualTo("192.0.2.7");
                    assertThat(entry.detail()).isEqualTo("EDITOR → ADMINISTRATOR");
                });
        assertThat(entries(new AuditLink(admin.name(), "password-changed", null, null, null)))
                .hasSize(1);
        assertThat(trail.actions()).isSorted().contains("account-created", "sign-in-failed");
    }

    @Test
    void a_change_that_is_refused_leaves_no_entry() {
        SignedIn admin = own("admin", "norte claro y despacio");
        int before = entries(new AuditLink(null, null, null, null, null)).size();

        refused(Reason.LAST_ADMINISTRATOR, () -> accounts.setDisabled(ADMIN, admin.id(), true));
        refused(Reason.NAME_TAKEN, () -> accounts.create(ADMIN, "ADMIN", Role.EDITOR));

        assertThat(entries(new AuditLink(null, null, null, null, null))).hasSize(before);
    }

    @Test
    void entries_are_read_page_by_page_and_by_day() throws Exception {
        try (var connection = database.getConnection()) {
            for (int i = 0; i < 120; i++) {
                // pairs share a moment, so that a page may end between them
                AuditRow.insert(
                        connection,
                        Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(i / 2)),
                        ADMIN,
                        "test",
                        "n" + i,
                        "x".repeat(3000));
            }
        }
        List<AuditEntry> all = new ArrayList<>();
        Long before = null;
        AuditTrail.Page page;
        do {
            page = trail.page(new AuditLink(null, "test", null, null, before));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(AuditTrail.PAGE);
            all.addAll(page.entries());
            before = all.getLast().id();
        } while (page.more());

        assertThat(all).hasSize(120).doesNotHaveDuplicates();
        assertThat(all.getFirst().subject()).isEqualTo("n119");
        assertThat(all.getFirst().detail()).hasSize(2000);
        assertThat(entries(new AuditLink(
                        null, "test", LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-02"), null)))
                .hasSize(48);
    }

    @Test
    void the_file_of_entries_holds_no_formula() throws Exception {
        new JdbcAuditLog(jdbc).record(new Actor("=HYPERLINK(\"x\")", "here"), "test", "+1", "@SUM(A1)");
        var csv = new StringBuilder();
        trail.table(new AuditLink(null, "test", null, null, null)).write(csv, CsvForm.MACHINES);

        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\",here,test,'+1,'@SUM(A1)");
    }

    @Test
    void who_runs_the_server_gets_a_lost_administrator_back() {
        SignedIn admin = own("admin", "norte claro y despacio");
        own("second", "otra frase bien larga");
        accounts.changeRole(ADMIN, store.named("second").orElseThrow().id(), Role.ADMINISTRATOR);
        accounts.changeRole(ADMIN, admin.id(), Role.EDITOR);
        accounts.setDisabled(ADMIN, admin.id(), true);

        String password = accounts.restore(Actor.commandLine(), "admin");

        SignedIn session = signedIn("admin", password);
        assertThat(session.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(session.oneTime()).isTrue();
        assertThat(entries(new AuditLink("command line", "password-reset", null, null, null)))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.actor()).isEqualTo("command line (" + System.getProperty("user.name") + ")"));
        assertThat(signedIn("new.one", accounts.restore(Actor.commandLine(), "new.one"))
                        .role())
                .isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void a_wrong_current_password_or_a_new_one_that_is_the_old_one_changes_nothing() {
        SignedIn admin = own("admin", "norte claro y despacio");

        refused(
                Reason.WRONG_PASSWORD,
                () -> accounts.changeOwnPassword(ADMIN, admin, "otra cosa distinta", "una frase nueva y larga"));
        refused(
                Reason.SAME_PASSWORD,
                () -> accounts.changeOwnPassword(ADMIN, admin, "norte claro y despacio", "norte claro y despacio"));
        assertThat(store.isCurrent(admin.id(), admin.sessionNumber())).isTrue();
    }

    @Test
    void wrong_current_passwords_are_recorded_and_slowed_down() {
        SignedIn admin = own("admin", "norte claro y despacio");
        for (int i = 0; i < 5; i++) {
            refused(
                    Reason.WRONG_PASSWORD,
                    () -> accounts.changeOwnPassword(ADMIN, admin, "otra cosa distinta", "una frase nueva y larga"));
        }
        refused(
                Reason.TOO_OFTEN,
                () -> accounts.changeOwnPassword(ADMIN, admin, "norte claro y despacio", "una frase nueva y larga"));
        assertThat(accounts.accounts())
                .as("an administrator sees whom to unlock")
                .anySatisfy(account -> assertThat(account.lockedUntil()).isEqualTo(now.plusSeconds(30)));
        failed.close();

        assertThat(entries(new AuditLink("admin", "current-password-wrong", null, null, null)))
                .extracting(AuditEntry::address, AuditEntry::detail)
                .containsExactly(tuple("192.0.2.7", "+4, 10:00–10:00 UTC"), tuple("192.0.2.7", null));
        assertThat(entries(new AuditLink("admin", "current-password-refused", null, null, null)))
                .hasSize(1);
        now = now.plusSeconds(31);
        assertThat(accounts.changeOwnPassword(ADMIN, admin, "norte claro y despacio", "una frase nueva y larga"))
                .isNotNull();
    }

    @Test
    void the_record_tells_its_end_and_each_entry_its_place() {
        assertThat(trail.end()).isEmpty();
        own("admin", "norte claro y despacio");

        List<AuditEntry> all = entries(new AuditLink(null, null, null, null, null));
        assertThat(trail.end())
                .contains(new AuditTrail.End(
                        all.size(), String.valueOf(all.getFirst().digest())));
        assertThat(all.getFirst().number()).isEqualTo(all.size());
    }

    private List<AuditEntry> entries(AuditLink wanted) {
        return trail.page(wanted).entries();
    }

    /** An account that has chosen its own password; the first one made is an administrator. */
    private SignedIn own(String name, String password) {
        String oneTime = accounts.createFirst(name).orElseGet(() -> accounts.create(ADMIN, name, Role.EDITOR));
        return accounts.changeOwnPassword(new Actor(name, "192.0.2.1"), signedIn(name, oneTime), oneTime, password);
    }

    private SignedIn signedIn(String name, String password) {
        Authentication answer =
                signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
        return (SignedIn) answer.getPrincipal();
    }

    private SignedIn signedInFrom(String address, String name, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return (SignedIn) signIn.authenticate(attempt).getPrincipal();
    }

    private void tryFrom(String address, String name, String password) {
        assertThatThrownBy(() -> signedInFrom(address, name, password)).isInstanceOf(AuthenticationException.class);
    }

    private void wrong(String name) {
        assertThatThrownBy(() -> signedIn(name, "not the password at all")).isInstanceOf(BadCredentialsException.class);
    }

    private Duration waiting(String name) {
        return Duration.between(now, throttle.lockedUntil(name).orElse(now));
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(AccountProblem.class)
                .isThrownBy(deed)
                .extracting(AccountProblem::reason)
                .isEqualTo(reason);
    }
}
