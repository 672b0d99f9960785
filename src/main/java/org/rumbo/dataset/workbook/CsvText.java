package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How the characters of a text file are written.
 *
 * @param skipped characters before the first row: the byte-order mark and a line that names the separator
 * @param beginning the first characters after those
 */
record CsvText(Charset charset, int skipped, String beginning) {

    private static final int SAMPLE = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Looks through the file; one that is no text is refused. */
    static CsvText of(Path file) throws IOException, UnreadableWorkbook {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(SAMPLE);
        }
        Charset charset = charset(file, first);
        try (Reader reader = CsvFile.reader(file, charset, 0)) {
            char[] sample = new char[SAMPLE];
            int length = 0;
            for (int more = 0; more >= 0 && length < SAMPLE; more = reader.read(sample, length, SAMPLE - length)) {
                length += more;
            }
            String text = new String(sample, 0, length);
            int skipped = text.startsWith("\uFEFF") ? 1 : 0;
            refuseWhatIsNoTable(text.substring(skipped).stripLeading());
            String rest = text.substring(skipped);
            if (rest.startsWith("sep=") && rest.length() > 5) {
                // a line for spreadsheet programs, which show the next one as the first row
                int end = rest.indexOf('\n');
                skipped += end < 0 ? 0 : end + 1;
            }
            return new CsvText(charset, skipped, rest);
        }
    }

    private static void refuseWhatIsNoTable(String text) throws UnreadableWorkbook {
        String begin = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.startsWith("<table")) {
            throw Spreadsheets.webPage();
        }
        if (begin.startsWith("<")) {
            throw Spreadsheets.markup();
        }
        if (begin.startsWith("{") || begin.startsWith("[{") || begin.startsWith("%pdf") || begin.startsWith("{\\rtf")) {
            throw Spreadsheets.refused(
                    "The file is not a spreadsheet, whatever its name says.",
                    "Open it in a spreadsheet program and save it as .xlsx.");
        }
        if (begin.isEmpty()) {
            throw new UnreadableWorkbook("empty-sheet", "The file holds nothing but blanks.", "Save it again.");
        }
    }

    private static Charset charset(Path file, byte[] first) throws IOException, UnreadableWorkbook {
        if (begins(first, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(first, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > first.length / 4 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > first.length / 4 && odd == 0) {
            return StandardCharsets.UTF_16BE;
        }
        refuseBinary(first);
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean begins(byte[] bytes, int one, int two) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == one && (bytes[1] & 0xFF) == two;
    }

    private static void refuseBinary(byte[] bytes) throws UnreadableWorkbook {
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A) {
                throw Spreadsheets.refused(
                        "The file is not a spreadsheet, whatever its name says.",
                        "Open it in a spreadsheet program and save it as .xlsx.");
            }
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
