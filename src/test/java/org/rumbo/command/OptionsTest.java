package org.rumbo.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An option that nothing reads does nothing and says nothing; so it is refused. */
class OptionsTest {

    private static final Pattern READ = Pattern.compile("\\$\\{(rumbo\\.[a-z.-]+)[:}]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.port=8099",
                "--server.address=127.0.0.1",
                "--server.forward-headers-strategy=native",
                "--server.forwardHeadersStrategy=native",
                "--spring.profiles.active=postgres",
                "--logging.level.org.rumbo=debug",
                "--spring.jpa.properties.hibernate.show_sql=true",
                "--spring.profiles.include[0]=x",
                "--rumbo.reset-administrator",
                "--rumbo.home=elsewhere",
                "--debug"
            })
    void whatSpringAndTheProgramReadIsKnown(String option) {
        assertThatCode(() -> Options.check(List.of(option))).doesNotThrowAnyException();
    }

    @Test
    void whatNothingReadsIsRefusedWithWhatWasPerhapsMeant() {
        refused("--server.prot=8099", "Unknown option --server.prot: do you mean --server.port?");
        refused("--rumbo.reset-adminstrator", "do you mean --rumbo.reset-administrator?");
        refused("imprt", "Unknown command imprt.");
        refused("-h", "Unknown command -h.");
    }

    @Test
    void everySettingOfTheProgramIsPublished() throws Exception {
        Set<String> read = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/application.properties"))) {
            if (line.startsWith("rumbo.")) {
                read.add(line.replaceAll("=.*", ""));
            }
        }
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher setting = READ.matcher(Files.readString(file));
                while (setting.find()) {
                    read.add(setting.group(1));
                }
            }
        }
        assertThat(read).hasSizeGreaterThan(3);
        assertThat(Options.known().keySet()).containsAll(read);
    }

    private static void refused(String word, String why) {
        assertThatThrownBy(() -> Options.check(List.of(word)))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(why);
    }
}
