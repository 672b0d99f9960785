package org.rumbo.dataset.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sheet gives the same rows and the same complaints whether its bytes are compared or parsed. A blank in the tag around the rows,
 * which means nothing, leaves all of them to the parser.
 */
class SheetBytesTest {

    private static final String COMPARED = "<sheetData>";
    private static final String PARSED = "<sheetData >";
    private static final String[] ODDITIES = {
        "<!-- a remark -->",
        "<!-- <sheetData> -->",
        "<![CDATA[7]]>",
        "&amp;",
        "&unknown;",
        "<f>1+1</f>",
        "<is><t>inline</t></is>",
        "<v>4</v>",
        "<c r=\"B2\"><v>1</v></c>",
        "<c/>",
        "<row r=\"3\">",
        "<row/>",
        "</row>",
        "</c>",
        "</sheetData>",
        "<sheetData>",
        " t=\"str\"",
        " t=\"b\"",
        " t=\"e\"",
        " t='s'",
        " r=\"A1\"",
        " r=\"a1\"",
        " s=\"\"",
        " s=\"5\"",
        " s=\"five\"",
        " spans=\"1:3\"",
        " x14ac:dyDescent=\"0.25\"",
        " other:thing=\"1\"",
        " customFormat=\"1\" ht=\"15\"",
        "\n",
        "\t",
        "  ",
        "\"",
        "<",
        ">",
        "/",
        "\0",
        "é",
        "-",
        "1e400",
        "1E5",
        "0x1p3",
        "NaN",
        "007",
        "99999999999",
        "999999",
        "XFD1",
        "ZZZZ1"
    };

    @TempDir
    Path folder;

    @Test
    void plain_rows_hold_what_they_say() throws Exception {
        String read = read(COMPARED
                + "<row r=\"2\" spans=\"1:4\" x14ac:dyDescent=\"0.25\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"3\"/>"
                + "<c r=\"C2\" s=\"1\" t=\"n\"><v>-12.5</v></c><c r=\"AA2\"><v>1.5E3</v></c></row>\n"
                + "<row r=\"4\"><c r=\"B4\"><v>0.859189026632715</v></c></row></sheetData>");

        assertThat(read)
                .isEqualTo("row 2: A2 TEXT one, C2 NUMBER -12.5, AA2 NUMBER 1500\n"
                        + "row 4: B4 NUMBER 0.859189026632715\n");
    }

    @Test
    void rows_of_every_form_come_in_order_and_none_is_lost() throws Exception {
        var random = new Random(7);
        var rows = new StringBuilder();
        int number = 0;
        for (int i = 0; i < 4000; i++) {
            number += 1 + random.nextInt(3);
            rows.append(random.nextInt(40) == 0 ? odd(number, random) : plain(number, random));
        }
        String compared = read(COMPARED + rows + "</sheetData>");

        assertThat(compared.lines().count()).isEqualTo(4000);
        assertThat(compared).isEqualTo(read(PARSED + rows + "</sheetData>"));
    }

    @Test
    void a_row_longer_than_any_buffer_stands_between_plain_ones() throws Exception {
        for (int length : new int[] {30_000, 66_000, 130_000, 400_000}) {
            String text =
                    "<c r=\"A5\" t=\"inlineStr\"><is><t>" + "x".repeat(Math.min(length, 120_000)) + "</t></is></c>";
            String blanks = " ".repeat(length);
            String rows = plain(3, new Random(1)) + blanks + plain(4, new Random(1)) + "<row r=\"5\">" + blanks + text
                    + "</row>" + plain(6, new Random(1)) + plain(7, new Random(1)) + "</sheetData>";

            String compared = read(COMPARED + rows);

            assertThat(compared).contains("row 3", "row 4", "row 5", "row 6", "row 7");
            assertThat(compared).isEqualTo(read(PARSED + rows));
        }
    }

    @Test
    void whatever_is_spoiled_in_a_sheet_is_told_as_the_parser_tells_it() throws Exception {
        var random = new Random(20261125);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            var rows = new StringBuilder();
            for (int number = 1; number < 12; number++) {
                rows.append(random.nextInt(6) == 0 ? odd(number, random) : plain(number, random));
            }
            for (int spoiled = random.nextInt(3); spoiled >= 0; spoiled--) {
                int at = random.nextInt(rows.length());
                switch (random.nextInt(4)) {
                    case 0 -> rows.deleteCharAt(at);
                    case 1 -> rows.setCharAt(at, (char) (32 + random.nextInt(96)));
                    case 2 -> rows.insert(at, ODDITIES[random.nextInt(ODDITIES.length)]);
                    default ->
                        rows.insert(
                                Math.max(0, rows.indexOf(random.nextBoolean() ? ">" : "<", at)),
                                ODDITIES[random.nextInt(ODDITIES.length)]);
                }
            }
            String end = random.nextInt(20) == 0 ? "" : "</sheetData>";

            String compared = read(COMPARED + rows + end);

            assertThat(compared).as("%s", rows).isEqualTo(read(PARSED + rows + end));
            refused += compared.contains("refused") ? 1 : 0;
        }
        assertThat(refused).isBetween(100, 390);
    }

    @Test
    void one_who_wants_no_more_rows_gets_no_more() throws Exception {
        Path file = workbook(COMPARED + plain(1, new Random(1)) + plain(2, new Random(1)) + "<nonsense");
        List<Integer> numbers = new ArrayList<>();
        try (Spreadsheet workbook = Spreadsheets.open(file)) {
            workbook.read("Data", row -> {
                numbers.add(row.number());
                return row.number() < 2;
            });
        }

        assertThat(numbers).containsExactly(1, 2);
    }

    @Test
    void a_sheet_in_another_encoding_is_read_by_its_parser() throws Exception {
        String sheet = sheet(COMPARED + plain(1, new Random(1)) + odd(2, new Random(3)) + "</sheetData>");
        String expected = read(sheet.getBytes(StandardCharsets.UTF_8));

        assertThat(expected).contains("row 1", "row 2");
        assertThat(read(("<?xml version='1.0' encoding='UTF-16'?>" + sheet).getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(expected);
        assertThat(read(("<?xml version='1.0' encoding='ISO-8859-1'?>" + sheet).getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(expected);
        assertThat(read(("\uFEFF<?xml version='1.0' encoding='UTF-8'?>" + sheet).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    private static String plain(int number, Random random) {
        var row = new StringBuilder("<row r=\"" + number + "\"");
        if (random.nextBoolean()) {
            row.append(" spans=\"1:9\"");
        }
        row.append(">");
        for (char column = 'A'; column < 'J'; column++) {
            row.append("<c r=\"").append(column).append(number).append('"');
            if (random.nextBoolean()) {
                row.append(" s=\"").append(random.nextInt(20)).append('"');
            }
            switch (random.nextInt(5)) {
                case 0 -> row.append("/>");
                case 1 -> row.append("><v>").append(random.nextDouble() * 1000).append("</v></c>");
                case 2 ->
                    row.append(" t=\"n\"><v>").append(random.nextInt() / 100.0).append("</v></c>");
                default -> row.append(" t=\"s\"><v>").append(random.nextInt(3)).append("</v></c>");
            }
        }
        return row.append("</row>").append(random.nextBoolean() ? "\n" : "").toString();
    }

    private static String odd(int number, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "<row r='" + number + "'><c r='A" + number + "'><v>5</v></c></row>";
            case 1 -> "<row><c><v>5</v></c></row>";
            case 2 ->
                "<row r=\"" + number + "\"><c r=\"A" + number + "\"><f>1+1</f><v>2</v></c><c r=\"B" + number
                        + "\" t=\"str\"><f>x</f></c></row>";
            case 3 ->
                "<row r=\"" + number + "\"><c r=\"A" + number
                        + "\" t=\"inlineStr\"><is><t>Perú &amp; más</t></is></c></row>";
            case 4 ->
                "<row r=\"" + number + "\"><!-- </row> --><c r=\"A" + number + "\" t=\"b\"><v>1</v></c><c r=\"C"
                        + number + "\" t=\"e\"><v>#N/A</v></c></row>";
            default -> "<row r=\"" + number + "\"/>";
        };
    }

    private String read(String rows) throws IOException {
        return read(sheet(rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\">"
                + "<dimension ref=\"A1\"/>" + rows + "<pageMargins left=\"0.7\"/></worksheet>";
    }

    /** All that a reader tells of a sheet. */
    private String read(byte[] sheet) throws IOException {
        var told = new StringBuilder();
        try (Spreadsheet workbook = Spreadsheets.open(workbook(sheet))) {
            workbook.read("Data", row -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < row.width(); column++) {
                    if (row.type(column) != Row.Type.BLANK) {
                        cells.add(row.cell(column) + " " + row.type(column) + " " + row.text(column));
                    }
                }
                told.append("row %d: %s%n".formatted(row.number(), String.join(", ", cells)));
                return true;
            });
        } catch (UnreadableWorkbook e) {
            told.append("refused: %s %s %s %s".formatted(e.code(), e.sheet(), e.cell(), e.getMessage()));
        }
        return told.toString();
    }

    private Path workbook(String rows) throws IOException {
        return workbook(sheet(rows).getBytes(StandardCharsets.UTF_8));
    }

    private Path workbook(byte[] sheet) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        Path file = folder.resolve("workbook.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types xmlns='" + packages + "content-types'/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='" + packages + "relationships'><Relationship Id='r1' Type='" + office
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='" + packages + "relationships'>"
                            + "<Relationship Id='r1' Type='" + office + "/worksheet' Target='worksheets/sheet1.xml'/>"
                            + "<Relationship Id='r2' Type='" + office
                            + "/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + main + "' xmlns:r='" + office
                            + "'><sheets><sheet name='Data' sheetId='1' r:id='r1'/></sheets></workbook>");
            part(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst xmlns='" + main + "'><si><t>zero</t></si><si><t>one</t></si><si><t>two</t></si></sst>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet);
            zip.closeEntry();
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
