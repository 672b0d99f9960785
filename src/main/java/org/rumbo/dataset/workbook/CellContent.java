package org.rumbo.dataset.workbook;

import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * What a cell of the XML holds, read without a string for each of its parts: a published workbook has a million cells, and most of
 * them are numbers or places in the table of shared texts.
 */
final class CellContent {

    /** Powers of ten that a double holds exactly. */
    private static final double[] TENS = new double[23];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    /** Up to here a double holds each whole number. */
    private static final long EXACT = 1L << 53;

    private final int longest;
    private final Column column = new Column();
    private final Word word = new Word();
    private char[] characters = new char[256];
    private int length;

    /** @param longest more characters than these end in a finding */
    CellContent(int longest) {
        this.longest = longest;
    }

    /** The column, from 0, of the address in an attribute: 3 of {@code D15}; -1 where it is no address. */
    int column(XMLStreamReader2 reader, int attribute) throws XMLStreamException {
        reader.getAttributeAs(attribute, column);
        return column.value;
    }

    /** The row of the address that {@link #column} took last: 15 of {@code D15}; -1 where it is no address. */
    int row() {
        return column.row;
    }

    /** The whole number in an attribute; -1 where it is none. */
    int whole(XMLStreamReader2 reader, int attribute) throws XMLStreamException {
        reader.getAttributeAs(attribute, column);
        return column.value < 0 ? column.row : -1;
    }

    /** The word in an attribute that has one of a few values. */
    String word(XMLStreamReader2 reader, int attribute) throws XMLStreamException {
        reader.getAttributeAs(attribute, word);
        return word.value;
    }

    /**
     * Takes the text of the element that was just begun, up to its end.
     *
     * @return false where it is longer than a cell can be
     * @throws XMLStreamException also where there are elements in it
     */
    boolean take(XMLStreamReader2 reader) throws XMLStreamException {
        length = 0;
        return append(reader);
    }

    /** Takes plain ASCII bytes; false where they are more than a cell can hold. */
    boolean take(byte[] bytes, int from, int to) {
        length = to - from;
        if (length > longest) {
            return false;
        }
        if (length > characters.length) {
            characters = new char[length];
        }
        for (int i = 0; i < length; i++) {
            characters[i] = (char) bytes[from + i];
        }
        return true;
    }

    void clear() {
        length = 0;
    }

    /** As {@link #take}, after the text that was taken before. */
    boolean append(XMLStreamReader2 reader) throws XMLStreamException {
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                int more = reader.getTextLength();
                if (length + more > longest) {
                    return false;
                }
                if (length + more > characters.length) {
                    characters = Arrays.copyOf(characters, Math.max(length + more, 2 * characters.length));
                }
                System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), characters, length, more);
                length += more;
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a text with elements in it");
            }
        }
        return true;
    }

    /** The text as it stands. */
    String text() {
        return new String(characters, 0, length);
    }

    boolean blank() {
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(characters[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text as a number. Where its digits fit into a double exactly, one division by an exact power of ten is correctly rounded
     * (Clinger, 1990, How to read floating point numbers accurately); the rest is left to the library. Not finite where it is no
     * number, or none that a double holds.
     */
    double number() {
        int i = 0;
        boolean negative = length > 0 && characters[0] == '-';
        if (negative) {
            i++;
        }
        long digits = 0;
        int decimals = 0;
        boolean point = false;
        boolean any = false;
        for (; i < length; i++) {
            char c = characters[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                any = true;
                if (point) {
                    decimals++;
                }
                if (digits >= EXACT) {
                    return parsed();
                }
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return parsed();
            }
        }
        if (!any || decimals >= TENS.length) {
            return parsed();
        }
        double value = digits / TENS[decimals];
        return negative ? -value : value;
    }

    private double parsed() {
        String number = text().strip();
        for (int i = 0; i < number.length(); i++) {
            // the library also takes 1d, 0x1p3 and NaN for numbers
            if ("0123456789.+-eE".indexOf(number.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static final class Column extends TypedValueDecoder {

        private int value;
        private int row;

        @Override
        public void decode(String input) {
            decode(input.toCharArray(), 0, input.length());
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            int i = start;
            int column = 0;
            while (i < end) {
                // small letters are written by some programs
                int letter = (buffer[i] & ~0x20) - 'A';
                if (letter < 0 || letter > 25) {
                    break;
                }
                column = column * 26 + letter + 1;
                i++;
            }
            value = i - start > 3 ? Integer.MAX_VALUE : column - 1;
            int digits = i;
            int number = 0;
            while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
                number = number * 10 + (buffer[i] - '0');
                i++;
            }
            row = i < end || i == digits || i - digits > 7 ? -1 : number;
        }

        @Override
        public void handleEmptyValue() {
            value = -1;
            row = -1;
        }
    }

    private static final class Word extends TypedValueDecoder {

        private static final String[] ONE_LETTER = {"s", "n", "b", "e", "d"};

        private String value = "";

        @Override
        public void decode(String input) {
            value = input;
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            if (end - start == 1) {
                for (String known : ONE_LETTER) {
                    if (known.charAt(0) == buffer[start]) {
                        value = known;
                        return;
                    }
                }
            }
            value = new String(buffer, start, end - start);
        }

        @Override
        public void handleEmptyValue() {
            value = "";
        }
    }
}
