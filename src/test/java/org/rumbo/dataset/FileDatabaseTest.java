package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.testing.ChildJava;

/** Who has the file is another process here, as it is where people work: H2 shares a file within one. */
@Timeout(60)
class FileDatabaseTest {

    /** Holds the file of its first argument, with the options of its second, until its input ends. */
    static final class Holder {
        public static void main(String[] words) throws Exception {
            System.setProperty("h2.bindAddress", "127.0.0.1");
            try (Connection held = DriverManager.getConnection("jdbc:h2:file:" + words[0] + words[1], "rumbo", "")) {
                held.createStatement().execute("create table if not exists held (id integer)");
                System.out.println("held");
                System.in.read();
            }
        }
    }

    @TempDir
    Path folder;

    @Test
    void aFileThatNobodyHasIsOpenedWithoutAListener() throws Exception {
        try (Connection connection = open(Duration.ZERO)) {
            assertThat(connection.isValid(1)).isTrue();
            // where H2 says at which port it listens
            assertThat(folder.resolve("rumbo.lock.db")).doesNotExist();
        }
    }

    @Test
    void aServedFileIsReachedThroughItsServer() throws Exception {
        Process server = holder(";AUTO_SERVER=TRUE");
        try (Connection connection = open(Duration.ZERO)) {
            assertThat(connection
                            .createStatement()
                            .executeQuery("select count(*) from held")
                            .next())
                    .isTrue();
        } finally {
            end(server);
        }
    }

    @Test
    void whileAnotherCommandHasTheFileAnImportWaits() throws Exception {
        Process other = holder("");
        try (var threads = Executors.newSingleThreadExecutor()) {
            var opened = threads.submit(() -> open(Duration.ofSeconds(30)));
            Thread.sleep(500);
            assertThat(opened).isNotDone();
            end(other);
            opened.get().close();
        }
    }

    @Test
    void patienceEndsWithTheWordsOfTheDatabase() throws Exception {
        Process other = holder("");
        try {
            assertThatThrownBy(() -> open(Duration.ZERO)).isInstanceOf(SQLException.class);
        } finally {
            end(other);
        }
    }

    @Test
    void anotherFailureIsToldAtOnce() {
        Path notAFolder = folder.resolve("file/rumbo");
        assertThatThrownBy(() -> {
                    Files.writeString(folder.resolve("file"), "");
                    new FileDatabase(notAFolder, Duration.ofMinutes(5)).open();
                })
                .isInstanceOf(SQLException.class);
    }

    private Connection open(Duration patience) throws SQLException {
        return new FileDatabase(folder.resolve("rumbo"), patience).open().connection();
    }

    private Process holder(String options) throws Exception {
        Process process = ChildJava.with(
                        "-cp",
                        ChildJava.placeOf(Holder.class) + File.pathSeparator + ChildJava.placeOf(org.h2.Driver.class),
                        Holder.class.getName(),
                        folder.resolve("rumbo").toString(),
                        options)
                .redirectErrorStream(true)
                .start();
        assertThat(process.inputReader().lines().anyMatch("held"::equals)).isTrue();
        return process;
    }

    private static void end(Process process) throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }
}
