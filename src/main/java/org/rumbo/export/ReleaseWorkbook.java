package org.rumbo.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.Template;
import org.rumbo.provenance.Release;
import org.rumbo.release.ComparisonsBusy;
import org.rumbo.release.ReleaseContents;
import org.rumbo.release.ReleaseService;
import org.rumbo.release.ReleaseTables;
import org.rumbo.web.BadQueryException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A release as a workbook in the template, which imports back to the same figures. Its rows go to the disk as they come, so memory
 * does not grow with them; and the database is let go before the first byte is sent, however slow the line is.
 */
@Service
class ReleaseWorkbook {

    /** Rows that are held in memory at once. */
    private static final int WINDOW = 200;

    /** Spreadsheet programs know no date before 1900, and one of them counts a day too many until March of it. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1910, 1, 1);

    private final ReleaseService releases;
    private final ReleaseTables tables;
    private final TransactionTemplate reading;

    ReleaseWorkbook(ReleaseService releases, ReleaseTables tables, PlatformTransactionManager transactions) {
        this.releases = releases;
        this.tables = tables;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Writes the workbook.
     *
     * @throws BadQueryException when a sheet of it would have more rows than a spreadsheet program takes
     */
    void write(Release release, OutputStream out) throws IOException {
        ReleaseContents contents = releases.contents(release.id());
        if (!contents.counted()) {
            throw new ComparisonsBusy();
        }
        int most = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;
        contents.rows().forEach((sheet, rows) -> {
            if (rows > most) {
                throw new BadQueryException(
                        "id",
                        "Release %d has %,d rows of %s, and a sheet holds %,d. Take its figures from /api/v1/series, indicator by indicator."
                                .formatted(release.id(), rows, sheet, most));
            }
        });
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true)) {
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setCreator("Rumbo");
            properties.setTitle(XmlText.of(release.title()));
            properties.setCreated(Optional.of(Date.from(release.importedAt())));
            reading.executeWithoutResult(status -> fill(workbook, release, contents));
            workbook.write(out);
        }
    }

    private void fill(SXSSFWorkbook workbook, Release release, ReleaseContents contents) {
        TemplateStyles styles = new TemplateStyles(workbook);
        about(workbook.createSheet(Template.ABOUT.name()), styles, release);
        boolean own = aboutIsASource(release);
        for (Template.Sheet template : Template.TABLES) {
            int rows = contents.rows().getOrDefault(template.name(), 0);
            if (rows == 0 || template == Template.SOURCES && own && rows == 1) {
                continue;
            }
            Sheet sheet = workbook.createSheet(template.name());
            styles.header(sheet, template);
            int source = template == Template.DATA ? template.names().indexOf("source") : -1;
            tables.read(release.id(), template, cells -> {
                if (own && template == Template.SOURCES && Template.OWN_SOURCE.equals(cells[0])) {
                    return;
                }
                if (own && source >= 0 && Template.OWN_SOURCE.equals(cells[source])) {
                    cells[source] = null;
                }
                row(sheet.createRow(sheet.getLastRowNum() + 1), cells, styles);
            });
            TemplateStyles.lists(sheet, template, rows);
        }
    }

    private static void about(Sheet sheet, TemplateStyles styles, Release release) {
        styles.header(sheet, Template.ABOUT);
        sheet.setColumnWidth(1, 80 * 256);
        List<String> keys = new ArrayList<>(Template.ABOUT_KEYS);
        keys.addAll(Template.ABOUT_MADE_FROM);
        @Nullable
        Object[] values = {
            release.dataset(),
            release.title(),
            release.translation().titleEs(),
            release.translation().titlePt(),
            release.publisher(),
            release.edition(),
            release.translation().editionEs(),
            release.translation().editionPt(),
            release.asOf(),
            release.licence(),
            release.translation().licenceEs(),
            release.translation().licencePt(),
            release.url(),
            release.citation(),
            release.contact(),
            Long.toString(release.id()),
            release.fileName(),
            release.checksum(),
            release.layout(),
            release.importedAt().toString(),
        };
        for (int i = 0; i < keys.size(); i++) {
            row(sheet.createRow(i + 1), new @Nullable Object[] {keys.get(i), values[i]}, styles);
        }
    }

    /** Whether rows that cite the workbook itself may leave their source empty, as its About says the same. */
    private boolean aboutIsASource(Release release) {
        @Nullable
        Object[] about = {
            Template.OWN_SOURCE,
            release.publisher(),
            release.title(),
            release.translation().titleEs(),
            release.translation().titlePt(),
            release.edition(),
            release.translation().editionEs(),
            release.translation().editionPt(),
            release.asOf(),
            release.licence(),
            release.translation().licenceEs(),
            release.translation().licencePt(),
            release.url(),
            release.citation(),
        };
        boolean[] same = new boolean[1];
        tables.read(release.id(), Template.SOURCES, cells -> same[0] |= Arrays.equals(cells, about));
        return same[0];
    }

    private static void row(Row row, @Nullable Object[] cells, TemplateStyles styles) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case null -> {
                    // a missing value is an empty cell, never zero
                }
                case Number number -> row.createCell(i).setCellValue(number.doubleValue());
                case LocalDate day
                when !day.isBefore(FIRST_DATE) -> {
                    Cell cell = row.createCell(i);
                    cell.setCellValue(day);
                    cell.setCellStyle(styles.date());
                }
                // text stays text, whatever it begins with: no formula is ever written
                case Object text -> row.createCell(i).setCellValue(text.toString());
            }
        }
    }
}
