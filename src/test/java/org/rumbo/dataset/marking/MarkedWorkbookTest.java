package org.rumbo.dataset.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.Severity;
import org.rumbo.dataset.Sheets;

/** Findings are brought back to the cells of a person's own workbook. */
class MarkedWorkbookTest {

    private static final MarkingWords WORDS = new MarkingWords(
            "Findings",
            List.of("Weight", "Code", "Where", "What", "What to do", "Times"),
            "Row in the original",
            finding -> finding.severity().name(),
            Finding::message,
            finding -> finding.suggestion() == null ? "" : finding.suggestion());

    @TempDir
    Path folder;

    @Test
    void a_cell_with_a_finding_is_coloured_and_commented_and_the_rest_stays() throws Exception {
        Path mine = Sheets.template(
                        List.of("SLV", "rate", 2015, "many", "observed"), List.of("ECU", "rate", 2016, 2, "observed"))
                .write(folder, "mine.xlsx");

        try (Workbook marked = marked(mine, error("Data", "D2", "\"many\" is not a number."))) {
            Cell cell = cell(marked, "Data", "D2");
            assertThat(cell.getStringCellValue()).isEqualTo("many");
            assertThat(cell.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
            assertThat(cell.getCellComment().getString().getString())
                    .isEqualTo("ERROR (type-error): \"many\" is not a number. Mend it.");
            assertThat(cell(marked, "Data", "D3").getNumericCellValue()).isEqualTo(2);
            assertThat(cell(marked, "Data", "D3").getCellComment()).isNull();
            assertThat(cell(marked, "Findings", "C2").getStringCellValue()).isEqualTo("Data!D2");
            assertThat(cell(marked, "Findings", "C2").getHyperlink().getAddress())
                    .isEqualTo("'Data'!D2");
        }
    }

    @Test
    void two_findings_of_a_cell_share_its_comment() throws Exception {
        Path mine = Sheets.template(List.of("SLV", "rate", 2015, 1, "observed")).write(folder, "mine.xlsx");

        try (Workbook marked = marked(mine, error("Data", "D2", "One thing."), error("Data", "D2", "Another thing."))) {
            assertThat(cell(marked, "Data", "D2").getCellComment().getString().getString())
                    .contains("One thing.", "Another thing.");
        }
    }

    @Test
    void a_workbook_of_the_old_format_is_marked_too() throws Exception {
        Path old = folder.resolve("old.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(old)) {
            workbook.createSheet("Figures").createRow(0).createCell(0).setCellValue("Atlantis");
            workbook.write(out);
        }

        try (Workbook marked = marked(old, error("Figures", "A1", "Atlantis is no country."))) {
            assertThat(cell(marked, "Figures", "A1")
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("Atlantis is no country.");
        }
    }

    @Test
    void of_a_text_file_the_header_and_the_rows_with_findings_are_given_with_their_numbers() throws Exception {
        Path csv = folder.resolve("mine.csv");
        var lines = new ArrayList<String>();
        lines.add("country,year,value");
        for (int i = 1; i <= 500; i++) {
            lines.add("SLV,2000," + (i == 400 ? "many" : i));
        }
        Files.write(csv, lines);
        String sheet = sheetOf(csv);

        try (Workbook marked = marked(csv, error(sheet, "C401", "\"many\" is not a number."))) {
            var copy = marked.getSheet(sheet);
            assertThat(copy.getPhysicalNumberOfRows()).isEqualTo(7);
            Cell number = copy.getRow(6).getCell(0);
            assertThat(number.getNumericCellValue()).isEqualTo(401);
            assertThat(copy.getRow(6).getCell(3).getStringCellValue()).isEqualTo("many");
            assertThat(copy.getRow(6).getCell(3).getCellComment().getString().getString())
                    .contains("is not a number");
        }
    }

    @Test
    void a_file_that_cannot_be_read_gives_the_list_of_findings() throws Exception {
        Path broken = folder.resolve("broken.xlsx");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0});

        try (Workbook marked = marked(
                broken, new Finding("not-a-spreadsheet", Severity.ERROR, null, null, "It is damaged.", null, 1))) {
            assertThat(marked.getNumberOfSheets()).isEqualTo(1);
            assertThat(cell(marked, "Findings", "D2").getStringCellValue()).isEqualTo("It is damaged.");
        }
    }

    @Test
    void a_sheet_of_the_same_name_as_the_list_is_not_overwritten() throws Exception {
        Path mine = Sheets.template(List.of("SLV", "rate", 2015, 1, "observed"))
                .sheet("Findings", List.of("my own findings"))
                .write(folder, "mine.xlsx");

        try (Workbook marked = marked(mine, error("Data", "D2", "One thing."))) {
            assertThat(cell(marked, "Findings", "A1").getStringCellValue()).isEqualTo("my own findings");
            assertThat(cell(marked, "Findings 2", "D2").getStringCellValue()).isEqualTo("One thing.");
        }
    }

    private static String sheetOf(Path file) throws Exception {
        try (var sheets = org.rumbo.dataset.workbook.Spreadsheets.open(file)) {
            return sheets.sheets().getFirst();
        }
    }

    private static Finding error(String sheet, String cell, String message) {
        return new Finding("type-error", Severity.ERROR, sheet, cell, message, "Mend it.", 1);
    }

    private static Workbook marked(Path file, Finding... findings) throws IOException {
        var out = new ByteArrayOutputStream();
        MarkedWorkbook.write(file, List.of(findings), WORDS, out);
        return WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Cell cell(Workbook workbook, String sheet, String address) {
        var place = new CellReference(address);
        return workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
    }
}
