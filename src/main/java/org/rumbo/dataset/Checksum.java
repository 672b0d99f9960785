package org.rumbo.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.rumbo.text.Sha256;

/** SHA-256 of a file, by which it is known again whatever its name. */
final class Checksum {

    private Checksum() {}

    static String of(Path file) throws IOException {
        MessageDigest sha256 = Sha256.fresh();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Empty for what is no file, went away or may not be read: that is told by whoever opens it. */
    static String orNothing(Path file) {
        try {
            return Files.isRegularFile(file) ? of(file) : "";
        } catch (NoSuchFileException | AccessDeniedException told) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
