package org.rumbo.testing;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.ObservationKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

/** Writes a few rows straight into the tables, past the importer, and counts statements. */
public class Fixture {

    private final JdbcTemplate jdbc;
    private final Statistics statistics;
    private int cell = 1;

    Fixture(JdbcTemplate jdbc, EntityManagerFactory factory) {
        this.jdbc = jdbc;
        this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
    }

    /** A dataset without a release. */
    public long dataset(String code) {
        return insert("dataset", Map.of("code", code));
    }

    public long release(long dataset, String edition, String asOf, String importedAt) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of(
                "dataset_id",
                dataset,
                "title",
                "Title of " + edition,
                "publisher",
                "Publisher",
                "edition",
                edition,
                "licence",
                "Free to use",
                "citation",
                "Publisher, " + edition,
                "file_name",
                edition + ".xlsx",
                "checksum",
                "%064x".formatted((dataset + edition).hashCode() & 0xffffffffL),
                "layout",
                "template"));
        row.put("as_of", asOf == null ? null : LocalDate.parse(asOf));
        row.put("imported_at", java.sql.Timestamp.from(java.time.Instant.parse(importedAt)));
        row.put("imported_by", "test");
        row.put("rows_read", 3);
        row.put("rows_loaded", 2);
        return insert("dataset_release", row);
    }

    public void activate(long dataset, Long release) {
        jdbc.update("update dataset set active_release_id = ? where id = ?", release, dataset);
    }

    /** A dataset with one release, which is active. */
    public long activeRelease(String dataset, String edition, String asOf) {
        long id = dataset(dataset);
        long release = release(id, edition, asOf, "2026-04-01T10:00:00Z");
        activate(id, release);
        return release;
    }

    public long source(long release, String code, String publisher, String edition) {
        return insert(
                "source",
                Map.of(
                        "release_id", release,
                        "code", code,
                        "publisher", publisher,
                        "title", "Title",
                        "edition", edition,
                        "licence", "Free to use",
                        "citation", publisher + ", " + edition));
    }

    /** @param kind in the words of the workbook; parent, region, Spanish and Portuguese name may be null */
    public void place(
            long release, String code, String kind, String parent, String region, String en, String es, String pt) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("release_id", release);
        row.put("code", code);
        row.put("kind", kind);
        row.put("parent", parent);
        row.put("region", region);
        row.put("subregion", region);
        row.put("name_en", en);
        row.put("name_es", es);
        row.put("name_pt", pt);
        row.put("sheet", "Countries");
        row.put("cell", "A" + ++cell);
        insert("place", row);
    }

    public long indicator(long release, String code, String topic, int position) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("release_id", release);
        row.put("code", code);
        row.put("position", position);
        for (String language : new String[] {"en", "es", "pt"}) {
            row.put("name_" + language, code + " " + language);
            row.put("unit_" + language, "unit " + language);
            row.put("definition_" + language, "definition " + language);
        }
        row.put("decimals", 1);
        row.put("higher_is", "WORSE");
        row.put("topic", topic);
        return insert("indicator", row);
    }

    public void observation(long indicator, String country, int year, double value, long source) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", ObservationKey.of(indicator, new CountryCode(country), country.length() == 3 ? 0 : 1, year));
        row.put("indicator_id", indicator);
        row.put("country", country);
        row.put("obs_year", year);
        row.put("obs_value", value);
        row.put("status", "OBSERVED");
        row.put("source_id", source);
        row.put("sheet", "Data");
        row.put("cell", "D" + ++cell);
        write("observation", row);
    }

    /** Lets a dataset speak for an indicator, whoever did before. */
    public void lead(String indicator, long dataset) {
        jdbc.update("delete from indicator_lead where indicator_code = ?", indicator);
        write("indicator_lead", Map.of("indicator_code", indicator, "dataset_id", dataset));
    }

    public void seriesBreak(long release, String indicator, String country, String date, String kind, String note) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("release_id", release);
        row.put("indicator_code", indicator);
        row.put("country", country);
        row.put("break_date", LocalDate.parse(date));
        row.put("kind", kind);
        row.put("note_en", note);
        row.put("note_es", note);
        row.put("note_pt", note);
        row.put("sheet", "Breaks");
        row.put("cell", "A" + ++cell);
        insert("series_break", row);
    }

    public void kind(long release, String code, String direction, String domain, double weight, int position) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("release_id", release);
        row.put("code", code);
        row.put("position", position);
        row.put("direction", direction);
        row.put("domain", domain);
        row.put("weight", weight);
        row.put("applies", "all");
        row.put("name_en", code);
        row.put("name_es", code);
        row.put("name_pt", code);
        row.put("definition_en", "definition");
        row.put("level_0_en", "none");
        row.put("level_1_en", "some");
        row.put("level_2_en", "much");
        row.put("sheet", "Codebook");
        row.put("cell", "A" + ++cell);
        insert("kind", row);
    }

    public void coverage(long release, String country, String domain, String status) {
        write(
                "coverage",
                Map.of(
                        "release_id", release,
                        "country", country,
                        "domain", domain,
                        "status", status,
                        "sheet", "Coverage",
                        "cell", "A" + ++cell));
    }

    public void instrument(
            long release, String code, String country, String kind, int level, String start, String confidence) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("release_id", release);
        row.put("code", code);
        row.put("country", country);
        row.put("title_en", "Title of " + code);
        row.put("kind", kind);
        row.put("direction", "MILITARIZED");
        row.put("layer", "LAW");
        row.put("scope", "NATIONAL");
        row.put("level", level);
        row.put("start_date", LocalDate.parse(start));
        row.put("start_precision", "DAY");
        row.put("legal_status", "enacted_law");
        row.put("summary_en", "Summary");
        row.put("source_title", "Gazette");
        row.put("confidence", confidence);
        row.put("scored", !confidence.equals("UNCERTAIN"));
        row.put("sheet", "Instruments");
        row.put("cell", "A" + ++cell);
        insert("instrument", row);
    }

    /** @param country null for an international event */
    public void event(long release, String country, String date, String label) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("release_id", release);
        row.put("country", country);
        row.put("event_date", LocalDate.parse(date));
        row.put("date_precision", "YEAR");
        row.put("kind", "treaty");
        for (String language : new String[] {"en", "es", "pt"}) {
            row.put("label_" + language, label + " " + language);
            row.put("title_" + language, "Title " + language);
        }
        row.put("source_title", "Gazette");
        row.put("confidence", "KNOWN");
        row.put("sheet", "Events");
        row.put("cell", "A" + ++cell);
        insert("policy_event", row);
    }

    public void declaration(long release, String country, String position, String date, String confidence) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("release_id", release);
        row.put("country", country);
        row.put("position", position.toUpperCase(java.util.Locale.ROOT));
        row.put("declared_on", LocalDate.parse(date));
        row.put("basis_en", "Named in the document");
        row.put("source_title", "Document");
        row.put("confidence", confidence);
        row.put("sheet", "Declarations");
        row.put("cell", "A" + ++cell);
        insert("declaration", row);
    }

    /** How many statements the services send to the database while {@code work} runs. */
    public long statements(Runnable work) {
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private long insert(String table, Map<String, Object> row) {
        return new SimpleJdbcInsert(jdbc)
                .withTableName(table)
                .usingColumns(row.keySet().toArray(String[]::new))
                .usingGeneratedKeyColumns("id")
                .executeAndReturnKey(row)
                .longValue();
    }

    private void write(String table, Map<String, Object> row) {
        new SimpleJdbcInsert(jdbc)
                .withTableName(table)
                .usingColumns(row.keySet().toArray(String[]::new))
                .execute(row);
    }
}
