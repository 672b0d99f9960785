package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx file as streams of rows in bounded memory and time, see {@link Limits}. Its XML is pulled, never built into a tree;
 * document types and entities are refused; references that lead out of the file are never followed; formulas are never evaluated,
 * their saved results are read.
 */
public final class WorkbookReader implements Spreadsheet {

    private static final String SAVE_AS = "Open it in a spreadsheet program and save it as .xlsx.";

    private final Archive archive;
    private final PullParsers parsers = new PullParsers();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private List<String> texts = List.of();
    private final Map<String, Looks> looks = new HashMap<>();
    private CellStyles styles = new CellStyles();
    private boolean from1904;

    private WorkbookReader(Archive archive) {
        this.archive = archive;
    }

    /** Reads what the workbook in an archive consists of; it closes the archive, and now where it throws. */
    static WorkbookReader of(Archive archive) throws UnreadableWorkbook {
        var reader = new WorkbookReader(archive);
        try {
            reader.readParts();
            return reader;
        } catch (XMLStreamException | IOException | RuntimeException e) {
            reader.close();
            throw damaged(null, 0, e);
        } catch (UnreadableWorkbook e) {
            reader.close();
            throw e;
        }
    }

    private static UnreadableWorkbook notASpreadsheet(String message) {
        return new UnreadableWorkbook("not-a-spreadsheet", message, SAVE_AS);
    }

    /** What reading failed of, in words for the person who brought the file. */
    private static UnreadableWorkbook damaged(@Nullable String sheet, int row, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PartStream.Endless) {
                return UnreadableWorkbook.tooLarge(
                        sheet, null, "The file holds a single piece of text that is longer than any program writes.");
            }
            if (cause instanceof PartStream.Broken || cause instanceof ZipException) {
                return UnreadableWorkbook.damaged(
                        sheet,
                        null,
                        "The file was damaged on its way here: what it holds is not what its own checksum says.");
            }
        }
        return UnreadableWorkbook.damaged(
                sheet,
                null,
                row == 0
                        ? "The file is damaged: its parts cannot be read."
                        : "The sheet is damaged: it cannot be read beyond row %d.".formatted(row));
    }

    private void readParts() throws IOException, XMLStreamException, UnreadableWorkbook {
        String workbook = Relations.of(archive, "", parsers)
                .first("officeDocument")
                .map(Relations.Relation::target)
                .orElse("xl/workbook.xml");
        if (!archive.has(workbook)) {
            throw notASpreadsheet("The file is an archive without a workbook in it.");
        }
        if (workbook.endsWith(".bin")) {
            throw notASpreadsheet("The file is a binary Excel workbook (.xlsb), which is not read.");
        }
        var relations = Relations.of(archive, workbook, parsers);
        parsers.elements(archive, workbook, element -> {
            if (element.isRoot() && !element.is("workbook")) {
                throw notASpreadsheet(otherDocument(element.name()));
            }
            if (element.is("workbookPr")) {
                from1904 = PullParsers.saysYes(element.attribute("date1904"));
            } else if (element.is("sheet")) {
                sheet(
                        element.attribute("name"),
                        relations.get(element.relation()).orElse(null));
            }
        });
        var shared = relations.first("sharedStrings").map(Relations.Relation::target);
        if (shared.isPresent() && archive.has(shared.get())) {
            texts = SharedTexts.read(archive, shared.get(), parsers);
        }
        var looksOfCells = relations.first("styles").map(Relations.Relation::target);
        if (looksOfCells.isPresent() && archive.has(looksOfCells.get())) {
            styles = CellStyles.read(archive, looksOfCells.get(), parsers);
        }
    }

    private static String otherDocument(String root) {
        return switch (root) {
            case "document" -> "The file is a text document (Word), not a workbook.";
            case "presentation" -> "The file is a presentation (PowerPoint), not a workbook.";
            default -> "The file is an archive without a workbook in it.";
        };
    }

    private void sheet(@Nullable String name, Relations.@Nullable Relation relation) throws UnreadableWorkbook {
        if (name == null) {
            throw UnreadableWorkbook.damaged(null, null, "The file holds a sheet without a name.");
        }
        String shown = Archive.shown(name);
        if (name.length() > Limits.SHEET_NAME) {
            throw UnreadableWorkbook.tooLarge(
                    null,
                    null,
                    "The name of the sheet \"%s\" is longer than %d characters.".formatted(shown, Limits.SHEET_NAME));
        }
        if (relation == null) {
            throw UnreadableWorkbook.damaged(
                    shown, null, "The sheet is listed in the file, and nothing says where it is.");
        }
        if (!relation.type().equals("worksheet")) {
            // sheets of charts, dialogs and macros hold no rows
            return;
        }
        String path = relation.target();
        if (path == null) {
            throw UnreadableWorkbook.damaged(
                    shown, null, "The sheet is said to lie outside of the file; nothing is read from there.");
        }
        if (!archive.has(path)) {
            throw UnreadableWorkbook.damaged(
                    shown, null, "The sheet is listed in the file, but it is missing from it.");
        }
        if (sheets.putIfAbsent(name, path) != null) {
            throw UnreadableWorkbook.damaged(shown, null, "Two sheets have this name, and nothing tells them apart.");
        }
        if (sheets.size() > Limits.SHEETS) {
            throw UnreadableWorkbook.tooLarge(
                    null, null, "The workbook has more than %d sheets.".formatted(Limits.SHEETS));
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public void read(String sheet, RowHandler handler) throws UnreadableWorkbook {
        String path = sheets.get(sheet);
        if (path == null) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        SheetRows rows = null;
        try (PartStream part = archive.open(path)) {
            rows = new SheetRows(sheet, texts, styles, part, parsers, from1904);
            rows.read(handler);
            looks.put(sheet, rows.looks());
        } catch (IOException | XMLStreamException | RuntimeException e) {
            if (rows != null && rows.handling() && e instanceof RuntimeException failure) {
                throw failure;
            }
            throw damaged(sheet, rows == null ? 0 : rows.rowNumber(), e);
        }
    }

    @Override
    public Looks looks(String sheet) {
        return looks.getOrDefault(sheet, Looks.PLAIN);
    }

    @Override
    public void close() {
        archive.close();
    }
}
