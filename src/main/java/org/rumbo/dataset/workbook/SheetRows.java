package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The rows of one sheet, pulled from its XML. A declared dimension is not trusted. Addresses are: a row or a cell that comes again,
 * or stands in another row than it says, ends the reading, since nothing tells which of the two holds.
 */
final class SheetRows {

    private final String sheet;
    private final List<String> texts;
    private final CellStyles styles;
    private final PartStream part;
    private final SheetBytes bytes;
    private XMLStreamReader2 reader;
    private final CellContent content = new CellContent(Limits.TEXT);
    private final Row row;
    private int rowNumber;
    private boolean numbered;
    private long inlineCharacters;
    private int cells;
    private boolean handling;
    private boolean hidden;
    private int hiddenRows;
    private int firstHidden;
    private final List<Looks.Range> merged = new ArrayList<>();

    SheetRows(
            String sheet, List<String> texts, CellStyles styles, PartStream part, PullParsers parsers, boolean from1904)
            throws XMLStreamException {
        this.sheet = sheet;
        this.texts = texts;
        this.styles = styles;
        this.part = part;
        this.bytes = new SheetBytes(part, parsers);
        this.reader = bytes.parser();
        this.row = new Row(from1904);
    }

    /** Number of the last row that was begun. */
    int rowNumber() {
        return rowNumber;
    }

    /** Whether the one who takes the rows is at work, and not the parser. */
    boolean handling() {
        return handling;
    }

    /** Hands the rows over until the handler wants no more; a sheet that is read to its end is checked to its end. */
    void read(RowHandler handler) throws XMLStreamException, IOException, UnreadableWorkbook {
        boolean inRow = false;
        boolean inData = false;
        boolean done = false;
        int column = -1;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (inRow) {
                    if (name.equals("c")) {
                        column = cell(column);
                    } else {
                        extension(name);
                    }
                } else if (inData) {
                    if (name.equals("row")) {
                        inRow = true;
                        beginRow();
                        column = -1;
                    } else {
                        extension(name);
                    }
                } else if (name.equals("sheetData")) {
                    if (done) {
                        throw damaged(
                                null, "The sheet holds its rows in two pieces, and nothing says which of them counts.");
                    }
                    inData = true;
                    if (!plainRows(handler)) {
                        return;
                    }
                } else if (reader.getDepth() == 1 && !name.equals("worksheet")) {
                    throw damaged(null, "The part that should hold this sheet holds something else.");
                } else {
                    unknown();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = reader.getLocalName();
                if (inRow) {
                    if (name.equals("row")) {
                        inRow = false;
                        if (!handled(handler) || !plainRows(handler)) {
                            return;
                        }
                    }
                } else if (name.equals("sheetData")) {
                    inData = false;
                    done = true;
                }
            } else {
                PullParsers.checkEvent(event);
            }
        }
        part.finish();
    }

    /** How the sheet looks; complete when it was read to its end. */
    Looks looks() {
        return new Looks(hiddenRows, firstHidden, List.copyOf(merged));
    }

    private boolean handled(RowHandler handler) {
        if (hidden && !row.empty() && hiddenRows++ == 0) {
            firstHidden = rowNumber;
        }
        hidden = false;
        handling = true;
        boolean more = handler.row(row);
        handling = false;
        return more;
    }

    /** Takes the plain rows that follow past the parser; answers whether the handler wants more. */
    private boolean plainRows(RowHandler handler) throws XMLStreamException, IOException {
        if (!bytes.resume(reader)) {
            return true;
        }
        while (bytes.next(row, rowNumber, texts, styles, Limits.CELLS - cells)) {
            part.progress();
            cells += bytes.cells();
            rowNumber = row.number();
            if (!handled(handler)) {
                return false;
            }
        }
        reader = bytes.parserOfTheRest();
        return true;
    }

    /** Something before or after the rows that holds no figures: links, drawings, merged cells. */
    private void unknown() throws UnreadableWorkbook {
        part.progress();
        PullParsers.checkDepth(reader);
        if (merged.size() < Looks.MOST && reader.getLocalName().equals("mergeCell")) {
            String range = PullParsers.attribute(reader, "ref");
            if (range != null) {
                Looks.Range.of(range).ifPresent(merged::add);
            }
        }
    }

    /** Among rows and cells only an extension may stand, and what is in it are no rows and no cells. */
    private void extension(String name) throws XMLStreamException, UnreadableWorkbook {
        if (!name.equals("extLst")) {
            throw damaged(
                    null,
                    "At row %d something stands among the cells that no spreadsheet program writes there: \"%s\"."
                            .formatted(rowNumber, Archive.shown(name)));
        }
        int outside = reader.getDepth() - 1;
        for (int event = reader.next(); ; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                unknown();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getDepth() == outside + 1) {
                    return;
                }
            } else {
                PullParsers.checkEvent(event);
            }
        }
    }

    private void beginRow() throws UnreadableWorkbook {
        part.progress();
        String declared = PullParsers.attribute(reader, "r");
        int number = declared == null ? rowNumber + 1 : number(declared);
        numbered = declared != null;
        hidden = PullParsers.saysYes(PullParsers.attribute(reader, "hidden"));
        begin(number);
    }

    private void begin(int number) throws UnreadableWorkbook {
        if (number > Limits.ROWS) {
            throw UnreadableWorkbook.tooLarge(
                    sheet,
                    null,
                    "The sheet has a row beyond row %,d, the last that a sheet can have.".formatted(Limits.ROWS));
        }
        if (number <= rowNumber) {
            throw damaged(
                    null,
                    "Row %d comes after row %d: a row stands twice, or the rows are out of order."
                            .formatted(number, rowNumber));
        }
        rowNumber = number;
        row.begin(number);
    }

    private int number(String declared) throws UnreadableWorkbook {
        String digits = declared.strip();
        if (!digits.matches("[0-9]{1,18}") || Long.parseLong(digits) == 0) {
            throw damaged(
                    null,
                    "After row %d comes a row whose number is \"%s\".".formatted(rowNumber, Archive.shown(declared)));
        }
        return (int) Math.min(Long.parseLong(digits), Integer.MAX_VALUE);
    }

    /** Reads one cell up to its end tag; answers its column. */
    private int cell(int before) throws XMLStreamException, UnreadableWorkbook {
        part.progress();
        if (++cells > Limits.CELLS) {
            throw UnreadableWorkbook.tooLarge(
                    sheet, null, "The sheet has more than %,d cells.".formatted(Limits.CELLS));
        }
        int column = before + 1;
        String type = "n";
        int style = 0;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (name.equals("r")) {
                column = addressed(i);
            } else if (name.equals("t")) {
                type = content.word(reader, i);
            } else if (name.equals("s")) {
                style = content.whole(reader, i);
            }
        }
        if (column >= Limits.COLUMNS) {
            throw UnreadableWorkbook.tooLarge(
                    sheet, null, "Row %d has more columns than a spreadsheet can have.".formatted(rowNumber));
        }
        if (column < row.width() && row.type(column) != Row.Type.BLANK) {
            throw damaged(
                    row.cell(column), "The cell stands in the sheet twice, and nothing says which of them holds.");
        }
        boolean formula = false;
        boolean valued = false;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "v" -> {
                        once(valued, column);
                        valued = true;
                        take();
                        value(column, type, style);
                    }
                    case "is" -> {
                        once(valued, column);
                        valued = true;
                        row.text(column, Row.Type.TEXT, counted(SharedTexts.rich(reader, content)));
                    }
                    case "f" -> {
                        formula = true;
                        take();
                    }
                    case "c", "row" -> throw damaged(row.cell(column), "A cell lies within another one.");
                    default -> extension(reader.getLocalName());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals("c")) {
                    break;
                }
            } else {
                PullParsers.checkEvent(event);
            }
        }
        if (formula && !valued) {
            row.text(column, Row.Type.FORMULA_WITHOUT_VALUE, "");
        }
        return column;
    }

    /** The column of the address in an attribute, which must lie in the row. */
    private int addressed(int attribute) throws XMLStreamException, UnreadableWorkbook {
        int column = content.column(reader, attribute);
        int inRow = content.row();
        if (inRow != rowNumber) {
            if (!numbered && inRow > rowNumber && row.width() == 0) {
                begin(inRow);
            } else {
                throw damaged(
                        null,
                        "Row %d holds a cell with the address \"%s\"."
                                .formatted(rowNumber, Archive.shown(reader.getAttributeValue(attribute))));
            }
        }
        if (column < 0) {
            throw damaged(
                    null,
                    "Row %d holds a cell with the address \"%s\"."
                            .formatted(rowNumber, Archive.shown(reader.getAttributeValue(attribute))));
        }
        return column;
    }

    private void once(boolean valued, int column) throws UnreadableWorkbook {
        if (valued) {
            throw damaged(row.cell(column), "The cell holds two values, and nothing says which of them counts.");
        }
    }

    private void take() throws XMLStreamException, UnreadableWorkbook {
        if (!content.take(reader)) {
            throw SharedTexts.tooMuchText();
        }
    }

    private String counted(String text) throws UnreadableWorkbook {
        inlineCharacters += text.length();
        if (inlineCharacters > Limits.TEXTS) {
            throw SharedTexts.tooMuchText();
        }
        return text;
    }

    private void value(int column, String type, int style) throws UnreadableWorkbook {
        switch (type) {
            case "n" -> number(column, style);
            case "s" -> shared(column);
            case "str", "inlineStr" -> row.text(column, Row.Type.TEXT, counted(CellText.plain(content.text())));
            case "d" ->
                row.text(column, Row.Type.TEXT, content.text().strip().replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
            case "b" -> row.text(column, Row.Type.BOOLEAN, truth(column));
            case "e" -> row.text(column, Row.Type.ERROR, counted(content.text().strip()));
            default ->
                throw damaged(
                        row.cell(column),
                        "The cell is of a kind that no spreadsheet program knows: \"%s\"."
                                .formatted(Archive.shown(type)));
        }
    }

    /** What is no number, or none that fits, stays the text that it is: the layout tells its cell. */
    private void number(int column, int style) throws UnreadableWorkbook {
        if (!content.blank()) {
            double number = content.number();
            if (Double.isFinite(number)) {
                row.number(column, number, styles.of(style));
            } else {
                row.text(column, Row.Type.TEXT, counted(content.text().strip()));
            }
        }
    }

    private void shared(int column) throws UnreadableWorkbook {
        if (content.blank()) {
            return;
        }
        double index = content.number();
        if (!(index >= 0 && index < texts.size()) || index != Math.rint(index)) {
            throw damaged(row.cell(column), "The cell refers to a text that the file does not hold.");
        }
        row.text(column, Row.Type.TEXT, texts.get((int) index));
    }

    private String truth(int column) throws UnreadableWorkbook {
        return switch (content.text().strip()) {
            case "1", "true", "TRUE" -> "TRUE";
            case "0", "false", "FALSE" -> "FALSE";
            default -> throw damaged(row.cell(column), "The cell should hold true or false and holds neither.");
        };
    }

    private UnreadableWorkbook damaged(@org.jspecify.annotations.Nullable String cell, String message) {
        return UnreadableWorkbook.damaged(sheet, cell, message);
    }
}
