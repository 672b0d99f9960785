package org.rumbo.policy;

/**
 * One stance score with the bounds that what was not researched leaves open.
 *
 * @param value mean over the domains that are coded, 0 to 100
 * @param lower counts what was not looked for as 0
 * @param upper counts it as the highest level and lets uncertain instruments in
 * @param known share of the codebook that was looked for, 0 to 1: by weight within each applicable domain, then the mean over these
 */
public record Score(double value, double lower, double upper, double known) {}
