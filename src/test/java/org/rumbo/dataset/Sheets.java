package org.rumbo.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A tiny workbook for one oddity: sheets of rows, numbers as numbers, {@link Shown} as dates and the like, a text that begins with {@code =} as a formula without a value. */
public final class Sheets {

    /** The columns of UNODC's crime statistics, as most of its subjects have them. */
    public static final List<String> CRIME_STATISTICS = List.of(
            "Iso3_code",
            "Country",
            "Region",
            "Subregion",
            "Indicator",
            "Dimension",
            "Category",
            "Sex",
            "Age",
            "Year",
            "Unit of measurement",
            "VALUE",
            "Source");

    /** A row below that header: police personnel of El Salvador, 7 in 2015. */
    public static List<?> policePersonnel(String unit) {
        return List.of(
                "SLV",
                "El Salvador",
                "Americas",
                "Latin America",
                "Police personnel",
                "Total",
                "Total",
                "Total",
                "Total",
                2015,
                unit,
                7,
                "CTS");
    }

    /** Header of the sheet Indicators. */
    public static final List<String> INDICATORS = List.of(
            "code",
            "name-en",
            "name-es",
            "name-pt",
            "unit-en",
            "unit-es",
            "unit-pt",
            "decimals",
            "definition-en",
            "definition-es",
            "definition-pt",
            "higher-is",
            "topic");

    /** A number that its cell shows in a format of its own. */
    public record Shown(double number, String format) {

        /** A date as spreadsheet programs store and show it. */
        public static Shown day(String day) {
            return new Shown(DateUtil.getExcelDate(LocalDate.parse(day)), "m/d/yy");
        }
    }

    private final Map<String, List<List<?>>> sheets = new LinkedHashMap<>();

    /** A workbook in the template with a sound About and these rows of Data below its header. */
    public static Sheets template(List<?>... data) {
        return new Sheets().about("test-figures", "first").indicator("rate").data(data);
    }

    /** In place of the indicator that was there. */
    public Sheets indicator(String code) {
        return sheet(
                "Indicators",
                INDICATORS,
                List.of(
                        code,
                        "Rate",
                        "Tasa",
                        "Taxa",
                        "per head",
                        "por cabeza",
                        "por cabeça",
                        1,
                        "A rate.",
                        "Una tasa.",
                        "Uma taxa.",
                        "worse",
                        "own"));
    }

    public Sheets about(String dataset, Object edition) {
        return sheet(
                "About",
                List.of("key", "value"),
                List.of("dataset", dataset),
                List.of("title", "Test figures"),
                List.of("publisher", "A publisher"),
                List.of("edition", edition),
                List.of("licence", "CC BY 4.0"),
                List.of("citation", "A publisher: test figures."));
    }

    public Sheets data(List<?>... rows) {
        var all = new java.util.ArrayList<List<?>>();
        all.add(List.of("country", "indicator", "year", "value", "status", "note"));
        all.addAll(List.of(rows));
        sheets.put("Data", all);
        return this;
    }

    public Sheets sheet(String name, List<?>... rows) {
        sheets.put(name, List.of(rows));
        return this;
    }

    public Path write(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (var workbook = into(new XSSFWorkbook());
                var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    /** The same file under a password. */
    public Path writeUnderAPassword(Path folder, String name) throws IOException, GeneralSecurityException {
        Path plain = write(folder, "plain-" + name);
        Path file = folder.resolve(name);
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var sealed = encryptor.getDataStream(container)) {
                Files.copy(plain, sealed);
            }
            container.writeFilesystem(out);
        }
        return file;
    }

    /** Puts the sheets into a workbook of either form. */
    public <W extends Workbook> W into(W workbook) {
        sheets.forEach((sheetName, rows) -> {
            var sheet = workbook.createSheet(sheetName);
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    fill(row.createCell(c), rows.get(r).get(c));
                }
            }
        });
        return workbook;
    }

    private static void fill(org.apache.poi.ss.usermodel.Cell cell, @Nullable Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Shown(double number, String format)) {
            cell.setCellValue(number);
            var workbook = cell.getSheet().getWorkbook();
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        } else if (value instanceof String text && text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else if (value instanceof String text && !text.isEmpty()) {
            cell.setCellValue(text);
        }
    }
}
