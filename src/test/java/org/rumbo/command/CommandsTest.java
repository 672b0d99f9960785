package org.rumbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.dataset.ImportOptions;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.ImportService;
import org.rumbo.dataset.Sheets;
import org.rumbo.dataset.SourceFile;
import org.rumbo.home.Database;
import org.rumbo.home.DatabaseChoice;
import org.rumbo.home.Home;
import org.rumbo.home.HomeLock;
import org.rumbo.testing.Databases;

/** What someone at a terminal reads, and what their script is told: alone in a home, and beside a program that serves it. */
@Timeout(120)
class CommandsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void aSoundFileEndsWithZeroAndSaysWhatItBrought() throws Exception {
        assertThat(run("import", sound().toString())).isZero();
        assertThat(printed(out))
                .contains("rumbo-template", "test-figures", "now active", "1 new, 0 changed, 0 unchanged, 0 removed");
    }

    @Test
    void aFileWithErrorsEndsWithOneAndNamesTheCell() throws Exception {
        Path file = Sheets.template(List.of("SLV", "rate", 2015, "many", "observed"))
                .write(folder, "figures.xlsx");

        assertThat(run("import", file.toString(), "--dry-run")).isEqualTo(1);
        assertThat(printed(out)).contains("ERROR type-error", "Data!D2", "the file has errors");
    }

    @Test
    void aDamagedFileEndsWithOneAndNoTrace() throws Exception {
        Path file = Files.writeString(folder.resolve("x.xlsx"), "no workbook");

        assertThat(run("import", file.toString())).isEqualTo(1);
        assertThat(printed(out)).contains("not-a-spreadsheet").doesNotContain("Exception");
        assertThat(printed(err)).isEmpty();
    }

    @Test
    void aCallWithoutAFileOrWithAnUnknownOptionShowsHowToCall() {
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("import", "--force", "x.xlsx")).isEqualTo(2);
        assertThat(run("backup")).isEqualTo(2);
        assertThat(run("restore", "a", "b")).isEqualTo(2);
        assertThat(printed(err))
                .contains("Usage: bin/run import", "Unknown option --force", "One file is to be named.");
    }

    @Test
    void aDatabaseThatIsNotMeantIsRefusedBeforeAnythingIsWritten() throws Exception {
        environment.put("RUMBO_DB_URL", "jdbc:postgresql://localhost/rumbo");

        assertThat(run("import", sound().toString())).isEqualTo(1);
        assertThat(printed(err)).contains("the profile postgres is not set");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void whileAProgramServesTheHomeItImportsTheFile() throws Exception {
        Path sound = sound();
        try (var serving = new Served()) {
            assertThat(run("import", sound.toString(), "--dry-run")).isZero();
            assertThat(serving.releases()).isEmpty();
            assertThat(run("import", sound.toString())).isZero();
            assertThat(printed(out)).contains("figures.xlsx", "release       1, now active");
            assertThat(serving.releases()).containsExactly("figures.xlsx");
            assertThat(run("import", folder.resolve("absent.xlsx").toString())).isEqualTo(1);
            assertThat(printed(err)).contains("There is no file");
            try (var left = Files.list(folder.resolve("home/commands"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aCommandThatWaitsForAnotherImportEndsWithTheProgram() throws Exception {
        Path other =
                Sheets.template(List.of("SLV", "rate", 2016, 83.1, "observed")).write(folder, "other.xlsx");
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var serving = new Served();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = threads.submit(() -> new ImportService(serving.database.source())
                    .importFile(SourceFile.of(other), new ImportOptions(false, false, "test"), () -> {
                        reading.countDown();
                        uninterrupted(goOn);
                    }));
            reading.await();
            var command = threads.submit(() -> run("import", sound().toString()));
            while (serving.filesOfCommands() == 0) {
                Thread.sleep(5);
            }

            serving.listener.close();

            assertThat(command.get()).isEqualTo(1);
            assertThat(printed(out))
                    .contains("Nothing was imported: the program that serves RUMBO_HOME is being stopped.");
            assertThat(before.isDone()).isFalse();
            goOn.countDown();
            assertThat(before.get().outcome()).isEqualTo(Outcome.ACTIVATED);
        }
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatTheServingProgramCannotDoIsSaidInWords() throws Exception {
        Path sound = sound();
        try (var serving = new Served()) {
            // as on a disk that is full: the file cannot be laid down
            Files.delete(folder.resolve("home/commands"));

            assertThat(run("import", sound.toString())).isEqualTo(1);
            assertThat(printed(err)).contains("could not do this", "has room and may be written");
            assertThat(run("backup", folder.resolve("b.zip").toString())).isEqualTo(1);
            assertThat(printed(err)).contains("could not do this");
        }
    }

    @Test
    void whatAKilledProgramWasWorkingOnIsCleaned() throws Exception {
        Path left = Files.createDirectories(folder.resolve("home/commands")).resolve("command1.tmp");
        Files.writeString(left, "half a workbook");

        try (var serving = new Served()) {
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void theReleaseAndTheRecordNameTheUserOfTheSystem() throws Exception {
        String user = "command line (" + System.getProperty("user.name") + ")";
        run("import", sound().toString());
        try (var serving = new Served()) {
            Path other = Sheets.template(List.of("SLV", "rate", 2016, 83.1, "observed"))
                    .write(folder, "more.xlsx");
            run("import", other.toString());

            assertThat(Databases.query(serving.database.source(), "select imported_by from dataset_release"))
                    .containsExactly(user, user);
            assertThat(Databases.query(
                            serving.database.source(),
                            "select actor from audit_entry where action = 'release-activated'"))
                    .containsExactly(user, user);
        }
    }

    @Test
    void whoDoesNotKnowTheTokenIsRefused() throws Exception {
        try (var serving = new Served()) {
            Contact contact = Contact.in(serving.home).orElseThrow();
            for (String path : List.of("/", "/import?name=x", "/backup")) {
                assertThat(status(contact, path, null)).isEqualTo(403);
                assertThat(status(contact, path, "Bearer ")).isEqualTo(403);
                assertThat(status(contact, path, contact.header() + "0")).isEqualTo(403);
            }
            assertThat(status(contact, "/", contact.header())).isEqualTo(200);
        }
    }

    @Test
    void aBackupIsMadeAloneAndBesideAServingProgramAndRestoredElsewhere() throws Exception {
        assertThat(run("import", sound().toString())).isZero();
        Path alone = folder.resolve("alone.zip");
        assertThat(run("backup", alone.toString())).isZero();
        Path beside = folder.resolve("beside.zip");
        try (var serving = new Served()) {
            assertThat(run("backup", beside.toString())).isZero();
            assertThat(run("restore", beside.toString())).isEqualTo(1);
            assertThat(printed(err)).contains("Rumbo serves");
        }
        for (Path backup : List.of(alone, beside)) {
            environment.put(
                    "RUMBO_HOME",
                    folder.resolve("copy of " + backup.getFileName()).toString());
            assertThat(run("restore", backup.toString())).isZero();
            try (var copy = new Served()) {
                assertThat(copy.releases()).containsExactly("figures.xlsx");
            }
        }
    }

    @Test
    void theRecordOfChangesIsVerifiedAloneAndBesideAServingProgram() throws Exception {
        assertThat(run("import", sound().toString())).isZero();
        assertThat(run("audit", "verify")).isZero();
        try (var serving = new Served()) {
            assertThat(run("audit", "verify")).isZero();
            assertThat(printed(out))
                    .containsPattern("(?s)The record of changes is whole.*The record of changes is whole");
            assertThat(run("audit", "erase")).isEqualTo(2);
            try (var connection = serving.database.source().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("update audit_entry set subject = 'another'");
            }
            assertThat(run("audit", "verify")).isEqualTo(1);
        }
        assertThat(run("audit", "verify")).isEqualTo(1);
    }

    @Test
    void aBackupNeverReplacesAFile() throws Exception {
        Path there = Files.writeString(folder.resolve("there.zip"), "mine");

        assertThat(run("backup", there.toString())).isEqualTo(1);
        assertThat(there).hasContent("mine");
        assertThat(printed(err)).contains("There is a file");
    }

    @Test
    void whatTheDatabaseWasBeforeARestoreIsKeptBesideIt() throws Exception {
        Path backup = folder.resolve("empty.zip");
        assertThat(run("backup", backup.toString())).isZero();
        assertThat(run("import", sound().toString())).isZero();

        assertThat(run("restore", backup.toString())).isZero();

        assertThat(printed(out)).contains("rumbo-before-");
        try (var serving = new Served()) {
            assertThat(serving.releases()).isEmpty();
        }
        try (var files = Files.list(folder.resolve("home"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("rumbo-before-[0-9-]+\\.mv\\.db"));
        }
    }

    /** A program that serves the home, as far as commands see it. */
    private final class Served implements AutoCloseable {

        private final Home home = Home.at(Commands.place(List.of(), environment()));
        private final HomeLock lock = HomeLock.take(home).orElseThrow();
        private final Database database = DatabaseChoice.of(List.of(), Map.of()).open(home, "");
        private final CommandListener listener;

        Served() throws Exception {
            listener = CommandListener.start(home, database.source(), "http://localhost:8080");
        }

        long filesOfCommands() throws Exception {
            try (var files = Files.list(home.resolve("commands"))) {
                return files.count();
            }
        }

        List<String> releases() throws Exception {
            return Databases.query(database.source(), "select file_name from dataset_release");
        }

        @Override
        public void close() throws Exception {
            listener.close();
            database.close();
            lock.close();
        }
    }

    private static int status(Contact contact, String path, String header) throws Exception {
        var connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + contact.port() + path).toURL().openConnection();
        if (header != null) {
            connection.setRequestProperty("Authorization", header);
        }
        return connection.getResponseCode();
    }

    private Path sound() throws Exception {
        return Sheets.template(List.of("SLV", "rate", 2015, 107.64, "observed")).write(folder, "figures.xlsx");
    }

    private Map<String, String> environment() {
        environment.putIfAbsent("RUMBO_HOME", folder.resolve("home").toString());
        return environment;
    }

    private int run(String... words) {
        String before = System.clearProperty("rumbo.home");
        try {
            return new Commands(
                            environment(),
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8))
                    .execute(List.of(words));
        } finally {
            if (before != null) {
                System.setProperty("rumbo.home", before);
            }
        }
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
