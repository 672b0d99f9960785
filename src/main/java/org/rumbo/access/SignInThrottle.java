package org.rumbo.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Slows guessing down. An attempt counts as failed until it has succeeded, so that a hundred at once are no way around; the wait
 * grows with each failure. Names that do not exist are treated as those that do. The counts survive a restart.
 */
final class SignInThrottle {

    /** What is counted, how many failures are free, and how long one waits at most. */
    private enum Kind {
        /** One account, from wherever: a person mistypes, a program guesses. */
        NAME(5, Duration.ofMinutes(15)),
        /** One address, for whichever accounts: an office behind one router has many people. */
        ADDRESS(25, Duration.ofMinutes(15));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        /** The wait after so many failures: none, then half a minute, then twice as long each time. */
        Duration wait(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, 10));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    private record Failures(int count, Instant last) {}

    /** How an attempt begins. */
    sealed interface Attempt {

        /** The password may be looked at. */
        record Allowed() implements Attempt {}

        /** Not before this time. */
        record Refused(Instant until) implements Attempt {}
    }

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final int RIVALS = 20;

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    SignInThrottle(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins an attempt and counts it as failed, unless it has to wait. */
    Attempt begin(String name, String address) {
        Instant until = count(Kind.ADDRESS, block(address));
        if (until == null) {
            until = count(Kind.NAME, nameKey(name));
        }
        return until == null ? new Attempt.Allowed() : new Attempt.Refused(until);
    }

    /** The attempt has succeeded: the name begins anew, and the address is not charged for it. */
    void succeeded(String name, String address) {
        forget(name);
        jdbc.update(
                "update sign_in_failure set failures = failures - 1 where kind = ? and subject = ? and failures > 0",
                Kind.ADDRESS.name(),
                block(address));
    }

    /** Lets a name try again at once. */
    void forget(String name) {
        jdbc.update("delete from sign_in_failure where kind = ? and subject = ?", Kind.NAME.name(), nameKey(name));
    }

    /** Until when a name has to wait; empty where it need not. */
    Optional<Instant> lockedUntil(String name) {
        return failures(Kind.NAME, nameKey(name))
                .map(failures -> failures.last().plus(Kind.NAME.wait(failures.count())))
                .filter(until -> until.isAfter(clock.instant()));
    }

    /** Counts an attempt; the time until which it has to wait where it was not allowed. */
    private @Nullable Instant count(Kind kind, String subject) {
        for (int round = 0; round < RIVALS; round++) {
            Instant now = clock.instant();
            Optional<Failures> before = failures(kind, subject);
            if (before.isEmpty()) {
                if (inserted(kind, subject, now)) {
                    return null;
                }
                continue;
            }
            Failures known = before.get();
            Instant until = known.last().plus(kind.wait(known.count()));
            if (until.isAfter(now)) {
                return until;
            }
            int count = known.last().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : known.count() + 1;
            // another attempt may have counted in between: then this one looks again
            if (jdbc.update(
                            "update sign_in_failure set failures = ?, last_at = ? where kind = ? and subject = ? and failures = ? and last_at = ?",
                            count,
                            AccountStore.time(now),
                            kind.name(),
                            subject,
                            known.count(),
                            AccountStore.time(known.last()))
                    == 1) {
                return null;
            }
        }
        return clock.instant().plus(FIRST_WAIT);
    }

    private boolean inserted(Kind kind, String subject, Instant now) {
        jdbc.update("delete from sign_in_failure where last_at < ?", AccountStore.time(now.minus(FORGOTTEN_AFTER)));
        try {
            jdbc.update(
                    "insert into sign_in_failure (kind, subject, failures, last_at) values (?, ?, 1, ?)",
                    kind.name(),
                    subject,
                    AccountStore.time(now));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private Optional<Failures> failures(Kind kind, String subject) {
        return jdbc
                .query(
                        "select failures, last_at from sign_in_failure where kind = ? and subject = ?",
                        (rows, index) -> new Failures(
                                rows.getInt(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant()),
                        kind.name(),
                        subject)
                .stream()
                .findFirst();
    }

    private static String nameKey(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(AccountName.key(name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An IPv6 network counts as one address: whoever has one has all of them. */
    static String block(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.replaceFirst("%.*", "").split(":", -1);
        var network = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.isEmpty() ? address : network + ":/64";
    }
}
