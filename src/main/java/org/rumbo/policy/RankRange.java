package org.rumbo.policy;

/**
 * The ranks that a country can take on one score as the weights change; rank 1 is the highest score. A rank is one more than
 * the number of countries with a higher score, so that countries with equal scores share one.
 *
 * @param best smallest number
 * @param worst largest number
 * @param of how many countries have the score
 */
public record RankRange(int best, int worst, int of) {}
