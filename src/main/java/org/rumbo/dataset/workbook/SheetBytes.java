package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The bytes of a sheet, read by an XML parser where anything is unusual, and straight where a row looks as every spreadsheet
 * program writes it: numbers and references to shared texts, each cell with its address, nothing else. A published workbook has
 * a million such cells, and no parser is as fast as a comparison of bytes.
 *
 * <p>It refuses nothing and judges nothing. Whatever is not exactly in the plain form is left where it is for the parser, which sees
 * the beginning of the sheet again and then the row in question; so there is one place that knows what is wrong with a file.
 */
final class SheetBytes {

    /** Longer rows are the parser's. */
    private static final int LONGEST_ROW = 1 << 16;

    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_BUFFER = 1 << 18;
    private static final byte[] ROWS = {'<', 's', 'h', 'e', 'e', 't', 'D', 'a', 't', 'a', '>'};
    /** A sheet that is spoiled may have its rows, or a row, elsewhere. */
    private static final int ROWS_DEPTH = 2;

    private static final byte[] ROW_END = {'<', '/', 'r', 'o', 'w', '>'};
    /** Attributes that say how a row looks, but for the one that hides it. The last one needs its prefix. */
    private static final byte[][] LOOKS = Stream.of(
                    "spans",
                    "s",
                    "customFormat",
                    "ht",
                    "customHeight",
                    "outlineLevel",
                    "collapsed",
                    "thickTop",
                    "thickBot",
                    "x14ac:dyDescent")
            .map(name -> name.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    /** How many rows the parser may take in between before it keeps the rest: each of them costs a parser of its own. */
    private static final int DETOURS = 16;

    private final PartStream part;
    private final PullParsers parsers;
    private final CellContent content = new CellContent(64);
    /** From the beginning of what a parser reads, or from the next row, up to {@link #limit}; behind it lies a zero. */
    private byte[] buffer = new byte[BUFFER];

    private int at;
    private int limit;
    /** Bytes of the sheet up to its first row; empty while they are not known. */
    private byte[] beginning = {};
    /** Where in the buffer the parser began to read; -1 where too much has come since. */
    private int begun;

    /** Up to where in the buffer the parser has read. */
    private int handedOut;

    private int looks;
    private boolean cutOff;
    private int plainRows;
    private int detours;
    private int cells;

    SheetBytes(PartStream part, PullParsers parsers) {
        this.part = part;
        this.parsers = parsers;
    }

    /** A parser of the whole sheet. */
    XMLStreamReader2 parser() throws XMLStreamException {
        return parsers.on(new Handed(0));
    }

    /** A parser that has read the beginning of the sheet and goes on with the row that is not plain. */
    XMLStreamReader2 parserOfTheRest() throws XMLStreamException {
        begun = at;
        handedOut = at;
        detours++;
        XMLStreamReader2 parser = parsers.on(new Handed(beginning.length));
        while (parser.next() != XMLStreamConstants.START_ELEMENT
                || !parser.getLocalName().equals("sheetData")) {
            // it has been checked before
        }
        return parser;
    }

    /**
     * Whether plain rows can be read on from where the parser stands: just behind the beginning of all rows, or behind the end of one.
     * The parser is not used any more then.
     */
    boolean resume(XMLStreamReader2 parser) throws XMLStreamException {
        if (begun < 0 || detours > DETOURS + plainRows / 8) {
            return false;
        }
        long position = begun + parser.getLocationInfo().getEndingByteOffset() - beginning.length;
        if (position < begun || position > limit) {
            return false;
        }
        int here = (int) position;
        if (beginning.length == 0) {
            String encoding = parser.getCharacterEncodingScheme();
            // the bytes are compared, so that any other encoding and any other way to write the tag is the parser's
            if (!endsWith(here, ROWS)
                    || parser.getDepth() != ROWS_DEPTH
                    || encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                begun = -1;
                return false;
            }
            beginning = Arrays.copyOf(buffer, here);
            looks = parser.getNamespaceURI("x14ac") == null ? LOOKS.length - 1 : LOOKS.length;
        } else if (!endsWith(here, ROW_END) || parser.getDepth() != ROWS_DEPTH + 1) {
            return false;
        }
        at = here;
        begun = here;
        parser.close();
        return true;
    }

    private boolean endsWith(int end, byte[] word) {
        return end >= word.length && Arrays.equals(buffer, end - word.length, end, word, 0, word.length);
    }

    /**
     * Takes the next row where it is plain.
     *
     * @param after number of the row before
     * @param styles what numbers are shown as
     * @param room how many cells it may have
     * @return false where it is the parser's
     */
    boolean next(Row row, int after, List<String> texts, CellStyles styles, int room) throws IOException {
        while (true) {
            int end = plain(row, after, texts, styles, room);
            if (end > 0) {
                at = end;
                plainRows++;
                return true;
            }
            if (!cutOff || limit - at > LONGEST_ROW) {
                return false;
            }
            begun = at;
            if (!more()) {
                return false;
            }
        }
    }

    /** How many cells the last plain row had. */
    int cells() {
        return cells;
    }

    /** Reads on; what lies before {@link #begun} is forgotten. False at the end. */
    private boolean more() throws IOException {
        int keep = begun >= 0 ? begun : handedOut;
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, limit - keep);
            at = Math.max(0, at - keep);
            handedOut = Math.max(0, handedOut - keep);
            limit -= keep;
            begun = begun >= 0 ? 0 : -1;
        }
        if (limit == buffer.length - 1) {
            if (buffer.length == LARGEST_BUFFER) {
                // what is longer stays with the parser, and so does all behind it
                begun = -1;
                return more();
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = part.read(buffer, limit, buffer.length - 1 - limit);
        if (read < 0) {
            return false;
        }
        limit += read;
        buffer[limit] = 0;
        return true;
    }

    /**
     * Compares the bytes of the next row with the plain form and puts its cells into {@code row}.
     *
     * @return the position behind it; -1 where it has another form, or where {@link #cutOff} not all of it is in the buffer
     */
    private int plain(Row row, int after, List<String> texts, CellStyles styles, int room) {
        byte[] b = buffer;
        int i = at;
        while (b[i] == '\n' || b[i] == '\r' || b[i] == ' ' || b[i] == '\t') {
            i++;
        }
        if (b[i] != '<'
                || b[i + 1] != 'r'
                || b[i + 2] != 'o'
                || b[i + 3] != 'w'
                || b[i + 4] != ' '
                || b[i + 5] != 'r'
                || b[i + 6] != '='
                || b[i + 7] != '"') {
            return other(i);
        }
        i += 8;
        int digits = i;
        int number = 0;
        while (b[i] >= '0' && b[i] <= '9') {
            number = number * 10 + (b[i++] - '0');
        }
        int length = i - digits;
        if (length == 0 || length > 7 || number <= after || number > Limits.ROWS || b[i] != '"') {
            return other(i);
        }
        i = b[i + 1] == '>' ? i + 2 : attributes(i + 1);
        if (i < 0) {
            return -1;
        }
        row.begin(number);
        int before = -1;
        int count = 0;
        while (b[i] == '<' && b[i + 1] == 'c') {
            if (b[i + 2] != ' ' || b[i + 3] != 'r' || b[i + 4] != '=' || b[i + 5] != '"' || ++count > room) {
                return other(i);
            }
            i += 6;
            int letters = i;
            int column = 0;
            while (b[i] >= 'A' && b[i] <= 'Z') {
                column = column * 26 + (b[i++] - 'A' + 1);
            }
            column--;
            // a column that does not follow the one before is the parser's to complain of
            if (i - letters > 3 || column <= before || column >= Limits.COLUMNS) {
                return other(i);
            }
            before = column;
            for (int d = 0; d < length; d++) {
                if (b[i + d] != b[digits + d]) {
                    return other(i);
                }
            }
            i += length;
            if (b[i] != '"') {
                return other(i);
            }
            i++;
            int style = 0;
            if (b[i] == ' ' && b[i + 1] == 's' && b[i + 2] == '=' && b[i + 3] == '"') {
                i += 4;
                int from = i;
                while (b[i] >= '0' && b[i] <= '9') {
                    style = style * 10 + (b[i++] - '0');
                }
                if (b[i] != '"' || i - from > 9) {
                    return other(i);
                }
                i++;
            }
            boolean shared = false;
            if (b[i] == ' ' && b[i + 1] == 't' && b[i + 2] == '=' && b[i + 3] == '"') {
                shared = b[i + 4] == 's';
                if (!shared && b[i + 4] != 'n' || b[i + 5] != '"') {
                    return other(i);
                }
                i += 6;
            }
            if (b[i] == '/' && b[i + 1] == '>') {
                i += 2;
                continue;
            }
            if (b[i] != '>' || b[i + 1] != '<' || b[i + 2] != 'v' || b[i + 3] != '>') {
                return other(i);
            }
            i += 4;
            int value = i;
            if (shared) {
                int index = 0;
                while (b[i] >= '0' && b[i] <= '9') {
                    index = index * 10 + (b[i++] - '0');
                }
                if (i == value || i - value > 9 || index >= texts.size()) {
                    return other(i);
                }
                row.text(column, Row.Type.TEXT, texts.get(index));
            } else {
                while (b[i] >= '0' && b[i] <= '9' || b[i] == '.' || b[i] == '-' || b[i] == 'E' || b[i] == '+') {
                    i++;
                }
                if (i == value || !content.take(b, value, i)) {
                    return other(i);
                }
                double figure = content.number();
                if (!Double.isFinite(figure)) {
                    return other(i);
                }
                row.number(column, figure, styles.of(style));
            }
            if (b[i] != '<'
                    || b[i + 1] != '/'
                    || b[i + 2] != 'v'
                    || b[i + 3] != '>'
                    || b[i + 4] != '<'
                    || b[i + 5] != '/'
                    || b[i + 6] != 'c'
                    || b[i + 7] != '>') {
                return other(i);
            }
            i += 8;
        }
        for (int d = 0; d < ROW_END.length; d++) {
            if (b[i + d] != ROW_END[d]) {
                return other(i + d);
            }
        }
        cells = count;
        return i + ROW_END.length;
    }

    /** The other attributes of a row, which say how it looks, up to the end of its tag. */
    private int attributes(int from) {
        byte[] b = buffer;
        int i = from;
        int seen = 0;
        while (b[i] == ' ') {
            int name = i + 1;
            i = name;
            while (b[i] >= 'a' && b[i] <= 'z'
                    || b[i] >= 'A' && b[i] <= 'Z'
                    || b[i] >= '0' && b[i] <= '9'
                    || b[i] == ':') {
                i++;
            }
            int known = look(name, i);
            if (known < 0 || (seen & 1 << known) != 0 || b[i] != '=' || b[i + 1] != '"') {
                return other(i);
            }
            seen |= 1 << known;
            i += 2;
            while (b[i] >= '0' && b[i] <= '9'
                    || b[i] == '.'
                    || b[i] == ':'
                    || b[i] >= 'a' && b[i] <= 'z'
                    || b[i] == ' ') {
                i++;
            }
            if (b[i] != '"') {
                return other(i);
            }
            i++;
        }
        return b[i] == '>' ? i + 1 : other(i);
    }

    private int look(int from, int to) {
        for (int known = 0; known < looks; known++) {
            if (Arrays.equals(buffer, from, to, LOOKS[known], 0, LOOKS[known].length)) {
                return known;
            }
        }
        return -1;
    }

    private int other(int position) {
        // no comparison looks further ahead
        cutOff = position + 8 > limit;
        return -1;
    }

    /** What a parser reads: the beginning of the sheet, where it comes again, and then the buffer and what follows it. */
    private final class Handed extends InputStream {

        private final int again;
        private int taken;

        Handed(int again) {
            this.again = again;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (taken < again) {
                int some = Math.min(length, again - taken);
                System.arraycopy(beginning, taken, into, offset, some);
                taken += some;
                return some;
            }
            if (handedOut == limit && !more()) {
                return -1;
            }
            int some = Math.min(length, limit - handedOut);
            System.arraycopy(buffer, handedOut, into, offset, some);
            handedOut += some;
            return some;
        }
    }
}
