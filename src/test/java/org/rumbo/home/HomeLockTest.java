package org.rumbo.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rumbo.testing.ChildJava;

@Timeout(60)
class HomeLockTest {

    /** Holds the lock of the home of its first argument until it is killed. */
    static final class Holder {
        public static void main(String[] words) throws Exception {
            var lock = HomeLock.take(Home.at(Path.of(words[0])));
            System.out.println(lock.isPresent() ? "held" : "refused");
            System.in.read();
        }
    }

    @TempDir
    Path folder;

    @Test
    void oneProgramAtATimeAndAKilledOneLeavesNothing() throws Exception {
        Process other = ChildJava.with("-cp", ChildJava.classPath(), Holder.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(other.inputReader().lines().anyMatch("held"::equals)).isTrue();
        Home home = Home.at(folder);
        assertThat(HomeLock.take(home)).isEmpty();

        other.destroyForcibly().waitFor();

        try (HomeLock mine = HomeLock.take(home).orElseThrow()) {
            assertThat(HomeLock.take(home)).isEmpty();
        }
        assertThat(HomeLock.take(home)).isPresent();
    }
}
