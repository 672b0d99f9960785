package org.rumbo.workbooks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes one workbook in the template (src/docs/workbook-template.md): typed cells, frozen header, filter, lists that validate.
 * The same rows give the same bytes, so that a rewrite without a change keeps the checksum of a release.
 */
final class TemplateWriter {

    private static final int WIDEST = 60;
    private static final int FURTHER_ROWS = 5_000;
    private static final Map<String, List<String>> CHOICES = Map.ofEntries(
            Map.entry("Data.status", List.of("observed", "estimated", "provisional")),
            Map.entry("Indicators.higher-is", List.of("worse", "better", "neutral")),
            Map.entry("Places.kind", List.of("territory", "part", "aggregate")),
            Map.entry("Breaks.kind", List.of("counting", "edition")),
            Map.entry("Coverage.status", List.of("searched", "not searched", "not applicable")),
            Map.entry("Codebook.direction", List.of("militarized", "harm_reduction")),
            Map.entry("Instruments.direction", List.of("militarized", "harm_reduction")),
            Map.entry("Instruments.layer", List.of("declared", "law", "practice")),
            Map.entry("Instruments.scope", List.of("national", "subnational", "pilot")),
            Map.entry("Instruments.level", List.of("0", "1", "2")),
            Map.entry("Instruments.start-precision", List.of("day", "month", "year")),
            Map.entry("Instruments.end-precision", List.of("day", "month", "year")),
            Map.entry("Instruments.confidence", List.of("verified", "known", "uncertain")),
            Map.entry("Instruments.scored", List.of("yes", "no")),
            Map.entry("Events.date-precision", List.of("day", "month", "year")),
            Map.entry("Events.confidence", List.of("verified", "known", "uncertain")),
            Map.entry("Declarations.confidence", List.of("verified", "known", "uncertain")));

    private final Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    /** Begins a sheet with its header; rows are added by {@link #row}. */
    TemplateWriter sheet(String name, String... columns) {
        headers.put(name, List.of(columns));
        sheets.put(name, new ArrayList<>());
        return this;
    }

    /** Adds a row to a sheet; a {@link Number} becomes a number cell, an empty text or null an empty cell, all else text. */
    TemplateWriter row(String sheet, @Nullable Object... values) {
        if (values.length != headers.get(sheet).size()) {
            throw new IllegalArgumentException(
                    sheet + " has " + headers.get(sheet).size() + " columns, not " + values.length);
        }
        sheets.get(sheet).add(new ArrayList<>(java.util.Arrays.asList(values)));
        return this;
    }

    int rows(String sheet) {
        return sheets.get(sheet).size();
    }

    void write(Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var core = workbook.getProperties().getCoreProperties();
            core.setCreator("Rumbo");
            core.setCreated(Optional.of(new Date(0)));
            core.setModified(Optional.of(new Date(0)));
            Font bold = workbook.createFont();
            bold.setBold(true);
            var headerStyle = workbook.createCellStyle();
            headerStyle.setFont(bold);
            for (var entry : sheets.entrySet()) {
                fill(workbook.createSheet(entry.getKey()), headers.get(entry.getKey()), entry.getValue(), headerStyle);
            }
            workbook.write(bytes);
        }
        Path loose = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(loose, bytes.toByteArray());
            pack(loose, file);
        } finally {
            Files.delete(loose);
        }
    }

    private static void fill(
            Sheet sheet,
            List<String> header,
            List<List<@Nullable Object>> rows,
            org.apache.poi.ss.usermodel.CellStyle headerStyle) {
        int[] widths = header.stream().mapToInt(String::length).toArray();
        var first = sheet.createRow(0);
        for (int column = 0; column < header.size(); column++) {
            var cell = first.createCell(column);
            cell.setCellValue(header.get(column));
            cell.setCellStyle(headerStyle);
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = sheet.createRow(i + 1);
            for (int column = 0; column < header.size(); column++) {
                Object value = rows.get(i).get(column);
                if (value == null || value.toString().isEmpty()) {
                    continue;
                }
                if (value instanceof Number number) {
                    row.createCell(column).setCellValue(number.doubleValue());
                } else {
                    row.createCell(column).setCellValue(value.toString());
                }
                widths[column] = Math.max(widths[column], value.toString().length());
            }
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, (Math.min(widths[column], WIDEST) + 2) * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(rows.size(), 1), 0, header.size() - 1));
        for (int column = 0; column < header.size(); column++) {
            List<String> choices = CHOICES.get(sheet.getSheetName() + "." + header.get(column));
            if (choices != null) {
                var helper = sheet.getDataValidationHelper();
                DataValidation validation = helper.createValidation(
                        helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                        new CellRangeAddressList(1, rows.size() + FURTHER_ROWS, column, column));
                validation.setShowErrorBox(true);
                sheet.addValidationData(validation);
            }
        }
    }

    /** Packs the parts again in order of name and with one fixed time: POI stamps each entry with the time of writing. */
    private static void pack(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (var zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            var entries = new TreeMap<String, ZipEntry>();
            zip.stream().forEach(e -> entries.put(e.getName(), e));
            // readers recognise the format by the first part
            var order = new ArrayList<>(entries.keySet());
            order.remove("[Content_Types].xml");
            order.addFirst("[Content_Types].xml");
            out.setLevel(9);
            for (String name : order) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                out.putNextEntry(entry);
                try (InputStream in = new BufferedInputStream(zip.getInputStream(entries.get(name)))) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
