package org.rumbo.policy;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;

/**
 * Works out the stance of countries by year. It depends on nothing but its arguments, never changes, and may be shared.
 *
 * <p>The level of a kind is the mean over the days of a year of the highest level in force that day. A domain's score is
 * the weighted mean of its kinds' levels, as a percentage of the highest level. A direction's score is the mean over the
 * domains that were searched; its bounds say what the rest could change. All kinds of a domain weigh, whether or not a
 * country could have them: which domains apply to a country is what coverage says.
 *
 * <p>Days are never walked through. As levels are whole numbers, the sum over days of the highest level is the number of
 * days on which it reaches 1 plus the number on which it reaches 2; each of these is the length of a few disjoint spans.
 */
public final class StanceCalculator {

    /** The highest level that a kind can have. */
    public static final int HIGHEST_LEVEL = 2;

    private final Map<Domain, List<WeightedKind>> kinds = new EnumMap<>(Domain.class);
    private final Map<CountryCode, Map<Domain, CoverageStatus>> coverage = new HashMap<>();
    private final Map<CountryCode, CountryFacts> facts = new HashMap<>();

    /**
     * @param coverage of all countries; a domain without a row counts as not searched in a country that has others
     * @param instruments of all countries, uncertain ones too, which only widen the upper bounds
     * @param weights weight of each kind within its domain: finite, not negative; see {@link Weighting}
     * @throws IllegalArgumentException when a weight is negative or not a number
     */
    public StanceCalculator(
            Codebook codebook,
            Collection<Coverage> coverage,
            Collection<Instrument> instruments,
            ToDoubleFunction<Kind> weights) {
        for (Domain domain : Domain.values()) {
            kinds.put(
                    domain,
                    codebook.of(domain).stream()
                            .map(kind -> new WeightedKind(kind.code(), checked(kind, weights)))
                            .toList());
        }
        for (Coverage row : coverage) {
            this.coverage
                    .computeIfAbsent(row.country(), ignored -> new EnumMap<>(Domain.class))
                    .put(row.domain(), row.status());
        }
        Map<CountryCode, List<Instrument>> byCountry = new HashMap<>();
        for (Instrument instrument : instruments) {
            if (instrument.layer() != Layer.DECLARED) {
                byCountry
                        .computeIfAbsent(instrument.country(), ignored -> new ArrayList<>())
                        .add(instrument);
            }
        }
        byCountry.forEach((country, rows) -> facts.put(country, new CountryFacts(rows)));
    }

    /** Whether at least one domain of the country was searched, so that it has a score. */
    public boolean coded(CountryCode country) {
        return coverage.getOrDefault(country, Map.of()).containsValue(CoverageStatus.SEARCHED);
    }

    /** The two scores of a country for a year; null scores where no domain of that direction was searched. */
    public Stance stance(CountryCode country, int year) {
        return new Stance(
                country,
                year,
                score(country, Direction.MILITARIZED, year),
                score(country, Direction.HARM_REDUCTION, year),
                instrumentsInForce(country, year));
    }

    /** The domains behind a score, in the order of {@link Domain}: for pages and people that want to follow each step. */
    public List<DomainScore> domains(CountryCode country, Direction direction, int year) {
        List<DomainScore> domains = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            if (domain.direction() == direction) {
                domains.add(domain(country, domain, year));
            }
        }
        return List.copyOf(domains);
    }

    private @Nullable Score score(CountryCode country, Direction direction, int year) {
        int searched = 0;
        int unsearched = 0;
        double sum = 0;
        double withUncertain = 0;
        for (Domain domain : Domain.values()) {
            if (domain.direction() != direction || totalWeight(domain) == 0) {
                continue;
            }
            switch (status(country, domain)) {
                case SEARCHED -> {
                    searched++;
                    sum += percentage(country, domain, year, false);
                    withUncertain += percentage(country, domain, year, true);
                }
                case NOT_SEARCHED -> unsearched++;
                case NOT_APPLICABLE -> {
                    // counts neither for nor against
                }
            }
        }
        if (searched == 0) {
            return null;
        }
        int applicable = searched + unsearched;
        return new Score(sum / searched, sum / applicable, (withUncertain + 100.0 * unsearched) / applicable);
    }

    private DomainScore domain(CountryCode country, Domain domain, int year) {
        List<DomainScore.KindLevel> levels = kindsOf(domain).stream()
                .map(kind -> new DomainScore.KindLevel(
                        kind.code(),
                        kind.weight(),
                        meanLevel(country, kind.code(), year, false),
                        meanLevel(country, kind.code(), year, true)))
                .toList();
        return new DomainScore(
                domain,
                status(country, domain),
                percentage(country, domain, year, false),
                percentage(country, domain, year, true),
                levels);
    }

    /** A domain that the codebook leaves empty, or whose kinds all weigh nothing, scores 0 and counts nowhere. */
    private double percentage(CountryCode country, Domain domain, int year, boolean withUncertain) {
        double total = totalWeight(domain);
        if (total == 0) {
            return 0;
        }
        double sum = 0;
        for (WeightedKind kind : kindsOf(domain)) {
            sum += kind.weight() * meanLevel(country, kind.code(), year, withUncertain);
        }
        return 100 * sum / (HIGHEST_LEVEL * total);
    }

    private double meanLevel(CountryCode country, String kind, int year, boolean withUncertain) {
        CountryFacts of = facts.get(country);
        if (of == null) {
            return 0;
        }
        Levels levels = (withUncertain ? of.withUncertain : of.scored).get(kind);
        return levels == null ? 0 : levels.mean(year);
    }

    private List<String> instrumentsInForce(CountryCode country, int year) {
        CountryFacts of = facts.get(country);
        if (of == null) {
            return List.of();
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return of.rows.stream()
                .filter(StanceCalculator::counts)
                .filter(i ->
                        !i.start().isAfter(last) && (i.end() == null || !i.end().isBefore(first)))
                .map(Instrument::code)
                .toList();
    }

    private CoverageStatus status(CountryCode country, Domain domain) {
        return coverage.getOrDefault(country, Map.of()).getOrDefault(domain, CoverageStatus.NOT_SEARCHED);
    }

    private double totalWeight(Domain domain) {
        return kindsOf(domain).stream().mapToDouble(WeightedKind::weight).sum();
    }

    private List<WeightedKind> kindsOf(Domain domain) {
        return kinds.getOrDefault(domain, List.of());
    }

    private static double checked(Kind kind, ToDoubleFunction<Kind> weights) {
        double weight = weights.applyAsDouble(kind);
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of " + kind.code() + " is " + weight);
        }
        return weight;
    }

    private static boolean counts(Instrument instrument) {
        return instrument.scored() && instrument.confidence() != Confidence.UNCERTAIN;
    }

    private record WeightedKind(String code, double weight) {}

    /** What a country has in law or practice, ready to be asked by year. */
    private static final class CountryFacts {

        final List<Instrument> rows;
        final Map<String, Levels> scored = new HashMap<>();
        final Map<String, Levels> withUncertain = new HashMap<>();

        CountryFacts(List<Instrument> rows) {
            this.rows = rows.stream()
                    .sorted(Comparator.comparing(Instrument::start).thenComparing(Instrument::code))
                    .toList();
            Map<String, List<Instrument>> byKind = new HashMap<>();
            for (Instrument row : this.rows) {
                byKind.computeIfAbsent(row.kind(), ignored -> new ArrayList<>()).add(row);
            }
            byKind.forEach((kind, ofKind) -> {
                scored.put(
                        kind,
                        Levels.of(
                                ofKind.stream().filter(StanceCalculator::counts).toList()));
                withUncertain.put(
                        kind,
                        Levels.of(ofKind.stream()
                                .filter(i -> counts(i) || i.confidence() == Confidence.UNCERTAIN)
                                .toList()));
            });
        }
    }

    /** The spans of days on which a kind's level reaches 1, and those on which it reaches 2. */
    private record Levels(List<Span> one, List<Span> two) {

        /** @param rows instruments of one kind and country in order of start */
        static Levels of(List<Instrument> rows) {
            return new Levels(merged(rows, 1), merged(rows, 2));
        }

        private static List<Span> merged(List<Instrument> rows, int least) {
            List<Span> spans = new ArrayList<>();
            for (Instrument row : rows) {
                long first = row.start().toEpochDay();
                long last = row.end() == null ? Long.MAX_VALUE : row.end().toEpochDay();
                if (row.level() < least || last < first) {
                    continue;
                }
                if (!spans.isEmpty() && first <= spans.getLast().last()) {
                    Span before = spans.removeLast();
                    spans.add(new Span(before.first(), Math.max(before.last(), last)));
                } else {
                    spans.add(new Span(first, last));
                }
            }
            return List.copyOf(spans);
        }

        double mean(int year) {
            long first = LocalDate.of(year, 1, 1).toEpochDay();
            int days = Year.of(year).length();
            long last = first + days - 1;
            return (double) (days(one, first, last) + days(two, first, last)) / days;
        }

        private static long days(List<Span> spans, long first, long last) {
            long days = 0;
            for (Span span : spans) {
                days += Math.max(0, Math.min(span.last(), last) - Math.max(span.first(), first) + 1);
            }
            return days;
        }
    }

    /** Days from first to last, both included, counted from 1 January 1970. */
    private record Span(long first, long last) {}
}
