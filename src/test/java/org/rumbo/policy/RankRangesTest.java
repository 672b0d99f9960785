package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.RankRanges.Profile;

class RankRangesTest {

    private static final String[] CODES = {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF"};

    @Test
    void who_has_most_of_everything_is_first_whatever_weighs() {
        var ranges = RankRanges.of(List.of(
                country("AAA", Map.of(Domain.FORCE, List.of(2.0, 1.0))),
                country("BBB", Map.of(Domain.FORCE, List.of(1.0, 0.5))),
                country("CCC", Map.of(Domain.FORCE, List.of(0.0, 0.7)))));

        assertThat(ranges.get(code("AAA"))).isEqualTo(new RankRange(1, 1, 3));
        assertThat(ranges.get(code("BBB"))).isEqualTo(new RankRange(2, 3, 3));
        assertThat(ranges.get(code("CCC"))).isEqualTo(new RankRange(2, 3, 3));
    }

    @Test
    void equals_share_a_rank_and_rivals_cannot_all_be_above_at_once() {
        // each rival beats AAA on one kind only, so that no choice of weights puts both above it
        var ranges = RankRanges.of(List.of(
                country("AAA", Map.of(Domain.FORCE, List.of(1.0, 1.0))),
                country("BBB", Map.of(Domain.FORCE, List.of(2.0, 0.0))),
                country("CCC", Map.of(Domain.FORCE, List.of(0.0, 2.0))),
                country("DDD", Map.of(Domain.FORCE, List.of(1.0, 1.0)))));

        assertThat(ranges.get(code("AAA"))).isEqualTo(new RankRange(1, 2, 4));
        assertThat(ranges.get(code("DDD"))).isEqualTo(ranges.get(code("AAA")));
        assertThat(ranges.get(code("BBB"))).isEqualTo(new RankRange(1, 4, 4));
    }

    @Test
    void a_country_with_fewer_searched_domains_is_averaged_over_those() {
        var ranges = RankRanges.of(List.of(
                country("AAA", Map.of(Domain.FORCE, List.of(2.0))),
                country("BBB", Map.of(Domain.FORCE, List.of(2.0), Domain.CROPS, List.of(0.0)))));

        assertThat(ranges.get(code("AAA"))).isEqualTo(new RankRange(1, 1, 2));
        assertThat(ranges.get(code("BBB"))).isEqualTo(new RankRange(2, 2, 2));
    }

    @Test
    void a_country_without_a_searched_domain_has_no_rank() {
        assertThat(RankRanges.of(List.of(country("AAA", Map.of())))).isEmpty();
    }

    /**
     * With two kinds in each of two domains, or three in one, a choice of weights is a point of a square or a triangle. The
     * lines on which two countries are equal cut it into cells; the corners of the cells, and the middle of each three of
     * them, meet every cell and every edge.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void agrees_with_trying_every_cell(long seed) {
        var random = new Random(seed);
        boolean square = random.nextBoolean();
        List<Profile> profiles = new ArrayList<>();
        List<double[]> planes = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(3); i++) {
            double[] level = random.doubles(4).map(d -> Math.round(d * 8) / 4.0).toArray();
            if (square) {
                boolean both = random.nextInt(4) > 0;
                profiles.add(country(
                        CODES[i],
                        both
                                ? Map.of(
                                        Domain.FORCE,
                                        List.of(level[0], level[1]),
                                        Domain.CROPS,
                                        List.of(level[2], level[3]))
                                : Map.of(Domain.FORCE, List.of(level[0], level[1]))));
                double half = both ? 0.5 : 1;
                planes.add(new double[] {
                    half * (level[1] + (both ? level[3] : 0)) / 2,
                    half * (level[0] - level[1]) / 2,
                    both ? half * (level[2] - level[3]) / 2 : 0
                });
            } else {
                profiles.add(country(CODES[i], Map.of(Domain.LAW, List.of(level[0], level[1], level[2]))));
                planes.add(new double[] {level[2] / 2, (level[0] - level[2]) / 2, (level[1] - level[2]) / 2});
            }
        }

        var ranges = RankRanges.of(profiles);

        for (int i = 0; i < profiles.size(); i++) {
            assertThat(ranges.get(profiles.get(i).country()))
                    .as("%s of %s", CODES[i], profiles)
                    .isEqualTo(tried(planes, i, square));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    private static RankRange tried(List<double[]> planes, int country, boolean square) {
        List<double[]> lines = new ArrayList<>();
        lines.add(new double[] {0, 1, 0});
        lines.add(new double[] {0, 0, 1});
        if (square) {
            lines.add(new double[] {-1, 1, 0});
            lines.add(new double[] {-1, 0, 1});
        } else {
            lines.add(new double[] {-1, 1, 1});
        }
        for (double[] rival : planes) {
            double[] own = planes.get(country);
            lines.add(new double[] {rival[0] - own[0], rival[1] - own[1], rival[2] - own[2]});
        }
        List<double[]> corners = new ArrayList<>();
        for (int a = 0; a < lines.size(); a++) {
            for (int b = a + 1; b < lines.size(); b++) {
                double[] p = lines.get(a);
                double[] q = lines.get(b);
                double determinant = p[1] * q[2] - p[2] * q[1];
                if (Math.abs(determinant) < 1e-12) {
                    continue;
                }
                double x = (p[2] * q[0] - p[0] * q[2]) / determinant;
                double y = (p[0] * q[1] - p[1] * q[0]) / determinant;
                boolean inside = x > -1e-9 && y > -1e-9 && (square ? x < 1 + 1e-9 && y < 1 + 1e-9 : x + y < 1 + 1e-9);
                if (inside && corners.stream().noneMatch(c -> Math.hypot(c[0] - x, c[1] - y) < 1e-9)) {
                    corners.add(new double[] {x, y});
                }
            }
        }
        int best = Integer.MAX_VALUE;
        int worst = 0;
        for (int a = 0; a < corners.size(); a++) {
            for (int b = a; b < corners.size(); b++) {
                for (int c = b; c < corners.size(); c++) {
                    double x = (corners.get(a)[0] + corners.get(b)[0] + corners.get(c)[0]) / 3;
                    double y = (corners.get(a)[1] + corners.get(b)[1] + corners.get(c)[1]) / 3;
                    double own = at(planes.get(country), x, y);
                    int rank = 1
                            + (int) planes.stream()
                                    .filter(p -> at(p, x, y) > own + RankRanges.TIE)
                                    .count();
                    best = Math.min(best, rank);
                    worst = Math.max(worst, rank);
                }
            }
        }
        return new RankRange(best, worst, planes.size());
    }

    private static double at(double[] plane, double x, double y) {
        return plane[0] + plane[1] * x + plane[2] * y;
    }

    private static Profile country(String code, Map<Domain, List<Double>> levels) {
        Map<Domain, SequencedMap<String, RankRanges.Span>> spans = new EnumMap<>(Domain.class);
        levels.forEach((domain, ofDomain) -> {
            SequencedMap<String, RankRanges.Span> kinds = new LinkedHashMap<>();
            ofDomain.forEach(level -> kinds.put(domain + " " + kinds.size(), new RankRanges.Span(level, level)));
            spans.put(domain, kinds);
        });
        return new Profile(code(code), spans);
    }

    private static CountryCode code(String code) {
        return new CountryCode(code);
    }
}
