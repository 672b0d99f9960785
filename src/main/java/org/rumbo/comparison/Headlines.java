package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Moved;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.link.CompareLink;
import org.rumbo.provenance.Source;
import org.rumbo.wording.Wording;

/**
 * The figures that answer first: where homicide is highest, where it fell and rose most in ten years, and the largest area under
 * coca. None is typed; each is found in the series, among the places that {@link Ranking} ranks and by the changes that the ranking
 * shows beside them, so that no page contradicts another. A superlative says its region, its measure and how many places it is of; who
 * was left out stands with it.
 */
final class Headlines {

    private static final Comparator<Change> BY_RATIO = Comparator.comparingDouble(Change::ratio);

    private final Wording words;
    private final SmallPlaces small;
    private final SourceNames sources;

    /** Where sources are looked up. */
    @FunctionalInterface
    interface SourceNames {
        Optional<Source> of(long sourceId);
    }

    /** How a country's value moved over ten years, as a share of the earlier one. */
    private record Change(Country country, Moved moved, double ratio) {}

    Headlines(Wording words, SmallPlaces small, SourceNames sources) {
        this.words = words;
        this.small = small;
        this.sources = sources;
    }

    /** The headlines of a region and year; one that no figure supports is left out, and so is a superlative of fewer than ten places. */
    List<Headline> of(
            List<Country> region,
            String regionName,
            int year,
            Indicator rate,
            Map<CountryCode, Series> rates,
            @Nullable Indicator coca,
            Map<CountryCode, Series> areas) {
        List<Headline> headlines = new ArrayList<>();
        Ranked ranked = new Ranked(region, regionName, year, rate, rates);
        Optional<Country> highest = ranked.highest();
        List<Change> rises = ranked.changes().stream()
                .filter(change -> change.ratio() > 0)
                .sorted(BY_RATIO.reversed())
                .toList();
        // one country can be both the highest and the one that rose most: it then has one card, and the next has the
        // other
        boolean both = highest.isPresent()
                && !rises.isEmpty()
                && highest.get().equals(rises.getFirst().country())
                && ranked.figure(highest.get()).equals(rises.getFirst().moved().now());
        highest.map(country -> both ? ranked.moved("highest-rise", rises.getFirst()) : ranked.highest(country))
                .ifPresent(headlines::add);
        ranked.changes().stream()
                .filter(change -> change.ratio() < 0)
                .min(BY_RATIO)
                .map(change -> ranked.moved("fall", change))
                .ifPresent(headlines::add);
        rises.stream()
                .skip(both ? 1 : 0)
                .findFirst()
                .map(change -> ranked.moved(both ? "second-rise" : "rise", change))
                .ifPresent(headlines::add);
        if (coca != null) {
            largestArea(region, regionName, coca, areas).ifPresent(headlines::add);
        }
        return headlines;
    }

    /** The places of a region that an indicator ranks, and what moved among them. */
    private final class Ranked {

        private final List<Country> region;
        private final String regionName;
        private final Indicator rate;
        private final Map<CountryCode, Series> rates;
        private final Ranking ranking;
        private final List<Change> changes = new ArrayList<>();
        private final LeftOut leftOut = new LeftOut(words);

        Ranked(List<Country> region, String regionName, int year, Indicator rate, Map<CountryCode, Series> rates) {
            this.region = region;
            this.regionName = regionName;
            this.rate = rate;
            this.rates = rates;
            List<Series> all = region.stream()
                    .flatMap(country -> Optional.ofNullable(rates.get(country.code())).stream())
                    .toList();
            ranking = Ranking.of(
                    all,
                    year,
                    (place, of) -> small.reason(place, of, rate.code(), words).isPresent());
            region.forEach(this::compare);
        }

        private void compare(Country country) {
            Observation figure = ranking.figures().get(country.code());
            if (figure == null) {
                leftOut.unranked(country, ranking);
                return;
            }
            Series series = Objects.requireNonNull(rates.get(country.code()));
            Optional<Moved> moved = Moved.newestDecade(series, figure.year());
            moved.flatMap(Moved::ratio)
                    .ifPresentOrElse(
                            ratio -> changes.add(new Change(country, moved.get(), ratio)),
                            () -> leftOut.incomparable(country, Moved.partedBy(series, figure.year())));
        }

        List<Change> changes() {
            return changes.size() < Ranking.FEWEST ? List.of() : changes;
        }

        Optional<Country> highest() {
            if (ranking.tooFew()) {
                return Optional.empty();
            }
            CountryCode first = ranking.figures().keySet().iterator().next();
            return region.stream()
                    .filter(country -> country.code().equals(first))
                    .findFirst();
        }

        Observation figure(Country country) {
            return Objects.requireNonNull(ranking.figures().get(country.code()));
        }

        Headline highest(Country country) {
            Observation figure = figure(country);
            return headline(
                    words.number(figure.value(), rate),
                    words.text(
                            "overview.headline.highest",
                            name(country),
                            Integer.toString(figure.year()),
                            regionName,
                            words.number(ranking.figures().size(), 0)),
                    figure,
                    List.of(),
                    leftOut.fromTheRanking(ranking.year()),
                    rate,
                    country);
        }

        Headline moved(String which, Change change) {
            Observation now = change.moved().now();
            Observation before = change.moved().before();
            return headline(
                    words.number(now.value(), rate),
                    words.text(
                            "overview.headline." + which,
                            name(change.country()),
                            Integer.toString(now.year()),
                            words.number(before.value(), rate),
                            Integer.toString(before.year()),
                            words.percent(change.ratio()),
                            regionName,
                            words.number(changes.size(), 0),
                            words.number(ranking.figures().size(), 0)),
                    now,
                    now.year() == ranking.year()
                            ? List.of()
                            : List.of(words.text(
                                    "overview.headline.ends-before",
                                    Integer.toString(ranking.year()),
                                    Integer.toString(ranking.year() - Moved.DECADE))),
                    leftOut.fromTheChanges(ranking.year()),
                    rate,
                    change.country());
        }
    }

    private Optional<Headline> largestArea(
            List<Country> region, String regionName, Indicator coca, Map<CountryCode, Series> areas) {
        int newest = areas.values().stream()
                .flatMap(s -> s.latest().stream())
                .mapToInt(Observation::year)
                .max()
                .orElse(0);
        record At(Country country, Series series, Observation value) {}
        List<At> all = region.stream()
                .flatMap(country -> Optional.ofNullable(areas.get(country.code()))
                        .flatMap(s -> s.at(newest).map(o -> new At(country, s, o)))
                        .stream())
                .toList();
        return all.stream()
                .max(Comparator.comparingDouble(at -> at.value().value()))
                .map(at -> {
                    // what a break parts is no rival
                    List<Observation> own = Changes.runs(at.series()).getLast();
                    boolean most = own.size() > 1
                            && own.stream()
                                    .allMatch(o -> o.value() <= at.value().value());
                    List<String> notes = new ArrayList<>();
                    if (most) {
                        notes.add(words.text(
                                "overview.headline.coca-most",
                                Integer.toString(own.getFirst().year())));
                    }
                    notes.add(words.text(
                            all.size() < Ranking.FEWEST
                                    ? "overview.headline.coca-few"
                                    : "overview.headline.coca-largest",
                            words.number(all.size(), 0),
                            regionName,
                            Integer.toString(newest)));
                    return headline(
                            words.number(at.value().value(), coca) + " ha",
                            words.text("overview.headline.coca", name(at.country()), Integer.toString(newest)),
                            at.value(),
                            notes,
                            List.of(),
                            coca,
                            at.country());
                });
    }

    private Headline headline(
            String figure,
            String text,
            Observation value,
            List<String> notes,
            List<String> leftOut,
            Indicator indicator,
            Country country) {
        List<String> known = new ArrayList<>(Drawing.standing(value, words));
        known.addAll(notes);
        Optional<Source> source = sources.of(value.sourceId());
        String cited = source.map(s -> s.publisherInShort(words.locale()) + ", "
                        + s.in(words.locale()).edition())
                .orElse("");
        return new Headline(
                figure, text, cited, value.cell(), indicator.code(), known, leftOut, link(indicator, country));
    }

    private static String link(Indicator indicator, Country country) {
        return new CompareLink(indicator.code(), List.of(country.code()), null, null).href();
    }

    private String name(Country country) {
        return country.name().in(words.locale());
    }
}
