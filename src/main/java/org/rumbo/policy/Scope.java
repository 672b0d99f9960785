package org.rumbo.policy;

/** How much of a state an instrument covers. */
public enum Scope {
    NATIONAL,
    SUBNATIONAL,
    PILOT
}
