package org.rumbo.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the disk would hold if the program were killed now: its home as it lies there, while the database is open. */
public final class Killed {

    private Killed() {}

    /** A copy of the home, to be opened as the next start would. */
    public static Home now(Home home, Path copy) throws IOException {
        Files.createDirectories(copy);
        for (String name : List.of("rumbo.mv.db", "database.secret")) {
            Files.copy(home.folder().resolve(name), copy.resolve(name));
        }
        return Home.at(copy);
    }
}
