package org.rumbo.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.rumbo.country.CountryCode;

/**
 * Works out, for one score and year, the ranks that each country can take under any weights at all: weights that are not
 * negative, with something left in each domain. Nothing is sampled. Where kinds are not known (see {@link Profile}), the best rank is
 * the one with the country's own at their most and its rivals' at their least, the worst the other way round.
 *
 * <p>Within a domain only the shares of the weights matter, so a choice of weights is a point v of a product of simplices,
 * one a domain, and the score of a country is linear in v. A country's best rank is the smallest number of others whose
 * score exceeds its own under one and the same v, its worst the largest. Both are mixed integer programmes: a binary for
 * each rival whose place depends on the weights, bound to the sign of a linear difference. The idea of ranks over all weights
 * follows Saisana, Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168(2), who sample them, and
 * Foster, McGillivray and Seth (2013), Econometric Reviews 32(1), who ask which comparisons survive every choice.
 *
 * <p>Where some kinds of a domain apply to one country and not to another, their shares are ratios of one another and no longer
 * linear. Each set of kinds that apply together then has a simplex of its own ({@link ShareSpace}), tied to the others by what always
 * holds; the range can then be wider than what is possible, and never narrower.
 */
public final class RankRanges {

    /** Scores closer than this, on the scale of 0 to 1, are equal: a hundredth of a thousandth is no difference. */
    static final double TIE = 1e-5;

    /** Anything at all. */
    private static final Span OPEN = new Span(0, StanceCalculator.HIGHEST_LEVEL);

    /** What the level of a kind can be: at least and at most. */
    public record Span(double least, double most) {}

    /**
     * What one country's kinds can be, by domain and by code of the kind in the codebook's order.
     *
     * @param levels without the kinds and domains that do not count for the country
     */
    public record Profile(CountryCode country, Map<Domain, SequencedMap<String, Span>> levels) {

        public Profile {
            levels = Map.copyOf(levels);
        }

        /**
         * What {@link StanceCalculator#domains} found. Under the first edition's method domains that were not searched are left out, as
         * the score does; under the second a kind that is not known can have any level, and so can all of a domain that is not coded.
         */
        public static Profile of(CountryCode country, Collection<DomainScore> domains, StanceMethod method) {
            Map<Domain, SequencedMap<String, Span>> levels = new EnumMap<>(Domain.class);
            for (DomainScore domain : domains) {
                SequencedMap<String, Span> kinds = new LinkedHashMap<>();
                for (DomainScore.KindLevel kind : domain.kinds()) {
                    if (method == StanceMethod.BY_DOMAIN) {
                        kinds.put(kind.kind(), new Span(kind.level(), kind.level()));
                    } else if (kind.applies()) {
                        kinds.put(
                                kind.kind(),
                                domain.coded() ? new Span(kind.known() ? kind.level() : 0, kind.most()) : OPEN);
                    }
                }
                if (!kinds.isEmpty() && (method == StanceMethod.BY_KIND || domain.coded())) {
                    levels.put(domain.domain(), kinds);
                }
            }
            return new Profile(country, levels);
        }
    }

    /** The shares of some kinds of a domain: of those that apply to the countries that have them all and no other. */
    private record Block(Domain domain, List<String> kinds) {}

    private final List<Block> blocks;
    private final ShareSpace space;

    private RankRanges(Collection<Profile> profiles) {
        Set<Block> found = new LinkedHashSet<>();
        for (Domain domain : Domain.values()) {
            profiles.stream()
                    .map(profile -> profile.levels().get(domain))
                    .filter(Objects::nonNull)
                    .map(kinds -> new Block(domain, List.copyOf(kinds.keySet())))
                    .sorted(Comparator.comparing(block -> -block.kinds().size()))
                    .forEach(found::add);
        }
        blocks = List.copyOf(found);
        space = new ShareSpace(blocks.stream().map(Block::kinds).toList());
    }

    /** The range of each country that has a searched domain, in the order given. */
    public static Map<CountryCode, RankRange> of(Collection<Profile> profiles) {
        List<Profile> scored =
                profiles.stream().filter(p -> !p.levels().isEmpty()).toList();
        var ranges = new RankRanges(scored);
        List<double[]> least =
                scored.stream().map(p -> ranges.coefficients(p, Span::least)).toList();
        List<double[]> most =
                scored.stream().map(p -> ranges.coefficients(p, Span::most)).toList();
        Map<CountryCode, RankRange> all = new LinkedHashMap<>();
        for (int i = 0; i < scored.size(); i++) {
            int above = ranges.above(i, most.get(i), least, false);
            int perhaps = ranges.above(i, least.get(i), most, true);
            all.put(scored.get(i).country(), new RankRange(1 + above, 1 + perhaps, scored.size()));
        }
        return all;
    }

    /** Score of a country, 0 to 1, as a linear function of the shares of the weights. */
    private double[] coefficients(Profile profile, ToDoubleFunction<Span> level) {
        double[] coefficients = new double[space.dimensions()];
        profile.levels().forEach((domain, kinds) -> {
            int at = space.start(blocks.indexOf(new Block(domain, List.copyOf(kinds.keySet()))));
            for (Span span : kinds.values()) {
                coefficients[at++] = level.applyAsDouble(span)
                        / StanceCalculator.HIGHEST_LEVEL
                        / profile.levels().size();
            }
        });
        return coefficients;
    }

    /**
     * The number of rivals above a country under one choice of weights.
     *
     * @param own score of the country
     * @param scores of all, in the same order
     * @param most the largest such number, or the smallest
     */
    private int above(int country, double[] own, List<double[]> scores, boolean most) {
        int always = 0;
        List<double[]> undecided = new ArrayList<>();
        for (int rival = 0; rival < scores.size(); rival++) {
            if (rival == country) {
                continue;
            }
            double[] lead = new double[own.length];
            for (int i = 0; i < lead.length; i++) {
                lead[i] = scores.get(rival)[i] - own[i];
            }
            if (space.extreme(lead, false) > TIE) {
                always++;
            } else if (space.extreme(lead, true) > TIE) {
                undecided.add(lead);
            }
        }
        return always + (undecided.isEmpty() ? 0 : new RivalCount(space, undecided, most).solve());
    }
}
