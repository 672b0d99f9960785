import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook in the long form of UNODC's crime statistics with made-up numbers, for the import that teaches the JVM which
 * classes to have ready: with the oddities of published files too, since what never ran is not ready. The same of other sizes is what
 * {@code bin/bench rows} imports. It lives in a temporary folder and dies with it: {@code java bin/TrainingWorkbook.java FILE ROWS}.
 */
public final class TrainingWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String[] HEADER = {
        "Iso3_code", "Country", "Region", "Subregion", "Indicator", "Dimension", "Category", "Sex", "Age", "Year",
        "Unit of measurement", "VALUE", "Source"
    };

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final StringBuilder sheet = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
    private int row = 1;

    public static void main(String[] arguments) throws IOException {
        new TrainingWorkbook().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void write(Path file, int rows) throws IOException {
        sheet.append("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>&quot;Training&quot;</f></c></row>");
        row++;
        add("01/02/2020");
        add((Object[]) HEADER);
        String[] countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).toArray(String[]::new);
        Arrays.sort(countries);
        for (int i = 0; i < rows; i++) {
            int year = 1990 + i % 31;
            String country = countries[i / 31 % countries.length];
            int group = i / 31 / countries.length;
            add(country, "Country " + country, "Region", "Subregion", "Training", "Total", "Category " + group, "Total",
                    "Total", (double) year, group % 2 == 0 ? "Counts" : "Rate per 100,000 population", i % 7 / 3.0,
                    "Source " + i % 5);
        }
        for (int i = 0; i < 300; i++) {
            String country = countries[i % countries.length];
            int year = 1990 + i % 31;
            // again, with the same figure and with another one; groups, parts and unknown places; figures that are no numbers
            odd(countries[0], 1990, 0.0);
            odd(countries[0], 1991, 100.0 + i);
            odd(i % 2 == 0 ? "GBR_E_W" : "GBR_EW", year, 1.0);
            odd("XXX", year, 1.0);
            odd("World", year, 1.0);
            odd(country, 1900 + i % 40, "...");
            odd(country, 1940 + i % 40, "12.5");
            odd(country, 1980, 1.2345678901234567);
        }
        sheet.append("</sheetData></worksheet>");
        StringBuilder shared = new StringBuilder("<sst xmlns='" + MAIN + "'>");
        texts.keySet().forEach(text -> shared.append("<si><t>").append(text).append("</t></si>"));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types xmlns='" + PACKAGE + "content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Default Extension='xml' ContentType='application/xml'/>"
                    + override("workbook", "sheet.main") + override("worksheets/sheet1", "worksheet")
                    + override("sharedStrings", "sharedStrings") + "</Types>");
            part(zip, "_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
            part(zip, "xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + relation("r2", "sharedStrings", "sharedStrings.xml")));
            part(zip, "xl/workbook.xml", "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                    + "'><sheets><sheet name='data_cts_training' sheetId='1' r:id='r1'/></sheets></workbook>");
            part(zip, "xl/worksheets/sheet1.xml", sheet.toString());
            part(zip, "xl/sharedStrings.xml", shared.append("</sst>").toString());
        }
    }

    private void odd(String country, int year, Object value) {
        add(country, "Country " + country, "Region", "Subregion", "Training", "Total", "Category 0", "Total", "Total",
                (double) year, "Counts", value, "MD");
    }

    private void add(Object... cells) {
        sheet.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.length; i++) {
            sheet.append("<c r=\"").append((char) ('A' + i)).append(row).append("\" s=\"1\"");
            if (cells[i] instanceof String text) {
                int index = texts.computeIfAbsent(text, t -> texts.size());
                sheet.append(" t=\"s\"><v>").append(index).append("</v></c>");
            } else {
                sheet.append("><v>").append(cells[i]).append("</v></c>");
            }
        }
        sheet.append("</row>");
        row++;
    }

    private static String override(String part, String type) {
        return "<Override PartName='/xl/" + part + ".xml' ContentType='" + TYPE + type + "+xml'/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + OFFICE + "/" + type + "' Target='" + target + "'/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + all + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
