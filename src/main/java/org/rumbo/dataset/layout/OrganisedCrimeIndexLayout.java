package org.rumbo.dataset.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Drafts.IndicatorDraft;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Drafts.SourceDraft;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Row;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;
import org.rumbo.dataset.workbook.WorkbookHead.HeadRow;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Status;
import org.rumbo.provenance.Translation;
import org.rumbo.text.Localized;

/**
 * The Global Organized Crime Index: a country a row, a score a column, an edition a sheet. Countries are named, not coded, and
 * columns differ between the sheets in order and spelling. What counts as read is a score.
 */
public final class OrganisedCrimeIndexLayout implements Layout {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final String PUBLISHER = "Global Initiative Against Transnational Organized Crime (GI-TOC)";
    private static final String LICENCE = "Not stated in the workbook: ask the publisher";
    private static final String ADDRESS = "https://ocindex.net";
    private static final Translation TRANSLATION = new Translation(
            "Índice Global de Crimen Organizado",
            "Índice Global de Crime Organizado",
            null,
            null,
            "No consta en el libro: pregunte a quien lo publica",
            "Não consta na planilha: pergunte a quem publica");
    /** Beyond this column of averages a higher score is better. */
    private static final String RESILIENCE = "resilience";

    /** The scores of one edition. */
    private record Table(String sheet, int headerRow, int country, int year, Map<Integer, String> scores) {}

    @Override
    public String name() {
        return "organised-crime-index";
    }

    @Override
    public boolean recognises(WorkbookHead head) {
        return !tables(head).isEmpty();
    }

    /** The tables of the workbook, the oldest edition first. */
    private static List<Table> tables(WorkbookHead head) {
        List<Table> tables = new ArrayList<>();
        head.rows().forEach((sheet, rows) -> {
            for (HeadRow row : rows) {
                List<String> names = row.texts().stream()
                        .map(OrganisedCrimeIndexLayout::plain)
                        .toList();
                int country = names.indexOf("country");
                int first = names.indexOf("criminality");
                if (country >= 0 && first > country && names.contains(RESILIENCE)) {
                    Map<Integer, String> scores = new LinkedHashMap<>();
                    for (int column = first; column < names.size(); column++) {
                        if (!names.get(column).isEmpty()) {
                            scores.put(column, row.texts().get(column));
                        }
                    }
                    Matcher year = YEAR.matcher(sheet + " " + titles(head));
                    if (year.find()) {
                        tables.add(new Table(sheet, row.number(), country, Integer.parseInt(year.group(1)), scores));
                    }
                    break;
                }
            }
        });
        tables.sort(Comparator.comparingInt(Table::year));
        return tables;
    }

    /** Texts of the cover, which names the edition where the sheet does not. */
    private static String titles(WorkbookHead head) {
        return head.rows().values().stream()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> String.join(" ", rows.getFirst().texts()))
                .reduce("", (a, b) -> a + " " + b);
    }

    /** A header in small letters, without what its spellings differ in: {@code Criminality avg,} and {@code Criminality avg.}. */
    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+avg[.,]?$", "")
                .replaceAll("[.,]+$", "")
                .strip();
    }

    @Override
    public void read(Spreadsheet workbook, WorkbookHead head, Known known, Drafts drafts, Findings findings)
            throws UnreadableWorkbook {
        List<Table> tables = tables(head);
        String edition = String.valueOf(tables.getLast().year());
        String citation =
                "Global Initiative Against Transnational Organized Crime, Global Organized Crime Index, edition of %s."
                        .formatted(edition);
        var source = new SourceDraft(
                "organised-crime-index",
                PUBLISHER,
                "Global Organized Crime Index",
                edition,
                null,
                LICENCE,
                ADDRESS,
                citation,
                TRANSLATION);
        drafts.publication(source);
        var rows = new PublisherTable(known, drafts, findings, "");
        for (Table table : tables) {
            Map<Integer, String> indicators = indicators(table, drafts);
            var places = new Places(known, findings, table.sheet());
            var values = new ValueReader(workbook, table.sheet(), table.headerRow(), indicators::containsKey, findings);
            workbook.read(table.sheet(), row -> {
                if (row.number() > table.headerRow() && !row.empty()) {
                    row(row, table, indicators, places, values, rows, drafts, findings);
                }
                return true;
            });
        }
        rows.finish();
        PublisherTable.tellOthers(head, tables.stream().map(Table::sheet).toList(), findings);
    }

    private static void row(
            Row row,
            Table table,
            Map<Integer, String> indicators,
            Places places,
            ValueReader values,
            PublisherTable rows,
            Drafts drafts,
            Findings findings) {
        if (indicators.keySet().stream().allMatch(column -> row.type(column) == Row.Type.BLANK)) {
            PublisherTable.note(row, table.sheet(), findings);
            return;
        }
        drafts.rowsRead += indicators.size();
        String where = places.of(row, table.country(), indicators.size());
        if (where == null) {
            return;
        }
        indicators.forEach((column, indicator) -> {
            Double value = values.of(row, column);
            if (value == null) {
                return;
            }
            if (value < 0 || value > 10) {
                findings.error(
                        "out-of-range",
                        table.sheet(),
                        row.cell(column),
                        "%s is no score of this index: its scores go up to 10.".formatted(row.text(column)),
                        "Check the value at its publisher.");
                return;
            }
            rows.takeAny(new ObservationDraft(
                    indicator,
                    where,
                    table.year(),
                    value,
                    null,
                    null,
                    Status.OBSERVED,
                    "organised-crime-index",
                    null,
                    null,
                    table.sheet(),
                    row.cell(column)));
        });
    }

    private static Map<Integer, String> indicators(Table table, Drafts drafts) {
        Map<Integer, String> codes = new LinkedHashMap<>();
        boolean resilience = false;
        for (var score : table.scores().entrySet()) {
            String plain = plain(score.getValue());
            resilience |= plain.equals(RESILIENCE);
            String code = PublisherTable.slug("oc-index " + plain);
            codes.put(score.getKey(), code);
            String name = name(plain);
            boolean average = List.of("criminality", "criminal markets", "criminal actors", RESILIENCE)
                    .contains(plain);
            String definition = "Score of the Global Organized Crime Index from 1 to 10: %s%s. %s"
                    .formatted(
                            name,
                            average ? " (average)" : "",
                            resilience ? "Higher means more resilient." : "Higher means more criminality.");
            drafts.indicators.putIfAbsent(
                    code,
                    new IndicatorDraft(
                            code,
                            new Localized(
                                    "Organized crime: " + name, "Organized crime: " + name, "Organized crime: " + name),
                            new Localized("score from 1 to 10", "puntuación de 1 a 10", "pontuação de 1 a 10"),
                            average ? 2 : 1,
                            new Localized(definition, definition, definition),
                            resilience ? HigherIs.BETTER : HigherIs.WORSE,
                            "organised-crime",
                            average && !plain.equals(RESILIENCE) ? CAVEAT : null));
        }
        return codes;
    }

    private static final Localized CAVEAT = new Localized(
            "Judged by experts. Later editions score markets and actors that the edition of 2021 did not: averages are not built from the same parts.",
            "Juicio de expertos. Las ediciones posteriores puntúan mercados y actores que la de 2021 no tenía: los promedios no se forman con las mismas partes.",
            "Avaliação de especialistas. As edições posteriores pontuam mercados e atores que a de 2021 não tinha: as médias não se formam com as mesmas partes.");

    private static String name(String plain) {
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
