package org.rumbo.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.rumbo.home.Home;

/**
 * Where commands reach the program that serves a home: a port of the loopback, and a token that only who may read the home knows.
 *
 * @param address of the pages, for people
 */
record Contact(int port, String token, long process, String address) {

    private static final String NAME = "serving";

    /** What lies in the home, which may be left over from a program that was killed; empty where nothing does. */
    static Optional<Contact> in(Home home) {
        try {
            List<String> lines = Files.readAllLines(home.resolve(NAME));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Contact(
                            Integer.parseInt(lines.get(0)), lines.get(1), Long.parseLong(lines.get(2)), lines.get(3)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Puts it into the home, closed to other accounts before there is anything to read. */
    void put(Home home) throws IOException {
        Path fresh = home.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        Home.createClosed(fresh);
        Files.writeString(fresh, String.join("\n", List.of("" + port, token, "" + process, address)) + "\n");
        Files.move(fresh, home.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static void remove(Home home) throws IOException {
        Files.deleteIfExists(home.resolve(NAME));
    }

    /** Whether a header carries the token; how long that takes tells nothing about it. */
    boolean authorizes(String header) {
        return MessageDigest.isEqual(
                header().getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of the header Authorization. */
    String header() {
        return "Bearer " + token;
    }

    /** Without the token: records are printed into logs. */
    @Override
    public String toString() {
        return "Contact[port=" + port + ", process=" + process + "]";
    }
}
