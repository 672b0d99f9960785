package org.rumbo.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.rumbo.dataset.layout.Known;
import org.rumbo.dataset.layout.Layout;
import org.rumbo.dataset.layout.Layouts;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.HeaderFingerprint;
import org.rumbo.dataset.mapping.MappedLayout;
import org.rumbo.dataset.mapping.MappingGuess;
import org.rumbo.dataset.mapping.MappingStore;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.dataset.workbook.Looks;
import org.rumbo.dataset.workbook.Spreadsheet;
import org.rumbo.dataset.workbook.Spreadsheets;
import org.rumbo.dataset.workbook.UnreadableWorkbook;
import org.rumbo.dataset.workbook.WorkbookHead;

/**
 * A file that was opened and whose layout was looked for, with what was found on the way.
 *
 * @param workbook null where the file cannot be opened
 * @param head null where it cannot be read
 * @param layout null where none recognises it
 */
record OpenedFile(
        SourceFile file,
        @Nullable Spreadsheet workbook,
        @Nullable WorkbookHead head,
        @Nullable Layout layout,
        Findings findings) {

    private static final int LONGEST_EDITION = 200;

    /** Opens a file, which the caller closes; it never throws for what is in it, only where {@code watch} ends it. */
    static OpenedFile of(SourceFile file, ReadingWatch watch) {
        var findings = new Findings();
        Spreadsheet workbook = null;
        try {
            workbook = Spreadsheets.open(file.path());
            var head = WorkbookHead.of(lookedAt(workbook, watch));
            return new OpenedFile(file, workbook, head, Layouts.of(head).orElse(null), findings);
        } catch (UnreadableWorkbook e) {
            findings.error(e.code(), e.sheet(), e.cell(), String.valueOf(e.getMessage()), e.suggestion());
        } catch (CancellationException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw e;
        } catch (RuntimeException | Error e) {
            Unexpected.inFile(file.path(), e, findings);
        }
        return new OpenedFile(file, workbook, null, null, findings);
    }

    /** A look that can be ended, and whose rows count for nobody. */
    private static Spreadsheet lookedAt(Spreadsheet workbook, ReadingWatch watch) {
        return watch == ReadingWatch.NOBODY ? workbook : new WatchedSpreadsheet(workbook, watch::wanted);
    }

    private OpenedFile by(Layout other) {
        return new OpenedFile(file, workbook, head, other, findings);
    }

    /** Gives a file that no layout knows the mapping that it is to be read by, where there is one. */
    OpenedFile understood(@Nullable SheetMapping mapping, Connection connection) throws SQLException {
        if (head == null || mapping == null && layout != null) {
            return this;
        }
        if (mapping != null) {
            return by(new MappedLayout(mapping));
        }
        SheetMapping remembered = remembered(connection);
        if (remembered != null) {
            findings.warning(
                    "remembered-mapping",
                    remembered.columns().sheet(),
                    null,
                    "The columns are read as they were the last time that a file had this header, for dataset %s."
                            .formatted(remembered.origin().dataset()),
                    "Check that they still mean the same; the edition is the name of the file.");
            return by(new MappedLayout(remembered));
        }
        if (head.rows().values().stream().allMatch(List::isEmpty)) {
            findings.error(
                    "empty-sheet",
                    null,
                    null,
                    "No sheet of the file holds anything.",
                    "Check that it is the right file.");
        } else {
            findings.error(
                    "unknown-layout",
                    null,
                    null,
                    "No layout recognises the headers of this file.",
                    "Say on the page Data what its columns mean, use the template, or bring one of the publishers' files that are read: "
                            + String.join(", ", Layouts.names()) + ".");
        }
        return this;
    }

    /** The mapping of a header that stands in the file; its edition is the name of the file. Null where there is none. */
    @Nullable
    SheetMapping remembered(Connection connection) throws SQLException {
        var store = new MappingStore(connection);
        if (head == null || store.empty()) {
            return null;
        }
        for (var sheet : head.rows().entrySet()) {
            for (var row : sheet.getValue()) {
                var mapping = store.find(HeaderFingerprint.of(row.texts()));
                if (mapping.isPresent()) {
                    String name = file.name();
                    String edition = name.length() <= LONGEST_EDITION ? name : name.substring(0, LONGEST_EDITION);
                    return mapping.get().at(sheet.getKey(), row.number(), edition);
                }
            }
        }
        return null;
    }

    /** Keeps a mapping that was given for the header that it was given for. */
    void remember(@Nullable SheetMapping mapping, Connection connection, String by) throws SQLException {
        if (mapping == null || head == null) {
            return;
        }
        List<String> header = MappedLayout.header(head, mapping.columns());
        if (header != null) {
            new MappingStore(connection).remember(HeaderFingerprint.of(header), mapping, by);
        }
    }

    /** Reads the file into drafts; answers the layout that read it to its end, or null with findings. */
    @Nullable
    Layout read(Known known, Drafts drafts, ReadingWatch watch) {
        if (workbook == null || head == null || layout == null) {
            return null;
        }
        try {
            var watched = new WatchedSpreadsheet(workbook, watch);
            layout.read(watched, head, known, drafts, findings);
            tellHiddenRows(watched);
            DeviatedValues.tell(drafts, findings);
            return layout;
        } catch (UnreadableWorkbook e) {
            findings.error(e.code(), e.sheet(), e.cell(), String.valueOf(e.getMessage()), e.suggestion());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            Unexpected.inFile(file.path(), e, findings);
        }
        return null;
    }

    /** What the file is, told by its first rows. */
    FileForm form(Connection connection) throws SQLException {
        if (head == null || layout != null) {
            return new FileForm(layout == null ? null : layout.name(), null, null, head, findings.all());
        }
        return new FileForm(null, remembered(connection), MappingGuess.of(head), head, findings.all());
    }

    /** The first figures as a choice of columns would have them read; empty, with findings, where it cannot be read. */
    MappedLayout.Preview preview(Columns columns, Known known, int rows, ReadingWatch watch) {
        if (workbook != null && head != null) {
            try {
                return MappedLayout.preview(lookedAt(workbook, watch), head, columns, known, rows);
            } catch (UnreadableWorkbook e) {
                findings.error(e.code(), null, null, String.valueOf(e.getMessage()), e.suggestion());
            }
        }
        return new MappedLayout.Preview(List.of(), findings.all());
    }

    /** A filter that somebody left on hides rows, and they are figures all the same. */
    private void tellHiddenRows(Spreadsheet sheets) {
        for (String sheet : sheets.sheets()) {
            Looks looks = sheets.looks(sheet);
            if (looks.hiddenRows() > 0) {
                findings.warning(
                        "hidden-rows",
                        sheet,
                        "A" + looks.firstHidden(),
                        "%,d rows of the sheet are hidden, row %d first. They are read as all others are."
                                .formatted(looks.hiddenRows(), looks.firstHidden()),
                        "Show them and look at them; delete those that are not meant to be loaded.");
            }
        }
    }

    void close() {
        if (workbook != null) {
            workbook.close();
        }
    }
}
