package org.rumbo.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CountryLink;
import org.rumbo.link.PageAddress;
import org.rumbo.link.StanceLink;
import org.rumbo.policy.Direction;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.RankRange;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.policy.Weights;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.text.Alphabet;
import org.rumbo.text.Numbers;
import org.rumbo.wording.SourceRefs;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where states stand, over all coded countries and years, under the weights of a reader. */
@Service
@Transactional(readOnly = true)
public class StanceService {

    /** Stance is shown from here on. */
    public static final int FIRST_YEAR = StanceLink.FIRST_YEAR;

    private static final String HOMICIDE = "homicide-rate";

    /** Scores that a reader would see as equal share a rank, as in {@link org.rumbo.policy.RankRanges}. */
    private static final double TIE = 1e-3;

    private final PolicyService policy;
    private final SeriesService series;
    private final CountryCatalogue catalogue;
    private final ReleaseCatalogue releases;

    StanceService(PolicyService policy, SeriesService series, CountryCatalogue catalogue, ReleaseCatalogue releases) {
        this.policy = policy;
        this.series = series;
        this.catalogue = catalogue;
        this.releases = releases;
    }

    /** The last year that was researched to its end; {@link #FIRST_YEAR} where no policy is loaded. */
    static int lastYear(PolicyService policy) {
        return policy.researchedTo()
                .map(date -> date.plusDays(1).getYear() - 1)
                .filter(year -> year >= FIRST_YEAR)
                .orElse(FIRST_YEAR);
    }

    /** Both scores of every coded country and year, with the homicide rate beside them. */
    public ChartModel.StancesData stances(Weights weights, Locale locale) {
        Wording words = new Wording(locale);
        int last = lastYear(policy);
        List<CountryCode> coded = policy.codedCountries();
        Map<CountryCode, List<Stance>> stance = policy.stance(coded, FIRST_YEAR, last, weights);
        Map<CountryCode, Series> rates = series.indicator(HOMICIDE).isEmpty()
                ? Map.of()
                : series.series(HOMICIDE, coded).stream()
                        .collect(Collectors.toMap(Series::country, Function.identity()));
        List<ChartModel.StancePath> paths = coded.stream()
                .flatMap(code -> catalogue.find(code).stream())
                .map(country -> path(
                        country,
                        Objects.requireNonNull(stance.get(country.code())),
                        rates.get(country.code()),
                        words.locale()))
                .sorted(Comparator.comparing(ChartModel.StancePath::name, Alphabet.of(locale)))
                .toList();
        List<Release> policyRelease = policy.release().stream().toList();
        List<ChartModel.SourceRef> sources = new ArrayList<>();
        policyRelease.forEach(release -> sources.add(SourceRefs.policy(release, words)));
        rateSources(rates, last).forEach(source -> sources.add(SourceRefs.figures(source, words)));
        return new ChartModel.StancesData(
                words.text("stance.page.title"),
                words.text("stance.page.subtitle"),
                notes(weights, last, words),
                words.text(
                        "stance.page.summary",
                        words.number(paths.size(), 0),
                        Integer.toString(FIRST_YEAR),
                        Integer.toString(last)),
                policyRelease.isEmpty() || policyRelease.getFirst().asOf() == null
                        ? null
                        : words.text(
                                "compare.as-of",
                                words.day(policyRelease.getFirst().asOf())),
                FIRST_YEAR,
                last,
                regions(paths, words),
                paths,
                sources,
                downloads("export/plane", "?i=" + HOMICIDE, weights));
    }

    /** The same for a chart of scores alone: without the homicide rates, and without their sources. */
    public static ChartModel.StancesData scoresOf(ChartModel.StancesData all, Weights weights) {
        return new ChartModel.StancesData(
                all.title(),
                all.subtitle(),
                all.notes(),
                all.summary(),
                all.asOf(),
                all.from(),
                all.to(),
                all.regions(),
                all.countries().stream()
                        .map(c -> new ChartModel.StancePath(
                                c.code(),
                                c.name(),
                                c.href(),
                                c.region(),
                                c.militarization(),
                                List.of(),
                                List.of(),
                                c.militarizationKnown(),
                                c.harmReduction(),
                                List.of(),
                                List.of(),
                                c.harmReductionKnown(),
                                List.of()))
                        .toList(),
                all.sources().stream().limit(1).toList(),
                downloads("export/stance", "?from=%d&to=%d".formatted(all.from(), all.to()), weights));
    }

    private static ChartModel.Downloads downloads(String path, String query, Weights weights) {
        String whole = query + (weights.text() == null ? "" : "&weights=" + weights.text());
        return new ChartModel.Downloads(path + ".csv" + whole, path + ".xlsx" + whole);
    }

    private List<String> notes(Weights weights, int last, Wording words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text(
                weights.equals(Weights.CODEBOOK)
                        ? "stance.note.weights.codebook"
                        : weights.equals(Weights.EQUAL) ? "stance.note.weights.equal" : "stance.note.weights.own"));
        notes.add(words.bounds(policy.research().method()));
        notes.add(words.text("stance.note.no-effect"));
        notes.add(words.text("stance.note.until", Integer.toString(last)));
        return notes;
    }

    private List<ChartModel.Region> regions(List<ChartModel.StancePath> paths, Wording words) {
        List<ChartModel.Region> regions = new ArrayList<>();
        regions.add(new ChartModel.Region("World", words.text("stance.region.all")));
        catalogue.regions().stream()
                .filter(region -> paths.stream().anyMatch(p -> p.region().equals(region)))
                .map(region -> new ChartModel.Region(region, words.region(region)))
                .forEach(regions::add);
        return regions;
    }

    private static ChartModel.StancePath path(
            Country country, List<Stance> stance, @Nullable Series rates, Locale locale) {
        Map<Integer, Double> byYear = rates == null
                ? Map.of()
                : rates.observations().stream().collect(Collectors.toMap(Observation::year, Observation::value));
        return new ChartModel.StancePath(
                country.code().value(),
                country.name().in(locale),
                CountryLink.href(country.code()),
                Objects.requireNonNullElse(country.region(), ""),
                column(stance, Stance::militarization, Score::value),
                column(stance, Stance::militarization, Score::lower),
                column(stance, Stance::militarization, Score::upper),
                known(stance, Stance::militarization),
                column(stance, Stance::harmReduction, Score::value),
                column(stance, Stance::harmReduction, Score::lower),
                column(stance, Stance::harmReduction, Score::upper),
                known(stance, Stance::harmReduction),
                rates(stance, byYear));
    }

    private static List<@Nullable Double> rates(List<Stance> years, Map<Integer, Double> byYear) {
        List<@Nullable Double> rates = new ArrayList<>();
        years.forEach(year -> rates.add(byYear.get(year.year())));
        return rates;
    }

    /** One decimal is all that a chart shows, and a fifth of the bytes. */
    private static List<@Nullable Double> column(
            List<Stance> stance, Function<Stance, @Nullable Score> score, Function<Score, Double> part) {
        List<@Nullable Double> column = new ArrayList<>();
        for (Stance year : stance) {
            Score found = score.apply(year);
            column.add(found == null ? null : Math.round(part.apply(found) * 10) / 10.0);
        }
        return column;
    }

    /** Whole percents are all that a chart shows of the share of the codebook that was looked for. */
    private static List<@Nullable Double> known(List<Stance> stance, Function<Stance, @Nullable Score> score) {
        List<@Nullable Double> column = new ArrayList<>();
        for (Stance year : stance) {
            Score found = score.apply(year);
            column.add(found == null ? null : Numbers.hundredths(found.known()));
        }
        return column;
    }

    private List<Source> rateSources(Map<CountryCode, Series> rates, int last) {
        return releases.sources(rates.values().stream()
                .flatMap(s -> s.between(FIRST_YEAR, last).observations().stream())
                .map(Observation::sourceId)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList());
    }

    /** Ranks of every coded country in a year, by name; ranges hold whatever the weights are. */
    public List<RankRow> ranks(int year, Weights weights, Locale locale) {
        List<CountryCode> coded = policy.codedCountries();
        Map<Direction, Function<CountryCode, RankRow.@Nullable Ranks>> ranks = Map.of(
                Direction.MILITARIZED, ranks(Direction.MILITARIZED, coded, year, weights),
                Direction.HARM_REDUCTION, ranks(Direction.HARM_REDUCTION, coded, year, weights));
        return coded.stream()
                .flatMap(code -> catalogue.find(code).stream())
                .map(country -> new RankRow(
                        country.code().value(),
                        country.name().in(locale),
                        Objects.requireNonNull(ranks.get(Direction.MILITARIZED)).apply(country.code()),
                        Objects.requireNonNull(ranks.get(Direction.HARM_REDUCTION))
                                .apply(country.code())))
                .sorted(Comparator.comparing(RankRow::name, Alphabet.of(locale)))
                .toList();
    }

    private Function<CountryCode, RankRow.@Nullable Ranks> ranks(
            Direction direction, List<CountryCode> coded, int year, Weights weights) {
        Map<CountryCode, RankRange> ranges = policy.rankRanges(direction, year);
        Map<CountryCode, Double> now = scores(direction, coded, year, weights);
        Map<CountryCode, Double> codebook = scores(direction, coded, year, Weights.CODEBOOK);
        Map<CountryCode, Double> equal = scores(direction, coded, year, Weights.EQUAL);
        return country -> {
            RankRange range = ranges.get(country);
            return range == null || !now.containsKey(country)
                    ? null
                    : new RankRow.Ranks(
                            Objects.requireNonNull(rank(country, now)),
                            rank(country, codebook),
                            rank(country, equal),
                            range.best(),
                            range.worst(),
                            range.of());
        };
    }

    private Map<CountryCode, Double> scores(Direction direction, List<CountryCode> coded, int year, Weights weights) {
        return policy.stance(coded, year, year, weights).entrySet().stream()
                .flatMap(entry -> {
                    Stance stance = entry.getValue().getFirst();
                    return Optional.ofNullable(stance.of(direction))
                            .map(score -> Map.entry(entry.getKey(), score.value()))
                            .stream();
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Null where the country has no score: whether half of the codebook was looked for depends on what weighs. */
    private static @Nullable Integer rank(CountryCode country, Map<CountryCode, Double> scores) {
        Double own = scores.get(country);
        if (own == null) {
            return null;
        }
        return 1
                + (int) scores.values().stream()
                        .filter(other -> other > own + TIE)
                        .count();
    }

    /** The years that can be shown, newest first. */
    public List<Integer> years() {
        int last = lastYear(policy);
        return IntStream.rangeClosed(0, last - FIRST_YEAR)
                .mapToObj(i -> last - i)
                .toList();
    }

    /**
     * Address of the scores on screen in the API.
     *
     * @param region the one that the charts are narrowed to; what is none narrows nothing
     */
    public String api(Weights weights, String region) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (catalogue.regions().contains(region)) {
            parameters.put(
                    "country",
                    policy.codedCountries().stream()
                            .flatMap(code -> catalogue.find(code).stream())
                            .filter(country -> region.equals(country.region()))
                            .map(country -> country.code().value())
                            .collect(Collectors.joining(",")));
        }
        parameters.put("from", Integer.toString(FIRST_YEAR));
        parameters.put("to", Integer.toString(lastYear(policy)));
        String text = weights.text();
        if (text != null) {
            parameters.put("weights", text);
        }
        return PageAddress.href("api/v1/stance", parameters);
    }
}
