package org.rumbo.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.Severity;
import org.rumbo.dataset.Template;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;
import org.rumbo.text.ReadableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Datasets, their releases, and what is in them. Each method is a bounded number of queries, whatever the answer's size. */
@Service
@Transactional(readOnly = true)
public class ReleaseService {

    private static final int CONTENTS_KEPT = 200;
    private static final String IS_LACKING =
            " and not exists (select 1 from indicator i where i.release_id = %s and i.code = l.indicator_code)";

    private final ReleaseCatalogue releases;
    private final JdbcClient jdbc;

    /** By number: a release never changes. */
    private final Cache<Long, ReleaseContents> contents =
            Caffeine.newBuilder().maximumSize(CONTENTS_KEPT).build();

    ReleaseService(ReleaseCatalogue releases, JdbcClient jdbc) {
        this.releases = releases;
        this.jdbc = jdbc;
    }

    /** All datasets that have a release, in order of their code. */
    public List<DatasetEntry> datasets() {
        Map<Long, FindingCounts> findings = findingCounts();
        Map<String, List<String>> silent = silent();
        Map<String, List<ReleaseEntry>> byDataset = new LinkedHashMap<>();
        for (Release release : releases.releases()) {
            byDataset
                    .computeIfAbsent(release.dataset(), code -> new ArrayList<>())
                    .add(new ReleaseEntry(release, findings.getOrDefault(release.id(), FindingCounts.NONE)));
        }
        List<DatasetEntry> all = new ArrayList<>();
        byDataset.forEach((code, entries) ->
                all.add(new DatasetEntry(code, List.copyOf(entries), silent.getOrDefault(code, List.of()))));
        return List.copyOf(all);
    }

    /** One dataset; empty where none of this code has a release. */
    public Optional<DatasetEntry> dataset(String code) {
        return datasets().stream().filter(d -> d.code().equals(code)).findFirst();
    }

    /** One release by its number. */
    public Optional<Release> release(long id) {
        return releases.release(id);
    }

    /** The sources that the workbook of a release names. */
    public List<Source> sources(long release) {
        return releases.sourcesOf(release);
    }

    /**
     * Two releases of one dataset by their numbers.
     *
     * @throws IllegalArgumentException when one of them is not there, or they belong to different datasets; the message says which
     */
    public ReleasePair pair(long from, long to) {
        return new ReleasePair(there(from), there(to));
    }

    private Release there(long id) {
        return release(id).orElseThrow(() -> new IllegalArgumentException("There is no release %d.".formatted(id)));
    }

    /** What a release holds, as it was counted when it was stored; nothing for a number that is none. Nothing is counted here. */
    public ReleaseContents contents(long release) {
        ReleaseContents known = contents.getIfPresent(release);
        if (known == null) {
            known = read(release);
            if (known.counted()) {
                contents.put(release, known);
            }
        }
        return known;
    }

    private ReleaseContents read(long release) {
        List<IndicatorCount> indicators = jdbc.sql("""
                        select i.code, i.name_en, i.name_es, i.name_pt, i.unit_en, i.unit_es, i.unit_pt, i.decimals,
                          c.observations, c.places, c.first_year, c.last_year
                        from indicator i left join indicator_count c on c.indicator_id = i.id
                        where i.release_id = ? order by i.position, i.id
                        """)
                .param(release)
                .query((row, number) -> indicator(row))
                .list();
        Map<String, Integer> rows = new HashMap<>();
        jdbc.sql("select sheet, row_count from release_rows where release_id = ?")
                .param(release)
                .query((ResultSet row) -> {
                    rows.put(row.getString(1), row.getInt(2));
                });
        Map<String, Integer> inOrder = new LinkedHashMap<>();
        for (Template.Sheet sheet : Template.TABLES) {
            int count = rows.getOrDefault(sheet.name(), 0);
            if (count > 0) {
                inOrder.put(sheet.name(), count);
            }
        }
        return new ReleaseContents(List.copyOf(indicators), Collections.unmodifiableMap(inOrder), !rows.isEmpty());
    }

    private static IndicatorCount indicator(ResultSet row) throws SQLException {
        return new IndicatorCount(
                row.getString("code"),
                new Localized(row.getString("name_en"), row.getString("name_es"), row.getString("name_pt")),
                new Localized(row.getString("unit_en"), row.getString("unit_es"), row.getString("unit_pt")),
                row.getInt("decimals"),
                row.getInt("observations"),
                row.getInt("places"),
                row.getInt("first_year"),
                row.getInt("last_year"));
    }

    /**
     * A page of the findings of a release.
     *
     * @param page from 1; one that is too high is the last one
     */
    public FindingsPage findings(long release, FindingsPage.Filter filter, int page) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        jdbc.sql(
                        "select code, sum(occurrences) from finding where release_id = :release group by code order by 2 desc, 1")
                .param("release", release)
                .query((ResultSet row) -> {
                    byCode.put(row.getString(1), row.getInt(2));
                });
        int rows = filtered("select count(*)", "", release, filter)
                .query(Integer.class)
                .single();
        int pages = Math.max(1, Math.ceilDiv(rows, FindingsPage.SIZE));
        int shown = Math.clamp(page, 1, pages);
        var findings = filtered(
                        "select code, severity, sheet, cell, message, suggestion, occurrences",
                        " order by case severity when 'ERROR' then 0 when 'WARNING' then 1 else 2 end, code, id"
                                + " offset :skipped rows fetch next :size rows only",
                        release,
                        filter)
                .param("skipped", (shown - 1) * FindingsPage.SIZE)
                .param("size", FindingsPage.SIZE)
                .query((row, number) -> finding(row))
                .list();
        return new FindingsPage(
                ReadableRows.of("finding", findings, Supplier::get),
                shown,
                pages,
                rows,
                Collections.unmodifiableMap(byCode));
    }

    /** All findings of a release in the order in which they were noticed; the importer keeps some hundreds of each code. */
    public List<Finding> findings(long release, FindingsPage.Filter filter) {
        var findings = filtered(
                        "select code, severity, sheet, cell, message, suggestion, occurrences",
                        " order by id",
                        release,
                        filter)
                .query((row, number) -> finding(row))
                .list();
        return ReadableRows.of("finding", findings, Supplier::get);
    }

    private JdbcClient.StatementSpec filtered(String select, String order, long release, FindingsPage.Filter filter) {
        String sql = select + " from finding where release_id = :release"
                + (filter.severity() == null ? "" : " and severity = :severity")
                + (filter.code() == null ? "" : " and code = :code") + order;
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("release", release);
        if (filter.severity() != null) {
            statement = statement.param("severity", filter.severity().name());
        }
        if (filter.code() != null) {
            statement = statement.param("code", filter.code());
        }
        return statement;
    }

    private static Supplier<Finding> finding(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String severity = row.getString("severity");
        String sheet = row.getString("sheet");
        String cell = row.getString("cell");
        String message = row.getString("message");
        String suggestion = row.getString("suggestion");
        int occurrences = row.getInt("occurrences");
        return () -> new Finding(
                code, Codes.constant(Severity.class, severity), sheet, cell, message, suggestion, occurrences);
    }

    /** Indicators of which the dataset of a release speaks and which this release does not have, by code. */
    public List<String> lacking(long release) {
        return jdbc.sql("""
                        select l.indicator_code from indicator_lead l join dataset_release r on r.dataset_id = l.dataset_id
                        where r.id = :release
                        """ + IS_LACKING.formatted(":release") + " order by 1")
                .param("release", release)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Map<String, List<String>> silent() {
        Map<String, List<String>> silent = new HashMap<>();
        jdbc.sql("""
                        select d.code, l.indicator_code from indicator_lead l join dataset d on d.id = l.dataset_id
                        where d.active_release_id is not null
                        """ + IS_LACKING.formatted("d.active_release_id") + " order by 1, 2")
                .query((ResultSet row) -> {
                    silent.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return silent;
    }

    private Map<Long, FindingCounts> findingCounts() {
        Map<Long, FindingCounts> counts = new HashMap<>();
        jdbc.sql("""
                        select release_id, sum(case when severity = 'INFO' then 0 else occurrences end) as warnings,
                          sum(case when severity = 'INFO' then occurrences else 0 end) as infos
                        from finding group by release_id
                        """).query((ResultSet row) -> {
            counts.put(row.getLong(1), new FindingCounts(row.getInt(2), row.getInt(3)));
        });
        return counts;
    }
}
