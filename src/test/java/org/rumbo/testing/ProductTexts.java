package org.rumbo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** All that the product says in a language: its own texts, the findings of the importer, and the texts of the shipped workbooks. */
public final class ProductTexts {

    /**
     * English words that neither Spanish nor Portuguese has. One that is part of a code, an address or a path is left alone, as the
     * signs around it tell.
     */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\w/_:.-])(?:the|of|and|with|not|from|by|which|this|that|are|was|were|have|its|their|only|years?|figures?|sources?"
                    + "|datasets?|releases?|country|countries|policy|drugs?|reports?|rates?|about|under|into|between|after|before|since"
                    + "|until|where|when|who|what|edition|law|act|government|university|congress|office|department|ministry|institute"
                    + "|research|seizures?|homicides? by|killed|deaths?|people)(?![\\w/_:-]|\\.\\w)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<String> ORIGINALS =
            csv(Path.of("src/test/resources/org/rumbo/stays-in-the-original.csv")).stream()
                    .map(row -> row.get("text"))
                    .toList();

    private ProductTexts() {}

    /**
     * A text.
     *
     * @param where key, or workbook, sheet and column
     */
    public record Text(String where, String text) {}

    /** The texts in a language other than English. */
    public static List<Text> in(String language) throws IOException {
        List<Text> all = new ArrayList<>();
        properties(language).forEach((key, text) -> all.add(new Text(key, text)));
        for (String table : List.of("dataset/finding-sentences.csv", "provenance/publishers.csv")) {
            csv(Path.of("src/main/resources/org/rumbo").resolve(table))
                    .forEach(row -> all.add(new Text(table, row.get(language))));
        }
        try (Stream<Path> workbooks = Files.list(Path.of("datasets"))) {
            for (Path workbook : workbooks.sorted().toList()) {
                all.addAll(workbook(workbook, language));
            }
        }
        return all;
    }

    /** The product's own texts by key. */
    public static Map<String, String> properties(String language) throws IOException {
        var texts = new Properties();
        String suffix = language.equals("en") ? "" : "_" + language;
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations" + suffix + ".properties"))) {
            texts.load(reader);
        }
        Map<String, String> all = new LinkedHashMap<>();
        texts.stringPropertyNames().stream().sorted().forEach(key -> all.put(key, texts.getProperty(key)));
        return all;
    }

    /** A text without what is cited or is a proper name. */
    public static String ownWords(String text) {
        String own = text;
        for (String original : ORIGINALS) {
            own = own.replace(original, "");
        }
        return own;
    }

    /** The English words that stand in a text of another language, proper names and what is cited apart. */
    public static List<String> english(String text) {
        return ENGLISH.matcher(ownWords(text))
                .results()
                .map(match -> match.group() + " in: " + text)
                .toList();
    }

    /** The distinct texts of a column of a workbook's sheet, by the column's header. */
    public static Set<String> column(Path workbook, String sheet, String column) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        try (var book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            Sheet found = book.getSheet(sheet);
            if (found != null) {
                texts.addAll(column(found, column));
            }
        }
        return texts;
    }

    /** The rows of a file below its header. */
    public static List<CSVRecord> csv(Path file) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<Text> workbook(Path workbook, String language) throws IOException {
        List<Text> all = new ArrayList<>();
        try (var book = WorkbookFactory.create(workbook.toFile(), null, true)) {
            for (Sheet sheet : book) {
                String where = workbook.getFileName() + " " + sheet.getSheetName() + " ";
                if (sheet.getSheetName().equals("About")) {
                    for (Row row : sheet) {
                        String key = cell(row, 0);
                        if (key.endsWith("-" + language)) {
                            all.add(new Text(where + key, cell(row, 1)));
                        }
                    }
                }
                for (var header : sheet.getRow(0)) {
                    String column = header.getStringCellValue();
                    if (column.endsWith("-" + language)) {
                        column(sheet, column).forEach(text -> all.add(new Text(where + column, text)));
                    }
                }
            }
        }
        return all;
    }

    private static Set<String> column(Sheet sheet, String column) {
        Set<String> texts = new LinkedHashSet<>();
        for (var header : sheet.getRow(0)) {
            if (header.getStringCellValue().equals(column)) {
                for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                    String text = cell(sheet.getRow(row), header.getColumnIndex());
                    if (!text.isEmpty()) {
                        texts.add(text);
                    }
                }
            }
        }
        return texts;
    }

    private static String cell(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column));
    }
}
