package org.rumbo.release;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditLog;
import org.rumbo.access.CurrentActor;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the pointer of a dataset to another of its releases, forward or back, in one transaction with its entry in the record of
 * changes. Pages ask for the pointer at each query, so the next one shows the other release.
 */
@Service
public class Activation {

    /** Code of the entry in the record of changes. */
    static final String ACTION = "release-activated";

    private static final int SECONDS_TO_WAIT = 5;

    /** What became of the wish. */
    public enum Outcome {
        /** Pages read the release from now on. */
        ACTIVATED,
        /** It was active before, by this or another editor: nothing was done. */
        ALREADY_ACTIVE,
        /** Somebody else activated yet another release since the page was shown: nothing was done. */
        MOVED_MEANWHILE,
        /** Somebody else is importing into the dataset or activating a release of it: nothing was done. */
        BUSY
    }

    /**
     * How it ended.
     *
     * @param active number of the release that is active now; null where it is not known or there is none
     */
    public record Result(Outcome outcome, @Nullable Long active) {}

    private record Row(long dataset, String code, String edition) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final CurrentActor current;
    private final boolean h2;

    Activation(
            DataSource database,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AuditLog audit,
            CurrentActor current) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.current = current;
        this.h2 =
                Boolean.TRUE.equals(new JdbcTemplate(database).execute((ConnectionCallback<Boolean>) Activation::isH2));
    }

    private static boolean isH2(Connection connection) throws java.sql.SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /**
     * Activates a release.
     *
     * @param release number of the release
     * @param seen the release that was active when its editor decided; null where there was none
     * @throws IllegalStateException when the account that asks may not do so
     * @throws IllegalArgumentException when there is no such release
     */
    public Result activate(long release, @Nullable Long seen, Actor actor) {
        if (!current.isEditor()) {
            throw new IllegalStateException("Only an editor activates a release.");
        }
        Row row = jdbc.sql("""
                        select r.dataset_id, d.code, r.edition from dataset_release r join dataset d on d.id = r.dataset_id
                        where r.id = ?
                        """)
                .param(release)
                .query((found, number) -> new Row(found.getLong(1), found.getString(2), found.getString(3)))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no release %d.".formatted(release)));
        try {
            return java.util.Objects.requireNonNull(transaction.execute(status -> move(row, release, seen, actor)));
        } catch (UncategorizedSQLException e) {
            // PostgreSQL's "lock not available" has no exception of its own in Spring
            if (e.getSQLException() != null
                    && "55P03".equals(e.getSQLException().getSQLState())) {
                return new Result(Outcome.BUSY, null);
            }
            throw e;
        } catch (PessimisticLockingFailureException | QueryTimeoutException e) {
            return new Result(Outcome.BUSY, null);
        }
    }

    private Result move(Row row, long release, @Nullable Long seen, Actor actor) {
        Long active = locked(row.dataset());
        if (active != null && active == release) {
            return new Result(Outcome.ALREADY_ACTIVE, active);
        }
        if (!java.util.Objects.equals(active, seen)) {
            return new Result(Outcome.MOVED_MEANWHILE, active);
        }
        jdbc.sql("update dataset set active_release_id = ? where id = ?")
                .params(List.of(release, row.dataset()))
                .update();
        audit.record(
                actor,
                ACTION,
                row.code(),
                "release %s to release %d (%s)".formatted(active == null ? "none" : active, release, row.edition()));
        return new Result(Outcome.ACTIVATED, release);
    }

    /** The pointer of a dataset, which nobody else moves until this transaction ends; an import holds the same lock. */
    private @Nullable Long locked(long dataset) {
        if (!h2) {
            jdbc.sql("set local lock_timeout = '%ds'".formatted(SECONDS_TO_WAIT))
                    .update();
        }
        Optional<Long> active = jdbc.sql("select active_release_id from dataset where id = ? for update"
                        + (h2 ? " wait " + SECONDS_TO_WAIT : ""))
                .param(dataset)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        return active.orElse(null);
    }
}
