package org.rumbo.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.link.AuditLink;
import org.rumbo.web.CsvTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Reads the record of changes, newest entries first. Each answer is bounded. */
@Service
public class AuditTrail {

    /** Entries on one page. */
    public static final int PAGE = 50;

    /** Entries in one file. */
    public static final int FILE = 20_000;

    /**
     * Some entries.
     *
     * @param more whether older ones follow
     */
    public record Page(List<AuditEntry> entries, boolean more) {}

    private final JdbcTemplate jdbc;
    private final AccountStore accounts;

    AuditTrail(JdbcTemplate jdbc, AccountStore accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The newest entries that the address asks for. */
    public Page page(AuditLink wanted) {
        return read(wanted, PAGE);
    }

    /**
     * Where the chain of entries ends.
     *
     * @param digest in hexadecimal; whoever keeps it elsewhere can show later that nothing before was rewritten
     */
    public record End(long entries, String digest) {}

    /** The end of the chain; empty where there is no entry yet. */
    public Optional<End> end() {
        return jdbc
                .query(
                        "select entries, digest from audit_head where id = 1 and entries > 0",
                        (rows, index) -> new End(rows.getLong(1), rows.getString(2)))
                .stream()
                .findFirst();
    }

    /** Codes of actions that are in the record. */
    public List<String> actions() {
        // one step in the index for each code, however many entries bear it
        List<String> codes = new ArrayList<>();
        String code = jdbc.queryForObject("select min(action) from audit_entry", String.class);
        while (code != null) {
            codes.add(code);
            code = jdbc.queryForObject("select min(action) from audit_entry where action > ?", String.class, code);
        }
        return codes;
    }

    /** The entries as a table, at most {@link #FILE} of them. */
    CsvTable table(AuditLink wanted) {
        var table = new CsvTable("at", "actor", "address", "action", "subject", "detail", "number", "digest");
        read(new AuditLink(wanted.person(), wanted.action(), wanted.from(), wanted.to(), null), FILE)
                .entries()
                .forEach(entry -> table.row(
                        entry.at(),
                        entry.actor(),
                        entry.address(),
                        entry.action(),
                        entry.subject(),
                        entry.detail(),
                        entry.number(),
                        entry.digest()));
        return table;
    }

    private Page read(AuditLink wanted, int most) {
        var sql = new StringBuilder(
                "select id, at, actor, address, action, subject, detail, chain_number, chain_digest from audit_entry"
                        + " where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (wanted.person() != null) {
            String typed = wanted.person();
            String person = accounts.named(typed).map(AccountStore.Row::name).orElse(typed);
            sql.append(" and (actor = ? or subject = ?");
            values.add(person);
            values.add(person);
            if (person.equals(Actor.COMMAND_LINE)) {
                // whoever of the system's users it was
                sql.append(" or actor like ?");
                values.add(Actor.COMMAND_LINE + " (%");
            }
            sql.append(")");
        }
        if (wanted.action() != null) {
            sql.append(" and action = ?");
            values.add(wanted.action());
        }
        if (wanted.from() != null) {
            sql.append(" and at >= ?");
            values.add(start(wanted.from()));
        }
        if (wanted.to() != null) {
            sql.append(" and at < ?");
            values.add(start(wanted.to().plusDays(1)));
        }
        if (wanted.before() != null) {
            OffsetDateTime at = time(wanted.before());
            if (at == null) {
                return new Page(List.of(), false);
            }
            sql.append(" and (at < ? or at = ? and id < ?)");
            values.add(at);
            values.add(at);
            values.add(wanted.before());
        }
        sql.append(" order by at desc, id desc fetch first ").append(most + 1).append(" rows only");
        List<AuditEntry> found = jdbc.query(
                sql.toString(),
                (rows, index) -> new AuditEntry(
                        rows.getLong("id"),
                        rows.getObject("at", OffsetDateTime.class).toInstant(),
                        rows.getString("actor"),
                        rows.getString("address"),
                        rows.getString("action"),
                        rows.getString("subject"),
                        rows.getString("detail"),
                        rows.getObject("chain_number", Long.class),
                        rows.getString("chain_digest")),
                values.toArray());
        return found.size() > most ? new Page(found.subList(0, most), true) : new Page(found, false);
    }

    private @Nullable OffsetDateTime time(long entry) {
        List<OffsetDateTime> found = jdbc.query(
                "select at from audit_entry where id = ?",
                (rows, index) -> rows.getObject(1, OffsetDateTime.class),
                entry);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
