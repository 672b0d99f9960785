package org.rumbo.evidence;

/** How a study sets what happened against what would have happened otherwise. */
public enum Design {
    /** A systematic review or a meta-analysis of several studies. */
    SYSTEMATIC_REVIEW(Strength.STRONG),
    /** Units were drawn by lot. */
    TRIAL(Strength.STRONG),
    /** Chance or a rule divided those treated from the others: discontinuities, instrumental variables. */
    NATURAL_EXPERIMENT(Strength.MODERATE),
    DIFFERENCE_IN_DIFFERENCES(Strength.MODERATE),
    /** A weighted mean of others stands for what would have happened; matrix completion counts here. */
    SYNTHETIC_CONTROL(Strength.MODERATE),
    /** Regression over places and years, matching, or a comparison area, without a design that rules other causes out. */
    COMPARISON(Strength.LIMITED),
    /** One place's own course before and after. */
    INTERRUPTED_SERIES(Strength.LIMITED),
    /** A review that does not say how it searched and weighed. */
    NARRATIVE_REVIEW(Strength.DESCRIPTIVE),
    /** Figures before and after, surveys, registries, without a comparison. */
    DESCRIPTIVE(Strength.DESCRIPTIVE),
    /** Fieldwork, interviews, documented cases, readings of law. */
    QUALITATIVE(Strength.DESCRIPTIVE),
    /** A government's statement about its own policy. */
    OFFICIAL_CLAIM(Strength.DESCRIPTIVE);

    private final Strength strength;

    Design(Strength strength) {
        this.strength = strength;
    }

    /** The rung of the ladder. */
    public Strength strength() {
        return strength;
    }
}
