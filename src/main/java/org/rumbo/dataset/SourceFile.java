package org.rumbo.dataset;

import java.nio.file.Path;

/**
 * A file that is imported.
 *
 * @param path where it lies
 * @param name what people call it, for the record of the release
 */
public record SourceFile(Path path, String name) {

    /** A file that people call what the disk calls it. */
    public static SourceFile of(Path path) {
        return new SourceFile(path, String.valueOf(path.getFileName()));
    }
}
