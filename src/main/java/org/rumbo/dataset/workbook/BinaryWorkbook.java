package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/**
 * An .xls file. Its records are pulled once, through POI's event model, and kept packed: the form allows no more than 65,536 rows
 * a sheet, and a bound on all cells together keeps a hostile file small.
 */
final class BinaryWorkbook implements Spreadsheet {

    private static final long LARGEST_FILE = 64L << 20;
    private static final int MOST_CELLS = 3_000_000;

    /** Identifiers of formulas in BIFF3 and BIFF4. */
    private static final Set<Integer> OLD_FORMULAS = Set.of(0x206, 0x406);

    /** Thrown through POI, which lets a listener throw no checked exception. */
    private static final class TooManyCells extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The cells of a row, in the order in which they came. */
    private static final class Cells {

        private int count;
        private short[] columns = new short[8];
        private Row.Type[] types = new Row.Type[8];
        private double[] numbers = new double[8];
        private @Nullable String[] texts = new @Nullable String[8];

        void add(int column, Row.Type type, double number, @Nullable String text) {
            if (count == columns.length) {
                columns = Arrays.copyOf(columns, count * 2);
                types = Arrays.copyOf(types, count * 2);
                numbers = Arrays.copyOf(numbers, count * 2);
                texts = Arrays.copyOf(texts, count * 2);
            }
            columns[count] = (short) column;
            types[count] = type;
            numbers[count] = number;
            texts[count] = text;
            count++;
        }

        void fill(String sheet, Row row) throws UnreadableWorkbook {
            for (int i = 0; i < count; i++) {
                if (row.type(columns[i]) != Row.Type.BLANK) {
                    throw UnreadableWorkbook.damaged(
                            sheet,
                            row.cell(columns[i]),
                            "The cell stands in the sheet twice, and nothing says which of them holds.");
                }
                String text = texts[i];
                if (text == null) {
                    row.number(columns[i], numbers[i], types[i]);
                } else {
                    row.text(columns[i], types[i], text);
                }
            }
        }
    }

    /** A sheet: its cells by row, the rows that are hidden, and the cells that are merged. */
    private record Body(TreeMap<Integer, Cells> rows, Set<Integer> hidden, List<Looks.Range> merged) {

        Body() {
            this(new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
        }

        Looks looks() {
            List<Integer> full = hidden.stream().filter(rows::containsKey).toList();
            return new Looks(full.size(), full.isEmpty() ? 0 : full.getFirst() + 1, List.copyOf(merged));
        }
    }

    private final Map<String, Body> sheets = new LinkedHashMap<>();
    private final CellStyles styles = new CellStyles();
    private boolean from1904;

    private BinaryWorkbook() {}

    /** Reads a workbook whole; the container may be closed afterwards. */
    static BinaryWorkbook of(POIFSFileSystem container, long size) throws IOException, UnreadableWorkbook {
        if (size > LARGEST_FILE) {
            throw new UnreadableWorkbook(
                    "too-large",
                    "The file has %,d MB; of the old form .xls at most %,d are read."
                            .formatted(size >> 20, LARGEST_FILE >> 20),
                    "Open it in a spreadsheet program and save it as .xlsx.");
        }
        var workbook = new BinaryWorkbook();
        var records = workbook.new Records();
        var request = new HSSFRequest();
        request.addListenerForAllRecords(records::take);
        try {
            new HSSFEventFactory().processWorkbookEvents(request, container);
        } catch (EncryptedDocumentException e) {
            throw Spreadsheets.encrypted();
        } catch (OldFileFormatException e) {
            throw Spreadsheets.tooOld();
        } catch (TooManyCells e) {
            throw Spreadsheets.tooMuch("The workbook has more than %,d cells.".formatted(MOST_CELLS));
        }
        records.finish();
        return workbook;
    }

    /** Sorts the records of the file into sheets. */
    private final class Records {

        private final List<BoundSheetRecord> bound = new ArrayList<>();
        private final List<Body> bodies = new ArrayList<>();
        private final List<Boolean> worksheets = new ArrayList<>();
        private @Nullable SSTRecord texts;
        private @Nullable FormulaRecord awaitsText;
        private Body body = new Body();
        private int depth;
        private int cells;

        void take(Record item) {
            switch (item) {
                case BOFRecord begin -> begin(begin);
                case EOFRecord end -> depth--;
                case BoundSheetRecord sheet -> bound.add(sheet);
                case SSTRecord table -> texts = table;
                case FormatRecord format -> styles.format(format.getIndexCode(), format.getFormatString());
                case ExtendedFormatRecord style -> styles.style(style.getFormatIndex());
                case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
                default -> {
                    // a chart inside a sheet has cells of its own, which are no cells of the sheet
                    if (depth == 1 && !bodies.isEmpty()) {
                        cell(item);
                    }
                }
            }
        }

        private void begin(BOFRecord begin) {
            depth++;
            if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
                body = new Body();
                bodies.add(body);
                worksheets.add(begin.getType() == BOFRecord.TYPE_WORKSHEET);
            }
        }

        private void cell(Record item) {
            switch (item) {
                case NumberRecord number -> number(number, number.getValue());
                case LabelSSTRecord label -> {
                    SSTRecord table = texts;
                    int index = label.getSSTIndex();
                    if (table == null || index < 0 || index >= table.getNumUniqueStrings()) {
                        add(label, Row.Type.ERROR, 0, "#REF!");
                    } else {
                        add(
                                label,
                                Row.Type.TEXT,
                                0,
                                table.getString(index).getString().strip());
                    }
                }
                case LabelRecord label ->
                    add(
                            label.getRow(),
                            label.getColumn(),
                            Row.Type.TEXT,
                            0,
                            label.getValue().strip());
                case BoolErrRecord mark -> {
                    if (mark.isBoolean()) {
                        add(mark, Row.Type.BOOLEAN, 0, mark.getBooleanValue() ? "TRUE" : "FALSE");
                    } else {
                        add(mark, Row.Type.ERROR, 0, error(mark.getErrorValue()));
                    }
                }
                case FormulaRecord formula -> formula(formula);
                case UnknownRecord other -> unknown(other);
                case RowRecord line -> {
                    if (line.getZeroHeight()) {
                        body.hidden().add(line.getRowNumber());
                    }
                }
                case MergeCellsRecord ranges -> merged(ranges);
                case StringRecord text -> {
                    if (awaitsText != null) {
                        add(awaitsText, Row.Type.TEXT, 0, text.getString().strip());
                        awaitsText = null;
                    }
                }
                default -> {}
            }
        }

        private void number(CellValueRecordInterface at, double value) {
            if (Double.isFinite(value)) {
                add(at, styles.of(at.getXFIndex()), value, null);
            } else {
                add(at, Row.Type.ERROR, 0, "#NUM!");
            }
        }

        /** A formula in the form of older versions, which POI does not know: its result is not read, and that is told. */
        private void unknown(UnknownRecord item) {
            if (OLD_FORMULAS.contains((int) item.getSid()) && item.getRecordSize() > 8) {
                byte[] bytes = item.serialize();
                add(
                        LittleEndian.getUShort(bytes, 4),
                        LittleEndian.getUShort(bytes, 6),
                        Row.Type.FORMULA_WITHOUT_VALUE,
                        0,
                        "");
            }
        }

        private void formula(FormulaRecord formula) {
            CellType type = formula.getCachedResultTypeEnum();
            switch (type) {
                case STRING -> awaitsText = formula;
                case BOOLEAN -> add(formula, Row.Type.BOOLEAN, 0, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
                case ERROR -> add(formula, Row.Type.ERROR, 0, error(formula.getCachedErrorValue()));
                case NUMERIC -> number(formula, formula.getValue());
                default -> add(formula, Row.Type.FORMULA_WITHOUT_VALUE, 0, "");
            }
        }

        private void merged(MergeCellsRecord ranges) {
            for (int i = 0; i < ranges.getNumAreas() && body.merged().size() < Looks.MOST; i++) {
                Looks.Range.of(ranges.getAreaAt(i).formatAsString()).ifPresent(body.merged()::add);
            }
        }

        private static String error(int code) {
            return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#REF!";
        }

        private void add(CellValueRecordInterface at, Row.Type type, double number, @Nullable String text) {
            add(at.getRow(), at.getColumn(), type, number, text);
        }

        private void add(int row, int column, Row.Type type, double number, @Nullable String text) {
            if (++cells > MOST_CELLS) {
                throw new TooManyCells();
            }
            if (row >= 0 && column >= 0) {
                body.rows().computeIfAbsent(row, key -> new Cells()).add(column, type, number, text);
            }
        }

        void finish() throws UnreadableWorkbook {
            if (depth != 0) {
                // the end of the file is missing, and with it perhaps rows
                throw Spreadsheets.damaged();
            }
            var order = BoundSheetRecord.orderByBofPosition(bound);
            for (BoundSheetRecord sheet : bound) {
                int place = List.of(order).indexOf(sheet);
                if (place >= 0 && place < bodies.size() && worksheets.get(place)) {
                    String name = sheet.getSheetname();
                    if (sheets.putIfAbsent(name, bodies.get(place)) != null) {
                        throw UnreadableWorkbook.damaged(
                                Archive.shown(name), null, "Two sheets have this name, and nothing tells them apart.");
                    }
                }
            }
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public void read(String sheet, RowHandler handler) throws UnreadableWorkbook {
        Body body = body(sheet);
        var row = new Row(from1904);
        for (var entry : body.rows().entrySet()) {
            row.begin(entry.getKey() + 1);
            entry.getValue().fill(sheet, row);
            if (!handler.row(row)) {
                return;
            }
        }
    }

    private Body body(String sheet) {
        Body body = sheets.get(sheet);
        if (body == null) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        return body;
    }

    @Override
    public Looks looks(String sheet) {
        return body(sheet).looks();
    }

    @Override
    public void close() {
        // all was read when it was opened
    }
}
