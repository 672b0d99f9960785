package org.rumbo.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rumbo.text.Sha256;

/**
 * Slows guessing down. Failures count by name and address together, so that nobody is kept out by what others do elsewhere. An address
 * from which the account signed in lately is only made slower, and by its own failures alone. An attempt counts as failed until it has
 * succeeded, so that a hundred at once are no way around. Names that do not exist are treated as those that do. Names are kept as
 * checksums, since people type passwords into the wrong field; counts are kept in memory, within bounds.
 */
final class SignInThrottle {

    /** How an attempt begins. */
    sealed interface Attempt {

        /** The password may be looked at, after a while. */
        record Allowed(Duration after) implements Attempt {}

        /** Not before this time. */
        record Refused(Instant until) implements Attempt {}
    }

    /** What is counted, how many failures are free, and how one waits after them: twice as long each time. */
    private enum Rule {
        /** One name from one address: a person mistypes, a program guesses. */
        PAIR(5, Duration.ofSeconds(30), Duration.ofMinutes(15)),
        /** One address, for whichever names: an office behind one router has many people. */
        ADDRESS(25, Duration.ofSeconds(30), Duration.ofMinutes(15)),
        /** One name from all addresses that do not know it: whoever has very many of them guesses once a minute. */
        NAME(100, Duration.ofSeconds(1), Duration.ofMinutes(1)),
        /** One name from an address where it signed in lately: the answer comes later, and it comes. */
        KNOWN(5, Duration.ofSeconds(1), Duration.ofSeconds(8)),
        /** The current password of an account that is signed in: whoever found its screen open guesses. */
        CURRENT_PASSWORD(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Rule(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        Duration wait(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration wait = first.multipliedBy(1L << Math.min(failures - free, 10));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    /** What is counted under a rule. */
    private record Counted(Rule rule, String subject) {}

    private record Failures(int count, Instant last) {}

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    /** So many attempts of one known address are held at once; more come from no person. */
    private static final Duration HELD = Duration.ofSeconds(30);

    /** Subjects of each rule that are remembered: about three megabytes. Those that fail most stay longest. */
    private static final int REMEMBERED = 20_000;

    private final Map<Rule, Cache<String, Failures>> failures = new EnumMap<>(Rule.class);
    private final InstantSource clock;

    SignInThrottle(InstantSource clock) {
        this.clock = clock;
        for (Rule rule : Rule.values()) {
            failures.put(
                    rule,
                    Caffeine.newBuilder()
                            .maximumSize(REMEMBERED)
                            .expireAfterWrite(FORGOTTEN_AFTER)
                            .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                            .build());
        }
    }

    /**
     * Begins an attempt and counts it as failed, unless it has to wait.
     *
     * @param known whether the account signed in from the address lately
     */
    synchronized Attempt begin(String name, NetworkBlock address, boolean known) {
        return known ? held(pair(Rule.KNOWN, name, address)) : refusedOr(unknown(name, address));
    }

    /** The same for the current password of an account that is signed in. */
    synchronized Attempt beginChange(String name) {
        return refusedOr(new Counted(Rule.CURRENT_PASSWORD, key(name)));
    }

    private Attempt refusedOr(Counted... all) {
        Instant now = clock.instant();
        Instant until = now;
        for (Counted one : all) {
            Instant free = free(one);
            until = free.isAfter(until) ? free : until;
        }
        if (until.isAfter(now)) {
            return new Attempt.Refused(until);
        }
        for (Counted one : all) {
            add(one, now);
        }
        return new Attempt.Allowed(Duration.ZERO);
    }

    /** Attempts of a known address follow each other at a distance. */
    private Attempt held(Counted counted) {
        Instant now = clock.instant();
        Instant turn = free(counted).isAfter(now) ? free(counted) : now;
        if (turn.isAfter(now.plus(HELD))) {
            return new Attempt.Refused(turn);
        }
        add(counted, turn);
        return new Attempt.Allowed(Duration.between(now, turn));
    }

    /** The attempt has succeeded: name and address begin anew, and nothing else is charged for it. */
    synchronized void succeeded(String name, NetworkBlock address, boolean known) {
        for (Rule rule : new Rule[] {Rule.PAIR, Rule.KNOWN}) {
            cache(rule).invalidate(pair(rule, name, address).subject());
        }
        if (!known) {
            take(new Counted(Rule.ADDRESS, address.text()));
            take(new Counted(Rule.NAME, key(name)));
        }
    }

    /** The current password was right. */
    synchronized void changed(String name) {
        cache(Rule.CURRENT_PASSWORD).invalidate(key(name));
    }

    /** Lets a name try again at once, from wherever. */
    synchronized void forget(String name) {
        String key = key(name);
        failures.values().forEach(cache -> cache.asMap().keySet().removeIf(subject -> subject.startsWith(key)));
    }

    /** How much is remembered. */
    long remembered() {
        failures.values().forEach(Cache::cleanUp);
        return failures.values().stream().mapToLong(Cache::estimatedSize).sum();
    }

    /** Until when somebody has to wait with this name; empty where nobody has to. */
    Optional<Instant> lockedUntil(String name) {
        String key = key(name);
        Stream<Counted> pairs = cache(Rule.PAIR).asMap().keySet().stream()
                .filter(subject -> subject.startsWith(key))
                .map(subject -> new Counted(Rule.PAIR, subject));
        return Stream.concat(pairs, Stream.of(new Counted(Rule.NAME, key), new Counted(Rule.CURRENT_PASSWORD, key)))
                .map(this::free)
                .max(Comparator.naturalOrder())
                .filter(until -> until.isAfter(clock.instant()));
    }

    /** Until when this address has to wait with this name; empty where it need not. */
    Optional<Instant> lockedUntil(String name, NetworkBlock address) {
        return Optional.of(free(pair(Rule.PAIR, name, address))).filter(until -> until.isAfter(clock.instant()));
    }

    private Counted[] unknown(String name, NetworkBlock address) {
        return new Counted[] {
            pair(Rule.PAIR, name, address), new Counted(Rule.ADDRESS, address.text()), new Counted(Rule.NAME, key(name))
        };
    }

    private static Counted pair(Rule rule, String name, NetworkBlock address) {
        return new Counted(rule, key(name) + " " + address.text());
    }

    /** When the next attempt may be made. */
    private Instant free(Counted one) {
        Failures known = cache(one.rule()).getIfPresent(one.subject());
        return known == null ? Instant.MIN : known.last().plus(one.rule().wait(known.count()));
    }

    private void add(Counted one, Instant at) {
        cache(one.rule())
                .asMap()
                .merge(one.subject(), new Failures(1, at), (old, fresh) -> new Failures(old.count() + 1, at));
    }

    private void take(Counted one) {
        cache(one.rule())
                .asMap()
                .computeIfPresent(
                        one.subject(), (subject, old) -> new Failures(Math.max(0, old.count() - 1), old.last()));
    }

    private Cache<String, Failures> cache(Rule rule) {
        return Objects.requireNonNull(failures.get(rule));
    }

    private static String key(String name) {
        return HexFormat.of().formatHex(Sha256.of(AccountName.key(name)));
    }
}
