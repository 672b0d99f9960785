package org.rumbo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.dataset.Difference;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.Revision;
import org.rumbo.dataset.Revision.Kind;
import org.rumbo.dataset.Severity;
import org.rumbo.dataset.Template;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.testing.Fixture;
import org.rumbo.testing.ReadSide;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Holds on both databases. */
@ReadSide
@Import({
    ReleaseService.class,
    ReleaseTables.class,
    DifferenceService.class,
    Comparisons.class,
    CountsOfOldReleases.class
})
abstract class ReleasesTest {

    @Autowired
    ReleaseService service;

    @Autowired
    ReleaseTables tables;

    @Autowired
    DifferenceService differences;

    @Autowired
    Comparisons comparisons;

    @Autowired
    CountsOfOldReleases counts;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Fixture fixture;

    @Autowired
    ReleaseCatalogue releases;

    @Autowired
    JdbcTemplate jdbc;

    private long dataset;
    private long older;
    private long newer;

    @BeforeEach
    void twoEditions() {
        dataset = fixture.dataset("homicide");
        older = fixture.release(dataset, "2022", "2022-08-08", "2026-01-01T00:00:00Z");
        newer = fixture.release(dataset, "2025", "2025-05-15", "2026-02-01T00:00:00Z");
        fixture.activate(dataset, newer);
        long source = fixture.source(older, "s", "UNODC", "2022");
        long rate = fixture.indicator(older, "homicide-rate", "homicide", 1);
        long gone = fixture.indicator(older, "homicide-old", "homicide", 2);
        fixture.observation(rate, "COL", 2020, 24.3, source);
        fixture.observation(rate, "COL", 2021, 25.0, source);
        fixture.observation(rate, "GBR_NI", 2020, 1.0, source);
        fixture.observation(rate, "SLV", 2020, 20.0, source);
        fixture.observation(gone, "SLV", 2020, 1.0, source);
        long later = fixture.source(newer, "s", "UNODC", "2025");
        long rateNow = fixture.indicator(newer, "homicide-rate", "homicide", 1);
        fixture.observation(rateNow, "COL", 2020, 24.3, later);
        fixture.observation(rateNow, "COL", 2021, 29.0, later);
        fixture.observation(rateNow, "GBR_NI", 2020, 1.0, later);
        fixture.observation(rateNow, "ECU", 2023, 45.0, later);
    }

    @Test
    void a_dataset_has_its_releases_newest_first_with_what_was_found_in_each() {
        finding(newer, "unknown-country", "WARNING", "Data", "A5", 40);
        finding(newer, "missing-value", "INFO", null, null, 3);

        assertThat(service.datasets()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("homicide");
            assertThat(found.releases()).extracting(e -> e.release().id()).containsExactly(newer, older);
            assertThat(found.active().orElseThrow().findings()).isEqualTo(new FindingCounts(40, 3));
            assertThat(found.releases().getLast().findings()).isEqualTo(FindingCounts.NONE);
            assertThat(found.silent()).isEmpty();
        });
        assertThat(service.dataset("nothing")).isEmpty();
    }

    @Test
    void a_release_says_how_many_figures_of_how_many_places_and_years_it_has_of_each_indicator() {
        counts.count(older, Wanted.ALWAYS);
        ReleaseContents contents = service.contents(older);

        assertThat(contents.counted()).isTrue();
        assertThat(contents.indicators())
                .extracting(
                        IndicatorCount::code,
                        IndicatorCount::observations,
                        IndicatorCount::places,
                        IndicatorCount::from,
                        IndicatorCount::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("homicide-rate", 4, 3, 2020, 2021),
                        org.assertj.core.groups.Tuple.tuple("homicide-old", 1, 1, 2020, 2020));
        assertThat(contents.rows()).isEqualTo(Map.of("Sources", 1, "Indicators", 2, "Data", 5));
        assertThat(service.contents(-1).rows()).isEmpty();
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_number_of_releases() {
        long before = fixture.statements(service::datasets);
        for (int i = 0; i < 10; i++) {
            fixture.release(dataset, "more " + i, null, "2025-01-01T00:00:00Z");
        }

        assertThat(fixture.statements(service::datasets)).isEqualTo(before);
    }

    @Test
    void an_indicator_that_the_active_release_lacks_although_its_dataset_speaks_for_it_is_named() {
        fixture.lead("homicide-rate", dataset);
        fixture.lead("homicide-old", dataset);

        assertThat(service.dataset("homicide").orElseThrow().silent()).containsExactly("homicide-old");
        assertThat(service.lacking(newer)).containsExactly("homicide-old");
        assertThat(service.lacking(older)).isEmpty();
    }

    @Test
    void findings_come_page_by_page_warnings_first_and_narrow_by_severity_and_code() {
        for (int i = 0; i < 60; i++) {
            finding(newer, "missing-value", "INFO", "Data", "D" + (i + 2), 1);
        }
        finding(newer, "unknown-country", "WARNING", "Data", "A5", 40);

        FindingsPage first = service.findings(newer, FindingsPage.Filter.NONE, 1);
        assertThat(first.findings()).hasSize(FindingsPage.SIZE);
        assertThat(first.findings().getFirst().where()).isEqualTo("Data!A5");
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.rows()).isEqualTo(61);
        assertThat(first.byCode()).containsExactly(Map.entry("missing-value", 60), Map.entry("unknown-country", 40));
        FindingsPage beyond = service.findings(newer, FindingsPage.Filter.NONE, 99);
        assertThat(beyond.page()).isEqualTo(2);
        assertThat(beyond.findings()).hasSize(11);
        assertThat(service.findings(newer, new FindingsPage.Filter(Severity.WARNING, null), 1)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("unknown-country");
        assertThat(service.findings(newer, new FindingsPage.Filter(null, "missing-value"), 1)
                        .rows())
                .isEqualTo(60);
        assertThat(service.findings(older, FindingsPage.Filter.NONE, 1).pages()).isEqualTo(1);
    }

    private ReleaseDifference between(long from, long to, @Nullable String indicator) {
        return differences.between(service.pair(from, to), indicator, Wanted.ALWAYS);
    }

    @Test
    void a_release_that_was_stored_before_counts_were_kept_is_counted_later_and_says_so_until_then() {
        assertThat(counts.missing()).containsExactly(newer, older);
        assertThat(service.contents(newer).counted()).isFalse();
        assertThat(service.contents(newer).rows()).isEmpty();
        assertThat(service.contents(newer).indicators())
                .extracting(IndicatorCount::code)
                .containsExactly("homicide-rate");

        counts.count(newer, Wanted.ALWAYS);

        assertThat(counts.missing()).containsExactly(older);
        assertThat(service.contents(newer).observations()).isEqualTo(4);
        assertThatThrownBy(() -> counts.count(older, () -> false)).isInstanceOf(CancellationException.class);
    }

    @Test
    void what_was_compared_once_is_kept_for_ever() {
        ReleaseDifference found = between(older, newer, null);
        // whoever counted again would find nothing
        jdbc.update("delete from observation");
        var afterARestart = new DifferenceService(service, tables, database, transactions);

        assertThat(afterARestart.between(service.pair(older, newer), null, Wanted.ALWAYS))
                .isEqualTo(found);
        assertThat(afterARestart
                        .between(service.pair(newer, older), null, Wanted.ALWAYS)
                        .figures()
                        .byIndicator())
                .isEmpty();
    }

    @Test
    void what_is_not_counted_yet_waits_for_its_turn_and_what_is_small_or_known_does_not() {
        assertThat(differences.quick(service.pair(older, newer), null)).isFalse();
        counts.count(older, Wanted.ALWAYS);
        counts.count(newer, Wanted.ALWAYS);
        assertThat(differences.quick(service.pair(older, newer), null)).isTrue();
        jdbc.update("update release_rows set row_count = 900000 where sheet = 'Data'");
        jdbc.update("update indicator_count set observations = 900000");
        var afterARestart = new ReleaseService(releases, JdbcClient.create(jdbc));
        var larger = new DifferenceService(afterARestart, tables, database, transactions);
        assertThat(larger.quick(service.pair(older, newer), null)).isFalse();
        assertThat(larger.quick(service.pair(older, newer), "homicide-rate")).isFalse();

        larger.between(service.pair(older, newer), null, Wanted.ALWAYS);

        assertThat(larger.quick(service.pair(older, newer), null)).isTrue();
        assertThat(larger.quick(service.pair(older, newer), "homicide-rate")).isFalse();
        assertThat(comparisons.between(service.pair(older, newer), null, Duration.ZERO))
                .isPresent();
    }

    @Test
    void figures_are_read_some_thousand_at_a_time_and_none_is_lost_or_told_twice() {
        long dataset = fixture.dataset("large");
        long first = fixture.release(dataset, "1", null, "2026-01-01T00:00:00Z");
        long second = fixture.release(dataset, "2", null, "2026-01-02T00:00:00Z");
        many(first, 8_000, 0);
        many(second, 8_400, 1_000);

        var figures = between(first, second, null).figures();

        assertThat(figures.byIndicator()).isEqualTo(Map.of("a", new Difference(400, 1_000, 7_000, 0)));
        assertThat(figures.changed()).hasSize(DifferenceService.LISTED);
        counts.count(second, Wanted.ALWAYS);
        assertThat(service.contents(second).indicators().getFirst().places()).isEqualTo(42);
    }

    /** Two hundred years of as many places as it takes, some of the figures raised by half. */
    private void many(long release, int figures, int raised) {
        long source = fixture.source(release, "s", "UNODC", "1");
        long indicator = fixture.indicator(release, "a", "homicide", 1);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < figures; i++) {
            String place = "A" + (char) ('A' + i / 200 / 26) + (char) ('A' + i / 200 % 26);
            int year = 1900 + i % 200;
            rows.add(new Object[] {
                org.rumbo.indicator.ObservationKey.of(indicator, new org.rumbo.country.CountryCode(place), 0, year),
                indicator,
                place,
                year,
                i < raised ? 15.0 : 10.0,
                source
            });
        }
        jdbc.batchUpdate(
                "insert into observation (id, indicator_id, country, obs_year, obs_value, status, source_id, sheet, cell) values (?, ?, ?, ?, ?, 'OBSERVED', ?, 'Data', 'D2')",
                rows);
    }

    @Test
    void work_that_nobody_waits_for_ends() {
        int[] asked = {0};

        assertThatThrownBy(() -> differences.between(service.pair(older, newer), null, () -> asked[0]++ < 1))
                .isInstanceOf(CancellationException.class);
        assertThat(differences.atHand(service.pair(older, newer), null)).isEmpty();
    }

    @Test
    void two_releases_differ_in_what_is_new_changed_and_gone_of_each_indicator() {
        ReleaseDifference difference = between(older, newer, null);

        assertThat(difference.figures().byIndicator())
                .containsExactly(
                        Map.entry("homicide-old", new Difference(0, 0, 0, 1)),
                        Map.entry("homicide-rate", new Difference(1, 1, 2, 1)));
        assertThat(difference.figures().changed())
                .containsExactly(new Revision(Kind.CHANGED, "homicide-rate", "COL", 2021, 25.0, 29.0));
        assertThat(difference.figures().large()).isEqualTo(Map.of("homicide-rate", 1));
        assertThat(difference.figures().fresh()).extracting(Revision::country).containsExactly("ECU");
        assertThat(difference.figures().removed())
                .extracting(Revision::indicator)
                .containsExactly("homicide-old", "homicide-rate");
        assertThat(between(older, newer, "homicide-old").figures().total()).isEqualTo(new Difference(0, 0, 0, 1));
        List<Revision> all = new ArrayList<>();
        differences.eachRevision(service.pair(newer, older), "homicide-rate", Wanted.ALWAYS, all::add);
        assertThat(all).extracting(Revision::kind).containsExactly(Kind.CHANGED, Kind.REMOVED, Kind.FRESH);
        assertThat(between(older, older, null).none()).isTrue();
    }

    @Test
    void parts_of_a_country_are_compared_by_their_code_whatever_number_a_release_gave_them() {
        long dataset = fixture.dataset("parts");
        long first = fixture.release(dataset, "1", null, "2026-01-01T00:00:00Z");
        long second = fixture.release(dataset, "2", null, "2026-01-02T00:00:00Z");
        part(first, "GBR_NI", 1, 1.0);
        part(second, "GBR_E_W", 1, 2.0);
        partOf(second, "GBR_NI", 2, 1.0);

        assertThat(between(first, second, null).figures().total()).isEqualTo(new Difference(1, 0, 1, 0));
    }

    private void part(long release, String place, int part, double value) {
        fixture.indicator(release, "rate", "homicide", 1);
        fixture.source(release, "s", "UNODC", "1");
        partOf(release, place, part, value);
    }

    private void partOf(long release, String place, int part, double value) {
        Long indicator = jdbc.queryForObject("select id from indicator where release_id = ?", Long.class, release);
        Long source = jdbc.queryForObject("select id from source where release_id = ?", Long.class, release);
        jdbc.update(
                "insert into observation (id, indicator_id, country, obs_year, obs_value, status, source_id, sheet, cell) values (?, ?, ?, 2020, ?, 'OBSERVED', ?, 'Data', 'D2')",
                org.rumbo.indicator.ObservationKey.of(indicator, new org.rumbo.country.CountryCode(place), part, 2020),
                indicator,
                place,
                value,
                source);
    }

    @Test
    void only_releases_of_one_dataset_are_compared() {
        long other = fixture.activeRelease("trafficking", "1", null);

        assertThatThrownBy(() -> between(older, other, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trafficking");
        assertThatThrownBy(() -> between(older, -1, null)).hasMessageContaining("-1");
    }

    @Test
    void rows_that_people_wrote_are_compared_by_their_key_and_cell_by_cell() {
        long dataset = fixture.dataset("policy");
        long first = fixture.release(dataset, "1", null, "2026-01-01T00:00:00Z");
        long second = fixture.release(dataset, "2", null, "2026-02-01T00:00:00Z");
        fixture.instrument(first, "SLV-01", "SLV", "state_of_exception", 1, "2022-03-27", "VERIFIED");
        fixture.instrument(first, "SLV-02", "SLV", "army", 1, "2016-03-27", "VERIFIED");
        fixture.instrument(first, "SLV-03", "SLV", "army", 1, "2017-03-27", "VERIFIED");
        fixture.instrument(second, "SLV-01", "SLV", "state_of_exception", 2, "2022-03-27", "VERIFIED");
        fixture.instrument(second, "SLV-03", "SLV", "army", 1, "2017-03-27", "VERIFIED");
        fixture.instrument(second, "ECU-01", "ECU", "army", 1, "2024-01-08", "KNOWN");

        List<TableDifference> found = between(first, second, null).tables();

        assertThat(found).singleElement().satisfies(table -> {
            assertThat(table.sheet()).isEqualTo("Instruments");
            assertThat(table.counts()).isEqualTo(new Difference(1, 1, 1, 1));
            assertThat(table.rows())
                    .containsExactly(
                            new TableDifference.RowChange(
                                    Kind.CHANGED, "SLV-01", List.of(new TableDifference.CellChange("level", "1", "2"))),
                            new TableDifference.RowChange(Kind.FRESH, "ECU-01", List.of()),
                            new TableDifference.RowChange(Kind.REMOVED, "SLV-02", List.of()));
        });
    }

    @Test
    void rows_come_as_the_template_has_them() {
        long release = fixture.activeRelease("policy", "1", null);
        fixture.instrument(release, "SLV-01", "SLV", "state_of_exception", 1, "2022-03-27", "UNCERTAIN");
        fixture.coverage(release, "SLV", "FORCE", "NOT_SEARCHED");
        List<Map<String, Object>> rows = new ArrayList<>();
        tables.read(release, Template.INSTRUMENTS, cells -> rows.add(named(Template.INSTRUMENTS, cells)));
        tables.read(release, Template.COVERAGE, cells -> rows.add(named(Template.COVERAGE, cells)));
        tables.read(newer, Template.DATA, cells -> rows.add(named(Template.DATA, cells)));

        assertThat(rows.getFirst())
                .containsEntry("id", "SLV-01")
                .containsEntry("title", "Title of SLV-01")
                .containsEntry("direction", "militarized")
                .containsEntry("level", 1)
                .containsEntry("start", java.time.LocalDate.of(2022, 3, 27))
                .containsEntry("scored", "no")
                .containsEntry("end", null);
        assertThat(rows.get(1)).containsEntry("status", "not searched").containsEntry("domain", "force");
        assertThat(rows.subList(2, rows.size()))
                .extracting(row -> row.get("country") + " " + row.get("year") + " " + row.get("value"))
                .containsExactly("COL 2020 24.3", "COL 2021 29.0", "ECU 2023 45.0", "GBR_NI 2020 1.0");
        assertThat((String) rows.getLast().get(Template.ORIGINAL_CELL)).startsWith("Data!D");
    }

    @Test
    void every_sheet_of_the_template_can_be_read() {
        for (Template.Sheet sheet : Template.TABLES) {
            List<Object> rows = new ArrayList<>();
            tables.read(-1, sheet, rows::add);
            assertThat(rows).as(sheet.name()).isEmpty();
        }
    }

    private static Map<String, Object> named(Template.Sheet sheet, Object[] cells) {
        Map<String, Object> row = new java.util.LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(sheet.names().get(i), cells[i]);
        }
        return row;
    }

    private void finding(long release, String code, String severity, String sheet, String cell, int occurrences) {
        jdbc.update(
                "insert into finding (release_id, code, severity, sheet, cell, message, occurrences) values (?, ?, ?, ?, ?, 'Something.', ?)",
                release,
                code,
                severity,
                sheet,
                cell,
                occurrences);
    }
}
