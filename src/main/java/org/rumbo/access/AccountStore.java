package org.rumbo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Codes;
import org.rumbo.text.ReadableRows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of accounts. */
@Component
class AccountStore {

    /** An account with what nobody is shown. */
    record Row(
            long id,
            String name,
            String passwordHash,
            Role role,
            boolean oneTime,
            boolean disabled,
            long sessionNumber,
            Instant createdAt,
            String createdBy,
            @Nullable Instant signedInAt) {}

    private static final String ALL =
            "select id, name, password_hash, role, one_time, disabled, session_number, created_at, created_by,"
                    + " signed_in_at from account ";
    /** How long an address is known after a sign-in. */
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final JdbcTemplate jdbc;

    AccountStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> all() {
        return rows("order by name_key");
    }

    boolean isEmpty() {
        return jdbc.queryForList("select id from account fetch first 1 row only")
                .isEmpty();
    }

    Optional<Row> named(String name) {
        return rows("where name_key = ?", AccountName.key(name)).stream().findFirst();
    }

    Optional<Row> numbered(long id) {
        return rows("where id = ?", id).stream().findFirst();
    }

    /** Whether a session that began with this number goes on. */
    boolean isCurrent(long id, long sessionNumber) {
        return !jdbc.queryForList(
                        "select id from account where id = ? and session_number = ? and not disabled",
                        id,
                        sessionNumber)
                .isEmpty();
    }

    /** Administrators who may sign in, locked until the transaction ends so that no two of them leave at once. */
    List<Long> lockedAdministrators() {
        return jdbc.query(
                "select id from account where role = ? and not disabled order by id for update",
                (rows, index) -> rows.getLong(1),
                Role.ADMINISTRATOR.name());
    }

    void insert(String name, String passwordHash, Role role, Instant at, String by) {
        jdbc.update("""
                insert into account (name, name_key, password_hash, role, one_time, disabled, session_number, created_at, created_by)
                values (?, ?, ?, ?, true, false, 1, ?, ?)
                """, name, AccountName.key(name), passwordHash, role.name(), time(at), by);
    }

    /** Ends all sessions of the account, too, as the others below do. */
    void setPassword(long id, String hash, boolean oneTime) {
        jdbc.update(
                "update account set password_hash = ?, one_time = ?, session_number = session_number + 1 where id = ?",
                hash,
                oneTime,
                id);
    }

    void setRole(long id, Role role) {
        jdbc.update("update account set role = ?, session_number = session_number + 1 where id = ?", role.name(), id);
    }

    void setDisabled(long id, boolean disabled) {
        jdbc.update("update account set disabled = ?, session_number = session_number + 1 where id = ?", disabled, id);
    }

    void signedIn(long id, Instant at) {
        jdbc.update("update account set signed_in_at = ? where id = ?", time(at), id);
    }

    /** Keeps from where an account signed in, or proved in some other way that it knows the password. */
    void know(long id, NetworkBlock from, Instant at) {
        jdbc.update("delete from sign_in_address where signed_in_at < ?", time(at.minus(KNOWN_FOR)));
        if (jdbc.update(
                        "update sign_in_address set signed_in_at = ? where account_id = ? and address = ?",
                        time(at),
                        id,
                        from.text())
                == 0) {
            try {
                jdbc.update(
                        "insert into sign_in_address (account_id, address, signed_in_at) values (?, ?, ?)",
                        id,
                        from.text(),
                        time(at));
            } catch (DuplicateKeyException e) {
                // a second sign-in from there was a moment faster
            }
        }
    }

    /** Whether an account of this name signed in from there in the last thirty days. */
    boolean signedInFrom(String name, NetworkBlock from, Instant now) {
        return !jdbc.queryForList(
                        "select a.id from account a join sign_in_address f on f.account_id = a.id"
                                + " where a.name_key = ? and f.address = ? and f.signed_in_at > ?",
                        AccountName.key(name),
                        from.text(),
                        time(now.minus(KNOWN_FOR)))
                .isEmpty();
    }

    /** Whoever knew the password until now is no better known than others. */
    void forgetAddresses(long id) {
        jdbc.update("delete from sign_in_address where account_id = ?", id);
    }

    static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** An account whose role this version does not know is none: nobody signs in with it. */
    private List<Row> rows(String which, Object... parameters) {
        List<Supplier<Row>> rows = jdbc.query(ALL + which, (row, index) -> row(row), parameters);
        return ReadableRows.of("account", rows, Supplier::get);
    }

    private static Supplier<Row> row(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String name = row.getString("name");
        String passwordHash = row.getString("password_hash");
        String role = row.getString("role");
        boolean oneTime = row.getBoolean("one_time");
        boolean disabled = row.getBoolean("disabled");
        long sessionNumber = row.getLong("session_number");
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        String createdBy = row.getString("created_by");
        OffsetDateTime signedIn = row.getObject("signed_in_at", OffsetDateTime.class);
        return () -> new Row(
                id,
                name,
                passwordHash,
                Codes.constant(Role.class, role),
                oneTime,
                disabled,
                sessionNumber,
                createdAt,
                createdBy,
                signedIn == null ? null : signedIn.toInstant());
    }
}
