package org.rumbo.evidence;

/** What a study measures. */
public enum Outcome {
    /** Homicide and other violence. */
    VIOLENCE,
    /** Overdose, infection, treatment. */
    HEALTH,
    /** Use of drugs. */
    USE,
    /** Crops, production, seizures, trafficking. */
    SUPPLY,
    /** Crime other than violence. */
    CRIME,
    /** Detention, abuse, due process, prisons. */
    RIGHTS
}
