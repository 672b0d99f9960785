package org.rumbo.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rumbo.dataset.Template.Sheet;

/** Where the rows of each sheet of the template lie in the database. A column lies in one of its name, but for those named here. */
public final class TemplateQueries {

    /**
     * @param from table, with the alias t, and what it is joined with
     * @param where which rows of the table belong to the sheet, after those of the release
     * @param order in which the rows come
     * @param columns expressions for the columns that do not bear the name of their database column
     */
    private record Query(String from, String where, String order, Map<String, String> columns) {}

    private static final String CELL = "t.sheet || '!' || t.cell";

    private static final Map<Sheet, Query> QUERIES = Map.ofEntries(
            Map.entry(Template.SOURCES, new Query("source t", "", "t.id", Map.of())),
            Map.entry(
                    Template.COUNTRIES,
                    new Query("place t", " and t.kind = 'COUNTRY'", "t.id", Map.of("name", "t.name_en"))),
            Map.entry(Template.PLACES, new Query("place t", " and t.kind <> 'COUNTRY'", "t.id", Map.of())),
            Map.entry(Template.INDICATORS, new Query("indicator t", "", "t.position, t.id", Map.of())),
            Map.entry(
                    Template.DATA,
                    new Query(
                            "observation t join indicator i on i.id = t.indicator_id join source s on s.id = t.source_id",
                            "",
                            "t.id",
                            english(
                                    Map.of(
                                            "indicator", "i.code",
                                            "year", "t.obs_year",
                                            "value", "t.obs_value",
                                            "lower", "t.lower_bound",
                                            "upper", "t.upper_bound",
                                            "source", "s.code"),
                                    "note"))),
            Map.entry(
                    Template.BREAKS,
                    new Query(
                            "series_break t",
                            "",
                            "t.id",
                            Map.of("indicator", "t.indicator_code", "date", "t.break_date"))),
            Map.entry(
                    Template.CODEBOOK,
                    new Query(
                            "kind t",
                            "",
                            "t.position, t.id",
                            english(
                                    "definition",
                                    "level-0",
                                    "level-1",
                                    "level-2",
                                    "unit-of-coding",
                                    "comparable-indicator"))),
            Map.entry(Template.COVERAGE, new Query("coverage t", "", "t.country, t.domain", Map.of())),
            Map.entry(
                    Template.KIND_COVERAGE,
                    new Query("kind_coverage t", "", "t.country, t.kind", Map.of("from-year", "t.from_year"))),
            Map.entry(
                    Template.INSTRUMENTS,
                    new Query(
                            "instrument t",
                            "",
                            "t.id",
                            english(
                                    Map.of("id", "t.code", "start", "t.start_date", "end", "t.end_date"),
                                    "title",
                                    "summary"))),
            Map.entry(
                    Template.EVENTS,
                    new Query("policy_event t", "", "t.id", english(Map.of("date", "t.event_date"), "note"))),
            Map.entry(
                    Template.DECLARATIONS,
                    new Query(
                            "declaration t",
                            "",
                            "t.id",
                            english(Map.of("date", "t.declared_on", "end", "t.ended_on"), "basis", "note"))),
            Map.entry(
                    Template.STUDIES,
                    new Query(
                            "study t",
                            "",
                            "t.id",
                            english(
                                    Map.of(
                                            "id", "t.code",
                                            "from", "t.period_from",
                                            "to", "t.period_to",
                                            "year", "t.study_year"),
                                    "title",
                                    "claim",
                                    "effect",
                                    "design-words",
                                    "note"))),
            Map.entry(
                    Template.FACTS,
                    new Query(
                            "context_fact t",
                            "",
                            "t.id",
                            english(
                                    Map.of("id", "t.code", "from", "t.year_from", "to", "t.year_to"),
                                    "fact",
                                    "figure",
                                    "unit",
                                    "period",
                                    "note"))));

    private TemplateQueries() {}

    /**
     * The rows of a sheet in order, its columns in order. The one parameter is the number of the release; for Data there are two,
     * the first and the last key of an indicator.
     */
    public static String rows(Sheet sheet) {
        Query query = query(sheet);
        String columns = sheet.columns().stream()
                .map(column -> expression(query, column.name()))
                .collect(Collectors.joining(", "));
        String which = sheet == Template.DATA ? "t.id between ? and ?" : "t.release_id = ?";
        return "select %s from %s where %s%s order by %s"
                .formatted(columns, query.from(), which, query.where(), query.order());
    }

    /** Number of a release, name of any sheet but Data, and how many rows the release has of it. */
    static String count(Sheet sheet, long release) {
        Query query = query(sheet);
        return "select %d, '%s', count(*) from %s where t.release_id = %d%s"
                .formatted(release, sheet.name(), query.from(), release, query.where());
    }

    private static String expression(Query query, String column) {
        // whoever takes a release away is a reader: what editors still have to check stays in the database
        if (column.equals(Template.EDITOR_NOTE)) {
            return "cast(null as varchar)";
        }
        return column.equals(Template.ORIGINAL_CELL)
                ? CELL
                : query.columns().getOrDefault(column, "t." + column.replace('-', '_'));
    }

    private static Query query(Sheet sheet) {
        return Objects.requireNonNull(QUERIES.get(sheet));
    }

    /** The template writes English texts without a language, the database with one. */
    private static Map<String, String> english(String... columns) {
        return english(Map.of(), columns);
    }

    private static Map<String, String> english(Map<String, String> others, String... columns) {
        Map<String, String> all = new HashMap<>(others);
        for (String column : columns) {
            all.put(column, "t." + column.replace('-', '_') + "_en");
        }
        return Map.copyOf(all);
    }
}
