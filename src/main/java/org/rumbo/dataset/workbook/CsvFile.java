package org.rumbo.dataset.workbook;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A text file of values parted by commas, semicolons or tabs, as one sheet named {@value #SHEET}. Rows are numbered as a spreadsheet
 * program shows them: a blank line is a row, a line break inside quotes begins none.
 */
final class CsvFile implements Spreadsheet {

    /** Name of the one sheet. */
    static final String SHEET = "CSV";

    private static final int WIDEST_ROW = 16_384;
    private static final int LONGEST_TEXT = 32_767 * 4;
    private static final int LONGEST_RECORD = 8 << 20;

    /** A number as programs write it; one that begins with a zero is rather a code. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    private final Path file;
    private final CsvText text;
    private final char separator;

    private CsvFile(Path file, CsvText text, char separator) {
        this.file = file;
        this.text = text;
        this.separator = separator;
    }

    static CsvFile open(Path file) throws IOException, UnreadableWorkbook {
        CsvText text = CsvText.of(file);
        return new CsvFile(file, text, CsvSeparator.of(text.beginning()));
    }

    @Override
    public List<String> sheets() {
        return List.of(SHEET);
    }

    @Override
    public void read(String sheet, RowHandler handler) throws UnreadableWorkbook {
        if (!sheet.equals(SHEET)) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        long line = 1;
        try (var in = new Bounded(reader(file, text.charset(), text.skipped()));
                var parser = CSVParser.builder().setReader(in).setFormat(format).get()) {
            var row = new Row();
            int number = 0;
            for (CSVRecord cells : parser) {
                in.begin();
                row.begin(++number);
                fill(row, cells);
                if (!handler.row(row)) {
                    return;
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (TooLong e) {
            throw Spreadsheets.tooMuch(
                    "From line %,d on, one row is longer than a spreadsheet can hold.".formatted(line));
        } catch (IOException | UncheckedIOException e) {
            if (e.getCause() instanceof TooLong) {
                throw Spreadsheets.tooMuch(
                        "From line %,d on, one row is longer than a spreadsheet can hold.".formatted(line));
            }
            throw Spreadsheets.refused(
                    "The text cannot be read as a table from line %,d on: a quotation mark is opened and not closed."
                            .formatted(line),
                    "Correct the line, or open the file in a spreadsheet program and save it as .xlsx.");
        }
    }

    @Override
    public boolean numbersWereTexts() {
        return true;
    }

    private void fill(Row row, CSVRecord cells) throws UnreadableWorkbook {
        if (cells.size() > WIDEST_ROW) {
            throw Spreadsheets.tooMuch("A row has more columns than a spreadsheet can have.");
        }
        for (int column = 0; column < cells.size(); column++) {
            String value = cells.get(column).strip();
            if (value.length() > LONGEST_TEXT) {
                throw Spreadsheets.tooMuch("A cell holds more text than a spreadsheet program would write.");
            }
            if (value.isEmpty()) {
                continue;
            }
            double number = value.length() < 32 && NUMBER.matcher(value).matches() && clear(value)
                    ? Double.parseDouble(value)
                    : Double.NaN;
            if (Double.isFinite(number)) {
                row.number(column, number);
            } else {
                row.text(column, Row.Type.TEXT, value);
            }
        }
    }

    /** Where commas part values they part no decimals; elsewhere {@code 1.757} may be a thousand, and stays a text. */
    private boolean clear(String number) {
        return separator == ','
                || !(NumberText.of(number, NumberText.Decimals.UNKNOWN) instanceof NumberText.Ambiguous);
    }

    static Reader reader(Path file, Charset charset, int skipped) throws IOException {
        var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        for (long left = skipped; left > 0; ) {
            left -= in.skip(left);
        }
        return in;
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Ends the reading of a row that never ends, before it fills the memory. */
    private static final class Bounded extends FilterReader {

        private int since;

        Bounded(Reader in) {
            super(in);
        }

        void begin() {
            since = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws TooLong {
            since += more;
            if (since > LONGEST_RECORD) {
                throw new TooLong();
            }
        }
    }

    @Override
    public void close() {
        // each reading closes its own stream
    }
}
