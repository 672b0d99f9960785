package org.rumbo.access;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rumbo.access.AuditChain.Link;
import org.rumbo.access.AuditVerification.Broken;
import org.rumbo.access.AuditVerification.Result;

/** {@code bin/run audit verify [NUMBER:DIGEST]}: says whether the record of changes is what was written. */
public final class AuditCommand {

    private static final int FINE = 0;
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;
    private static final String USAGE = """
            Usage: bin/run audit verify [NUMBER:DIGEST]
              NUMBER:DIGEST  what this command printed earlier and you wrote down: shows that nothing up to there was rewritten
            """;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private AuditCommand() {}

    /**
     * Verifies the record. It writes nothing.
     *
     * @param words what follows {@code audit}
     * @return exit code: 0 where the record is whole, 1 where it is not, 2 for words that cannot be followed
     * @throws SQLException when the database cannot be read
     */
    public static int run(List<String> words, Connection connection, PrintStream out, PrintStream err)
            throws SQLException {
        Link noted = words.size() == 2 ? AuditVerification.noted(words.get(1)) : null;
        if (words.isEmpty()
                || !words.getFirst().equals("verify")
                || words.size() > 2
                || words.size() == 2 && noted == null) {
            err.print(USAGE);
            return WRONG_USE;
        }
        Result result = AuditVerification.of(connection, noted);
        Broken broken = result.broken();
        if (broken != null) {
            err.println(
                    "The record of changes is not what was written: somebody changed it, or the database is damaged.");
            err.println(sentence(broken, noted));
            err.println(
                    result.entries() == 0 ? "No entry holds." : "Entries 1 to %d hold.".formatted(result.entries()));
            err.println("Keep a copy of the database, find out who could write to it, and compare with a backup.");
            return BROKEN;
        }
        out.println("The record of changes is whole: %d entries.".formatted(result.entries()));
        if (result.waiting() > 0) {
            out.println("%d entries are older than the chain; they get their place in it when the next one is written."
                    .formatted(result.waiting()));
        }
        out.println("Its end: %d:%s".formatted(result.entries(), result.digest()));
        out.println("Write this down elsewhere. Given to this command later, it shows that nothing up to there was"
                + " rewritten.");
        return FINE;
    }

    private static String sentence(Broken broken, @Nullable Link noted) {
        String when = broken.at() == null ? "" : " of " + WHEN.format(broken.at());
        return switch (broken.fault()) {
            case CHANGED ->
                "Entry %d%s was changed, or the one before it was, together with its digest."
                        .formatted(broken.number(), when);
            case MISSING -> "Entry %d is missing.".formatted(broken.number());
            case ADDED -> "An entry%s was put in past the program.".formatted(when);
            case END -> "The end of the chain (table audit_head) was changed.";
            case OTHER_THAN_NOTED ->
                "Entry %d%s has another digest than the one that was written down: everything up to it may be rewritten. Written down: %s"
                        .formatted(broken.number(), when, noted == null ? "" : noted.digest());
        };
    }
}
