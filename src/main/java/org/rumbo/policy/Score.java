package org.rumbo.policy;

/**
 * One stance score with the bounds that what was not researched leaves open.
 *
 * @param value mean over the domains that were searched, 0 to 100
 * @param lower counts each applicable domain that was not searched as 0
 * @param upper counts it as 100 and lets uncertain instruments in
 */
public record Score(double value, double lower, double upper) {}
