package org.rumbo.stance;

import org.jspecify.annotations.Nullable;

/**
 * A country's ranks on both scores in a year; rank 1 is the highest score.
 *
 * @param militarization null where the score is not coded; so {@code harmReduction}
 */
public record RankRow(
        String code,
        String name,
        @Nullable Ranks militarization,
        @Nullable Ranks harmReduction) {

    /**
     * Ranks on one score.
     *
     * @param now under the weights in use
     * @param codebook under the codebook's weights; null where too little was looked for to have a score under them
     * @param equal under equal weights; null as before
     * @param best under the weights that suit the country most; so {@code worst}
     * @param of how many countries have the score
     */
    public record Ranks(
            int now, @Nullable Integer codebook, @Nullable Integer equal, int best, int worst, int of) {}
}
