package org.rumbo.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rumbo.country.CountryCode;

/**
 * Works out, for one score and year, the ranks that each country can take under any weights at all: weights that are not
 * negative, with something left in each domain. Nothing is sampled.
 *
 * <p>Within a domain only the shares of the weights matter, so a choice of weights is a point v of a product of simplices,
 * one a domain, and the score of a country is linear in v. A country's best rank is the smallest number of others whose
 * score exceeds its own under one and the same v, its worst the largest. Both are mixed integer programmes: a binary for
 * each rival whose place depends on the weights, bound to the sign of a linear difference. The idea of ranks over all weights
 * follows Saisana, Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168(2), who sample them, and
 * Foster, McGillivray and Seth (2013), Econometric Reviews 32(1), who ask which comparisons survive every choice.
 */
public final class RankRanges {

    /** Scores closer than this, on the scale of 0 to 1, are equal: a hundredth of a thousandth is no difference. */
    static final double TIE = 1e-5;

    /** The levels of one country's kinds by domain, for the domains that were searched; each list in the codebook's order. */
    public record Profile(CountryCode country, Map<Domain, List<Double>> levels) {

        public Profile {
            levels = Map.copyOf(levels);
        }

        /** What {@link StanceCalculator#domains} found; a domain that was not searched is left out. */
        public static Profile of(CountryCode country, Collection<DomainScore> domains) {
            Map<Domain, List<Double>> levels = new EnumMap<>(Domain.class);
            for (DomainScore domain : domains) {
                if (domain.status() == CoverageStatus.SEARCHED
                        && !domain.kinds().isEmpty()) {
                    levels.put(
                            domain.domain(),
                            domain.kinds().stream()
                                    .map(DomainScore.KindLevel::level)
                                    .toList());
                }
            }
            return new Profile(country, levels);
        }
    }

    private final List<Domain> domains;
    private final int[] sizes;
    private final int dimensions;

    private RankRanges(Collection<Profile> profiles) {
        Map<Domain, Integer> found = new EnumMap<>(Domain.class);
        for (Profile profile : profiles) {
            profile.levels().forEach((domain, levels) -> found.merge(domain, levels.size(), Math::max));
        }
        domains = List.copyOf(found.keySet());
        sizes = domains.stream()
                .mapToInt(domain -> found.getOrDefault(domain, 0))
                .toArray();
        int sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        dimensions = sum;
    }

    /** The range of each country that has a searched domain, in the order given. */
    public static Map<CountryCode, RankRange> of(Collection<Profile> profiles) {
        List<Profile> scored =
                profiles.stream().filter(p -> !p.levels().isEmpty()).toList();
        var ranges = new RankRanges(scored);
        List<double[]> scores = scored.stream().map(ranges::coefficients).toList();
        Map<CountryCode, RankRange> all = new LinkedHashMap<>();
        for (int i = 0; i < scored.size(); i++) {
            all.put(scored.get(i).country(), ranges.range(i, scores));
        }
        return all;
    }

    /** Score of a country, 0 to 1, as a linear function of the shares of the weights. */
    private double[] coefficients(Profile profile) {
        double[] coefficients = new double[dimensions];
        int at = 0;
        for (int d = 0; d < domains.size(); d++) {
            List<Double> levels = profile.levels().get(domains.get(d));
            for (int k = 0; k < sizes[d]; k++, at++) {
                if (levels != null) {
                    coefficients[at] = levels.get(k)
                            / StanceCalculator.HIGHEST_LEVEL
                            / profile.levels().size();
                }
            }
        }
        return coefficients;
    }

    private RankRange range(int country, List<double[]> scores) {
        int always = 0;
        List<double[]> undecided = new ArrayList<>();
        for (int rival = 0; rival < scores.size(); rival++) {
            if (rival == country) {
                continue;
            }
            double[] lead = new double[dimensions];
            for (int i = 0; i < dimensions; i++) {
                lead[i] = scores.get(rival)[i] - scores.get(country)[i];
            }
            if (extreme(lead, false) > TIE) {
                always++;
            } else if (extreme(lead, true) > TIE) {
                undecided.add(lead);
            }
        }
        return new RankRange(
                1 + always + rivalsAbove(undecided, false), 1 + always + rivalsAbove(undecided, true), scores.size());
    }

    /** The largest or smallest value of a linear function over all shares: in each domain all weight lies on one kind. */
    private double extreme(double[] function, boolean largest) {
        return extreme(sizes, function, largest);
    }

    static double extreme(int[] sizes, double[] function, boolean largest) {
        double sum = 0;
        int at = 0;
        for (int size : sizes) {
            double best = function[at];
            for (int k = 1; k < size; k++) {
                best = largest ? Math.max(best, function[at + k]) : Math.min(best, function[at + k]);
            }
            at += size;
            sum += best;
        }
        return sum;
    }

    /** How many of these rivals can be above at once, at most or at least. */
    private int rivalsAbove(List<double[]> leads, boolean most) {
        return leads.isEmpty() ? 0 : new RivalCount(sizes, leads, most).solve();
    }
}
