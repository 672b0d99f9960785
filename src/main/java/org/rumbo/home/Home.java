package org.rumbo.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that Rumbo keeps. Only the account that owns it may look into it: the database holds password hashes
 * and the record of changes, and whoever can write here decides what pages show.
 */
public final class Home {

    static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /**
     * The home in a folder, made where it is missing and closed to other accounts.
     *
     * @throws HomeProblem when it cannot be made, closed or written
     */
    public static Home at(Path place) {
        Path folder = place.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(folder)) {
                create(folder);
            }
            close(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        return new Home(folder);
    }

    /** Closes everything in it, too: what an older version or another program left open. */
    public void closeAll() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes is) throws IOException {
                    close(path);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes is) throws IOException {
                    if (is.isRegularFile()) {
                        close(path);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                    // gone meanwhile, or another account's: in a closed folder that is no danger
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /** The folder itself, absolute. */
    public Path folder() {
        return folder;
    }

    /** A file or folder in it. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** What cannot be done in a home, in words. */
    static HomeProblem unusable(Path path, IOException e) {
        return new HomeProblem(
                "The folder RUMBO_HOME cannot be used: %s (%s).".formatted(path, reason(e)),
                "Rumbo keeps its database there. Check that the folder belongs to the account that runs Rumbo, that its disk may be"
                        + " written and has room, or name another folder with RUMBO_HOME.",
                e);
    }

    /** What the system says of a path, without the path. */
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access denied";
            case FileAlreadyExistsException file -> "that is no folder";
            case FileSystemException said when said.getReason() != null -> said.getReason();
            default -> e.getClass().getSimpleName().replace("Exception", "");
        };
    }

    private static void create(Path folder) throws IOException {
        Path above = folder.getParent();
        if (above != null && !Files.isDirectory(above)) {
            Files.createDirectories(above);
        }
        if (permissions(above == null ? folder : above) == null) {
            Files.createDirectory(folder);
        } else {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
        }
    }

    /** Makes a file that is closed to other accounts before there is anything to read in it. */
    public static void createClosed(Path file) throws IOException {
        if (permissions(file.toAbsolutePath().resolveSibling(".")) == null) {
            Files.createFile(file);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        }
    }

    /** Takes what others may do away from a file or folder; a file system without such rights has none to take. */
    static void close(Path path) throws IOException {
        var view = permissions(path);
        if (view == null) {
            return;
        }
        try {
            Set<PosixFilePermission> now = view.readAttributes().permissions();
            if (now.removeAll(OTHERS)) {
                view.setPermissions(now);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // nothing to close
        }
    }

    private static @Nullable PosixFileAttributeView permissions(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class);
    }
}
