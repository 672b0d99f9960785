package org.rumbo.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.EditionDifference;
import org.rumbo.dataset.Figures;
import org.rumbo.dataset.Revisions;
import org.rumbo.dataset.StoredDifferences;
import org.rumbo.dataset.StoredFigures;
import org.rumbo.dataset.Template;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How two releases of a dataset differ. Figures are walked through in order of their key, so memory does not grow with them; what was
 * found of all indicators is kept in the database for ever. Large releases take seconds: who answers requests goes through
 * {@link Comparisons}.
 */
@Service
public class DifferenceService {

    /** Rows of each kind that a page lists; the file has all. */
    public static final int LISTED = EditionDifference.LISTED;

    /** Releases with fewer rows than these, both together, are compared in less time than a page takes. */
    private static final int FEW_ROWS = 50_000;

    private static final int KEPT = 30;

    private record Key(long from, long to, @Nullable String indicator) {}

    private final ReleaseService service;
    private final ReleaseTables tables;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** Both releases never change, and neither does what lies between them. */
    private final Cache<Key, Found> found =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Found(EditionDifference figures, List<TableDifference> tables) {}

    DifferenceService(
            ReleaseService service,
            ReleaseTables tables,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.service = service;
        this.tables = tables;
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was found when two releases were compared before, at no cost; empty where that is not at hand. */
    Optional<ReleaseDifference> atHand(ReleasePair pair, @Nullable String indicator) {
        return Optional.ofNullable(
                        found.getIfPresent(new Key(pair.from().id(), pair.to().id(), indicator)))
                .map(known -> of(pair, known));
    }

    /** Whether comparing takes no more than a page may take: little is to be read, or it was counted before. */
    boolean quick(ReleasePair pair, @Nullable String indicator) {
        long from = pair.from().id();
        long to = pair.to().id();
        boolean counted = indicator == null && connected(connection -> StoredDifferences.has(connection, from, to));
        return toRead(from, indicator, counted) + toRead(to, indicator, counted) < FEW_ROWS;
    }

    private long toRead(long release, @Nullable String indicator, boolean counted) {
        ReleaseContents contents = service.contents(release);
        if (!contents.counted()) {
            return FEW_ROWS;
        }
        if (indicator != null) {
            return contents.indicators().stream()
                    .filter(i -> i.code().equals(indicator))
                    .mapToInt(IndicatorCount::observations)
                    .sum();
        }
        return contents.rows().entrySet().stream()
                .filter(sheet -> !counted || !sheet.getKey().equals(Template.DATA.name()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * Compares two releases.
     *
     * @param indicator code of the one indicator to compare; null for everything
     * @throws java.util.concurrent.CancellationException when nobody waits for it any more
     */
    public ReleaseDifference between(ReleasePair pair, @Nullable String indicator, Wanted wanted) {
        long from = pair.from().id();
        long to = pair.to().id();
        Key key = new Key(from, to, indicator);
        Found known = found.getIfPresent(key);
        if (known == null) {
            // not inside of the cache: it would hold up others who ask for what shares a lock with this
            known = new Found(
                    indicator == null ? all(pair, wanted) : figures(pair, indicator, wanted),
                    indicator == null ? tables(pair, wanted) : List.of());
            found.put(key, known);
        }
        return of(pair, known);
    }

    private ReleaseDifference of(ReleasePair pair, Found known) {
        return new ReleaseDifference(pair.from(), pair.to(), indicators(pair), known.figures(), known.tables());
    }

    /** What either release says of each indicator, by code; the words of the later one where both have it. */
    public Map<String, IndicatorCount> indicators(ReleasePair pair) {
        Map<String, IndicatorCount> indicators = new LinkedHashMap<>();
        service.contents(pair.from().id()).indicators().forEach(i -> indicators.put(i.code(), i));
        service.contents(pair.to().id()).indicators().forEach(i -> indicators.put(i.code(), i));
        return indicators;
    }

    private EditionDifference all(ReleasePair pair, Wanted wanted) {
        long from = pair.from().id();
        long to = pair.to().id();
        EditionDifference kept = connected(connection -> StoredDifferences.read(connection, from, to));
        if (kept != null) {
            return kept;
        }
        EditionDifference counted = figures(pair, null, wanted);
        try {
            transaction.executeWithoutResult(status -> connected(connection -> {
                StoredDifferences.write(connection, from, to, counted);
                return true;
            }));
        } catch (DuplicateKeyException keptMeanwhile) {
            // by another process, which found the same
        }
        return counted;
    }

    private EditionDifference figures(ReleasePair pair, @Nullable String indicator, Wanted wanted) {
        Map<String, IndicatorCount> indicators = indicators(pair);
        return walk(
                pair,
                indicator,
                wanted,
                (before, after) ->
                        EditionDifference.between(before, after, code -> decimals(indicators, code), LISTED));
    }

    /**
     * Tells of every figure that is not the same in both releases, in order of indicator, place and year.
     *
     * @param indicator code of the one indicator to compare; null for all
     * @throws java.util.concurrent.CancellationException when nobody waits for it any more
     */
    public void eachRevision(ReleasePair pair, @Nullable String indicator, Wanted wanted, Revisions.Each each) {
        walk(pair, indicator, wanted, (before, after) -> Revisions.between(before, after, each));
    }

    @FunctionalInterface
    private interface Walk<T> {
        T through(Figures before, Figures after) throws SQLException;
    }

    private <T> T walk(ReleasePair pair, @Nullable String indicator, Wanted wanted, Walk<T> walk) {
        return connected(connection -> {
            try (var before = new StoredFigures(connection, pair.from().id(), indicator);
                    var after = new StoredFigures(connection, pair.to().id(), indicator)) {
                return walk.through(wanted.through(before), wanted.through(after));
            }
        });
    }

    /**
     * The rows of other sheets in which the releases are not the same, in the template's order.
     *
     * @throws java.util.concurrent.CancellationException when nobody waits for it any more
     */
    public List<TableDifference> tables(ReleasePair pair, Wanted wanted) {
        return Template.TABLES.stream()
                .filter(sheet -> sheet != Template.DATA)
                .map(sheet -> {
                    wanted.check();
                    return TableDifference.between(
                            tables, pair.from().id(), pair.to().id(), sheet);
                })
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private <T extends @Nullable Object> T connected(ConnectionCallback<T> work) {
        return jdbc.execute(work);
    }

    /** Decimals with which an indicator is shown; none for a code that neither release has. */
    public static int decimals(Map<String, IndicatorCount> indicators, String code) {
        IndicatorCount indicator = indicators.get(code);
        return indicator == null ? 0 : indicator.decimals();
    }
}
