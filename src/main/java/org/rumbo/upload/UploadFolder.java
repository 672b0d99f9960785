package org.rumbo.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rumbo.text.Sha256;
import org.rumbo.upload.UploadRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files that were brought lie. No name that a person gave is ever part of a path. */
@Component
class UploadFolder {

    /** A file that was written: its size in bytes and its checksum. */
    record Written(long size, String checksum) {}

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String PART = ".part";
    private static final int BUFFER = 1 << 16;
    /** What stays free, so that the database beside can go on writing. */
    private static final long RESERVE = 256L << 20;

    private final Path folder;
    private final long largest;

    UploadFolder(
            @Value("${rumbo.home}/uploads") Path folder,
            @Value("${rumbo.upload.largest-megabytes:200}") long megabytes) {
        this.folder = folder;
        this.largest = megabytes << 20;
    }

    /** The most bytes that a file may have. */
    long largest() {
        return largest;
    }

    Path file(String id) {
        return folder.resolve(id);
    }

    /** Whether there is a folder at all; a disk may be missing. */
    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Whether a file lies here, whole. */
    boolean has(String id) {
        return Files.isRegularFile(file(id));
    }

    /** Where a file is written that is not whole yet. */
    private Path part(String id) {
        return folder.resolve(id + PART);
    }

    /** Writes a file, which has its name when it is whole; what cannot be taken whole leaves nothing behind. */
    Written write(String id, InputStream content) throws UploadRefused {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < RESERVE) {
                throw new UploadRefused(Reason.NO_ROOM);
            }
            Written written = copy(content, part(id));
            Files.move(part(id), file(id), StandardCopyOption.ATOMIC_MOVE);
            return written;
        } catch (IOException e) {
            delete(id);
            throw new UploadRefused(hasRoom() ? Reason.CUT_OFF : Reason.NO_ROOM, e);
        } catch (UploadRefused e) {
            delete(id);
            throw e;
        }
    }

    private Written copy(InputStream content, Path file) throws IOException, UploadRefused {
        MessageDigest sha256 = Sha256.fresh();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new UploadRefused(Reason.TOO_LARGE);
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new UploadRefused(Reason.EMPTY);
        }
        return new Written(size, HexFormat.of().formatHex(sha256.digest()));
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= RESERVE;
        } catch (IOException e) {
            return false;
        }
    }

    void delete(String id) {
        delete(part(id));
        delete(file(id));
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            // nobody finds it any more, and a later clean-up of the folder takes it
            LOG.warn("{} could not be deleted: {}", file, e.toString());
            return false;
        }
    }

    /** Deletes uploads that broke off and have not been written to since a moment. @return how many */
    int deleteParts(Instant since) throws IOException {
        return delete(name -> name.endsWith(PART) && isId(name.substring(0, name.length() - PART.length())), since);
    }

    /** Deletes files other than the known ones that have not been written to since a moment. @return how many */
    int deleteOthers(Set<String> known, Instant since) throws IOException {
        return delete(name -> isId(name) && !known.contains(name), since);
    }

    private int delete(Predicate<String> names, Instant since) throws IOException {
        int deleted = 0;
        for (Path file : files()) {
            if (names.test(file.getFileName().toString()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(since) && delete(file)) {
                        deleted++;
                    }
                } catch (NoSuchFileException somebodyElseDid) {
                    // no matter
                }
            }
        }
        return deleted;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What else lies in the folder was put there by somebody else, and is left alone. */
    private static boolean isId(String name) {
        return ID.matcher(name).matches();
    }
}
