package org.rumbo.dataset.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.layout.Places;
import org.rumbo.dataset.layout.Years;
import org.rumbo.dataset.workbook.Row;

/**
 * The header of a mapped sheet.
 *
 * @param texts by column
 * @param values code of the indicator that a column holds figures of, by column; empty, with a finding, where the header heads none
 * @param years years that head columns, by column
 * @param countries codes of the countries that head columns, by column
 */
record MappedHeader(
        List<String> texts, Map<Integer, String> values, Map<Integer, Integer> years, Map<Integer, String> countries) {

    private static final Pattern NAMES_A_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    /** What a header means by a mapping, and what is odd about it. */
    static MappedHeader of(List<String> texts, SheetMapping mapping, Places places, Findings findings) {
        Columns columns = mapping.columns();
        Map<Integer, Integer> years = columns.yearsAcross() ? Years.across(texts) : Map.of();
        Map<Integer, String> countries =
                columns.countriesAcross() ? places.across(texts, columns.headerRow(), columns::isOther) : Map.of();
        String only = mapping.measures().getFirst().code();
        Map<Integer, String> values = new LinkedHashMap<>();
        years.keySet().forEach(column -> values.put(column, only));
        countries.keySet().forEach(column -> values.put(column, only));
        for (int i = 0; i < columns.values().size(); i++) {
            values.put(columns.values().get(i), mapping.measures().get(i).code());
        }
        var header = new MappedHeader(texts, values, years, countries);
        if (values.isEmpty()) {
            tellNothing(columns, findings);
        } else {
            header.tellDates(columns, findings);
            header.tellOtherYears(columns, findings);
            header.tellTablesSideBySide(columns, findings);
        }
        return header;
    }

    private static void tellNothing(Columns columns, Findings findings) {
        findings.error(
                "missing-column",
                columns.sheet(),
                null,
                columns.yearsAcross()
                        ? "No header of row %d is a year.".formatted(columns.headerRow())
                        : "No header of row %d is a country.".formatted(columns.headerRow()),
                columns.yearsAcross()
                        ? "Choose the row whose headers are years, or the column that holds the year."
                        : "Choose the row whose headers are countries, or the column that names the country.");
    }

    private void tellDates(Columns columns, Findings findings) {
        years.entrySet().stream()
                .filter(year -> Years.of(texts.get(year.getKey())).isEmpty())
                .findFirst()
                .ifPresent(first -> MappedYears.tellDates(
                        findings, columns.sheet(), Row.address(first.getKey(), columns.headerRow()), first.getValue()));
    }

    /** 2022* and 2022 (p) are no years, and whoever has ten years across does not see that one of them is not read. */
    private void tellOtherYears(Columns columns, Findings findings) {
        for (int column = 0; columns.yearsAcross() && column < texts.size(); column++) {
            if (!years.containsKey(column)
                    && NAMES_A_YEAR.matcher(texts.get(column)).find()) {
                findings.warning(
                        "unknown-column",
                        columns.sheet(),
                        Row.address(column, columns.headerRow()),
                        "The header \"%s\" is not a year alone: its column is not read.".formatted(texts.get(column)),
                        "Where the column holds the figures of a year, write the year with four digits and nothing else.");
            }
        }
    }

    private void tellTablesSideBySide(Columns columns, Findings findings) {
        Integer country = columns.country();
        if (country != null && twice(texts, country)) {
            findings.warning(
                    "several-tables",
                    columns.sheet(),
                    null,
                    "The header \"%s\" stands in several columns: there seem to be tables side by side, of which one is read."
                            .formatted(texts.get(country)),
                    "Bring the other tables in files of their own.");
        }
    }

    private static boolean twice(List<String> header, int country) {
        String name = country < header.size() ? header.get(country).toLowerCase(Locale.ROOT) : "";
        return !name.isEmpty()
                && header.stream()
                                .filter(text -> text.toLowerCase(Locale.ROOT).equals(name))
                                .count()
                        > 1;
    }
}
