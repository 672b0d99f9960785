package org.rumbo.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file in a home: closed to other accounts, harmless to those who may only read and write rows, and told in words when damaged. */
class FileDatabaseTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeHome() {
        home = Home.at(folder.resolve("home"));
    }

    @Test
    void everythingInAHomeIsItsOwnersAlone() throws Exception {
        try (Database database = FileDatabase.open(home, "")) {
            assertThat(permissions(home.folder())).isEqualTo("rwx------");
            try (var files = Files.list(home.folder())) {
                assertThat(files)
                        .hasSize(2)
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aHomeThatWasOpenToOthersIsClosed() throws Exception {
        Path open = Files.createDirectories(home.resolve("uploads"));
        Path file = Files.writeString(open.resolve("file"), "x");
        for (Path path : List.of(home.folder(), open)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Home.at(home.folder()).closeAll();

        assertThat(permissions(home.folder())).isEqualTo("rwx------");
        assertThat(permissions(open)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void eachHomeHasPasswordsOfItsOwn() throws Exception {
        FileDatabase.open(home, "").close();
        Home other = Home.at(folder.resolve("other"));
        FileDatabase.open(other, "").close();

        assertThat(Secret.of(home)).isPresent().isNotEqualTo(Secret.of(other));
        assertThatThrownBy(() -> connect("RUMBO", "")).isInstanceOf(SQLException.class);
        assertThat(Secret.of(home).get()).hasToString("Secret");
    }

    /** Each would run a program, read a file of the machine, or change who may do what. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create alias run for \"java.lang.Runtime.getRuntime\"",
                "call csvread('/etc/passwd')",
                "call file_read('/etc/passwd')",
                "script to 'all.sql'",
                "runscript from 'all.sql'",
                "backup to 'all.zip'",
                "create linked table l('org.h2.Driver', 'jdbc:h2:mem:x', '', '', 'T')",
                "alter user RUMBO set password 'mine'",
                "create user mine password 'mine' admin",
                "create table mine (id integer)",
                "drop table account",
                "shutdown"
            })
    void whoReadsAndWritesRowsCanDoNothingElse(String statement) throws Exception {
        try (Database database = FileDatabase.open(home, "");
                Connection pages = database.source().getConnection()) {
            assertThatThrownBy(() -> pages.createStatement().execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getErrorCode())
                                    .isIn(ErrorCode.ADMIN_RIGHTS_REQUIRED, ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1));
        }
    }

    @Test
    void whoReadsAndWritesRowsReadsAndWritesAllOfThem() throws Exception {
        try (Database database = FileDatabase.open(home, "");
                Connection pages = database.source().getConnection();
                var statement = pages.createStatement()) {
            assertThat(statement.executeUpdate("insert into dataset (code) values ('homicide')"))
                    .isOne();
            assertThat(statement.executeUpdate("update dataset set code = 'x'")).isOne();
            assertThat(statement.executeUpdate("delete from dataset")).isOne();
        }
    }

    @Test
    void aFileFromBeforeThereWerePasswordsKeepsItsRows() throws Exception {
        EmptyDatabase.make(home.resolve("rumbo"), Schema.VERSION);
        try (Connection old = connect("RUMBO", "");
                var statement = old.createStatement()) {
            statement.execute("insert into dataset (code) values ('homicide')");
        }
        Files.writeString(home.resolve("rumbo.lock.db"), "of a program that listened");

        // the second start finds what the first one has made
        for (int start = 0; start < 2; start++) {
            try (Database database = FileDatabase.open(home, "");
                    Connection pages = database.source().getConnection();
                    var rows = pages.createStatement().executeQuery("select code from dataset")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("homicide");
            }
        }
        assertThatThrownBy(() -> connect("RUMBO", "")).isInstanceOf(SQLException.class);
        assertThat(home.resolve("rumbo.lock.db")).doesNotExist();
    }

    @Test
    void aStartThatWasKilledWhileItMadeTheFileLeavesNothingHalfMade() throws Exception {
        Files.write(home.resolve("rumbo-new.mv.db"), new byte[5_000]);
        Secret.make(home);

        FileDatabase.open(home, "").close();

        assertThat(home.resolve("rumbo-new.mv.db")).doesNotExist();
        assertThat(home.resolve("rumbo.mv.db")).isNotEmptyFile();
    }

    @Test
    void anEmptyFileIsDamagedAndNoNewInstallation() throws Exception {
        Files.createFile(home.resolve("rumbo.mv.db"));

        assertThat(problem()).isEqualTo("is damaged: it is empty.");
        assertThat(home.resolve("rumbo.mv.db")).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 50, 75, 90, 99})
    void aFileThatWasCutOffIsDamagedAndNoNewInstallation(int percent) throws Exception {
        try (Database database = FileDatabase.open(home, "");
                Connection pages = database.source().getConnection();
                var statement = pages.createStatement()) {
            statement.execute(
                    "insert into observation (id, indicator_id, country, obs_year, obs_value, status, source_id, sheet, cell)"
                            + " select x, 1, 'SLV', 2015, rand(), 'observed', 1, random_uuid(), 'A1' from system_range(1, 20000)");
        }
        Path file = home.resolve("rumbo.mv.db");
        try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(Files.size(file) * percent / 100);
        }

        assertThat(problem()).startsWith("is damaged: ");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void aFileOfAnotherProgramIsNoNewInstallation() throws Exception {
        try (Connection other = connect("RUMBO", "");
                var statement = other.createStatement()) {
            statement.execute("create table theirs (id integer)");
        }

        assertThat(problem()).isEqualTo("is damaged: it holds no table of Rumbo.");
    }

    @Test
    void aNewerFileIsLeftAlone() throws Exception {
        try (Database database = FileDatabase.open(home, "");
                Connection owner = database.owner().getConnection();
                var statement = owner.createStatement()) {
            statement.execute(
                    "insert into \"flyway_schema_history\" values (999, '999', 'later', 'SQL', 'V999', 1, 'x',"
                            + " current_timestamp, 1, true)");
        }

        assertThat(problem()).startsWith("was written by a newer version of Rumbo: its tables are of version 999");
    }

    @Test
    void passwordsThatDoNotFitAreSaidToBeSuch() throws Exception {
        FileDatabase.open(home, "").close();
        Files.delete(home.resolve("database.secret"));

        assertThat(problem()).startsWith("does not take the passwords of database.secret");
        assertThat(home.resolve("database.secret")).doesNotExist();
    }

    @Test
    void aHomeThatCannotBeMadeIsSaidToBeSuch() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Home.at(file))
                .isInstanceOf(HomeProblem.class)
                .hasMessageContaining("RUMBO_HOME")
                .hasMessageContaining(file.toString());
    }

    /** What is said of the file, which it names. */
    private String problem() {
        HomeProblem problem = catchThrowableOfType(HomeProblem.class, () -> FileDatabase.open(home, ""));
        String file = home.resolve("rumbo.mv.db").toString();
        assertThat(problem.getMessage()).contains(file);
        assertThat(problem.advice()).isNotBlank();
        return problem.getMessage().substring(problem.getMessage().indexOf(file) + file.length() + 1);
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + home.resolve("rumbo"), user, password);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
