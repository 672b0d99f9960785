package org.rumbo.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what failed at sign-in into the record of changes, so that nobody can fill a disk with it: within a quarter of an hour the
 * first of a kind gets an entry at once, the others one together at its end, and only so many kinds are told apart.
 */
final class FailedAttempts implements AutoCloseable {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Kinds told apart in one window; at most twice as many entries come of one. */
    static final int APART = 100;

    /** Stands for what is not told apart any more, and for the name of nobody's account. */
    static final String ANY = "—";

    private static final Logger LOG = LoggerFactory.getLogger(FailedAttempts.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    /** One kind of failure. @param block not the address itself, of which an attacker may have very many */
    private record Kind(String action, String subject, NetworkBlock block) {}

    private record Failures(String address, int more) {}

    private record Entry(
            Actor actor,
            String action,
            String subject,
            @Nullable String detail) {}

    private final AuditLog audit;
    private final InstantSource clock;
    private final Map<Kind, Failures> window = new LinkedHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("failed-attempts").factory());
    private Instant began = Instant.MIN;

    FailedAttempts(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks each minute whether a window has ended. */
    FailedAttempts started() {
        thread.scheduleWithFixedDelay(() -> write(ended(false)), 1, 1, TimeUnit.MINUTES);
        return this;
    }

    /** Something failed. @param detail stands in the entry if it is the first of its kind */
    void add(String action, String subject, String address, @Nullable String detail) {
        write(ended(false));
        Entry first = counted(new Kind(action, subject, NetworkBlock.of(address)), address, detail);
        if (first != null) {
            audit.record(first.actor(), first.action(), first.subject(), first.detail());
        }
    }

    private synchronized @Nullable Entry counted(Kind kind, String address, @Nullable String detail) {
        boolean apart = window.containsKey(kind) || window.size() < APART;
        Kind told = apart ? kind : new Kind(kind.action(), ANY, new NetworkBlock(ANY));
        if (window.isEmpty()) {
            began = clock.instant();
        }
        Failures known = window.get(told);
        if (known != null) {
            window.put(told, new Failures(known.address(), known.more() + 1));
            return null;
        }
        String from = apart ? address : ANY;
        window.put(told, new Failures(from, 0));
        return new Entry(new Actor(ANY, from), told.action(), told.subject(), detail);
    }

    private synchronized List<Entry> ended(boolean now) {
        if (window.isEmpty() || !now && clock.instant().isBefore(began.plus(WINDOW))) {
            return List.of();
        }
        String when = TIME.format(began) + "–" + TIME.format(now ? clock.instant() : began.plus(WINDOW)) + " UTC";
        List<Entry> entries = new ArrayList<>();
        window.forEach((kind, failures) -> {
            if (failures.more() > 0) {
                entries.add(new Entry(
                        new Actor(ANY, failures.address()),
                        kind.action(),
                        kind.subject(),
                        "+%d, %s".formatted(failures.more(), when)));
            }
        });
        window.clear();
        return entries;
    }

    private void write(List<Entry> entries) {
        try {
            entries.forEach(entry -> audit.record(entry.actor(), entry.action(), entry.subject(), entry.detail()));
        } catch (RuntimeException e) {
            // nobody waits for them, and the next ones are to be counted all the same
            LOG.warn("{} kinds of failed sign-ins could not be brought into the record of changes", entries.size(), e);
        }
    }

    /** Writes what was counted so far. */
    @Override
    public void close() {
        thread.shutdownNow();
        write(ended(true));
    }
}
