package org.rumbo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rumbo.testing.ChildJava;

/** The packaged program as a person runs it: its own process, an empty home, the workbooks that come with it. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path LOGS = Path.of("target/browser");

    private final Process process;
    private final Path home;
    private final String address;
    private final Path log;

    private Program(Process process, Path home, String address, Path log) {
        this.process = process;
        this.home = home;
        this.address = address;
        this.log = log;
    }

    /** Starts it and waits until it says that it is well. */
    static Program start() {
        return start(List.of());
    }

    /** @param jvm further options of its Java machine */
    static Program start(List<String> jvm) {
        Path jar = Path.of(System.getProperty("rumbo.jar", "target/rumbo-0.1.0-SNAPSHOT.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: bin/test or ./mvnw verify make it");
        }
        try {
            Files.createDirectories(LOGS);
            Path home = Files.createTempDirectory("rumbo-browser-test");
            int port = freePort();
            Path log = LOGS.resolve("program-" + port + ".log");
            List<String> arguments = new ArrayList<>(jvm);
            arguments.addAll(List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Drumbo.home=" + home,
                    "-Drumbo.datasets=" + Path.of("datasets").toAbsolutePath(),
                    "-jar",
                    jar.toString(),
                    "--server.address=127.0.0.1",
                    "--server.port=" + port));
            Process process = ChildJava.with(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Program program = new Program(process, home, "http://localhost:" + port, log);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            program.awaitHealth();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at the end. */
    String address() {
        return address;
    }

    /** Number of its process. */
    long pid() {
        return process.pid();
    }

    /** The one-time password of the first administrator, as a person reads it in the log. */
    String oneTimePassword() {
        Pattern line = Pattern.compile("one-time password +(\\S+)");
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try {
                Matcher found = line.matcher(Files.readString(log));
                if (found.find()) {
                    return found.group(1);
                }
                // it is made once the server listens
                Thread.sleep(100);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The log names no one-time password");
    }

    /** What the address answers to a program. */
    HttpResponse<String> get(String path) {
        return get(path, HttpClient.Redirect.NEVER);
    }

    /** The same, wherever it leads on to. */
    HttpResponse<String> followed(String path) {
        return get(path, HttpClient.Redirect.NORMAL);
    }

    private HttpResponse<String> get(String path, HttpClient.Redirect redirect) {
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(redirect).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (var left = Files.walk(home)) {
            for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void awaitHealth() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                if (get("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                // not listening yet
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The program did not come up:\n" + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
