package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.link.CompareLink;
import org.rumbo.link.DataLink;
import org.rumbo.provenance.Source;
import org.rumbo.wording.Wording;

/**
 * The figures that answer first: where homicide is highest, where it fell and rose most in ten years, and the largest area under
 * coca. None is typed; each is found in the series. What fell or rose is told between values that can be compared, over the same
 * ten years for all countries.
 */
final class Headlines {

    private final Wording words;
    private final SmallPlaces small;
    private final SourceNames sources;

    /** Where sources are looked up. */
    @FunctionalInterface
    interface SourceNames {
        Optional<Source> of(long sourceId);
    }

    private static final Comparator<Change> BY_DIFFERENCE =
            Comparator.comparingDouble(change -> change.moved().difference());

    /** A country's value. */
    private record At(Country country, Series series, Observation value) {}

    /** How a country's value moved over ten years, between values that can be compared. */
    private record Change(Country country, Changes.Moved moved) {}

    Headlines(Wording words, SmallPlaces small, SourceNames sources) {
        this.words = words;
        this.small = small;
        this.sources = sources;
    }

    /** The headlines of a region and year; one that no figure supports is left out. */
    List<Headline> of(
            List<Country> region,
            int year,
            Indicator rate,
            Map<CountryCode, Series> rates,
            @Nullable Indicator coca,
            Map<CountryCode, Series> areas) {
        List<Headline> headlines = new ArrayList<>();
        Predicate<Country> large = country ->
                small.reason(country.code(), year, rate.code(), words).isEmpty();
        int end = lastComparable(region, year, rates);
        List<Change> changes = region.stream()
                .filter(country ->
                        small.reason(country.code(), end, rate.code(), words).isEmpty())
                .flatMap(country -> change(country, rates, end).stream())
                .toList();
        List<Change> rises = changes.stream()
                .filter(change -> change.moved().difference() > 0)
                .sorted(BY_DIFFERENCE.reversed())
                .toList();
        Optional<At> highest = highest(region, year, rates, large);
        // one country can be both the highest and the one that rose most: it then has one card, and the next has the
        // other
        boolean both = highest.isPresent()
                && end == year
                && !rises.isEmpty()
                && highest.get().country().equals(rises.getFirst().country());
        highest.map(at -> both
                        ? moved("overview.headline.highest-rise", rises.getFirst(), rate, year)
                        : highest(at, rate))
                .ifPresent(headlines::add);
        changes.stream()
                .filter(change -> change.moved().difference() < 0)
                .min(BY_DIFFERENCE)
                .map(change -> moved("overview.headline.fall", change, rate, year))
                .ifPresent(headlines::add);
        rises.stream()
                .skip(both ? 1 : 0)
                .findFirst()
                .map(change ->
                        moved(both ? "overview.headline.second-rise" : "overview.headline.rise", change, rate, year))
                .ifPresent(headlines::add);
        if (coca != null) {
            largestArea(region, coca, areas).ifPresent(headlines::add);
        }
        return headlines;
    }

    private static Optional<At> highest(
            List<Country> region, int year, Map<CountryCode, Series> rates, Predicate<Country> large) {
        return region.stream()
                .filter(large)
                .flatMap(country -> Optional.ofNullable(rates.get(country.code()))
                        .flatMap(s -> s.at(year).map(o -> new At(country, s, o)))
                        .stream())
                .max(Comparator.comparingDouble(at -> at.value().value()));
    }

    private Headline highest(At at, Indicator rate) {
        return headline(
                words.number(at.value().value(), rate),
                words.text(
                        "overview.headline.highest",
                        name(at.country()),
                        Integer.toString(at.value().year())),
                at.value(),
                List.of(),
                link(rate, at.country()));
    }

    /**
     * The newest year, {@code year} or one shortly before, for which most countries can be compared with themselves ten years
     * earlier; where there is none, the one for which most of them can.
     */
    private static int lastComparable(List<Country> region, int year, Map<CountryCode, Series> rates) {
        long having = region.stream()
                .filter(country -> at(rates, country, year).isPresent())
                .count();
        int best = year;
        long most = 0;
        for (int end = year; end >= year - Changes.NEAR; end--) {
            int last = end;
            long comparable = region.stream()
                    .filter(country -> change(country, rates, last).isPresent())
                    .count();
            if (comparable * 2 > having) {
                return end;
            }
            if (comparable > most) {
                most = comparable;
                best = end;
            }
        }
        return best;
    }

    private static Optional<Observation> at(Map<CountryCode, Series> all, Country country, int year) {
        return Optional.ofNullable(all.get(country.code())).flatMap(series -> series.at(year));
    }

    private static Optional<Change> change(Country country, Map<CountryCode, Series> rates, int end) {
        return Optional.ofNullable(rates.get(country.code()))
                .flatMap(series -> Changes.decade(series, end))
                .map(moved -> new Change(country, moved));
    }

    private Headline moved(String key, Change change, Indicator rate, int year) {
        Observation now = change.moved().now();
        Observation before = change.moved().before();
        return headline(
                words.number(now.value(), rate),
                words.text(
                        key,
                        name(change.country()),
                        Integer.toString(now.year()),
                        words.number(before.value(), rate),
                        Integer.toString(before.year())),
                now,
                now.year() == year
                        ? List.of()
                        : List.of(words.text("overview.headline.ends-before", Integer.toString(year))),
                link(rate, change.country()));
    }

    private Optional<Headline> largestArea(List<Country> region, Indicator coca, Map<CountryCode, Series> areas) {
        int newest = areas.values().stream()
                .flatMap(s -> s.latest().stream())
                .mapToInt(Observation::year)
                .max()
                .orElse(0);
        return region.stream()
                .flatMap(country -> Optional.ofNullable(areas.get(country.code()))
                        .flatMap(s -> s.at(newest).map(o -> new At(country, s, o)))
                        .stream())
                .max(Comparator.comparingDouble(at -> at.value().value()))
                .map(at -> {
                    List<Observation> all = at.series().observations();
                    boolean most =
                            all.stream().allMatch(o -> o.value() <= at.value().value());
                    return headline(
                            words.number(at.value().value(), coca) + " ha",
                            words.text(
                                    most ? "overview.headline.coca-most" : "overview.headline.coca",
                                    name(at.country()),
                                    Integer.toString(newest),
                                    Integer.toString(all.getFirst().year())),
                            at.value(),
                            List.of(),
                            link(coca, at.country()));
                });
    }

    private Headline headline(String figure, String text, Observation value, List<String> notes, String href) {
        Optional<Source> source = sources.of(value.sourceId());
        String cited =
                source.map(s -> s.publisherInShort() + ", " + s.edition()).orElse("");
        String release = source.map(s -> DataLink.release(s.releaseId())).orElse(DataLink.PATH);
        return new Headline(figure, text, cited, value.cell().toString(), release, notes, href);
    }

    private static String link(Indicator indicator, Country country) {
        return new CompareLink(indicator.code(), List.of(country.code()), null, null).href();
    }

    private String name(Country country) {
        return country.name().in(words.locale());
    }
}
