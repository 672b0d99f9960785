package org.rumbo.dataset.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rumbo.dataset.hostile.RawWorkbook.DATA;
import static org.rumbo.dataset.hostile.RawWorkbook.RELATIONS;
import static org.rumbo.dataset.hostile.RawWorkbook.STYLES;
import static org.rumbo.dataset.hostile.RawWorkbook.TEXTS;
import static org.rumbo.dataset.hostile.RawWorkbook.WORKBOOK;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rumbo.dataset.workbook.Limits;

/** Workbooks whose parts contradict each other, lead elsewhere or attack the parser: refused by name, at the cell where there is one. */
class SpoiledPartsTest extends HostileTest {

    private static final String D2 = "<c r=\"D2\" t=\"n\" s=\"0\"><v>107.64</v></c>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <row r="3">          | <row r="2">          | damaged   | Row 2 comes after row 2
        <row r="3">          | <row r="1">          | damaged   | Row 1 comes after row 2
        <row r="2">          | <row r="0">          | damaged   | whose number is "0"
        <row r="2">          | <row r="-5">         | damaged   | whose number is "-5"
        <row r="2">          | <row r="two">        | damaged   | whose number is "two"
        <row r="2">          | <row r="">           | damaged   | whose number is ""
        <row r="3">          | <row r="2147483648"> | too-large | beyond row 1,048,576
        <row r="3">          | <row r="99999999999999999999"> | damaged | whose number is
        <row r="3">          | <row r="1048577">    | too-large | beyond row 1,048,576
        r="D2"               | r="D7"               | damaged   | Row 2 holds a cell with the address "D7"
        r="D2"               | r="C2"               | damaged   | stands in the sheet twice
        r="D2"               | r="$D$2"             | damaged   | the address "$D$2"
        r="D2"               | r=""                 | damaged   | the address ""
        r="D2"               | r="2"                | damaged   | the address "2"
        r="D2"               | r="XFE2"             | too-large | more columns
        r="D2"               | r="ZZZZZZZZZZZZZZZ2" | too-large | more columns
        <v>107.64</v>        | <v>1</v><v>2</v>     | damaged   | holds two values
        <v>107.64</v>        | <v>1<b/>2</v>        | damaged   | cannot be read beyond row 2
        <v>107.64</v>        | <c r="E2"><v>5</v></c> | damaged | within another one
        r="D2" t="n"         | r="D2" t="x"         | damaged   | of a kind
        r="D2" t="n"         | r="D2" t="s"         | damaged   | a text that the file does not hold
        r="D2" t="n"         | r="D2" t="b"         | damaged   | neither
        <v>44</v>            | <v>4444</v>          | damaged   | a text that the file does not hold
        <v>44</v>            | <v>-1</v>            | damaged   | a text that the file does not hold
        <v>44</v>            | <v>99999999999999999999</v> | damaged | a text that the file does not hold
        </sheetData>         | </sheetData><sheetData><row r="9"/></sheetData> | damaged | in two pieces
        </sheetData>         | ''                   | damaged   | At row 3 something stands among the cells
        <worksheet           | <chartsheet          | damaged   | holds something else
        <v>107.64</v>        | <v>&figure;</v>      | damaged   | cannot be read beyond row 2
        <v>107.64</v>        | <v>&#0;</v>          | damaged   | cannot be read beyond row 2
        <v>107.64</v>        | <v>1E400</v>         | type-error | "1E400" is not a number
        <v>107.64</v>        | <v>NaN</v>           | type-error | "NaN" is not a number
        <v>107.64</v>        | <v>INF</v>           | type-error | "INF" is not a number
        <v>107.64</v>        | <v>0x1p3</v>         | type-error | "0x1p3" is not a number
        <v>107.64</v>        | <v>12d</v>           | type-error | "12d" is not a number
        <v>107.64</v>        | <v>1,5</v>           | type-error | "1,5" is not a number
        <v>107.64</v>        | <v>--5</v>           | type-error | "--5" is not a number
        """)
    void aSheetThatContradictsItselfIsRefused(String from, String to, String code, String words) throws Exception {
        refused(RawWorkbook.sound(folder).change(DATA, from, to).write(folder, "x.xlsx"), code, words);
    }

    @Test
    void stylesThatCannotBeReadOrAreTooManyRefuseTheFileSinceNothingTellsWhichNumbersAreDates() throws Exception {
        refused(
                RawWorkbook.sound(folder)
                        .put(STYLES, "<styleSheet><cellXfs><xf numFmtId=\"14\"/>")
                        .write(folder, "x.xlsx"),
                "damaged",
                "parts cannot be read");
        refused(
                RawWorkbook.sound(folder)
                        .change(STYLES, "</cellXfs>", "<xf/>".repeat(Limits.STYLES) + "</cellXfs>")
                        .write(folder, "x.xlsx"),
                "too-large",
                "65,536 styles");
    }

    @Test
    void whatIsSaidOfACellNamesTheCell() throws Exception {
        Path file =
                RawWorkbook.sound(folder).change(DATA, "r=\"D2\"", "r=\"C2\"").write(folder, "x.xlsx");

        assertThat(refused(file, "damaged", "twice").where()).isEqualTo("Data!C2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name="Data"                  | name="About"          | damaged | Two sheets have this name
        name="Data" r:id="rId5"      | name="Data"           | damaged | nothing says where it is
        name="Data" r:id="rId5"      | name="Data" r:id="x"  | damaged | nothing says where it is
        name="Data" r:id="rId5"      | r:id="rId5"           | damaged | without a name
        <sheets>                     | <sheets><sheets>      | damaged | cannot be read
        <workbook                    | <!DOCTYPE w><workbook | damaged | document type
        """)
    void aWorkbookWhoseListOfSheetsIsBrokenIsRefused(String from, String to, String code, String words)
            throws Exception {
        refused(RawWorkbook.sound(folder).change(WORKBOOK, from, to).write(folder, "x.xlsx"), code, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Target="worksheets/sheet3.xml" | Target="worksheets/sheet9.xml"                                  | missing from it
        Target="worksheets/sheet3.xml" | Target="http://127.0.0.1:9/sheet3.xml"                          | outside of the file
        Target="worksheets/sheet3.xml" | Target="file:///etc/hostname"                                   | outside of the file
        Target="worksheets/sheet3.xml" | Target="../../../../../../etc/hostname"                         | outside of the file
        Target="worksheets/sheet3.xml" | TargetMode="External" Target="worksheets/sheet3.xml"            | outside of the file
        Target="worksheets/sheet3.xml" | Target="sharedStrings.xml"                                      | something else
        Target="sharedStrings.xml"     | TargetMode="External" Target="http://127.0.0.1:9/texts.xml"     | a text that the file does not hold
        Target="sharedStrings.xml"     | Target="gone.xml"                                               | a text that the file does not hold
        """)
    void aPartThatIsMissingOrLiesElsewhereIsRefusedAndNotFetched(String from, String to, String words)
            throws Exception {
        refused(RawWorkbook.sound(folder).change(RELATIONS, from, to).write(folder, "x.xlsx"), "damaged", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {DATA, TEXTS, WORKBOOK, RELATIONS, "_rels/.rels"})
    void textsThatExpandAreRefusedWhereverTheyAreDeclared(String part) throws Exception {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        var workbook = RawWorkbook.sound(folder);
        String sound = workbook.text(part);
        int root = sound.indexOf("?>") + 2;
        workbook.put(
                part,
                sound.substring(0, root) + laughs + "]>" + sound.substring(root).replace("107.64", "&l29;"));

        refused(workbook.write(folder, "x.xlsx"), "damaged", "document type");
    }

    @Test
    void aLongTextThatIsRepeatedManyTimesIsRefused() throws Exception {
        var workbook = RawWorkbook.sound(folder);
        String sound = workbook.text(DATA);
        int root = sound.indexOf("?>") + 2;
        workbook.put(
                DATA,
                sound.substring(0, root) + "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>"
                        + sound.substring(root).replace("107.64", "&a;".repeat(100_000)));

        refused(workbook.write(folder, "x.xlsx"), "damaged", "document type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!ENTITY a SYSTEM \"%s\">", "<!ENTITY %% p SYSTEM \"%s\"> %%p;", "SYSTEM"})
    void nothingOutsideOfTheFileIsReadOrCalled(String declaration) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "7777");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String address :
                    new String[] {secret.toUri().toString(), "http://127.0.0.1:" + server.getLocalPort() + "/x"}) {
                String type = declaration.equals("SYSTEM")
                        ? "<!DOCTYPE x SYSTEM \"" + address + "\">"
                        : "<!DOCTYPE x [" + declaration.formatted(address) + "]>";
                var workbook = RawWorkbook.sound(folder);
                String sound = workbook.text(DATA);
                int root = sound.indexOf("?>") + 2;
                workbook.put(
                        DATA,
                        sound.substring(0, root) + type + sound.substring(root).replace("107.64", "&a;"));

                assertThat(refused(workbook.write(folder, "x.xlsx"), "damaged", "document type")
                                .message())
                        .doesNotContain("7777");
            }
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aTextLongerThanItsColumnIsToldWithItsCell() throws Exception {
        Path file = RawWorkbook.sound(folder)
                .change(TEXTS, "a note", "a".repeat(1001))
                .write(folder, "x.xlsx");

        assertThat(refused(file, "too-long", "1,001 characters").where()).isEqualTo("Data!F2");
    }

    @Test
    void aTitleLongerThanItsColumnIsToldWithItsCell() throws Exception {
        Path file = RawWorkbook.sound(folder)
                .change(TEXTS, "Test figures", "T".repeat(301))
                .write(folder, "x.xlsx");

        assertThat(refused(file, "too-long", "301 characters").where()).isEqualTo("About!B3");
    }

    @Test
    void aCellFullOfABookIsQuotedInPartOnly() throws Exception {
        Path file = RawWorkbook.sound(folder)
                .change(DATA, D2, "<c r=\"D2\" t=\"inlineStr\"><is><t>" + "x".repeat(100_000) + "</t></is></c>")
                .write(folder, "x.xlsx");

        refused(file, "type-error", "is not a number");
    }

    @Test
    void aSheetNameLongerThanAnyProgramAllowsIsRefused() throws Exception {
        refused(
                RawWorkbook.sound(folder)
                        .change(WORKBOOK, "name=\"Data\"", "name=\"" + "D".repeat(5000) + "\"")
                        .write(folder, "x.xlsx"),
                "too-large",
                "longer than");
    }

    @Test
    void moreSheetsThanAnybodyHasAreRefused() throws Exception {
        var workbook = RawWorkbook.sound(folder);
        var sheets = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            sheets.append("<sheet name=\"s%d\" r:id=\"rId5\" sheetId=\"%d\"/>".formatted(i, i + 10));
        }
        workbook.change(WORKBOOK, "</sheets>", sheets + "</sheets>");

        refused(workbook.write(folder, "x.xlsx"), "too-large", "more than 500 sheets");
    }
}
