package org.rumbo.evidence;

import java.util.Collection;
import java.util.List;

/**
 * How many studies find what for the policy that each of them looks at. Only verified ones count; the others are listed where studies
 * are listed, and stand in no tally.
 *
 * @param unverified how many were left out
 */
public record Tally(int supports, int mixed, int against, int unverified) {

    /** Counts some studies. */
    public static Tally of(Collection<Study> studies) {
        List<Study> verified = studies.stream().filter(Study::verified).toList();
        return new Tally(
                count(verified, EffectDirection.SUPPORTS),
                count(verified, EffectDirection.MIXED),
                count(verified, EffectDirection.AGAINST),
                studies.size() - verified.size());
    }

    private static int count(List<Study> studies, EffectDirection finding) {
        return (int) studies.stream().filter(s -> s.finding() == finding).count();
    }

    /** How many count. */
    public int verified() {
        return supports + mixed + against;
    }
}
