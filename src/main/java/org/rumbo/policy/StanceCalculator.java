package org.rumbo.policy;

import java.time.LocalDate;
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
 * <p>The level of a kind is the mean over the days of a year of the highest level in force that day. A kind is known where it
 * was looked for, or where a scored instrument of it is in force on a day of the year. A domain is coded where kinds with half
 * of its weight were looked for; its value is the weighted mean of the levels of its known kinds, as a percentage of the highest
 * level. A direction's score is the mean over its coded domains, and none where {@link StanceMethod} finds too few. The bounds
 * say what the rest could change: in a coded domain what is not known counts as 0 or as the highest level, a domain that is not
 * coded as 0 or as 100. Kinds that do not apply to a country are left out everywhere. Under the first edition's method a domain
 * was looked through as a whole, so that all of its kinds are known or none.
 */
public final class StanceCalculator {

    /** The highest level that a kind can have. */
    public static final int HIGHEST_LEVEL = 2;

    /** Half of a weight is half of it, whatever the last digit of a sum says. */
    private static final double ROUNDING = 1e-9;

    private final Map<Domain, List<WeightedKind>> kinds = new EnumMap<>(Domain.class);
    private final Research research;
    private final Map<CountryCode, Map<String, KindHistory>> histories = new HashMap<>();
    private final Map<CountryCode, List<Instrument>> counted = new HashMap<>();

    /**
     * @param research of all countries
     * @param instruments of all countries, uncertain ones too, which only widen the upper bounds
     * @param weights weight of each kind within its domain: finite, not negative; see {@link Weighting}
     * @throws IllegalArgumentException when a weight is negative or not a number
     */
    public StanceCalculator(
            Codebook codebook, Research research, Collection<Instrument> instruments, ToDoubleFunction<Kind> weights) {
        for (Domain domain : Domain.values()) {
            kinds.put(
                    domain,
                    codebook.of(domain).stream()
                            .map(kind -> new WeightedKind(kind.code(), checked(kind, weights)))
                            .toList());
        }
        this.research = research;
        Map<CountryCode, Map<String, List<Instrument>>> byKind = new HashMap<>();
        instruments.stream()
                .filter(instrument -> instrument.layer() != Layer.DECLARED)
                .sorted(Comparator.comparing(Instrument::start).thenComparing(Instrument::code))
                .forEach(instrument -> {
                    byKind.computeIfAbsent(instrument.country(), country -> new HashMap<>())
                            .computeIfAbsent(instrument.kind(), kind -> new ArrayList<>())
                            .add(instrument);
                    if (KindHistory.counts(instrument)) {
                        counted.computeIfAbsent(instrument.country(), country -> new ArrayList<>())
                                .add(instrument);
                    }
                });
        byKind.forEach((country, ofCountry) -> {
            Map<String, KindHistory> histories = new HashMap<>();
            ofCountry.forEach((kind, rows) -> histories.put(kind, KindHistory.of(rows)));
            this.histories.put(country, histories);
        });
    }

    /** The two scores of a country for a year; null scores where too little of that direction was looked for. */
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
        List<DomainScore> applicable = domains(country, direction, year).stream()
                .filter(domain -> domain.weight() > 0)
                .toList();
        List<DomainScore> coded = applicable.stream().filter(DomainScore::coded).toList();
        if (!research.method().enough(coded.size(), applicable.size())) {
            return null;
        }
        return new Score(
                mean(coded, DomainScore::value),
                mean(applicable, DomainScore::lower),
                mean(applicable, DomainScore::upper),
                mean(applicable, DomainScore::known));
    }

    private static double mean(List<DomainScore> domains, ToDoubleFunction<DomainScore> part) {
        return domains.stream().mapToDouble(part).sum() / domains.size();
    }

    /** A domain none of whose kinds applies, or whose kinds all weigh nothing, counts nowhere. */
    private DomainScore domain(CountryCode country, Domain domain, int year) {
        List<DomainScore.KindLevel> levels = kinds.getOrDefault(domain, List.of()).stream()
                .map(kind -> level(country, kind, year))
                .toList();
        List<DomainScore.KindLevel> applicable =
                levels.stream().filter(DomainScore.KindLevel::applies).toList();
        double total = weights(applicable);
        if (total == 0) {
            return new DomainScore(
                    domain,
                    applicable.isEmpty() ? CoverageStatus.NOT_APPLICABLE : CoverageStatus.NOT_SEARCHED,
                    0,
                    0,
                    0,
                    0,
                    levels);
        }
        List<DomainScore.KindLevel> known =
                applicable.stream().filter(DomainScore.KindLevel::known).toList();
        double searched = weights(applicable.stream()
                .filter(kind -> kind.status() == CoverageStatus.SEARCHED)
                .toList());
        double reached = reached(known, DomainScore.KindLevel::level);
        double weightOfKnown = weights(known);
        boolean coded = 2 * searched >= total - ROUNDING;
        return new DomainScore(
                domain,
                coded ? CoverageStatus.SEARCHED : CoverageStatus.NOT_SEARCHED,
                weightOfKnown == 0 ? 0 : reached / weightOfKnown,
                coded ? reached / total : 0,
                coded ? reached(applicable, DomainScore.KindLevel::most) / total : 100,
                searched / total,
                levels);
    }

    private DomainScore.KindLevel level(CountryCode country, WeightedKind kind, int year) {
        CoverageStatus status = research.status(country, kind.code(), year);
        KindHistory history = histories.getOrDefault(country, Map.of()).getOrDefault(kind.code(), KindHistory.NONE);
        boolean searched = status == CoverageStatus.SEARCHED;
        return new DomainScore.KindLevel(
                kind.code(),
                kind.weight(),
                status,
                searched || history.inForce(year),
                history.level(year),
                searched ? history.levelWithUncertain(year) : HIGHEST_LEVEL);
    }

    private static double weights(List<DomainScore.KindLevel> kinds) {
        return kinds.stream().mapToDouble(DomainScore.KindLevel::weight).sum();
    }

    /** Levels by weight, on a scale on which the highest level of all counts 100 times the sum of the weights. */
    private static double reached(List<DomainScore.KindLevel> kinds, ToDoubleFunction<DomainScore.KindLevel> level) {
        return 100
                * kinds.stream()
                        .mapToDouble(kind -> kind.weight() * level.applyAsDouble(kind))
                        .sum()
                / HIGHEST_LEVEL;
    }

    private List<String> instrumentsInForce(CountryCode country, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return counted.getOrDefault(country, List.of()).stream()
                .filter(i ->
                        !i.start().isAfter(last) && (i.end() == null || !i.end().isBefore(first)))
                .map(Instrument::code)
                .toList();
    }

    private static double checked(Kind kind, ToDoubleFunction<Kind> weights) {
        double weight = weights.applyAsDouble(kind);
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of " + kind.code() + " is " + weight);
        }
        return weight;
    }

    private record WeightedKind(String code, double weight) {}
}
