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
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.link.CompareLink;
import org.rumbo.provenance.Source;
import org.rumbo.wording.Wording;

/**
 * The figures that answer first: where homicide is highest, where it fell and rose most in ten years, and the largest area under
 * coca. None is typed; each is found in the series, and says so where what was counted changed on the way.
 */
final class Headlines {

    static final int YEARS_BACK = 10;

    private final Wording words;
    private final SmallPlaces small;
    private final SourceNames sources;

    /** Where sources are looked up. */
    @FunctionalInterface
    interface SourceNames {
        Optional<Source> of(long sourceId);
    }

    /** A country's value. */
    private record At(Country country, Series series, Observation value) {}

    /** A country's value and the one ten years before. */
    private record Change(Country country, Series series, Observation before, Observation now) {

        double difference() {
            return now.value() - before.value();
        }

        boolean countingChanged() {
            return Segments.countingChanged(series, before.year(), now.year());
        }
    }

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
        List<Change> changes = region.stream()
                .filter(large)
                .flatMap(country -> change(country, rates.get(country.code()), year).stream())
                .toList();
        List<Change> rises = changes.stream()
                .filter(change -> change.difference() > 0 && !change.countingChanged())
                .sorted(Comparator.comparingDouble(Change::difference).reversed())
                .toList();
        Optional<At> highest = highest(region, year, rates, large);
        // one country can be both the highest and the one that rose most: it then has one card, and the next has the
        // other
        boolean both = highest.isPresent()
                && !rises.isEmpty()
                && highest.get().country().equals(rises.getFirst().country());
        highest.map(at -> both ? moved("overview.headline.highest-rise", rises.getFirst(), rate) : highest(at, rate))
                .ifPresent(headlines::add);
        changes.stream()
                .filter(change -> change.difference() < 0)
                .min(Comparator.comparingDouble(Change::difference))
                .map(change -> moved("overview.headline.fall", change, rate))
                .ifPresent(headlines::add);
        rises.stream()
                .skip(both ? 1 : 0)
                .findFirst()
                .map(change -> moved(both ? "overview.headline.second-rise" : "overview.headline.rise", change, rate))
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

    private static Optional<Change> change(Country country, @Nullable Series series, int year) {
        if (series == null) {
            return Optional.empty();
        }
        var now = series.at(year);
        var before = series.at(year - YEARS_BACK);
        return now.isPresent() && before.isPresent()
                ? Optional.of(new Change(country, series, before.get(), now.get()))
                : Optional.empty();
    }

    private Headline moved(String key, Change change, Indicator rate) {
        List<String> notes = new ArrayList<>();
        change.series().breaks().stream()
                .filter(b -> b.separates(change.before().year(), change.now().year()))
                .filter(b -> b.kind() == BreakKind.COUNTING)
                .forEach(b -> notes.add(b.note().in(words.locale())));
        return headline(
                words.number(change.now().value(), rate),
                words.text(
                        key,
                        name(change.country()),
                        Integer.toString(change.now().year()),
                        words.number(change.before().value(), rate),
                        Integer.toString(change.before().year())),
                change.now(),
                notes,
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
        String source = sources.of(value.sourceId())
                .map(s ->
                        s.publisher().contains("UNODC") ? "UNODC, " + s.edition() : s.publisher() + ", " + s.edition())
                .orElse("");
        return new Headline(figure, text, source, value.cell().toString(), notes, href);
    }

    private static String link(Indicator indicator, Country country) {
        return new CompareLink(indicator.code(), List.of(country.code()), null, null).href();
    }

    private String name(Country country) {
        return country.name().in(words.locale());
    }
}
