package org.rumbo.dataset.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.dataset.Sheets;
import org.rumbo.dataset.Sheets.Shown;

class SpreadsheetsTest {

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsReadWhateverItsNameSays() throws Exception {
        Path file = folder.resolve("figures.csv");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("Data").createRow(1).createCell(2).setCellValue("here");
            workbook.write(out);
        }

        assertThat(cells(file)).containsExactly("Data!C2=TEXT here");
    }

    @Test
    void anXlsFileIsReadWithItsNumbersTextsAndResultsOfFormulas() throws Exception {
        Path file = folder.resolve("figures");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Data");
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue("  El Salvador ");
            row.createCell(1).setCellValue(2015);
            row.createCell(2).setCellValue(105.4);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue((byte) 0x07);
            var formula = sheet.createRow(9).createCell(0);
            formula.setCellFormula("UPPER(\"a\")");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue(2);
            workbook.write(out);
        }

        assertThat(cells(file))
                .containsExactly(
                        "Data!A4=TEXT El Salvador",
                        "Data!B4=NUMBER 2015",
                        "Data!C4=NUMBER 105.4",
                        "Data!E4=BOOLEAN TRUE",
                        "Data!F4=ERROR #DIV/0!",
                        "Data!A10=TEXT A",
                        "Notes!A1=NUMBER 2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void datesAndPercentagesAreToldFromNumbersByTheirFormatAlone(boolean old) throws Exception {
        Path file = folder.resolve("dates");
        var sheets = new Sheets()
                .sheet(
                        "Data",
                        List.of(
                                Shown.day("2015-12-31"),
                                new Shown(42369, "yyyy"),
                                new Shown(42369, "0.0"),
                                42369,
                                new Shown(42369.75, "d mmm yyyy h:mm"),
                                new Shown(0.75, "h:mm"),
                                new Shown(0.125, "0.0%")),
                        // not what the fast way through the bytes of a sheet takes, so that the parser sees a date, too
                        List.of(
                                "=1+1",
                                Shown.day("2016-12-31"),
                                new Shown(59, "yyyy"),
                                new Shown(60, "yyyy"),
                                new Shown(61, "yyyy")));
        try (var workbook = sheets.into(old ? new HSSFWorkbook() : new XSSFWorkbook());
                var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }

        assertThat(cells(file))
                .contains(
                        "Data!A1=DATE 2015-12-31",
                        "Data!B1=DATE 2015-12-31",
                        "Data!C1=NUMBER 42369",
                        "Data!D1=NUMBER 42369",
                        "Data!E1=DATE 2015-12-31",
                        "Data!F1=DATE 0.75",
                        "Data!G1=PERCENT 0.125",
                        "Data!B2=DATE 2016-12-31",
                        "Data!C2=DATE 1900-02-28",
                        "Data!D2=DATE 60",
                        "Data!E2=DATE 1900-03-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        yyyy                              | DATE
        [$-F800]dddd\\,\\ mmmm\\ dd,\\ yyyy | DATE
        mmm-yy;@                          | DATE
        [h]:mm                            | DATE
        yyyy"年"                          | DATE
        General                           | NUMBER
        0.00E+00                          | NUMBER
        0.0%                              | PERCENT
        0" %"                             | NUMBER
        #,##0.0\\%                        | NUMBER
        [=0]0;0%                          | PERCENT
        0 "m"                             | NUMBER
        "days" 0                          | NUMBER
        0\\ \\d                           | NUMBER
        [Red]-0.0                         | NUMBER
        [$USD] #,##0                      | NUMBER
        _-* #,##0.00\\ _€_-               | NUMBER
        0.0;"d"                           | NUMBER
        """)
    void aFormatTellsDatesAndPercentagesFromOtherNumbers(String format, Row.Type shown) {
        assertThat(CellStyles.type(format)).isEqualTo(shown);
    }

    @Test
    void anXlsFileUnderAPasswordSaysSo() throws Exception {
        Path file = folder.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.createSheet("Data").createRow(0).createCell(0).setCellValue(1);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        refused(file, "encrypted", "password");
    }

    @Test
    void anXlsFileThatWasCutShortIsRefused() throws Exception {
        Path file = folder.resolve("cut.xls");
        var whole = new java.io.ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Data");
            for (int i = 0; i < 5000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            workbook.write(whole);
        }
        Files.write(file, java.util.Arrays.copyOf(whole.toByteArray(), whole.size() / 2));

        refused(file, "not-a-spreadsheet", "damaged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'a,b,c#1,2,3'        | CSV!A1=TEXT a,CSV!B1=TEXT b,CSV!C1=TEXT c,CSV!A2=NUMBER 1,CSV!B2=NUMBER 2,CSV!C2=NUMBER 3
        'a;b#x;5,97#y;6,1'   | CSV!A1=TEXT a,CSV!B1=TEXT b,CSV!A2=TEXT x,CSV!B2=TEXT 5\\97,CSV!A3=TEXT y,CSV!B3=TEXT 6\\1
        'a\tb#1\t2'          | CSV!A1=TEXT a,CSV!B1=TEXT b,CSV!A2=NUMBER 1,CSV!B2=NUMBER 2
        'sep=;#a;b'          | CSV!A1=TEXT a,CSV!B1=TEXT b
        '"a#b",c##,007'      | CSV!A1=TEXT a#b,CSV!B1=TEXT c,CSV!B3=TEXT 007
        """)
    void theSeparatorOfATextFileIsGuessedAndItsRowsAreNumberedAsAProgramShowsThem(String text, String expected)
            throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), text.replace('#', '\n'));

        assertThat(String.join(",", cells(file)).replace('\n', '#')).isEqualTo(expected.replace('\\', ','));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void theCharactersOfATextFileAreReadAsTheyWereWritten(String charset) throws Exception {
        Path file = folder.resolve("a.csv");
        Files.write(file, "país,año\nCôte d'Ivoire,2015\nMéxico,2016\n".getBytes(Charset.forName(charset)));

        assertThat(cells(file)).contains("CSV!A1=TEXT país", "CSV!B1=TEXT año", "CSV!A2=TEXT Côte d'Ivoire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstCell(String charset) throws Exception {
        Path file = folder.resolve("a.csv");
        Files.write(file, "\uFEFFpaís,año\n1,2\n".getBytes(Charset.forName(charset)));

        assertThat(cells(file)).contains("CSV!A1=TEXT país");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <html><table><tr><td>1</td></tr></table></html> | not-a-spreadsheet | web page
        <?xml version="1.0"?><Workbook/>                | not-a-spreadsheet | XML
        {"a": 1, "b": 2}                                | not-a-spreadsheet | not a spreadsheet
        %PDF-1.4 a, b                                   | not-a-spreadsheet | not a spreadsheet
        Dear colleague                                  | not-a-spreadsheet | without columns
        ' '                                             | empty-sheet       | blanks
        a,b#1,"2                                        | not-a-spreadsheet | quotation mark
        """)
    void whatIsNoSpreadsheetIsRefusedInPlainWords(String text, String code, String word) throws Exception {
        refused(Files.writeString(folder.resolve("a.xls"), text.replace('#', '\n')), code, word);
    }

    @Test
    void aProgramUnderTheNameOfASpreadsheetIsRefused() throws Exception {
        byte[] program = new byte[3000];
        new java.util.Random(1).nextBytes(program);
        program[0] = 'M';
        program[1] = 'Z';

        refused(Files.write(folder.resolve("a.xlsx"), program), "not-a-spreadsheet", "not a spreadsheet");
    }

    @ParameterizedTest
    @CsvSource({"content.xml mimetype, .ods", "xl/workbook.bin [Content_Types].xml, .xlsb", "a.csv, archive"})
    void otherFormsInAnArchiveAreNamed(String entries, String word) throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries.split(" ")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write('x');
            }
        }

        refused(file, "not-a-spreadsheet", word);
    }

    @Test
    void aWorkbookOfExcel95IsNamed() throws Exception {
        Path file = folder.resolve("a.xls");
        try (var container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "Book");
            container.writeFilesystem(out);
        }

        refused(file, "not-a-spreadsheet", "before 1997");
    }

    @Test
    void aRowThatNeverEndsIsRefusedBeforeItFillsTheMemory() throws Exception {
        Path file = folder.resolve("a.csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("a,b\n1,\"");
            for (int i = 0; i < 200_000; i++) {
                out.write("a long long text without an end, and more of it\n");
            }
        }

        refused(file, "too-large", "longer");
    }

    @Test
    void aMillionColumnsAreRefused() throws Exception {
        refused(Files.writeString(folder.resolve("a.csv"), "a,b\n" + ",".repeat(1_000_000)), "too-large", "columns");
    }

    private static void refused(Path file, String code, String word) {
        assertThatThrownBy(() -> cells(file)).isInstanceOfSatisfying(UnreadableWorkbook.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(word);
            assertThat(e.suggestion()).isNotBlank();
        });
    }

    private static List<String> cells(Path file) throws IOException, UnreadableWorkbook {
        List<String> cells = new ArrayList<>();
        try (var workbook = Spreadsheets.open(file)) {
            for (String sheet : workbook.sheets()) {
                workbook.read(sheet, row -> {
                    for (int column = 0; column < row.width(); column++) {
                        if (row.type(column) != Row.Type.BLANK) {
                            cells.add("%s!%s=%s %s"
                                    .formatted(sheet, row.cell(column), row.type(column), row.text(column)));
                        }
                    }
                    return true;
                });
            }
        }
        return cells;
    }
}
