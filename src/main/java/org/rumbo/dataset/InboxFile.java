package org.rumbo.dataset;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was left in the inbox, as it looked when it was seen. Two that are equal are the same file unchanged.
 *
 * @param path where it lies
 * @param kind what it is, links not followed
 * @param size in bytes
 * @param modified when it was written last
 * @param key what the file system knows it by, so that another file of the same name is another; null where it has no such thing
 */
record InboxFile(
        Path path,
        Kind kind,
        long size,
        FileTime modified,
        @Nullable Object key) {

    /** What lies under a name. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** A pipe, a device, a socket: whoever opens it may wait for ever. */
        OTHER
    }

    private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.(xlsx|xlsm|xlsb|xls|ods|csv)");

    private static final int LONGEST_BYTES = 200;

    /** How it looks now. @throws IOException when it went away, or cannot be looked at */
    static InboxFile at(Path path) throws IOException {
        var seen = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Kind kind = seen.isSymbolicLink()
                ? Kind.LINK
                : seen.isDirectory() ? Kind.FOLDER : seen.isRegularFile() ? Kind.FILE : Kind.OTHER;
        return new InboxFile(path, kind, seen.size(), seen.lastModifiedTime(), seen.fileKey());
    }

    /** Whether it is still there as it was. */
    boolean unchanged() {
        try {
            return equals(at(path));
        } catch (IOException goneOrClosed) {
            return false;
        }
    }

    /** Whether it is still there, changed or not. */
    boolean there() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** What it is called, for people: without what no file name has, and with signs for letters that cannot be read. */
    String name() {
        return SourceFile.readable(String.valueOf(path.getFileName()));
    }

    /** Whether it is meant for the inbox: folders of other names are nobody's business here, nor what other programs leave while they work. */
    boolean meant() {
        String name = String.valueOf(path.getFileName());
        return !(name.startsWith(".")
                        || name.startsWith("~")
                        || name.endsWith(".part")
                        || name.endsWith(".crdownload")
                        || name.endsWith(".tmp"))
                && (kind != Kind.FOLDER || WORKBOOK.matcher(name).matches());
    }

    /**
     * Moves it into a folder beside, under a name that is free there.
     *
     * @param stamp before its name
     */
    Path moveTo(Path folder, String stamp) throws IOException {
        Files.createDirectories(folder);
        for (int n = 1; ; n++) {
            Path target = target(folder, stamp + (n == 1 ? "-" : "-" + n + "-") + shortened(name()));
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(path, target);
            }
        }
    }

    /** File systems take 255 bytes; what comes before and behind needs some of them. */
    private static String shortened(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                ? name
                : name.substring(Math.max(0, name.length() - LONGEST_BYTES / 4));
    }

    /** A name that the program's own file names cannot spell is moved under one that they can. */
    private static Path target(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return folder.resolve(name.replaceAll("[^\\x20-\\x7e]", "_"));
        }
    }

    /** Writes what became of it beside where it lies now. */
    static void report(Path moved, Consumer<PrintStream> words) throws IOException {
        Path text = target(Objects.requireNonNull(moved.getParent()), moved.getFileName() + ".txt");
        try (var out = new PrintStream(Files.newOutputStream(text), false, StandardCharsets.UTF_8)) {
            words.accept(out);
            if (out.checkError()) {
                throw new IOException("the report could not be written whole");
            }
        }
    }
}
