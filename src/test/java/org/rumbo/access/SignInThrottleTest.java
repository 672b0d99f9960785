package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.access.SignInThrottle.Attempt;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(() -> now);

    @Test
    void failures_at_one_address_keep_nobody_out_at_another() {
        for (int i = 0; i < 5; i++) {
            assertThat(unknown("ana", "192.0.2.1")).isInstanceOf(Attempt.Allowed.class);
        }

        assertThat(unknown("Ana", "192.0.2.1")).isEqualTo(new Attempt.Refused(now.plusSeconds(30)));
        assertThat(unknown("ana", "192.0.2.2")).isEqualTo(new Attempt.Allowed(Duration.ZERO));
        assertThat(unknown("eva", "192.0.2.1")).isEqualTo(new Attempt.Allowed(Duration.ZERO));
    }

    @Test
    void an_address_that_the_account_signed_in_from_is_let_in_at_once_whatever_others_do() {
        for (int i = 0; i < 1_000; i++) {
            unknown("ana", "198.51.%d.%d".formatted(i / 250, i % 250));
            // somebody in the same office tries all names
            unknown("name" + i, "192.0.2.7");
        }

        assertThat(throttle.begin("ana", NetworkBlock.of("192.0.2.7"), true))
                .isEqualTo(new Attempt.Allowed(Duration.ZERO));
    }

    @Test
    void at_a_known_address_the_own_failures_delay_the_answer_and_never_refuse_it() {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 50; i++) {
            Attempt attempt = throttle.begin("ana", NetworkBlock.of("192.0.2.7"), true);
            assertThat(attempt).isInstanceOf(Attempt.Allowed.class);
            Duration after = ((Attempt.Allowed) attempt).after();
            if (i < 5) {
                assertThat(after).isZero();
            }
            longest = after.compareTo(longest) > 0 ? after : longest;
            now = now.plus(after);
        }
        assertThat(longest).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void many_at_once_from_a_known_address_wait_one_after_the_other() {
        int allowed = 0;
        for (int i = 0; i < 1_000; i++) {
            allowed += throttle.begin("ana", NetworkBlock.of("192.0.2.7"), true) instanceof Attempt.Allowed ? 1 : 0;
        }
        assertThat(allowed).isLessThan(15);
        now = now.plusSeconds(60);
        assertThat(throttle.begin("ana", NetworkBlock.of("192.0.2.7"), true)).isInstanceOf(Attempt.Allowed.class);
    }

    @Test
    void whoever_has_any_number_of_addresses_guesses_at_one_name_once_a_minute() {
        int allowed = 0;
        // a day, every ten seconds from another network
        for (int i = 0; i < 8_640; i++) {
            allowed += unknown("ana", "2001:db8:%x:%x::1".formatted(i, i)) instanceof Attempt.Allowed ? 1 : 0;
            now = now.plusSeconds(10);
        }

        assertThat(allowed).isLessThan(100 + 24 * 60 + 20);
        assertThat(unknown("eva", "192.0.2.2")).isInstanceOf(Attempt.Allowed.class);
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait_and_other_addresses_do_not() {
        for (int i = 0; i < 25; i++) {
            assertThat(unknown("name" + i, "2001:db8:1:2::" + i)).isInstanceOf(Attempt.Allowed.class);
        }

        assertThat(unknown("another", "2001:db8:1:2:ffff::9")).isInstanceOf(Attempt.Refused.class);
        assertThat(unknown("another", "2001:db8:1:3::9")).isInstanceOf(Attempt.Allowed.class);
        assertThat(unknown("another", "192.0.2.9")).isInstanceOf(Attempt.Allowed.class);
    }

    @Test
    void an_account_of_ones_own_is_no_way_to_guess_at_others_for_longer() {
        NetworkBlock here = NetworkBlock.of("192.0.2.9");
        int allowed = 0;
        for (int i = 0; i < 100; i++) {
            allowed += throttle.begin("name" + i, here, false) instanceof Attempt.Allowed ? 1 : 0;
            boolean known = i > 0;
            if (throttle.begin("own", here, known) instanceof Attempt.Allowed) {
                throttle.succeeded("own", here, known);
            }
        }
        assertThat(allowed).isEqualTo(25);
    }

    @Test
    void attempts_that_were_refused_make_nobody_wait_longer() {
        for (int i = 0; i < 200; i++) {
            unknown("ana", "192.0.2.1");
        }
        now = now.plusSeconds(31);

        assertThat(unknown("ana", "192.0.2.1")).isInstanceOf(Attempt.Allowed.class);
    }

    @Test
    void many_attempts_at_once_are_no_way_around_the_lock() throws Exception {
        List<Callable<Attempt>> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guesses.add(() -> unknown("ana", "192.0.2.1"));
        }
        int allowed = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var guess : threads.invokeAll(guesses)) {
                allowed += guess.get() instanceof Attempt.Allowed ? 1 : 0;
            }
        }
        assertThat(allowed).isEqualTo(5);
    }

    @Test
    void what_is_remembered_is_bounded_and_the_name_that_is_guessed_at_most_stays() {
        for (int i = 0; i < 60_000; i++) {
            String address = "10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255);
            unknown("name" + i, address);
            if (i % 10 == 0) {
                unknown("ana", address);
            }
        }

        assertThat(throttle.remembered()).isLessThanOrEqualTo(3 * 20_000);
        assertThat(unknown("ana", "192.0.2.1")).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void wrong_current_passwords_are_slowed_down_by_themselves() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.beginChange("ana")).isInstanceOf(Attempt.Allowed.class);
        }

        assertThat(throttle.beginChange("ana")).isEqualTo(new Attempt.Refused(now.plusSeconds(30)));
        assertThat(unknown("ana", "192.0.2.1")).isInstanceOf(Attempt.Allowed.class);
        now = now.plusSeconds(30);
        throttle.beginChange("ana");
        throttle.changed("ana");
        assertThat(throttle.beginChange("ana")).isInstanceOf(Attempt.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:0DB8:1:2:ffff:1:2:3, true",
        "2001:db8::1, 2001:db8:0:0:1::1, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "fe80::1%eth0, fe80::2, true",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "this machine, this machine, true"
    })
    void a_network_of_64_bits_counts_as_one_address_however_it_is_written(String one, String other, boolean same) {
        assertThat(NetworkBlock.of(one).equals(NetworkBlock.of(other))).isEqualTo(same);
    }

    private Attempt unknown(String name, String address) {
        return throttle.begin(name, NetworkBlock.of(address), false);
    }
}
