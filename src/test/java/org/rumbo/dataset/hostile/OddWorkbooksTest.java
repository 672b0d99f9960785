package org.rumbo.dataset.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rumbo.dataset.hostile.RawWorkbook.ABOUT;
import static org.rumbo.dataset.hostile.RawWorkbook.DATA;
import static org.rumbo.dataset.hostile.RawWorkbook.RELATIONS;
import static org.rumbo.dataset.hostile.RawWorkbook.STYLES;
import static org.rumbo.dataset.hostile.RawWorkbook.TEXTS;
import static org.rumbo.dataset.hostile.RawWorkbook.WORKBOOK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.testing.Databases;

/** Workbooks that are odd and allowed: they are read as a spreadsheet program reads them. */
class OddWorkbooksTest extends HostileTest {

    private static final String[] FIGURES = {"ECU 2023 45.72", "SLV 2015 107.64"};

    private RawWorkbook sound() throws Exception {
        return RawWorkbook.sound(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ref="A1:F3"            | ref="A1:XFD1048576"
        ref="A1:F3"            | ref="A1"
        ref="A1:F3"            | ref="nonsense"
        r="D2" t="n" s="0"     | t="n" r="D2"
        r="D2" t="n" s="0"     | r="d2"
        r="D2" t="n" s="0"     | s="0"
        <row r="2">            | <row>
        <row r="2">            | <row spans="1:9999999" r="2" ht="NaN" customHeight="1">
        <v>107.64</v>          | <v> 107.64 </v>
        <v>107.64</v>          | <v>107.64<!-- a remark --></v>
        <v>107.64</v>          | <v><![CDATA[107.64]]></v>
        <v>107.64</v>          | <v>1&#x30;7.64</v>
        <v>107.64</v>          | <v>1.0764E2</v>
        <v>107.64</v>          | <v>107.6400000000000000000000000000000000000000000000000</v>
        <v>107.64</v>          | <f>WEBSERVICE("http://127.0.0.1:9/x")</f><v>107.64</v>
        <v>107.64</v>          | <f>DDE("cmd","/C calc","x")</f><v>107.64</v>
        <v>107.64</v>          | <f>[1]Sheet1!$A$1</f><v>107.64</v>
        <v>107.64</v>          | <f t="shared" si="0"/><v>107.64</v>
        <v>107.64</v>          | <v>107.64</v><extLst><ext><x:t xmlns:x="u">5</x:t></ext></extLst>
        </sheetData>           | <row r="1048576"/></sheetData>
        </sheetData>           | </sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>
        """)
    void aSheetThatIsOddAndAllowedIsRead(String from, String to) throws Exception {
        loads(sound().change(DATA, from, to).write(folder, "x.xlsx"), FIGURES);
    }

    @Test
    void cellsOutOfOrderAreReadWhereTheySayTheyAre() throws Exception {
        String d2 = "<c r=\"D2\" t=\"n\" s=\"0\"><v>107.64</v></c>";
        loads(
                sound().change(DATA, d2, "")
                        .change(DATA, "<row r=\"2\">", "<row r=\"2\">" + d2)
                        .write(folder, "x.xlsx"),
                FIGURES);
    }

    @Test
    void rowsWithoutNumbersAreCountedOrFollowTheirCells() throws Exception {
        var counted = sound();
        counted.put(
                DATA, counted.text(DATA).replaceAll("<row r=\"\\d+\">", "<row>").replaceAll(" r=\"[A-Z]+\\d+\"", ""));
        loads(counted.write(folder, "counted.xlsx"), FIGURES);

        var named = sound();
        named.put(DATA, named.text(DATA).replaceAll("<row r=\"\\d+\">", "<row>").replace("3\" t=", "7\" t="));
        loads(named.write(folder, "named.xlsx"), FIGURES);
        assertThat(Databases.query(database, "select cell from observation order by cell"))
                .contains("D7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<t xml:space=\"preserve\">  SLV\n</t>",
                "<r><rPr><b/></rPr><t>S</t></r><r><t>LV</t></r>",
                "<t>SLV</t><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh><phoneticPr fontId=\"1\"/>",
                "<t>S<![CDATA[L]]>&#86;</t>",
                "<t>SLV_x000D_</t>"
            })
    void aTextIsPutTogetherFromItsRunsWithoutReadings(String content) throws Exception {
        loads(sound().change(TEXTS, "<t>SLV</t>", content).write(folder, "shared.xlsx"), FIGURES);
        loads(
                sound().change(
                                DATA,
                                "<c r=\"A2\" t=\"s\" s=\"0\"><v>44</v></c>",
                                "<c r=\"A2\" t=\"inlineStr\"><is>" + content + "</is></c>")
                        .write(folder, "inline.xlsx"),
                FIGURES);
    }

    @Test
    void lineBreaksAndEscapesWithinATextAreKept() throws Exception {
        loads(
                sound().change(TEXTS, "a note", "one\r\ntwo&#10;three_x000A_four _x005F_x0041_ A_x00e9_")
                        .write(folder, "x.xlsx"),
                FIGURES);

        assertThat(Databases.query(database, "select note_en from observation where note_en is not null"))
                .containsExactly("one\ntwo\nthree\nfour _x0041_ Aé");
    }

    @Test
    void prefixesOfNamespacesMakeNoDifference() throws Exception {
        var workbook = sound();
        for (String part : new String[] {DATA, TEXTS, WORKBOOK}) {
            workbook.put(
                    part,
                    workbook.text(part).replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace("xmlns=", "xmlns:x="));
        }
        loads(workbook.write(folder, "x.xlsx"), FIGURES);
    }

    @Test
    void theStrictVariantOfTheStandardIsRead() throws Exception {
        var workbook = sound();
        for (String part : new String[] {DATA, ABOUT, TEXTS, WORKBOOK, RELATIONS, "_rels/.rels"}) {
            workbook.put(
                    part,
                    workbook.text(part)
                            .replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        }
        loads(workbook.write(folder, "x.xlsx"), FIGURES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "UTF-8"})
    void partsInOtherEncodingsAreRead(String encoding) throws Exception {
        var workbook = sound().change(TEXTS, "a note", "año");
        for (String part : new String[] {DATA, TEXTS}) {
            String text = workbook.text(part).replace("UTF-8", encoding);
            boolean marked = encoding.endsWith("E");
            workbook.put(part, (marked ? "\uFEFF" : "") + text, java.nio.charset.Charset.forName(encoding));
        }
        loads(workbook.write(folder, "x.xlsx"), FIGURES);
        assertThat(Databases.query(database, "select note_en from observation where note_en is not null"))
                .containsExactly("año");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Target="worksheets/sheet3.xml" | Target="/xl/worksheets/sheet3.xml"
        Target="worksheets/sheet3.xml" | Target="./worksheets/../worksheets/sheet3.xml"
        Target="worksheets/sheet3.xml" | Target="worksheets\\sheet3.xml"
        Target="worksheets/sheet3.xml" | Target="Worksheets/Sheet3.XML"
        Target="worksheets/sheet3.xml" | Target="worksheets/sheet%33.xml"
        Target="styles.xml"            | Target="gone.xml"
        Target="styles.xml"            | Target="http://127.0.0.1:9/styles.xml" TargetMode="External"
        """)
    void partsAreFoundHoweverTheyAreNamed(String from, String to) throws Exception {
        loads(sound().change(RELATIONS, from, to).write(folder, "x.xlsx"), FIGURES);
    }

    @Test
    void whatIsNotNeededMayBeMissing() throws Exception {
        loads(
                sound().without("xl/styles.xml")
                        .without("docProps/app.xml")
                        .without("docProps/core.xml")
                        .put("[Content_Types].xml", "not even XML")
                        .write(folder, "x.xlsx"),
                FIGURES);
    }

    @Test
    void macrosAndFilesWithinAreCarriedAndNeverOpened() throws Exception {
        loads(
                sound().put("xl/vbaProject.bin", "Sub Workbook_Open()")
                        .put("xl/embeddings/oleObject1.bin", "MZ")
                        .put("xl/externalLinks/externalLink1.xml", "<externalLink>")
                        .write(folder, "x.xlsm"),
                FIGURES);
    }

    @Test
    void aSheetOfChartsHasNoRows() throws Exception {
        loads(
                sound().change(
                                RELATIONS,
                                "</Relationships>",
                                "<Relationship Id=\"rId9\" Target=\"chartsheets/sheet1.xml\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet\"/></Relationships>")
                        .change(WORKBOOK, "</sheets>", "<sheet name=\"Chart\" r:id=\"rId9\" sheetId=\"9\"/></sheets>")
                        .write(folder, "x.xlsx"),
                FIGURES);
    }

    @Test
    void aSheetWithoutRowsAndWithAnOddNameIsToldAndIgnored() throws Exception {
        var report = loads(
                sound().put("xl/worksheets/sheet4.xml", "<worksheet><sheetData/></worksheet>")
                        .change(
                                RELATIONS,
                                "</Relationships>",
                                "<Relationship Id=\"rId9\" Target=\"worksheets/sheet4.xml\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>")
                        .change(
                                WORKBOOK,
                                "</sheets>",
                                "<sheet name=\"=1+1&apos;!&#10;&lt;b&gt; 🙂\" r:id=\"rId9\" sheetId=\"9\"/></sheets>")
                        .write(folder, "x.xlsx"),
                FIGURES);

        assertThat(report.findings()).extracting(f -> f.code()).containsExactly("unknown-sheet");
    }

    @Test
    void daysAreCountedFromTheYearThatTheWorkbookNames() throws Exception {
        String asOf = "<row r=\"20\"><c r=\"A20\" t=\"inlineStr\"><is><t>as-of</t></is></c>%s</row></sheetData>";
        String day = asOf.formatted("<c r=\"B20\" s=\"1\"><v>45000</v></c>");
        loads(dated().change(ABOUT, "</sheetData>", day).write(folder, "from1900.xlsx"), FIGURES);
        loads(
                dated().change(ABOUT, "</sheetData>", day)
                        .change(WORKBOOK, "date1904=\"false\"", "date1904=\"1\"")
                        .write(folder, "from1904.xlsx"),
                FIGURES);
        loads(
                sound().change(
                                ABOUT,
                                "</sheetData>",
                                asOf.formatted("<c r=\"B20\" t=\"d\"><v>2023-03-15T00:00:00</v></c>"))
                        .write(folder, "written.xlsx"),
                FIGURES);

        assertThat(Databases.query(database, "select as_of from dataset_release order by id"))
                .containsExactly("2023-03-15", "2027-03-16", "2023-03-15");
    }

    /** The sound workbook with a second style, which shows dates. */
    private RawWorkbook dated() throws Exception {
        return sound().change(STYLES, "</cellXfs>", "<xf numFmtId=\"14\"/></cellXfs>");
    }

    @Test
    void whereTheFirstPageOfTheArchiveSaysNothingTheUsualPlaceIsLookedAt() throws Exception {
        loads(sound().put("_rels/.rels", "<Relationships/>").write(folder, "x.xlsx"), FIGURES);
    }
}
