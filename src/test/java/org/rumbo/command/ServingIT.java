package org.rumbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.dataset.Sheets;
import org.rumbo.home.Home;
import org.rumbo.testing.ChildJava;

/** The packaged program as an operator has it: started, stopped under load, killed, started twice, and asked to import meanwhile. */
@Timeout(300)
class ServingIT {

    private static final int READERS = 8;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private int number;

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aStopLetsRequestsEndAndLeavesADatabaseThatOpens() throws Exception {
        Path file = Sheets.template(List.of("SLV", "rate", 2015, 107.64, "observed"))
                .write(folder, "figures.xlsx");
        int port = freePort();
        Process program = serve(port);
        assertThat(printed(command("import", file.toString()))).contains("now active");

        Queue<String> failed = new ConcurrentLinkedQueue<>();
        AtomicInteger answered = new AtomicInteger();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                readers.submit(() -> read(port, program, answered, failed));
            }
            while (answered.get() < 50 && failed.isEmpty()) {
                Thread.sleep(20);
            }
            program.destroy();
        }
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(failed).isEmpty();
        assertThat(printed(command("import", file.toString()))).contains("is release 1 already");
        assertThat(folder.resolve("home/serving")).doesNotExist();
    }

    @Test
    void aSecondProgramIsRefusedInWordsAndAKilledOneIsInNobodysWay() throws Exception {
        Process first = serve(freePort());

        Process second = start("--server.port=" + freePort());
        assertThat(second.waitFor()).isOne();
        assertThat(printed(second))
                .contains("Another Rumbo (process " + first.pid() + ") serves")
                .doesNotContain("\tat ");

        first.destroyForcibly().waitFor();
        assertThat(folder.resolve("home/serving")).exists();
        serve(freePort());
    }

    @Test
    void whatCannotBeServedIsToldWithoutATrace() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        Files.createFile(folder.resolve("home/rumbo.mv.db"));
        Process damaged = start("--server.port=" + freePort());
        assertThat(damaged.waitFor()).isOne();
        assertThat(printed(damaged))
                .contains("Rumbo did not start. The database", "is damaged: it is empty.", "bin/run restore FILE")
                .doesNotContain("\tat ");

        Process mistyped = start("--server.prot=1");
        assertThat(mistyped.waitFor()).isEqualTo(2);
        assertThat(printed(mistyped)).contains("do you mean --server.port?");
    }

    /** Asks again and again, until the program has ended; what it did not take any more is no failure, what it took and broke is. */
    private static void read(int port, Process program, AtomicInteger answered, Queue<String> failed) {
        while (program.isAlive()) {
            try {
                var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/api/v1/datasets")
                        .toURL()
                        .openConnection();
                connection.setRequestProperty("Connection", "close");
                int status = connection.getResponseCode();
                if (status == 200) {
                    connection.getInputStream().readAllBytes();
                    answered.incrementAndGet();
                } else {
                    failed.add("status " + status);
                }
            } catch (ConnectException notListening) {
                return;
            } catch (SocketException notTaken) {
                // waited in the system's queue when the program stopped listening
                return;
            } catch (IOException e) {
                failed.add(e.toString());
                return;
            }
        }
    }

    private Process serve(int port) throws Exception {
        Process program = start("--server.address=127.0.0.1", "--server.port=" + port);
        while (!Contact.in(Home.at(folder.resolve("home")))
                .filter(contact -> contact.process() == program.pid())
                .isPresent()) {
            assertThat(program.isAlive()).as(() -> printed(program)).isTrue();
            Thread.sleep(100);
        }
        return program;
    }

    private Process command(String... words) throws Exception {
        Process command = start(words);
        command.waitFor();
        return command;
    }

    private Process start(String... words) throws IOException {
        Path jar = Path.of(System.getProperty("rumbo.jar", "target/rumbo-0.1.0-SNAPSHOT.jar"));
        List<String> arguments = new ArrayList<>(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Drumbo.home=" + folder.resolve("home"),
                "-Drumbo.datasets=" + Files.createDirectories(folder.resolve("none")),
                "-jar",
                jar.toString()));
        arguments.addAll(List.of(words));
        Path log = folder.resolve("log" + number++);
        Process process = ChildJava.with(arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        started.add(process);
        return process;
    }

    private String printed(Process process) {
        try {
            return Files.readString(folder.resolve("log" + started.indexOf(process)));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
