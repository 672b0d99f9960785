package org.rumbo.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One way to say which database; what could be meant otherwise is refused, so that nothing is written into the wrong one. */
class DatabaseChoiceTest {

    private static final String SERVER = "jdbc:postgresql://localhost/rumbo";

    @TempDir
    Path folder;

    @Test
    void withoutAWordItIsTheFile() {
        assertThat(DatabaseChoice.of(List.of("import", "x.xlsx"), Map.of()).isServer())
                .isFalse();
    }

    @Test
    void theProfileMayStandAmongTheWordsOrInTheEnvironment() {
        assertThat(DatabaseChoice.of(List.of("--spring.profiles.active=postgres"), Map.of("RUMBO_DB_URL", SERVER))
                        .isServer())
                .isTrue();
        assertThat(DatabaseChoice.of(List.of(), Map.of("RUMBO_DB_URL", SERVER, "SPRING_PROFILES_ACTIVE", "postgres"))
                        .isServer())
                .isTrue();
    }

    @Test
    void aServerWithoutTheProfileIsRefused() {
        refused(List.of("import", "x.xlsx"), Map.of("RUMBO_DB_URL", SERVER), "the profile postgres is not set");
    }

    @Test
    void theProfileWithoutAServerIsRefused() {
        refused(List.of("--spring.profiles.active=postgres"), Map.of(), "RUMBO_DB_URL names no database server");
        refused(
                List.of("--spring.profiles.active=postgres"),
                Map.of("RUMBO_DB_URL", "jdbc:h2:mem:x"),
                "no address of a PostgreSQL server");
    }

    @Test
    void anUnknownProfileIsRefused() {
        refused(List.of("--spring.profiles.active=postgre"), Map.of(), "There is no profile postgre.");
    }

    @Test
    void settingsThatOnlyTheServerWouldUnderstandAreRefused() {
        refused(List.of("--spring.datasource.url=jdbc:h2:mem:x"), Map.of(), "spring.datasource");
        refused(List.of(), Map.of("SPRING_DATASOURCE_URL", "jdbc:h2:mem:x"), "spring.datasource");
    }

    @Test
    void aHomeThatWorksWithAServerBeginsNoFile() throws Exception {
        Home home = Home.at(folder.resolve("home"));
        DatabaseChoice.of(
                        List.of("--spring.profiles.active=postgres"),
                        Map.of("RUMBO_DB_URL", SERVER + "?password=hidden"))
                .remember(home);

        assertThatThrownBy(() -> DatabaseChoice.of(List.of(), Map.of()).open(home, ""))
                .isInstanceOf(HomeProblem.class)
                .hasMessageContaining(SERVER)
                .hasMessageNotContaining("hidden");
        assertThat(home.resolve("rumbo.mv.db")).doesNotExist();

        Files.delete(home.resolve("database.server"));
        DatabaseChoice.of(List.of(), Map.of()).open(home, "").close();
        assertThat(home.resolve("rumbo.mv.db")).exists();
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidToBeSuch() {
        assertThatThrownBy(() -> DatabaseChoice.of(
                                List.of("--spring.profiles.active=postgres"),
                                Map.of("RUMBO_DB_URL", "jdbc:postgresql://127.0.0.1:1/rumbo"))
                        .open(Home.at(folder), ""))
                .isInstanceOf(HomeProblem.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/rumbo cannot be reached");
    }

    private static void refused(List<String> words, Map<String, String> environment, String why) {
        assertThatThrownBy(() -> DatabaseChoice.of(words, environment))
                .isInstanceOf(HomeProblem.class)
                .hasMessageContaining(why);
    }
}
