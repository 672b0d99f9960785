package org.rumbo.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.EditionDifference;
import org.rumbo.dataset.Revisions;
import org.rumbo.dataset.StoredFigures;
import org.rumbo.dataset.Template;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How two releases of a dataset differ. Figures are walked through in order of their key, so memory does not grow with them. */
@Service
@Transactional(readOnly = true)
public class DifferenceService {

    /** Rows of each kind that a page lists; the file has all. */
    public static final int LISTED = 200;

    private static final int KEPT = 30;

    private record Key(long from, long to, @Nullable String indicator) {}

    private final ReleaseCatalogue releases;
    private final ReleaseService service;
    private final ReleaseTables tables;
    private final DataSource database;

    /** Both releases never change, and neither does what lies between them. */
    private final Cache<Key, Compared> compared =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Compared(EditionDifference figures, List<TableDifference> tables) {}

    DifferenceService(ReleaseCatalogue releases, ReleaseService service, ReleaseTables tables, DataSource database) {
        this.releases = releases;
        this.service = service;
        this.tables = tables;
        this.database = database;
    }

    /**
     * Compares two releases.
     *
     * @param indicator code of the one indicator to compare; null for everything
     * @throws IllegalArgumentException when one of them is not there, or they belong to different datasets; the message says which
     */
    public ReleaseDifference between(long from, long to, @Nullable String indicator) {
        Release before = release(from);
        Release after = release(to);
        if (!before.dataset().equals(after.dataset())) {
            throw new IllegalArgumentException(
                    "Release %d is of %s and release %d of %s: only releases of one dataset can be compared."
                            .formatted(from, before.dataset(), to, after.dataset()));
        }
        Map<String, IndicatorCount> indicators = new LinkedHashMap<>();
        service.contents(from).indicators().forEach(i -> indicators.put(i.code(), i));
        service.contents(to).indicators().forEach(i -> indicators.put(i.code(), i));
        Compared found = compared.get(
                new Key(from, to, indicator),
                key -> new Compared(
                        figures(from, to, indicator, indicators), indicator == null ? tables(from, to) : List.of()));
        return new ReleaseDifference(before, after, indicators, found.figures(), found.tables());
    }

    private Release release(long id) {
        return releases.release(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no release %d.".formatted(id)));
    }

    private EditionDifference figures(
            long from, long to, @Nullable String indicator, Map<String, IndicatorCount> indicators) {
        return walk(
                from,
                to,
                indicator,
                (before, after) ->
                        EditionDifference.between(before, after, code -> decimals(indicators, code), LISTED));
    }

    /**
     * Tells of every figure that is not the same in both releases, in order of indicator, place and year.
     *
     * @param indicator code of the one indicator to compare; null for all
     */
    public void eachRevision(long from, long to, @Nullable String indicator, Revisions.Each each) {
        walk(from, to, indicator, (before, after) -> Revisions.between(before, after, each));
    }

    @FunctionalInterface
    private interface Walk<T> {
        T through(StoredFigures before, StoredFigures after) throws SQLException;
    }

    private <T> T walk(long from, long to, @Nullable String indicator, Walk<T> walk) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (var before = new StoredFigures(connection, from, indicator);
                var after = new StoredFigures(connection, to, indicator)) {
            return walk.through(before, after);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the releases could not be compared", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private List<TableDifference> tables(long from, long to) {
        return Template.TABLES.stream()
                .filter(sheet -> sheet != Template.DATA)
                .map(sheet -> TableDifference.between(tables, from, to, sheet))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** Decimals with which an indicator is shown; none for a code that neither release has. */
    static int decimals(Map<String, IndicatorCount> indicators, String code) {
        IndicatorCount indicator = indicators.get(code);
        return indicator == null ? 0 : indicator.decimals();
    }
}
