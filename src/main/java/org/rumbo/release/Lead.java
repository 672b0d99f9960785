package org.rumbo.release;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which dataset speaks for an indicator that more than one brings: pages, downloads and the API show its figures, and never a mixture.
 * An editor's change and its entry in the record of changes are one transaction.
 */
@Service
public class Lead {

    /** Code of the entry in the record of changes. */
    static final String ACTION = "lead-changed";

    /** What became of the wish. */
    public enum Outcome {
        /** The dataset speaks for the indicator from now on. */
        TAKEN,
        /** It did so before: nothing was done. */
        ALREADY,
        /** Somebody else let yet another dataset speak since the page was shown: nothing was done. */
        MOVED_MEANWHILE,
        /** The dataset's active release does not have the indicator any more: nothing was done. */
        LACKING,
        /** Somebody else is importing into the dataset or activating a release of it: nothing was done. */
        BUSY
    }

    private final JdbcClient jdbc;
    private final DatasetLock lock;
    private final AuditLog audit;

    Lead(JdbcClient jdbc, DatasetLock lock, AuditLog audit) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.audit = audit;
    }

    /** Code of the dataset that speaks for an indicator; empty where nobody brought it. */
    public Optional<String> of(String indicator) {
        return jdbc.sql(
                        "select d.code from indicator_lead l join dataset d on d.id = l.dataset_id where l.indicator_code = ?")
                .param(indicator)
                .query(String.class)
                .optional();
    }

    /**
     * Lets a dataset speak for an indicator of its active release.
     *
     * @param dataset code of the dataset
     * @param seen code of the dataset that spoke for it when the editor decided; null for none
     * @throws IllegalStateException when the account that asks may not do so
     * @throws IllegalArgumentException when there is no such dataset
     */
    public Outcome take(String indicator, String dataset, @Nullable String seen, Actor actor) {
        long number = jdbc.sql("select id from dataset where code = ?")
                .param(dataset)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no dataset %s.".formatted(dataset)));
        return lock.change(number, active -> take(indicator, number, dataset, active, seen, actor))
                .orElse(Outcome.BUSY);
    }

    private Outcome take(
            String indicator, long number, String dataset, Optional<Long> active, @Nullable String seen, Actor actor) {
        if (active.filter(release -> has(release, indicator)).isEmpty()) {
            return Outcome.LACKING;
        }
        // two datasets may want it at once: the second waits here for the first
        jdbc.sql("select dataset_id from indicator_lead where indicator_code = ? for update")
                .param(indicator)
                .query(Long.class)
                .optional();
        String speaking = of(indicator).orElse(null);
        if (dataset.equals(speaking)) {
            return Outcome.ALREADY;
        }
        if (!Objects.equals(speaking, seen)) {
            return Outcome.MOVED_MEANWHILE;
        }
        if (speaking == null) {
            jdbc.sql("insert into indicator_lead (indicator_code, dataset_id) values (?, ?)")
                    .params(List.of(indicator, number))
                    .update();
        } else {
            jdbc.sql("update indicator_lead set dataset_id = ? where indicator_code = ?")
                    .params(List.of(number, indicator))
                    .update();
        }
        audit.record(
                actor,
                ACTION,
                indicator,
                "from dataset %s to dataset %s".formatted(speaking == null ? "none" : speaking, dataset));
        return Outcome.TAKEN;
    }

    private boolean has(long release, String indicator) {
        return jdbc.sql("select count(*) from indicator where release_id = ? and code = ?")
                        .param(release)
                        .param(indicator)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
