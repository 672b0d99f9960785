package org.rumbo.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.rumbo.access.CurrentActor;
import org.rumbo.provenance.ShownNow;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets an editor change what pages read of a dataset while nobody else does; an import into the dataset holds the same lock. */
@Component
class DatasetLock {

    private static final int SECONDS_TO_WAIT = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CurrentActor current;
    private final boolean h2;

    DatasetLock(DataSource database, JdbcClient jdbc, PlatformTransactionManager transactions, CurrentActor current) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.current = current;
        this.h2 = Boolean.TRUE.equals(
                new JdbcTemplate(database).execute((ConnectionCallback<Boolean>) DatasetLock::isH2));
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /**
     * Changes something in one transaction.
     *
     * @param dataset number of the dataset
     * @param change is told which release of the dataset is active, if any, and answers what became of the wish
     * @return that answer; empty where somebody else has the dataset, and nothing was done
     * @throws IllegalStateException when the account that asks is no editor's
     */
    <T> Optional<T> change(long dataset, Function<Optional<Long>, T> change) {
        if (!current.isEditor()) {
            throw new IllegalStateException("Only an editor changes what pages read.");
        }
        try {
            return Optional.ofNullable(transaction.execute(status -> change.apply(locked(dataset))));
        } catch (UncategorizedSQLException e) {
            // PostgreSQL's "lock not available" has no exception of its own in Spring
            if (e.getSQLException() != null
                    && "55P03".equals(e.getSQLException().getSQLState())) {
                return Optional.empty();
            }
            throw e;
        } catch (PessimisticLockingFailureException | QueryTimeoutException e) {
            return Optional.empty();
        } finally {
            // the rest of the request shows what it has become, whoever changed it
            ShownNow.forget();
        }
    }

    private Optional<Long> locked(long dataset) {
        if (!h2) {
            jdbc.sql("set local lock_timeout = '%ds'".formatted(SECONDS_TO_WAIT))
                    .update();
        }
        return jdbc.sql("select active_release_id from dataset where id = ? for update"
                        + (h2 ? " wait " + SECONDS_TO_WAIT : ""))
                .param(dataset)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }
}
