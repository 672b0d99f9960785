package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rumbo.testing.Databases;
import org.slf4j.LoggerFactory;

/** Files that people leave in a folder. */
class InboxTest {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final DataSource database = Databases.h2();
    private final Hands clock = new Hands();
    private ImportService service;
    private Inbox inbox;

    @BeforeEach
    void anEmptyDatabase() {
        Flyway.configure().dataSource(database).load().migrate();
        service = new ImportService(database);
        inbox = new Inbox(folder, service::importFile, clock);
    }

    @Test
    void a_workbook_left_in_the_folder_is_loaded_and_moved_aside_with_its_report() throws Exception {
        leave("mine.xlsx", List.of("SLV", "rate", 2015, 107.64, "observed"));

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select country || ' ' || obs_value from observation"))
                .containsExactly("SLV 107.64");
        assertThat(Databases.query(database, "select file_name || ' by ' || imported_by from dataset_release"))
                .containsExactly("mine.xlsx by inbox");
        assertThat(folder.resolve("mine.xlsx")).doesNotExist();
        assertThat(folder.resolve("loaded/20260331-102030-mine.xlsx")).exists();
        assertThat(folder.resolve("loaded/20260331-102030-mine.xlsx.txt"))
                .content()
                .contains("now active", "1 new, 0 changed");
    }

    @Test
    void a_file_that_still_grows_is_left_alone() throws Exception {
        leave("mine.xlsx", List.of("SLV", "rate", 2015, 107.64, "observed"));
        inbox.sweep();
        leave(
                "mine.xlsx",
                List.of("SLV", "rate", 2015, 107.64, "observed"),
                List.of("ECU", "rate", 2015, 6.5, "observed"));

        inbox.sweep();

        assertThat(folder.resolve("mine.xlsx")).exists();
        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        inbox.sweep();
        assertThat(Databases.query(database, "select id from observation")).hasSize(2);
    }

    @Test
    void a_file_with_errors_is_kept_and_the_report_names_each_cell() throws Exception {
        leave(
                "mine.xlsx",
                List.of("SLV", "rate", 2015, "many", "observed"),
                List.of("Atlantis", "rate", 2015, 1, "observed"));

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        assertThat(folder.resolve("refused/20260331-102030-mine.xlsx")).exists();
        assertThat(folder.resolve("refused/20260331-102030-mine.xlsx.txt"))
                .content()
                .contains("Data!D2", "Data!A3", "none, the file has errors");
    }

    @Test
    void what_other_programs_leave_while_they_work_is_not_touched() throws Exception {
        Files.writeString(folder.resolve("~$mine.xlsx"), "lock");
        Files.writeString(folder.resolve(".hidden"), "x");
        Files.writeString(folder.resolve("download.crdownload"), "half");

        inbox.sweep();
        inbox.sweep();

        assertThat(folder).isDirectoryContaining("glob:**~$mine.xlsx");
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    /** What stands in the way of a file, and what its report or the log must say of it. */
    enum Obstacle {
        FOLDER("is a folder") {
            @Override
            void leave(Path inbox, Path elsewhere) throws IOException {
                Files.writeString(Files.createDirectory(inbox.resolve("a.xlsx")).resolve("in-it.csv"), "x");
            }
        },
        LINK_TO_NOTHING("is a link") {
            @Override
            void leave(Path inbox, Path elsewhere) throws IOException {
                Files.createSymbolicLink(inbox.resolve("a.xlsx"), elsewhere.resolve("nothing"));
            }
        },
        LINK_THAT_LEADS_OUT("is a link") {
            @Override
            void leave(Path inbox, Path elsewhere) throws IOException {
                Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "country,year\nSLV,2015\n");
                Files.createSymbolicLink(inbox.resolve("a.xlsx"), secret);
            }
        },
        PIPE("is no file that can be read") {
            @Override
            void leave(Path inbox, Path elsewhere) throws Exception {
                assertThat(new ProcessBuilder("mkfifo", inbox.resolve("a.xlsx").toString())
                                .start()
                                .waitFor())
                        .isZero();
            }
        },
        DAMAGED("not-a-spreadsheet") {
            @Override
            void leave(Path inbox, Path elsewhere) throws IOException {
                Files.write(inbox.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
            }
        };

        private final String said;

        Obstacle(String said) {
            this.said = said;
        }

        abstract void leave(Path inbox, Path elsewhere) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void whatever_lies_there_the_file_after_it_is_loaded_and_it_is_moved_aside_with_a_reason(Obstacle obstacle)
            throws Exception {
        obstacle.leave(folder, elsewhere);
        leave("b.xlsx", List.of("SLV", "rate", 2015, 107.64, "observed"));

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select file_name from dataset_release"))
                .containsExactly("b.xlsx");
        assertThat(folder.resolve("a.xlsx").toFile().exists()).isFalse();
        Path aside = folder.resolve("refused/20260331-102030-a.xlsx");
        assertThat(Files.exists(aside, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(folder.resolve("refused/20260331-102030-a.xlsx.txt"))
                .content()
                .contains(obstacle.said);
    }

    /** How the way in may fail. */
    enum Failure {
        MEMORY(() -> new OutOfMemoryError("Java heap space"), true),
        STACK(StackOverflowError::new, true),
        LINKAGE(() -> new NoClassDefFoundError("org/example/Gone"), true),
        UNFORESEEN(() -> new IllegalStateException("unforeseen"), true),
        DATABASE(() -> new SQLException("No space left on device"), false),
        DISK(() -> new IOException("Input/output error"), false);

        private final Supplier<Throwable> failure;
        private final boolean refused;

        Failure(Supplier<Throwable> failure, boolean refused) {
            this.failure = failure;
            this.refused = refused;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_way_in_throws_the_file_after_it_is_loaded(Failure failure) throws Exception {
        leave("a.xlsx", List.of("ECU", "rate", 2015, 6.5, "observed"));
        leave("b.xlsx", List.of("SLV", "rate", 2015, 107.64, "observed"));
        var failing = new Failing(failure.failure);
        inbox = new Inbox(folder, failing, clock);

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select file_name from dataset_release"))
                .containsExactly("b.xlsx");
        assertThat(folder.resolve("a.xlsx").toFile().exists()).isEqualTo(!failure.refused);
        assertThat(folder.resolve("refused/20260331-102030-a.xlsx.txt").toFile().exists())
                .isEqualTo(failure.refused);
    }

    @Test
    void what_the_database_does_not_take_is_told_once_and_tried_again_with_growing_pauses() throws Exception {
        leave("a.xlsx", List.of("ECU", "rate", 2015, 6.5, "observed"));
        var failing = new Failing(() -> new SQLException("No space left on device"));
        inbox = new Inbox(folder, failing, clock);
        inbox.sweep();
        try (var log = new Log(Inbox.class)) {
            inbox.sweep();
            for (int i = 0; i < 100; i++) {
                clock.pass(Duration.ofSeconds(2));
                inbox.sweep();
            }

            // after 0, 10, 30, 70 and 150 seconds of 200
            assertThat(failing.tried).hasValue(5);
            assertThat(log.lines()).singleElement().asString().contains("a.xlsx", "tried again");
        }

        failing.mended = true;
        clock.pass(Duration.ofMinutes(15));
        inbox.sweep();

        assertThat(Databases.query(database, "select file_name from dataset_release"))
                .containsExactly("a.xlsx");
        assertThat(folder.resolve("loaded/20260331-103850-a.xlsx")).exists();
    }

    @Test
    void what_cannot_be_moved_aside_is_told_once_and_not_read_again() throws Exception {
        Files.writeString(folder.resolve("refused"), "a file where the folder should be");
        Files.writeString(folder.resolve("loaded"), "another");
        leave("a.xlsx", List.of("SLV", "rate", 2015, "many", "observed"));
        leave("b.xlsx", List.of("SLV", "rate", 2015, 107.64, "observed"));
        var counting = new Failing(null);
        inbox = new Inbox(folder, counting, clock);
        inbox.sweep();
        try (var log = new Log(Inbox.class)) {
            for (int i = 0; i < 1_000; i++) {
                clock.pass(Duration.ofSeconds(2));
                inbox.sweep();
            }

            assertThat(log.lines().stream()
                            .filter(line -> line.contains("a.xlsx"))
                            .toList())
                    .singleElement()
                    .asString()
                    .contains("was refused, but cannot be moved", "Data!D2");
            assertThat(log.lines().stream()
                            .filter(line -> line.contains("b.xlsx"))
                            .toList())
                    .singleElement()
                    .asString()
                    .contains("was loaded, but cannot be moved");
        }
        // the two files in the place of folders are read and refused, too
        assertThat(counting.tried).hasValue(4);

        Files.delete(folder.resolve("refused"));
        clock.pass(Duration.ofMinutes(15));
        inbox.sweep();

        assertThat(folder.resolve("a.xlsx")).doesNotExist();
        assertThat(counting.tried).hasValue(4);
    }

    @Test
    void a_file_that_stayed_is_read_again_when_it_has_changed() throws Exception {
        leave("a.xlsx", List.of("ECU", "rate", 2015, 6.5, "observed"));
        var failing = new Failing(() -> new SQLException("No space left on device"));
        inbox = new Inbox(folder, failing, clock);
        inbox.sweep();
        inbox.sweep();
        failing.mended = true;

        leave("a.xlsx", List.of("ECU", "rate", 2015, 6.5, "observed"), List.of("ECU", "rate", 2016, 5.8, "observed"));
        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select id from observation")).hasSize(2);
    }

    @Test
    void a_file_that_grows_or_goes_away_while_it_is_read_is_left_alone() throws Exception {
        leave("grows.csv", List.of("ECU", "rate", 2015, 6.5, "observed"));
        leave("vanishes.xlsx", List.of("ECU", "rate", 2015, 6.5, "observed"));
        leave("z.xlsx", List.of("SLV", "rate", 2015, 107.64, "observed"));
        inbox = new Inbox(
                folder,
                (file, options, watch) -> {
                    if (file.name().startsWith("grows")) {
                        Files.write(file.path(), new byte[] {'\n'}, StandardOpenOption.APPEND);
                    }
                    if (file.name().startsWith("vanishes")) {
                        Files.delete(file.path());
                    }
                    return service.importFile(file, options, watch);
                },
                clock);

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select file_name from dataset_release"))
                .containsExactly("z.xlsx");
        assertThat(folder.resolve("grows.csv")).exists();
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void a_file_that_is_written_on_after_its_last_row_was_read_is_not_stored() throws Exception {
        leave("a.xlsx", List.of("ECU", "rate", 2015, 6.5, "observed"));
        Path file = folder.resolve("a.xlsx");
        inbox = new Inbox(
                folder,
                (source, options, watch) -> service.importFile(source, options, new ReadingWatch() {
                    @Override
                    public void row() {
                        watch.row();
                        append(file);
                    }

                    @Override
                    public void wanted() {
                        watch.wanted();
                    }
                }),
                clock);

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void names_that_nobody_can_spell_and_names_that_are_too_long_are_moved_all_the_same() throws Exception {
        String longest = "ñ".repeat(120) + ".xlsx";
        leave(longest, List.of("SLV", "rate", 2015, 1, "observed"));
        Path odd = folder.resolve("two\nlines\u0007.xlsx");
        Files.copy(
                Sheets.template(List.of("SLV", "rate", 2015, "many", "observed"))
                        .write(elsewhere, "odd.xlsx"),
                odd);
        // a byte that is no letter in UTF-8
        assertThat(new ProcessBuilder("sh", "-c", "cp \"$1\" \"$(printf 'byte\\377.xlsx')\"", "sh", odd.toString())
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();

        inbox.sweep();
        inbox.sweep();

        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("loaded", "refused");
        }
        try (var refused = Files.list(folder.resolve("refused"))) {
            assertThat(refused.map(path -> path.getFileName().toString()))
                    .hasSize(4)
                    .contains("20260331-102030-twolines.xlsx", "20260331-102030-twolines.xlsx.txt");
        }
    }

    @Test
    void a_file_of_the_same_name_in_the_same_second_takes_nothing_away() throws Exception {
        for (int value = 1; value <= 2; value++) {
            leave("a.xlsx", List.of("SLV", "rate", 2015, value, "observed"));
            inbox.sweep();
            inbox.sweep();
        }

        assertThat(folder.resolve("loaded/20260331-102030-a.xlsx")).exists();
        assertThat(folder.resolve("loaded/20260331-102030-2-a.xlsx")).exists();
    }

    @Test
    void an_import_ends_with_the_program_and_its_file_stays() throws Exception {
        leave("a.xlsx", List.of("SLV", "rate", 2015, 1, "observed"), List.of("ECU", "rate", 2015, 2, "observed"));
        leave("b.xlsx", List.of("SLV", "rate", 2016, 1, "observed"));
        inbox = new Inbox(
                folder,
                (source, options, watch) -> service.importFile(source, options, () -> {
                    inbox.stop();
                    watch.row();
                }),
                clock);

        inbox.sweep();
        inbox.sweep();

        assertThat(Databases.query(database, "select id from dataset_release")).isEmpty();
        assertThat(Databases.query(database, "select id from observation")).isEmpty();
        assertThat(folder.resolve("a.xlsx")).exists();
        assertThat(folder.resolve("b.xlsx")).exists();
        assertThat(ImportTurn.line()).isZero();
    }

    @Test
    @Timeout(60)
    void the_watcher_outlives_every_trouble_tells_it_once_and_stops_when_it_is_told() throws Exception {
        Path home = elsewhere.resolve("home");
        Files.writeString(home, "a file where the inbox should be");
        var watcher = new InboxWatcher(database, home, Duration.ofMillis(5));
        try (var log = new Log(InboxWatcher.class)) {
            watcher.start();
            while (log.lines().isEmpty()) {
                Thread.sleep(5);
            }
            Thread.sleep(100);
            assertThat(log.lines()).singleElement().asString().contains("cannot be read");

            Files.delete(home);
            while (!Files.isDirectory(home)) {
                Thread.sleep(5);
            }
            leaveIn(home, "a.xlsx", List.of("SLV", "rate", 2015, 1, "observed"));
            while (Databases.query(database, "select id from dataset_release").isEmpty()) {
                Thread.sleep(5);
            }
        } finally {
            watcher.stop();
        }
        assertThat(watcher.isRunning()).isFalse();
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leave(String name, List<?>... rows) throws IOException {
        leaveIn(folder, name, rows);
    }

    private void leaveIn(Path inbox, String name, List<?>... rows) throws IOException {
        Path made = Sheets.template(rows).write(elsewhere, "made.xlsx");
        Files.copy(made, inbox.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The one way in, which fails for the file of the first name until it is mended. */
    private final class Failing implements Inbox.WayIn {

        private final Supplier<Throwable> failure;
        final AtomicInteger tried = new AtomicInteger();
        boolean mended;

        /** @param failure null for none */
        Failing(Supplier<Throwable> failure) {
            this.failure = failure;
        }

        @Override
        public ImportReport importFile(SourceFile file, ImportOptions options, ReadingWatch watch)
                throws SQLException, IOException {
            tried.incrementAndGet();
            if (failure != null && !mended && file.name().equals("a.xlsx")) {
                switch (failure.get()) {
                    case SQLException e -> throw e;
                    case IOException e -> throw e;
                    case RuntimeException e -> throw e;
                    case Error e -> throw e;
                    case Throwable e -> throw new AssertionError(e);
                }
            }
            return service.importFile(file, options, watch);
        }
    }

    /** A clock whose hands are moved. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-31T10:20:30Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** What a class says in the log while this is open. */
    private static final class Log implements AutoCloseable {

        private final Logger logger;
        private final ListAppender<ILoggingEvent> said = new ListAppender<>();

        Log(Class<?> of) {
            logger = (Logger) LoggerFactory.getLogger(of);
            said.list = new CopyOnWriteArrayList<>();
            said.start();
            logger.addAppender(said);
        }

        List<String> lines() {
            return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        }

        @Override
        public void close() {
            logger.detachAppender(said);
        }
    }
}
