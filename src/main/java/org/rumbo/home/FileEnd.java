package org.rumbo.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether an H2 file that was closed in order still has its end. H2 itself looks for an older state where the newest is missing, and
 * opens that without a word; a file that was cut off would lose what was done since, in silence.
 *
 * <p>The first two blocks of the file hold the same header in text: {@code H:2,block:2,chunk:38,clean:1,version:38,...}, numbers in
 * hexadecimal. {@code clean:1} says that it was closed in order; then the newest state is the chunk that begins at {@code block},
 * with a header of its own: {@code chunk:38,len:5,...} (H2 documentation, MVStore file format).
 */
final class FileEnd {

    private static final int BLOCK = 4096;
    private static final int CHUNK_HEADER = 1024;

    private FileEnd() {}

    /** Whether the newest state of a file that was closed in order is missing. */
    static boolean isMissing(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Map<String, String> newest = Map.of();
            for (int copy = 0; copy < 2; copy++) {
                Map<String, String> header = fields(channel, (long) copy * BLOCK, BLOCK);
                if (number(header, "version") > number(newest, "version")) {
                    newest = header;
                }
            }
            if (number(newest, "clean") != 1) {
                return false;
            }
            long block = number(newest, "block");
            Map<String, String> chunk = fields(channel, block * BLOCK, CHUNK_HEADER);
            return number(chunk, "chunk") != number(newest, "chunk")
                    || channel.size() < (block + number(chunk, "len")) * BLOCK;
        }
    }

    /** The fields of a header, up to the end of its line. */
    private static Map<String, String> fields(FileChannel channel, long place, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(most);
        channel.read(bytes, place);
        String line = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1).split("\n", 2)[0];
        Map<String, String> fields = new HashMap<>();
        for (String field : line.split(",")) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.put(field.substring(0, colon), field.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    /** A number of a header; -1 where it has none. */
    private static long number(Map<String, String> fields, String name) {
        try {
            return Long.parseLong(fields.getOrDefault(name, "-1"), 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
