package org.rumbo.dataset;

import java.nio.file.Path;

/**
 * A file that is imported.
 *
 * @param path where it lies
 * @param name what people call it, for the record of the release
 */
public record SourceFile(Path path, String name) {

    /** The longest name that is kept. */
    private static final int LONGEST_NAME = 300;

    /** A file that people call what the disk calls it. */
    public static SourceFile of(Path path) {
        return new SourceFile(path, readable(String.valueOf(path.getFileName())));
    }

    /** A name as it is shown and kept: one line, no signs that cannot be seen, never empty, and not too long; its end says most. */
    public static String readable(String name) {
        String plain = name.replaceAll("\\p{C}", "").strip();
        if (plain.isEmpty()) {
            return "file";
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
