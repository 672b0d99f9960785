package org.rumbo.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.util.MathUtils;
import org.h2.util.StringUtils;

/**
 * The passwords of the two users of an H2 file, made at random for each home and kept in it. They protect nothing from whoever may
 * read the home; they keep out programs that reach a database without reading its folder.
 *
 * @param owner of the user that makes and changes tables
 * @param pages of the user that reads and writes rows
 */
record Secret(String owner, String pages) {

    private static final String NAME = "database.secret";
    private static final int BYTES = 24;

    /** The secret of a home; empty where it has none yet. */
    static Optional<Secret> of(Home home) {
        Path file = home.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() >= 2 && !lines.get(0).isBlank() && !lines.get(1).isBlank()) {
                return Optional.of(new Secret(lines.get(0), lines.get(1)));
            }
        } catch (IOException e) {
            throw Home.unusable(file, e);
        }
        throw new HomeProblem(
                "The file %s is damaged: it should hold the two passwords of the database.".formatted(file),
                "Put it back from a copy of the folder, or restore a backup into an empty RUMBO_HOME: bin/run restore FILE.");
    }

    /** A new one, on the disk before any database knows it. */
    static Secret make(Home home) {
        // H2's own source of random bytes, which it needs for its users anyway: another would cost an import a tenth of
        // its time
        Secret made = new Secret(random(), random());
        Path file = home.resolve(NAME);
        Path fresh = home.resolve(NAME + ".new");
        try {
            Files.deleteIfExists(fresh);
            Home.createClosed(fresh);
            Files.writeString(
                    fresh,
                    Stream.of(made.owner, made.pages).collect(Collectors.joining("\n", "", "\n")),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Home.unusable(file, e);
        }
        return made;
    }

    /** Never what it holds: records are printed into logs. */
    @Override
    public String toString() {
        return "Secret";
    }

    private static String random() {
        return StringUtils.convertBytesToHex(MathUtils.secureRandomBytes(BYTES));
    }
}
