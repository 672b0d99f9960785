package org.rumbo.dataset.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * A part of a workbook while it is unpacked. It ends with an error where the part is longer, shorter or other than the directory of
 * the archive says: a copy with a flipped bit unpacks to plausible figures that nobody wrote, and Java's zip does not look. It also
 * ends where the parser takes in a lot without coming to the end of anything, since the parser keeps that in memory.
 */
final class PartStream extends FilterInputStream {

    /** The part is not what the archive says of it. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /** One piece of the XML is longer than any that a spreadsheet program writes. */
    static final class Endless extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final CRC32 sum = new CRC32();
    private final long size;
    private final long expected;
    private long count;
    private long progress;

    PartStream(InputStream in, ZipEntry entry) {
        super(in);
        size = entry.getSize();
        expected = entry.getCrc();
    }

    /** The parser came to the end of something. */
    void progress() {
        progress = count;
    }

    /** Reads what the parser left, so that the part is checked to its end. */
    void finish() throws IOException {
        byte[] rest = new byte[8192];
        int more = read(rest, 0, rest.length);
        while (more >= 0) {
            progress();
            more = read(rest, 0, rest.length);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read < 0) {
            if (size >= 0 && count != size || expected >= 0 && sum.getValue() != expected) {
                throw new Broken("checksum or length");
            }
            return read;
        }
        sum.update(buffer, offset, read);
        count += read;
        if (size >= 0 && count > size) {
            throw new Broken("longer than its directory says");
        }
        if (count - progress > Limits.PIECE) {
            throw new Endless();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        // skipped bytes belong to the checksum too
        byte[] skipped = new byte[(int) Math.min(bytes, 8192)];
        return Math.max(read(skipped, 0, skipped.length), 0);
    }
}
