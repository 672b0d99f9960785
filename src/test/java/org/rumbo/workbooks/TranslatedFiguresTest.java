package org.rumbo.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** A translation says the same figures and dates as its English text: in policy.xlsx, cell by cell. */
class TranslatedFiguresTest {

    private static final Path POLICY = Path.of("datasets", "policy.xlsx");
    private static final List<String> LANGUAGES = List.of("es", "pt");

    /** A number with the separators of any of the languages: 1,600 and 1.600 and 1 600. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\u00a0\u202f]\\d{3})*(?:[.,]\\d+)?");

    private static final Map<String, List<Pattern>> MONTHS = Map.of(
            "en",
                    months(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October",
                            "November",
                            "December"),
            "es",
                    months(
                            "enero",
                            "febrero",
                            "marzo",
                            "abril",
                            "mayo",
                            "junio",
                            "julio",
                            "agosto",
                            "septiembre",
                            "octubre",
                            "noviembre",
                            "diciembre"),
            "pt",
                    months(
                            "janeiro",
                            "fevereiro",
                            "março",
                            "abril",
                            "maio",
                            "junho",
                            "julho",
                            "agosto",
                            "setembro",
                            "outubro",
                            "novembro",
                            "dezembro"));

    /** Cells whose figures differ for a reason: a year written out or added, billions by which the languages count otherwise. */
    private static final Set<String> FIGURES_KNOWN = Set.of(
            // the year of the act tells it from the one of 1988
            "Events USA 1986-10-27 label es",
            "Events USA 1986-10-27 label pt",
            // "the 1990s" are "los años noventa"
            "Studies EV085 claim es",
            "Studies EV085 claim pt",
            // 121 billion are 121.000 millones
            "Facts CF006 figure es",
            "Facts CF007 figure es",
            // "12 thousand" is "12 mil" in both
            "Instruments HND-M-15 summary es",
            "Instruments HND-M-15 summary pt");

    private static final Set<String> MONTHS_KNOWN = Set.of(
            // the river of January is no date
            "Instruments BRA-M-03 title pt",
            "Instruments BRA-M-05 title pt",
            // "Mar-Nov 2022" is abbreviated in English alone
            "Studies EV010 effect es",
            "Studies EV010 effect pt",
            // a person, and a town
            "Instruments ARG-M-07 title es",
            "Instruments JAM-H-12 summary es",
            "Instruments JAM-H-12 summary pt");

    @Test
    void eachNumberOfAnEnglishTextStandsInItsTranslationsAndNoOtherDoes() throws Exception {
        Map<String, String> different = new TreeMap<>();
        for (Text text : texts()) {
            if (!numbers(text.english()).equals(numbers(text.translation()))) {
                different.put(text.where(), text.english() + " | " + text.translation());
            }
        }
        assertThat(different.keySet())
                .as(() -> String.join("\n", different.values()))
                .isEqualTo(FIGURES_KNOWN);
    }

    @Test
    void eachMonthOfAnEnglishTextStandsInItsTranslations() throws Exception {
        Map<String, String> different = new TreeMap<>();
        for (Text text : texts()) {
            if (!months(text.english(), "en").equals(months(text.translation(), text.language()))) {
                different.put(text.where(), text.english() + " | " + text.translation());
            }
        }
        assertThat(different.keySet())
                .as(() -> String.join("\n", different.values()))
                .isEqualTo(MONTHS_KNOWN);
    }

    @Test
    void whatIsShownIsTranslated() throws Exception {
        List<Text> texts = texts();

        assertThat(texts).hasSizeGreaterThan(2000);
        assertThat(texts.stream().filter(text -> text.translation().isBlank()).map(Text::where))
                .isEmpty();
    }

    @Test
    void figuresAreReadInEachLanguagesOwnNotation() {
        assertThat(numbers("1,600 m2 in 2012-14, 1.1%"))
                .isEqualTo(numbers("1.600 m² em 2012-2014; 1,1 %"))
                .isEqualTo(List.of("11", "1600", "2012", "2014"));
        assertThat(numbers("42 per 100,000")).isEqualTo(numbers("42 por 100 mil"));
        assertThat(numbers("12 arrests")).isNotEqualTo(numbers("21 detenciones"));
        assertThat(months("9 May 2023", "en")).isEqualTo(months("9 de mayo de 2023", "es"));
    }

    private record Text(String where, String language, String english, String translation) {}

    /** Every English text with each of its translations; rows that no page shows are left out. */
    private static List<Text> texts() throws Exception {
        List<Text> texts = new ArrayList<>();
        try (var book = WorkbookFactory.create(POLICY.toFile(), null, true)) {
            for (Sheet sheet : book) {
                Map<String, Integer> columns = columns(sheet.getRow(0));
                for (String column : columns.keySet()) {
                    String base = column.endsWith("-en") ? column.substring(0, column.length() - 3) : column;
                    if (columns.containsKey(base + "-es")) {
                        read(sheet, columns, column, base, texts);
                    }
                }
            }
        }
        return texts;
    }

    private static void read(Sheet sheet, Map<String, Integer> columns, String column, String base, List<Text> texts) {
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            String english = cell(row, columns.get(column));
            if (english.isBlank() || cell(row, columns.get("confidence")).equals("uncertain")) {
                continue;
            }
            for (String language : LANGUAGES) {
                texts.add(new Text(
                        String.join(
                                        " ",
                                        sheet.getSheetName(),
                                        cell(row, 0),
                                        cell(row, columns.get("date")),
                                        base,
                                        language)
                                .replace("  ", " "),
                        language,
                        english,
                        cell(row, columns.get(base + "-" + language))));
            }
        }
    }

    private static Map<String, Integer> columns(Row head) {
        Map<String, Integer> columns = new HashMap<>();
        head.forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    private static String cell(Row row, @org.jspecify.annotations.Nullable Integer column) {
        return column == null ? "" : new DataFormatter().formatCellValue(row.getCell(column));
    }

    /** The digits of each number, in ascending order; abbreviated years and "mil" written out. */
    private static List<String> numbers(String text) {
        String plain = text.replaceAll("m[2²]", "m")
                .replaceAll("\\b((?:19|20))(\\d\\d)[-\u2013](\\d\\d)\\b(?!\\d)", "$1$2 $1$3")
                .replaceAll("(\\d) mil\\b", "$1000")
                .replaceAll("Q([1-4])\\b", "$1");
        return NUMBER.matcher(plain)
                .results()
                .map(match -> match.group().replaceAll("\\D", ""))
                .sorted()
                .toList();
    }

    private static List<Pattern> months(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> Pattern.compile(
                        "(?U)\\b" + name + "\\b", Character.isUpperCase(name.charAt(0)) ? 0 : Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** How often each month is named, January first. */
    private static List<Long> months(String text, String language) {
        List<Pattern> names = MONTHS.get(language);
        return IntStream.range(0, 12)
                .mapToObj(i -> names.get(i).matcher(text).results().count())
                .toList();
    }
}
