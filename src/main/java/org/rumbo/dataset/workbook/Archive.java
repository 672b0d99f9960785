package org.rumbo.dataset.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, which is a zip archive. What its directory promises is checked before a part is unpacked; what comes is
 * held against the promise by {@link PartStream}. Archives in the archive are never opened.
 */
final class Archive implements AutoCloseable {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONG_END_POINTER = 20;
    private static final int LONG_END_POINTER_SIGNATURE = 0x07064b50;
    private static final long IN_LONG_END = 0xFFFFFFFFL;

    private final ZipFile zip;
    /** By name in lower case: the names of parts are told apart by nothing else. */
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens an archive that the caller closes. */
    static Archive open(Path file) throws IOException, UnreadableWorkbook {
        long length = checkDirectory(file);
        var archive = new Archive(new ZipFile(file.toFile()));
        try {
            archive.list(length);
            return archive;
        } catch (UnreadableWorkbook | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private void list(long length) throws UnreadableWorkbook {
        if (zip.size() > Limits.PARTS) {
            throw tooManyParts();
        }
        long packed = 0;
        long unpacked = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            packed += Math.max(entry.getCompressedSize(), 0);
            unpacked += Math.max(entry.getSize(), 0);
            if (unpacked < 0 || unpacked > Limits.UNPACKED) {
                throw UnreadableWorkbook.tooLarge(
                        null,
                        null,
                        "The file unpacks to more than %,d MB: no workbook of figures does, but a zip bomb would."
                                .formatted(Limits.UNPACKED >> 20));
            }
            if (!entry.isDirectory() && parts.putIfAbsent(key(entry.getName()), entry) != null) {
                throw UnreadableWorkbook.damaged(
                        null,
                        null,
                        "The file holds its part %s twice, and nothing says which of them counts."
                                .formatted(shown(entry.getName())));
            }
        }
        if (packed > length) {
            throw UnreadableWorkbook.damaged(
                    null, null, "The parts of the file lie over one another, as in a zip bomb.");
        }
    }

    private static UnreadableWorkbook tooManyParts() {
        return UnreadableWorkbook.tooLarge(
                null, null, "The file has more than %,d parts, sheets and pictures included.".formatted(Limits.PARTS));
    }

    /** The directory is read whole when the archive is opened: its size is looked at before. Answers the size of the file. */
    private static long checkDirectory(Path file) throws IOException, UnreadableWorkbook {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            long from = Math.max(0, length - END - LONGEST_COMMENT - LONG_END_POINTER);
            ByteBuffer tail = ByteBuffer.allocate((int) (length - from)).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) > 0) {
                // until the tail is whole
            }
            tail.flip();
            for (int at = tail.limit() - END; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    long size = tail.getInt(at + 12) & IN_LONG_END;
                    if (size == IN_LONG_END && at >= LONG_END_POINTER) {
                        size = longSize(channel, tail, at - LONG_END_POINTER);
                    }
                    if (size > Limits.DIRECTORY) {
                        throw tooManyParts();
                    }
                    break;
                }
            }
            return length;
        }
    }

    private static long longSize(FileChannel channel, ByteBuffer tail, int pointer) throws IOException {
        if (tail.getInt(pointer) != LONG_END_POINTER_SIGNATURE) {
            return 0;
        }
        ByteBuffer size = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long at = tail.getLong(pointer + 8) + 40;
        if (at < 0 || channel.read(size, at) < Long.BYTES) {
            return 0;
        }
        long directory = size.getLong(0);
        return directory < 0 ? Long.MAX_VALUE : directory;
    }

    boolean has(String path) {
        return parts.containsKey(key(path));
    }

    /**
     * Opens a part.
     *
     * @throws NullPointerException when there is none of this name
     */
    PartStream open(String path) throws IOException {
        ZipEntry entry = Objects.requireNonNull(parts.get(key(path)), path);
        return new PartStream(zip.getInputStream(entry), entry);
    }

    /** A name of a part as it can be shown to a person. */
    static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
    }

    private static String key(String path) {
        String name = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // opened for reading: nothing is lost
        }
    }
}
