package org.rumbo.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which database is meant: the file in the home, or with the profile {@code postgres} the server that {@code RUMBO_DB_URL} names. One
 * way to say it, for the server and for every command; whatever could be meant otherwise is refused.
 */
public final class DatabaseChoice {

    /** What Rumbo's connections to a server call themselves; by it a restore knows that others use the database. */
    public static final String PROGRAM = "Rumbo";

    private static final String PROFILE = "postgres";
    private static final String PROFILES = "spring.profiles.active";
    private static final String URL = "RUMBO_DB_URL";
    private static final String USER = "RUMBO_DB_USER";
    private static final String PASSWORD = "RUMBO_DB_PASSWORD";

    /** Names the server that a home was last used with; with it in place no file is begun by accident. */
    private static final String MARK = "database.server";

    private final @Nullable String server;
    private final String user;
    private final String password;

    private DatabaseChoice(@Nullable String server, String user, String password) {
        this.server = server;
        this.user = user;
        this.password = password;
    }

    /**
     * What the words after the program's name and the environment say together.
     *
     * @throws HomeProblem when they contradict each other, or say it in a way that only one part of the program would understand
     */
    public static DatabaseChoice of(List<String> words, Map<String, String> environment) {
        refuseOtherWays(words, environment);
        List<String> profiles = profiles(words, environment);
        for (String profile : profiles) {
            if (!profile.equals(PROFILE)) {
                throw new HomeProblem(
                        "There is no profile %s.".formatted(profile),
                        "Rumbo knows one, postgres: --spring.profiles.active=postgres. Without it the database is a file in RUMBO_HOME.");
            }
        }
        String url = environment.getOrDefault(URL, "").strip();
        if (profiles.isEmpty()) {
            if (!url.isEmpty()) {
                throw new HomeProblem(
                        "%s names a database server, but the profile postgres is not set, so a file in RUMBO_HOME would be used."
                                .formatted(URL),
                        "Say --spring.profiles.active=postgres (or SPRING_PROFILES_ACTIVE=postgres) with every command, or unset %s."
                                .formatted(URL));
            }
            return new DatabaseChoice(null, "", "");
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new HomeProblem(
                    url.isEmpty()
                            ? "The profile postgres is set, but %s names no database server.".formatted(URL)
                            : "%s is no address of a PostgreSQL server: %s.".formatted(URL, url),
                    "Set it, for instance %s=jdbc:postgresql://localhost/rumbo, with %s and %s."
                            .formatted(URL, USER, PASSWORD));
        }
        return new DatabaseChoice(url, environment.getOrDefault(USER, "rumbo"), environment.getOrDefault(PASSWORD, ""));
    }

    /** Spring's own settings of a database would be understood by the server and by no command. */
    private static void refuseOtherWays(List<String> words, Map<String, String> environment) {
        boolean said = words.stream().anyMatch(word -> word.startsWith("--spring.datasource."))
                || environment.keySet().stream().anyMatch(name -> name.startsWith("SPRING_DATASOURCE_"));
        if (said) {
            throw new HomeProblem(
                    "The database is named by settings spring.datasource, which commands do not read.",
                    "Take them away. The database is a file in RUMBO_HOME, or with --spring.profiles.active=postgres the server that"
                            + " %s, %s and %s name.".formatted(URL, USER, PASSWORD));
        }
    }

    private static List<String> profiles(List<String> words, Map<String, String> environment) {
        String option = "--" + PROFILES + "=";
        String said = words.stream()
                .filter(word -> word.startsWith(option))
                .map(word -> word.substring(option.length()))
                .reduce((first, second) -> second)
                .orElse(System.getProperty(PROFILES, environment.getOrDefault("SPRING_PROFILES_ACTIVE", "")));
        return Arrays.stream(said.split(","))
                .map(String::strip)
                .filter(profile -> !profile.isEmpty())
                .toList();
    }

    /** Whether a word after a command's name says which database, and nothing of the command itself. */
    public static boolean isAbout(String word) {
        return word.startsWith("--" + PROFILES + "=");
    }

    /** Whether the database is a server, which several programs may use at once. */
    public boolean isServer() {
        return server != null;
    }

    /**
     * Opens the database and brings it up to date. The caller holds the lock of the home where the database is a file.
     *
     * @param options further settings of H2, each with a semicolon before it
     */
    public Database open(Home home, String options) {
        if (server != null) {
            return ServerDatabase.open(server, user, password);
        }
        refuseFileBesideServer(home);
        return FileDatabase.open(home, options);
    }

    /**
     * Replaces all rows by others, or makes the database where there is none. The caller holds the lock of the home where the
     * database is a file.
     *
     * @param version of the tables that the rows fit into
     * @param rows puts them there, and commits
     * @return where the file lies that was the database before; empty where there was none, and for a server
     */
    public Optional<Path> restore(Home home, String version, Rows rows) throws SQLException {
        if (server != null) {
            ServerDatabase.restore(server, user, password, version, rows);
            return Optional.empty();
        }
        refuseFileBesideServer(home);
        return FileDatabase.restore(home, version, rows);
    }

    /** Puts rows into a database through a connection that may change tables. */
    @FunctionalInterface
    public interface Rows {
        void into(Connection connection) throws SQLException;
    }

    private static void refuseFileBesideServer(Home home) {
        Path mark = home.resolve(MARK);
        try {
            if (Files.exists(mark)) {
                throw new HomeProblem(
                        "%s was last used with the database server %s, and the profile postgres is not set."
                                .formatted(home.folder(), Files.readString(mark).strip()),
                        "Say --spring.profiles.active=postgres and set %s. To begin again with a file, delete %s."
                                .formatted(URL, mark));
            }
        } catch (IOException e) {
            throw Home.unusable(mark, e);
        }
    }

    /** Notes the server in the home, so that no later program begins a file there by accident. */
    public void remember(Home home) {
        if (server != null) {
            Path mark = home.resolve(MARK);
            try {
                Files.writeString(mark, ServerDatabase.withoutOptions(server) + "\n");
                Home.close(mark);
            } catch (IOException e) {
                throw Home.unusable(mark, e);
            }
        }
    }

    private static String withoutOptions(String url) {
        return url.replaceAll("\\?.*", "");
    }
}
