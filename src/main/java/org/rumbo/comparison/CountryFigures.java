package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.country.PlaceKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CompareLink;
import org.rumbo.provenance.Source;
import org.rumbo.wording.Wording;

/** The headline figures of one place, with rank and change only where these can be stood up. */
final class CountryFigures {

    /** Lines on the page begin here. */
    static final int FROM = 2000;

    private final SeriesService series;
    private final CountryCatalogue catalogue;
    private final Wording words;
    private final Drawing drawing;
    private final SmallPlaces small;

    CountryFigures(SeriesService series, CountryCatalogue catalogue, Wording words, Drawing drawing) {
        this.series = series;
        this.catalogue = catalogue;
        this.words = words;
        this.drawing = drawing;
        this.small = new SmallPlaces(series);
    }

    CountryProfile.Figure figure(Country country, Indicator indicator, @Nullable Series own) {
        Optional<Observation> newest = own == null ? Optional.empty() : own.latest();
        List<String> facts = new ArrayList<>();
        if (own != null && newest.isPresent()) {
            facts.addAll(Drawing.standing(newest.get(), words));
            if (!Caveats.withoutMaker(
                            own, own.between(newest.get().year(), newest.get().year()))
                    .isEmpty()) {
                facts.add(words.text("figure.standing.unnamed"));
            }
            rank(country, indicator).ifPresent(facts::add);
            facts.add(new Changes(words).overTenYears(indicator, own));
        }
        return new CountryProfile.Figure(
                indicator.code(),
                indicator.name().in(words.locale()),
                indicator.unit().in(words.locale()),
                newest.map(o -> latest(o, indicator)).orElse(null),
                own == null ? null : line(indicator, own),
                facts,
                indicator.caveat() == null ? null : indicator.caveat().in(words.locale()),
                new CompareLink(indicator.code(), List.of(country.code()), null, null));
    }

    CountryProfile.Latest latest(Observation newest, Indicator indicator) {
        Source source = drawing.source(newest).orElseThrow();
        return new CountryProfile.Latest(
                words.number(newest.value(), indicator),
                newest.year(),
                words.text("export.status." + newest.status().name().toLowerCase(java.util.Locale.ROOT)),
                source.in(words.locale()).publisher(),
                source.in(words.locale()).edition(),
                source.url(),
                newest.cell(),
                indicator.code());
    }

    /** Why a figure rests on few people. */
    Optional<String> few(CountryCode place, int year, String indicator) {
        return small.reason(place, year, indicator, words);
    }

    /** The rank that the overview gives, with the year of it; why there is none, where there is none. */
    private Optional<String> rank(Country country, Indicator indicator) {
        return ranking(country, indicator)
                .map(ranking ->
                        rank(country.code(), ranking, words.region(String.valueOf(country.region())), indicator));
    }

    /** The ranking of a country's region that the overview gives; empty where the place stands in none or there is no figure. */
    Optional<Ranking> ranking(Country country, Indicator indicator) {
        String region = country.region();
        if (country.kind() != PlaceKind.COUNTRY || region == null) {
            return Optional.empty();
        }
        Map<CountryCode, Series> all = series.allSeries(indicator.code());
        List<Series> places = catalogue.countries().stream()
                .filter(place -> region.equals(place.region()))
                .flatMap(place -> Optional.ofNullable(all.get(place.code())).stream())
                .toList();
        OptionalInt year = Ranking.year(places);
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(Ranking.of(
                        places,
                        year.getAsInt(),
                        (place, of) -> few(place, of, indicator.code()).isPresent()));
    }

    private String rank(CountryCode country, Ranking ranking, String region, Indicator indicator) {
        String year = Integer.toString(ranking.year());
        Optional<Observation> figure =
                series.series(indicator.code(), List.of(country)).getFirst().near(ranking.year());
        if (figure.isEmpty()) {
            return words.text("country.rank.none", year, region);
        }
        Optional<String> few = few(country, figure.get().year(), indicator.code());
        if (few.isPresent()) {
            return words.text("country.rank.small", few.get());
        }
        OptionalInt position = ranking.position(country);
        if (position.isEmpty()) {
            return words.text(
                    "country.rank.few", words.number(ranking.figures().size(), 0), region, year, Ranking.FEWEST);
        }
        return words.text(
                figure.get().year() == ranking.year() ? "country.rank" : "country.rank.near",
                words.number(position.getAsInt(), 0),
                words.number(ranking.figures().size(), 0),
                region,
                year,
                Integer.toString(figure.get().year()));
    }

    private ChartModel.@Nullable SparklineData line(Indicator indicator, Series own) {
        Series shown = own.between(FROM, Integer.MAX_VALUE);
        if (shown.observations().isEmpty()) {
            return null;
        }
        Observation first = shown.observations().getFirst();
        Observation last = shown.observations().getLast();
        Observation highest = first;
        Observation lowest = first;
        for (Observation o : shown.observations()) {
            highest = o.value() > highest.value() ? o : highest;
            lowest = o.value() < lowest.value() ? o : lowest;
        }
        return new ChartModel.SparklineData(
                drawing.points(shown),
                drawing.breaks(shown),
                indicator.decimals(),
                words.text(
                        shown.breaks().isEmpty() ? "country.line" : "country.line.broken",
                        indicator.name().in(words.locale()),
                        Wording.period(first.year(), last.year()),
                        words.number(highest.value(), indicator),
                        Integer.toString(highest.year()),
                        words.number(lowest.value(), indicator),
                        Integer.toString(lowest.year())));
    }
}
