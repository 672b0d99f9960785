package org.rumbo.release;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.rumbo.dataset.Figure;
import org.rumbo.dataset.FigureCounts;
import org.rumbo.dataset.Figures;
import org.rumbo.dataset.StoredCounts;
import org.rumbo.dataset.StoredFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what releases hold that were stored before this was kept beside them, once, in the background, after the program serves. One
 * after the other, in turn with what readers wait for.
 */
@Component
class CountsOfOldReleases {

    private static final Logger LOG = LoggerFactory.getLogger(CountsOfOldReleases.class);
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Duration WHILE_OTHERS_WAIT = Duration.ofSeconds(5);

    private final Comparisons turns;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CountsOfOldReleases(Comparisons turns, DataSource database, PlatformTransactionManager transactions) {
        this.turns = turns;
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        List<Long> missing = missing();
        if (!missing.isEmpty()) {
            Thread.ofVirtual().name("counts-of-old-releases").start(() -> missing.forEach(this::inTurn));
        }
    }

    /** Numbers of the releases that were not counted yet, those that pages show first. */
    List<Long> missing() {
        return jdbc.query("""
                select r.id from dataset_release r left join dataset d on d.active_release_id = r.id
                where not exists (select 1 from release_rows c where c.release_id = r.id)
                order by case when d.id is null then 1 else 0 end, r.id desc""", (row, number) -> row.getLong(1));
    }

    private void inTurn(long release) {
        while (!turns.ended()) {
            try {
                turns.run(FOR_EVER, wanted -> count(release, wanted));
                LOG.info("Release {} was counted.", release);
                return;
            } catch (ComparisonsBusy othersWait) {
                try {
                    Thread.sleep(WHILE_OTHERS_WAIT);
                } catch (InterruptedException e) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.error("Release {} could not be counted; the next start tries again.", release, e);
                return;
            }
        }
    }

    /** Counts one release and keeps the counts. */
    void count(long release, Wanted wanted) {
        FigureCounts counts = new FigureCounts();
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (var stored = new StoredFigures(connection, release, null)) {
                Figures figures = wanted.through(stored);
                for (Figure figure = figures.next(); figure != null; figure = figures.next()) {
                    counts.add(figure.indicator(), figure.country(), figure.year());
                }
                return true;
            }
        });
        try {
            transaction.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                StoredCounts.write(connection, release, counts);
                return true;
            }));
        } catch (DuplicateKeyException countedMeanwhile) {
            // by another process, which found the same
        }
    }
}
