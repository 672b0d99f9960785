package org.rumbo.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rumbo.comparison.OverviewRanking;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Stance;
import org.rumbo.policy.Weights;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.text.Texts;
import org.rumbo.web.Years;
import org.springframework.stereotype.Service;

/** Gathers what a page shows into a file that can stand by itself: figures, stance, full citations, and what is missing. */
@Service
class Downloads {

    /** The region that stands for all. */
    static final String WORLD = "World";

    /** How far before a year of scores the rate beside them may lie. */
    private static final int YEARS_BEFORE = 2;

    private final CountryCatalogue countries;
    private final SeriesService series;
    private final PolicyService policy;
    private final ReleaseCatalogue releases;
    private final OverviewRanking rankings;

    Downloads(
            CountryCatalogue countries,
            SeriesService series,
            PolicyService policy,
            ReleaseCatalogue releases,
            OverviewRanking rankings) {
        this.rankings = rankings;
        this.countries = countries;
        this.series = series;
        this.policy = policy;
        this.releases = releases;
    }

    /** Some countries over a period, as on Compare. */
    Download comparison(Indicator indicator, List<Country> places, Years years, Locale language) {
        List<Series> found = series.series(
                indicator.code(), places.stream().map(Country::code).toList());
        int[] period = period(found, years);
        FigureFile file = file(FigureFile.Form.SERIES, places, language);
        Map<CountryCode, Map<Integer, Stance>> stance =
                period.length == 0 ? Map.of() : stance(places, period[0], period[period.length - 1], Weights.CODEBOOK);
        for (Series one : found) {
            for (int year : period) {
                file.figure(indicator, one.country(), year, one.at(year), stanceOf(stance, one.country(), year));
            }
        }
        stance.values().forEach(rows -> rows.values().forEach(file::stance));
        file.notes().about(indicator);
        found.forEach(s -> file.notes().breaksAndGaps(indicator, s, period));
        file.notes().notCoded(stance);
        if (period.length > 0) {
            file.beside(events(places, new Years(period[0], period[period.length - 1]), language));
        }
        String span = period.length == 0 ? "" : "-" + period[0] + "-" + period[period.length - 1];
        String codes = places.stream().map(c -> c.code().value()).collect(Collectors.joining("-"));
        return file.finish("rumbo-" + indicator.code() + "-" + codes + span);
    }

    /**
     * All places of a region in one year, as on the Overview: with rank and change, in their order. Each figure has its own year; the
     * scores are those of the year that was asked for.
     *
     * @param year null: the newest that most places in view have
     */
    Download overview(Indicator indicator, String region, @Nullable Integer year, Locale language) {
        OverviewRanking.Ranked ranking = rankings.places(indicator, region, year, language);
        List<Country> places =
                ranking.places().stream().map(OverviewRanking.Place::country).toList();
        FigureFile file = file(FigureFile.Form.RANKING, places, language);
        Map<CountryCode, Map<Integer, Stance>> stance =
                stance(places, ranking.year(), ranking.year(), Weights.CODEBOOK);
        ranking.places()
                .forEach(place -> file.ranked(
                        indicator,
                        place,
                        ranking.year(),
                        stanceOf(stance, place.country().code(), ranking.year())));
        stance.values().forEach(rows -> rows.values().forEach(file::stance));
        file.notes().about(indicator);
        file.notes().missing(indicator, ranking);
        ranking.places()
                .forEach(place -> file.notes()
                        .breaks(indicator, place.series(), ranking.year() - OverviewRanking.REACH, ranking.year()));
        return file.finish(
                "rumbo-%s-%s-%d".formatted(indicator.code(), region.toLowerCase(Locale.ROOT), ranking.year()));
    }

    /** Everything that is known of one country, as on its page. */
    Download country(Country place, Locale language) {
        FigureFile file = file(FigureFile.Form.SERIES, List.of(place), language);
        Map<String, Indicator> indicators = series.indicators().stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        List<Instrument> instruments = policy.instruments(place.code());
        Map<CountryCode, Map<Integer, Stance>> stance = wholeStance(place, instruments);
        series.seriesOf(place.code()).forEach((code, one) -> {
            Indicator indicator = indicators.get(code);
            if (indicator == null) {
                return;
            }
            int[] period = period(List.of(one), new Years(null, null));
            for (int year : period) {
                file.figure(indicator, place.code(), year, one.at(year), stanceOf(stance, place.code(), year));
            }
            file.notes().about(indicator);
            file.notes().breaksAndGaps(indicator, one, period);
        });
        stance.values().forEach(rows -> rows.values().forEach(file::stance));
        file.notes().notCoded(stance);
        file.beside(measures(List.of(place), language));
        file.beside(events(List.of(place), new Years(null, null), language));
        return file.finish("rumbo-" + place.code());
    }

    /** The measures of one country, as in its timeline. */
    Download measures(Country place, Locale language) {
        return file(FigureFile.Form.SERIES, List.of(place), language)
                .finishMeasures("rumbo-measures-" + place.code(), measures(List.of(place), language));
    }

    /** Both scores of the coded countries of a region under the weights of a reader, as in the strips of the stance page. */
    Download stances(String region, int from, int to, Weights weights, Locale language) {
        return scores(coded(region), from, to, weights, language)
                .finishStance("rumbo-stance-%s-%d-%d".formatted(region.toLowerCase(Locale.ROOT), from, to));
    }

    /** Both scores of some countries, with the instruments that they rest on, as on the page of one. */
    Download stances(List<Country> places, int from, int to, Weights weights, Locale language) {
        FigureFile file = scores(places, from, to, weights, language);
        file.beside(measures(places, language));
        String codes = places.stream().map(c -> c.code().value()).collect(Collectors.joining("-"));
        return file.finishStance("rumbo-stance-%s-%d-%d".formatted(codes, from, to));
    }

    /**
     * Both scores of the coded countries of a region in a year, beside the rate that the plane of the stance page draws: that of the
     * year, or of one of the two before, since figures come later than policy.
     */
    Download plane(Indicator rate, String region, int year, Weights weights, Locale language) {
        List<Country> places = coded(region);
        FigureFile file = file(FigureFile.Form.SNAPSHOT, places, language);
        Map<CountryCode, Map<Integer, Stance>> stance = stance(places, year, year, weights);
        Map<CountryCode, Series> rates =
                series.series(rate.code(), places.stream().map(Country::code).toList()).stream()
                        .collect(Collectors.toMap(Series::country, Function.identity()));
        for (Country place : places) {
            Optional<Observation> figure = Optional.ofNullable(rates.get(place.code()))
                    .flatMap(one -> IntStream.rangeClosed(0, YEARS_BEFORE)
                            .mapToObj(back -> one.at(year - back))
                            .flatMap(Optional::stream)
                            .findFirst());
            file.figure(rate, place.code(), year, figure, stanceOf(stance, place.code(), year));
        }
        stance.values().forEach(rows -> rows.values().forEach(file::stance));
        file.notes().about(rate);
        file.notes().notCoded(stance);
        file.notes().weights(weights);
        return file.finish("rumbo-stance-%s-%d".formatted(region.toLowerCase(Locale.ROOT), year));
    }

    private List<Country> coded(String region) {
        return policy.codedCountries().stream()
                .flatMap(code -> countries.find(code).stream())
                .filter(country -> region.equals(WORLD) || region.equals(country.region()))
                .toList();
    }

    private FigureFile scores(List<Country> places, int from, int to, Weights weights, Locale language) {
        FigureFile file = file(FigureFile.Form.SERIES, places, language);
        stance(places, from, to, weights).forEach((country, years) -> {
            years.values().forEach(file::stance);
            if (years.values().stream().noneMatch(Stance::coded)) {
                file.notes().notCoded(country);
            }
        });
        file.notes().weights(weights);
        return file;
    }

    private FigureFile file(FigureFile.Form form, List<Country> places, Locale language) {
        return new FigureFile(form, Texts.of(language), names(places, language), policy, releases);
    }

    private Table measures(List<Country> places, Locale language) {
        return MeasureTable.of(
                places.stream()
                        .flatMap(place -> policy.instruments(place.code()).stream())
                        .toList(),
                policy.codebook(),
                names(places, language),
                policy.release()
                        .map(release -> Sheets.cited(release, Texts.of(language)))
                        .orElse(""),
                Texts.of(language));
    }

    private Table events(List<Country> places, Years years, Locale language) {
        return EventTable.of(
                policy.events(places.stream().map(Country::code).toList()).stream()
                        .filter(event -> years.contains(event.date().getYear()))
                        .toList(),
                names(places, language),
                policy.release()
                        .map(release -> Sheets.cited(release, Texts.of(language)))
                        .orElse(""),
                Texts.of(language));
    }

    private Map<CountryCode, Map<Integer, Stance>> wholeStance(Country place, List<Instrument> instruments) {
        Optional<LocalDate> researched = policy.researchedTo();
        OptionalInt first =
                instruments.stream().mapToInt(i -> i.start().getYear()).min();
        if (researched.isEmpty()) {
            return Map.of();
        }
        int last = researched.get().plusDays(1).getYear() - 1;
        return stance(List.of(place), Math.clamp(first.orElse(last), Years.FIRST, last), last, Weights.CODEBOOK);
    }

    private Map<CountryCode, Map<Integer, Stance>> stance(List<Country> places, int from, int to, Weights weights) {
        Map<CountryCode, List<Stance>> rows =
                policy.stance(places.stream().map(Country::code).toList(), from, to, weights);
        Map<CountryCode, Map<Integer, Stance>> byYear = new LinkedHashMap<>();
        for (Country place : places) {
            byYear.put(
                    place.code(),
                    rows.getOrDefault(place.code(), List.of()).stream()
                            .collect(Collectors.toMap(Stance::year, Function.identity(), (a, _) -> a, TreeMap::new)));
        }
        return byYear;
    }

    private static @Nullable Stance stanceOf(
            Map<CountryCode, Map<Integer, Stance>> stance, CountryCode country, int year) {
        return stance.getOrDefault(country, Map.of()).get(year);
    }

    private static Map<CountryCode, String> names(List<Country> places, Locale language) {
        return places.stream()
                .collect(Collectors.toMap(Country::code, c -> c.name().in(language), (a, _) -> a));
    }

    private static int[] period(List<Series> found, Years years) {
        var ofData = found.stream()
                .flatMap(s -> s.observations().stream())
                .mapToInt(Observation::year)
                .filter(years::contains)
                .summaryStatistics();
        boolean none = ofData.getCount() == 0;
        return years.each(
                        none ? OptionalInt.empty() : OptionalInt.of(ofData.getMin()),
                        none ? OptionalInt.empty() : OptionalInt.of(ofData.getMax()))
                .toArray();
    }
}
