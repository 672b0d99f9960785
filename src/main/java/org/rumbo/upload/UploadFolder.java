package org.rumbo.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rumbo.upload.UploadRefused.Reason;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files that were brought lie. No name that a person gave is ever part of a path. */
@Component
class UploadFolder {

    /** A file that was written: its size in bytes and its checksum. */
    record Written(long size, String checksum) {}

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

    /** Writes a file; what cannot be taken whole leaves nothing behind. */
    Written write(String id, InputStream content) throws UploadRefused {
        Path file = file(id);
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < RESERVE) {
                throw new UploadRefused(Reason.NO_ROOM);
            }
            return copy(content, file);
        } catch (IOException e) {
            delete(id);
            throw new UploadRefused(hasRoom() ? Reason.CUT_OFF : Reason.NO_ROOM, e);
        } catch (UploadRefused e) {
            delete(id);
            throw e;
        }
    }

    private Written copy(InputStream content, Path file) throws IOException, UploadRefused {
        MessageDigest sha256 = sha256();
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
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            // the row goes all the same: nobody finds the file any more, and the next clean-up of the folder takes it
            org.slf4j.LoggerFactory.getLogger(UploadFolder.class).warn("{} could not be deleted", file(id), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
