package org.rumbo.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rumbo.home.Home;
import org.rumbo.home.HomeProblem;

/** The program that serves a home, as a command sees it: it does the command's work and answers with what the command prints. */
final class ServingProgram {

    private static final int CONNECT_MILLISECONDS = 5_000;

    private final Contact contact;

    private ServingProgram(Contact contact) {
        this.contact = contact;
    }

    /** The program that serves a home; empty where none answers. */
    static Optional<ServingProgram> of(Home home) {
        return Contact.in(home).map(ServingProgram::new).filter(ServingProgram::answers);
    }

    /** Where its pages are, for people. */
    String address() {
        return contact.address();
    }

    /** Its number in the system. */
    long process() {
        return contact.process();
    }

    /** Has it import a file; answers the exit code. */
    int importFile(Path file, boolean dryRun, boolean lead, PrintStream out, PrintStream err) {
        Optional<String> missing = Commands.unreadable(file);
        if (missing.isPresent()) {
            err.println("Nothing was imported: " + missing.get());
            return Commands.FAILED;
        }
        String query = "name=" + encoded(String.valueOf(file.getFileName())) + "&by="
                + encoded(System.getProperty("user.name", "")) + "&dryRun=" + dryRun + "&lead=" + lead;
        try {
            HttpURLConnection connection = to("/import?" + query);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(Files.size(file));
            try (OutputStream body = connection.getOutputStream()) {
                Files.copy(file, body);
            }
            return printed(connection, out, err);
        } catch (IOException e) {
            err.println(
                    "It is not known whether %s was imported: the program that serves RUMBO_HOME did not answer (%s)."
                            .formatted(file, e.getMessage()));
            err.println("Import it again: a file that was imported is known again and skipped.");
            return Commands.FAILED;
        }
    }

    /** Has it write a backup to a file. */
    void backup(Path target) throws IOException {
        HttpURLConnection connection = to("/backup");
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(text(connection));
        }
        try (InputStream body = connection.getInputStream();
                OutputStream file = Files.newOutputStream(target)) {
            body.transferTo(file);
        }
    }

    /** Has it do something with the record of changes; answers the exit code. */
    int audit(List<String> words, PrintStream out, PrintStream err) {
        try {
            return printed(to("/audit?words=" + encoded(String.join(" ", words))), out, err);
        } catch (IOException e) {
            throw new HomeProblem(
                    "The program that serves RUMBO_HOME did not answer: %s.".formatted(e.getMessage()),
                    "Try again, or end it first.",
                    e);
        }
    }

    private boolean answers() {
        try {
            return to("/").getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException leftOver) {
            // from a program that was killed
            return false;
        }
    }

    private HttpURLConnection to(String path) throws IOException {
        var connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + contact.port() + path).toURL().openConnection(java.net.Proxy.NO_PROXY);
        connection.setRequestProperty("Authorization", contact.header());
        connection.setConnectTimeout(CONNECT_MILLISECONDS);
        return connection;
    }

    /** Prints what it printed; answers its exit code. */
    private static int printed(HttpURLConnection connection, PrintStream out, PrintStream err) throws IOException {
        boolean done = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        int code = connection.getHeaderFieldInt(CommandListener.EXIT_CODE, Commands.FAILED);
        (done ? out : err).print(text(connection));
        return code;
    }

    private static String text(HttpURLConnection connection) throws IOException {
        InputStream body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (body == null) {
            return "";
        }
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
