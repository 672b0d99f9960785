package org.rumbo.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.rumbo.access.Actor;
import org.rumbo.access.AuditCommand;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.ReadingWatch;
import org.rumbo.dataset.SourceFile;
import org.rumbo.home.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work of commands while the program serves: the database is open in this program alone. It listens on the loopback, and
 * does nothing for whoever does not bring the token that lies in the home, which its owner alone can read.
 */
final class CommandListener implements AutoCloseable {

    /** Header of an answer: what the command ends with. */
    static final String EXIT_CODE = "Exit-Code";

    private static final Logger LOG = LoggerFactory.getLogger(CommandListener.class);

    /** A command whose sender says nothing more is not waited for. */
    private static final long SECONDS_TO_END = 20;

    /** Where files lie while a command works on them. */
    private static final String FOLDER = "commands";

    /** Twice what an import takes, so that it refuses a larger file in its own words. */
    private static final long MOST_BYTES = 400L << 20;

    private final Home home;
    private final DataSource database;
    private final ImportService service;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Contact contact;
    private volatile boolean closing;

    private CommandListener(Home home, DataSource database, String address) throws IOException {
        this.home = home;
        this.database = database;
        this.service = new ImportService(database);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] token = new byte[32];
        new SecureRandom().nextBytes(token);
        this.contact = new Contact(
                server.getAddress().getPort(),
                HexFormat.of().formatHex(token),
                ProcessHandle.current().pid(),
                address);
    }

    /**
     * Listens from now on.
     *
     * @param address of the pages, for people
     */
    static CommandListener start(Home home, DataSource database, String address) throws IOException {
        removeLeftFiles(home);
        var listener = new CommandListener(home, database, address);
        listener.answer("/", exchange -> text(exchange, Commands.FINE, ""));
        listener.answer("/import", listener::importFile);
        listener.answer("/backup", listener::backup);
        listener.answer("/audit", listener::audit);
        listener.server.setExecutor(listener.threads);
        listener.server.start();
        listener.contact.put(home);
        return listener;
    }

    /** Files of commands that a killed program was working on: nobody comes back for them. */
    private static void removeLeftFiles(Home home) throws IOException {
        try (Stream<Path> left = Files.list(Files.createDirectories(home.resolve(FOLDER)))) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Takes no more commands, ends imports that are under way, and waits until they are rolled back. */
    @Override
    public void close() {
        closing = true;
        try {
            Contact.remove(home);
        } catch (IOException e) {
            // a command finds nobody there
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("A command did not end when the program stopped; it is cut off.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
    }

    /** Answers one request of a command. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException, SQLException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                String header = exchange.getRequestHeaders().getFirst("Authorization");
                if (header == null || !contact.authorizes(header)) {
                    exchange.sendResponseHeaders(403, -1);
                    return;
                }
                try {
                    answer.to(exchange);
                } catch (IOException | SQLException | RuntimeException e) {
                    LOG.error("A command could not be carried out", e);
                    failed(exchange, e);
                }
            }
        });
    }

    /** Says so in place of a connection that breaks off; where an answer has begun, its end is missing. */
    private static void failed(HttpExchange exchange, Exception e) throws IOException {
        if (exchange.getResponseCode() == -1) {
            send(exchange, 500, """
                    The program that serves RUMBO_HOME could not do this: %s
                    Its log has more. Check that the disk of RUMBO_HOME has room and may be written, and try again: what was \
                    imported is known again and skipped.
                    """.formatted(e.getMessage()));
        }
    }

    private void importFile(HttpExchange exchange) throws IOException, SQLException {
        Map<String, String> query = query(exchange);
        withFile(file -> {
            long size;
            try (InputStream body = exchange.getRequestBody();
                    OutputStream out = Files.newOutputStream(file)) {
                size = copy(body, out);
            }
            if (size > MOST_BYTES) {
                text(exchange, Commands.FAILED, "Nothing was imported: the file is too large.\n");
                return;
            }
            print(
                    exchange,
                    out -> new ImportCommand(service, ReadingWatch.until(() -> closing), out, out)
                            .execute(
                                    new SourceFile(file, SourceFile.readable(query.getOrDefault("name", ""))),
                                    Boolean.parseBoolean(query.get("dryRun")),
                                    Boolean.parseBoolean(query.get("lead")),
                                    Actor.commandLine(query.getOrDefault("by", "?"))));
        });
    }

    private void backup(HttpExchange exchange) throws IOException, SQLException {
        withFile(file -> {
            try (var connection = database.getConnection()) {
                BackupCommand.write(connection, file);
            }
            exchange.sendResponseHeaders(200, Files.size(file));
            try (OutputStream body = exchange.getResponseBody()) {
                Files.copy(file, body);
            }
        });
    }

    private void audit(HttpExchange exchange) throws IOException, SQLException {
        List<String> words = List.of(query(exchange).getOrDefault("words", "").split(" "));
        try (var connection = database.getConnection()) {
            print(exchange, out -> AuditCommand.run(words, connection, out, out));
        }
    }

    /** Does something with a file. */
    private interface FileWork {
        void with(Path file) throws IOException, SQLException;
    }

    /** Lends a file of the home that is gone afterwards. */
    private void withFile(FileWork work) throws IOException, SQLException {
        Path file = Files.createTempFile(home.resolve(FOLDER), "command", null);
        try {
            work.with(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Prints, and answers the exit code. */
    private interface Printing {
        int to(PrintStream out) throws SQLException;
    }

    /** Answers with all that a command prints, and how it ended. */
    private static void print(HttpExchange exchange, Printing command) throws IOException, SQLException {
        var printed = new ByteArrayOutputStream();
        int code;
        try (var out = new PrintStream(printed, false, StandardCharsets.UTF_8)) {
            code = command.to(out);
        }
        text(exchange, code, printed.toString(StandardCharsets.UTF_8));
    }

    private static void text(HttpExchange exchange, int code, String text) throws IOException {
        exchange.getResponseHeaders().set(EXIT_CODE, Integer.toString(code));
        send(exchange, 200, text);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, words.length == 0 ? -1 : words.length);
        if (words.length > 0) {
            exchange.getResponseBody().write(words);
        }
    }

    /** Copies no more than a little beyond the limit; answers how much. */
    private static long copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = body.read(buffer); read >= 0 && size <= MOST_BYTES; read = body.read(buffer)) {
            out.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : (raw == null ? "" : raw).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
