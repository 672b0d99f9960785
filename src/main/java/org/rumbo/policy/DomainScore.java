package org.rumbo.policy;

import java.util.List;

/**
 * How one domain of a country stands in a year: the step between the levels of its kinds and the stance.
 *
 * @param status whether the domain was researched; a score counts only where it was
 * @param value 0 to 100, from the scored instruments
 * @param withUncertain the same with uncertain instruments let in
 * @param kinds the kinds of the domain in the order of the codebook
 */
public record DomainScore(
        Domain domain, CoverageStatus status, double value, double withUncertain, List<KindLevel> kinds) {

    /**
     * The level of one kind over a year.
     *
     * @param kind code of the kind
     * @param weight its weight within the domain
     * @param level mean over the days of the year of the highest level in force, 0 to 2
     * @param withUncertain the same with uncertain instruments let in
     */
    public record KindLevel(String kind, double weight, double level, double withUncertain) {}

    public DomainScore {
        kinds = List.copyOf(kinds);
    }
}
