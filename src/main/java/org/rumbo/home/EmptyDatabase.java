package org.rumbo.home;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes an H2 file with all tables and no rows. The build makes one, so that the first import into a new home need not wait for
 * the migrations: {@code java org.rumbo.home.EmptyDatabase FILE}, without the ending {@code .mv.db}.
 */
public final class EmptyDatabase {

    private EmptyDatabase() {}

    public static void main(String[] words) {
        make(Path.of(words[0]), Schema.VERSION);
    }

    /** @param version that the tables are of */
    static void make(Path file, String version) {
        DataSource owner =
                FileDatabase.source(file, FileDatabase.OWNER, FileDatabase.FIRST_PASSWORD, FileDatabase.OPTIONS);
        // held, so that the file is opened once
        try (Connection held = owner.getConnection()) {
            Schema.migrate(owner, file.toString(), version);
        } catch (SQLException e) {
            throw new HomeProblem(
                    "No database could be made: %s (%s).".formatted(file, e.getMessage()),
                    "Check that its folder has room and may be written.",
                    e);
        }
    }
}
