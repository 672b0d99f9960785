package org.rumbo.release;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Moves the pointer of a dataset to another of its releases, forward or back, in one transaction with its entry in the record of
 * changes. Pages ask for the pointer at each query, so the next one shows the other release.
 */
@Service
public class Activation {

    /** Code of the entry in the record of changes. */
    static final String ACTION = "release-activated";

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
    private final DatasetLock lock;
    private final AuditLog audit;

    Activation(JdbcClient jdbc, DatasetLock lock, AuditLog audit) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.audit = audit;
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
        Row row = jdbc.sql("""
                        select r.dataset_id, d.code, r.edition from dataset_release r join dataset d on d.id = r.dataset_id
                        where r.id = ?
                        """)
                .param(release)
                .query((found, number) -> new Row(found.getLong(1), found.getString(2), found.getString(3)))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no release %d.".formatted(release)));
        return lock.change(row.dataset(), active -> move(row, release, active.orElse(null), seen, actor))
                .orElseGet(() -> new Result(Outcome.BUSY, null));
    }

    private Result move(Row row, long release, @Nullable Long active, @Nullable Long seen, Actor actor) {
        if (active != null && active == release) {
            return new Result(Outcome.ALREADY_ACTIVE, active);
        }
        if (!Objects.equals(active, seen)) {
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
}
