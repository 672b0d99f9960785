package org.rumbo.policy;

/**
 * How much of a domain was looked for in a country.
 *
 * @param applicable number of kinds that make sense there
 * @param searched how many of these were looked for
 */
public record DomainCoverage(Domain domain, int applicable, int searched) {

    /** Whether all of it was looked for, or none, or whether it makes no sense there; what was looked for in part is searched. */
    public CoverageStatus status() {
        if (applicable == 0) {
            return CoverageStatus.NOT_APPLICABLE;
        }
        return searched == 0 ? CoverageStatus.NOT_SEARCHED : CoverageStatus.SEARCHED;
    }

    /** Whether some kinds were looked for and others were not. */
    public boolean inPart() {
        return searched > 0 && searched < applicable;
    }
}
