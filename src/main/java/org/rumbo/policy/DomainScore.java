package org.rumbo.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one domain of a country stands in a year: the step between the levels of its kinds and the stance.
 *
 * @param status searched where enough of it was looked for to count in the score, so that it is coded
 * @param value 0 to 100, over the kinds that are known
 * @param lower what it adds to the lower bound, 0 to 100
 * @param upper what it adds to the upper bound, 0 to 100
 * @param known share of its weight that was looked for, 0 to 1
 * @param kinds the kinds of the domain in the order of the codebook, those too that do not apply
 */
public record DomainScore(
        Domain domain,
        CoverageStatus status,
        double value,
        double lower,
        double upper,
        double known,
        List<KindLevel> kinds) {

    /**
     * The level of one kind over a year.
     *
     * @param kind code of the kind
     * @param weight its weight within the domain
     * @param status whether it was looked for, for this year
     * @param known whether its level is known: it was looked for, or a scored instrument was in force on a day of the year
     * @param level mean over the days of the year of the highest level in force, 0 to 2
     * @param most what the level could be: uncertain instruments let in where it was looked for, else the highest level
     */
    public record KindLevel(
            String kind, double weight, CoverageStatus status, boolean known, double level, double most) {

        /** Whether the kind makes sense in the country. */
        public boolean applies() {
            return status != CoverageStatus.NOT_APPLICABLE;
        }
    }

    public DomainScore {
        kinds = List.copyOf(kinds);
    }

    /** Whether it counts in the score. */
    public boolean coded() {
        return status == CoverageStatus.SEARCHED;
    }

    /** Sum of the weights of the kinds that apply. */
    public double weight() {
        return weight(kinds.stream().filter(KindLevel::applies));
    }

    /** Sum of the weights of the kinds that the value is over: those that apply and are known. */
    public double weightOfKnown() {
        return weight(kinds.stream().filter(KindLevel::applies).filter(KindLevel::known));
    }

    private static double weight(Stream<KindLevel> kinds) {
        return kinds.mapToDouble(KindLevel::weight).sum();
    }
}
