package org.rumbo.policy;

import java.util.List;

/**
 * A state that put its name to the alliance while it did, or before it turned to, what the alliance speaks against.
 *
 * @param declaration the signature or the call
 * @param then with what the militarized policy in force on its day began, in order of start
 * @param since with what began later and went on from nothing
 */
public record Contradiction(Declaration declaration, List<Instrument> then, List<Instrument> since) {

    public Contradiction {
        then = List.copyOf(then);
        since = List.copyOf(since);
    }
}
