package org.rumbo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private final List<String> record = new ArrayList<>();
    private final FailedAttempts failed = new FailedAttempts(
            (actor, action, subject, detail) ->
                    record.add("%s %s %s %s".formatted(actor.from(), action, subject, detail)),
            () -> now);

    @AfterEach
    void close() {
        failed.close();
    }

    @Test
    void the_first_of_a_kind_is_recorded_at_once_and_the_others_are_counted() {
        for (int i = 0; i < 8; i++) {
            failed.add("sign-in-failed", "ana", "192.0.2.7", null);
        }
        failed.add("sign-in-failed", "eva", "192.0.2.7", null);
        assertThat(record).containsExactly("192.0.2.7 sign-in-failed ana null", "192.0.2.7 sign-in-failed eva null");

        now = now.plus(FailedAttempts.WINDOW);
        failed.add("sign-in-failed", "ana", "192.0.2.7", null);

        assertThat(record.subList(2, record.size()))
                .containsExactly(
                        "192.0.2.7 sign-in-failed ana +7, 10:00–10:15 UTC", "192.0.2.7 sign-in-failed ana null");
    }

    @Test
    void what_was_counted_is_recorded_when_the_server_stops() {
        failed.add("sign-in-failed", "ana", "192.0.2.7", null);
        failed.add("sign-in-failed", "ana", "192.0.2.7", null);
        now = now.plus(Duration.ofMinutes(3));

        failed.close();

        assertThat(record).last().isEqualTo("192.0.2.7 sign-in-failed ana +1, 10:00–10:03 UTC");
    }

    @Test
    void a_hundred_thousand_addresses_leave_two_hundred_entries_a_window_and_none_is_lost_from_the_count() {
        for (int i = 0; i < 100_000; i++) {
            failed.add("sign-in-failed", "—", "10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255), null);
            failed.add("sign-in-failed", "—", "2001:db8:1:2::%x".formatted(i & 0xffff), null);
        }
        failed.close();

        assertThat(record).hasSizeLessThanOrEqualTo(2 * FailedAttempts.APART + 2);
        long counted = record.stream()
                .mapToLong(entry -> entry.contains("+") ? Long.parseLong(entry.replaceAll(".*\\+(\\d+),.*", "$1")) : 1)
                .sum();
        assertThat(counted).isEqualTo(200_000);
    }
}
