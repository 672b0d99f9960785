package org.rumbo.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.policy.Weights;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.text.Texts;
import org.rumbo.web.Figures;
import org.rumbo.web.QueryReader;
import org.rumbo.web.Years;
import org.springframework.stereotype.Service;

/** Gathers what a page shows into a file that can stand by itself: figures, stance, full citations, and what is missing. */
@Service
class Downloads {

    /** The region that stands for all. */
    static final String WORLD = "World";

    private final CountryCatalogue countries;
    private final SeriesService series;
    private final PolicyService policy;
    private final ReleaseCatalogue releases;

    Downloads(CountryCatalogue countries, SeriesService series, PolicyService policy, ReleaseCatalogue releases) {
        this.countries = countries;
        this.series = series;
        this.policy = policy;
        this.releases = releases;
    }

    /** Some countries over a period, as on Compare. */
    Download comparison(Indicator indicator, List<Country> places, Years years, Locale language) {
        Texts words = Texts.of(language);
        List<Series> found = series.series(
                indicator.code(), places.stream().map(Country::code).toList());
        int[] period = period(found, years);
        File file = new File(words, names(places, language));
        Map<CountryCode, Map<Integer, Stance>> stance =
                period.length == 0 ? Map.of() : stance(places, period[0], period[period.length - 1]);
        for (Series one : found) {
            for (int year : period) {
                file.figure(indicator, one.country(), year, one.at(year), stanceOf(stance, one.country(), year));
            }
        }
        stance.values().forEach(rows -> rows.values().forEach(file::stance));
        file.about(indicator);
        found.forEach(s -> file.breaksAndGaps(indicator, s, period));
        file.notCoded(stance);
        String span = period.length == 0 ? "" : "-" + period[0] + "-" + period[period.length - 1];
        String codes = places.stream().map(c -> c.code().value()).collect(Collectors.joining("-"));
        return file.finish("rumbo-" + indicator.code() + "-" + codes + span);
    }

    /**
     * All countries of a region in one year, as on the Overview, in order of code: a file is sorted by who reads it, and a
     * rank that rests on a few people is not suggested.
     *
     * @param year null: the newest that most countries in view have
     */
    Download overview(Indicator indicator, String region, @Nullable Integer year, Locale language) {
        Texts words = Texts.of(language);
        List<Country> places = countries.countries().stream()
                .filter(c -> region.equals(WORLD) || region.equals(c.region()))
                .toList();
        Map<CountryCode, Series> all = series.allSeries(indicator.code());
        List<Series> found = places.stream()
                .map(c -> all.get(c.code()))
                .filter(Objects::nonNull)
                .toList();
        OptionalInt shown = year != null ? OptionalInt.of(year) : Ranking.year(found);
        File file = new File(words, names(places, language));
        if (shown.isPresent()) {
            int asked = shown.getAsInt();
            Map<CountryCode, Map<Integer, Stance>> stance = stance(places, asked, asked);
            Map<CountryCode, Observation> values = new LinkedHashMap<>();
            found.forEach(s -> s.near(asked).ifPresent(observation -> values.put(s.country(), observation)));
            places.stream()
                    .map(Country::code)
                    .forEach(code -> file.figure(
                            indicator,
                            code,
                            asked,
                            Optional.ofNullable(values.get(code)),
                            stanceOf(stance, code, asked)));
            stance.values().forEach(rows -> rows.values().forEach(file::stance));
            file.about(indicator);
            file.missing(indicator, asked, places, values.keySet());
            found.forEach(s -> file.breaks(indicator, s, asked, asked));
        } else {
            file.about(indicator);
        }
        return file.finish("rumbo-" + indicator.code() + "-" + region.toLowerCase(Locale.ROOT)
                + (shown.isPresent() ? "-" + shown.getAsInt() : ""));
    }

    /** Everything that is known of one country, as on its page. */
    Download country(Country place, Locale language) {
        Texts words = Texts.of(language);
        File file = new File(words, names(List.of(place), language));
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
            file.about(indicator);
            file.breaksAndGaps(indicator, one, period);
        });
        stance.values().forEach(rows -> rows.values().forEach(file::stance));
        file.notCoded(stance);
        file.instruments(instruments, kinds());
        return file.finish("rumbo-" + place.code());
    }

    /** Both scores of every coded country under the weights of a reader, as on the stance page. */
    Download stances(int from, int to, Weights weights, Locale language) {
        List<Country> coded = policy.codedCountries().stream()
                .flatMap(code -> countries.find(code).stream())
                .toList();
        return scores(coded, from, to, weights, language).finishStance("rumbo-stance-%d-%d".formatted(from, to));
    }

    /** Both scores of some countries, with the instruments that they rest on, as on the page of one. */
    Download stances(List<Country> places, int from, int to, Weights weights, Locale language) {
        File file = scores(places, from, to, weights, language);
        file.instruments(
                places.stream()
                        .flatMap(place -> policy.instruments(place.code()).stream())
                        .toList(),
                kinds());
        String codes = places.stream().map(c -> c.code().value()).collect(Collectors.joining("-"));
        return file.finishStance("rumbo-stance-%s-%d-%d".formatted(codes, from, to));
    }

    private File scores(List<Country> places, int from, int to, Weights weights, Locale language) {
        File file = new File(Texts.of(language), names(places, language));
        Map<CountryCode, List<Stance>> rows =
                policy.stance(places.stream().map(Country::code).toList(), from, to, weights);
        for (Country place : places) {
            List<Stance> years = rows.getOrDefault(place.code(), List.of());
            years.forEach(file::stance);
            if (years.stream().noneMatch(Stance::coded)) {
                file.notCoded(place.code());
            }
        }
        file.weights(weights);
        return file;
    }

    private Map<String, Kind> kinds() {
        return policy.codebook().kinds().stream().collect(Collectors.toMap(Kind::code, Function.identity()));
    }

    private Map<CountryCode, Map<Integer, Stance>> wholeStance(Country place, List<Instrument> instruments) {
        Optional<LocalDate> researched = policy.researchedTo();
        OptionalInt first =
                instruments.stream().mapToInt(i -> i.start().getYear()).min();
        if (researched.isEmpty()) {
            return Map.of();
        }
        int last = researched.get().plusDays(1).getYear() - 1;
        return stance(List.of(place), Math.clamp(first.orElse(last), Years.FIRST, last), last);
    }

    private Map<CountryCode, Map<Integer, Stance>> stance(List<Country> places, int from, int to) {
        Map<CountryCode, List<Stance>> rows =
                policy.stance(places.stream().map(Country::code).toList(), from, to);
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

    /** A file in the making. */
    private final class File {

        private final Texts words;
        private final Map<CountryCode, String> names;
        private final Table data;
        private final Table flat;
        private final Table stance;
        private final Table sources;
        private final Table notes;
        private final List<Table> further = new ArrayList<>();
        private final List<Figure> figures = new ArrayList<>();
        private final Set<Long> cited = new LinkedHashSet<>();

        File(Texts words, Map<CountryCode, String> names) {
            this.words = words;
            this.names = names;
            List<String> figureColumns = columns(
                    "country",
                    "name",
                    "indicator",
                    "year",
                    "value",
                    "year-of-value",
                    "lower",
                    "upper",
                    "status",
                    "unit",
                    "origin",
                    "note",
                    "publisher",
                    "edition",
                    "url",
                    "cell");
            List<String> scoreColumns = columns(
                    "militarization",
                    "militarization-lower",
                    "militarization-upper",
                    "harm-reduction",
                    "harm-reduction-lower",
                    "harm-reduction-upper");
            this.data = new Table(words.get("export.sheet.data"), figureColumns);
            List<String> both = new ArrayList<>(figureColumns);
            both.addAll(scoreColumns);
            this.flat = new Table(words.get("export.sheet.data"), both);
            List<String> stanceColumns = new ArrayList<>(columns("country", "name", "year"));
            stanceColumns.addAll(scoreColumns);
            stanceColumns.addAll(columns("instruments"));
            this.stance = new Table(words.get("export.sheet.stance"), stanceColumns);
            this.sources = Sheets.sources(words);
            this.notes = Sheets.notes(words);
        }

        private List<String> columns(String... keys) {
            return Sheets.columns(words, keys);
        }

        private String name(CountryCode code) {
            return names.getOrDefault(code, code.value());
        }

        void figure(
                Indicator indicator,
                CountryCode country,
                int year,
                Optional<Observation> observation,
                @Nullable Stance beside) {
            observation.ifPresent(o -> cited.add(o.sourceId()));
            figures.add(new Figure(indicator, country, year, observation.orElse(null), beside));
        }

        void stance(Stance row) {
            Score force = row.militarization();
            Score care = row.harmReduction();
            stance.add(
                    row.country().value(),
                    name(row.country()),
                    row.year(),
                    score(force, Score::value),
                    score(force, Score::lower),
                    score(force, Score::upper),
                    score(care, Score::value),
                    score(care, Score::lower),
                    score(care, Score::upper),
                    row.instruments().isEmpty() ? null : String.join(" ", row.instruments()));
        }

        private static @Nullable BigDecimal score(@Nullable Score score, Function<Score, Double> part) {
            return score == null ? null : Figures.score(part.apply(score));
        }

        void about(Indicator indicator) {
            notes.add(
                    null, indicatorName(indicator), null, indicator.definition().in(words.locale()), null, null);
            if (indicator.caveat() != null) {
                notes.add(
                        null, indicatorName(indicator), null, indicator.caveat().in(words.locale()), null, null);
            }
        }

        void breaksAndGaps(Indicator indicator, Series one, int[] period) {
            if (period.length == 0) {
                notes.add(
                        one.country().value(),
                        indicatorName(indicator),
                        null,
                        words.get("export.note.no-figure"),
                        null,
                        null);
                return;
            }
            breaks(indicator, one, period[0], period[period.length - 1]);
            String missing =
                    spans(IntStream.of(period).filter(y -> one.at(y).isEmpty()).toArray());
            if (!missing.isEmpty()) {
                notes.add(
                        one.country().value(),
                        indicatorName(indicator),
                        null,
                        words.get("export.note.missing-years", missing),
                        null,
                        null);
            }
        }

        void breaks(Indicator indicator, Series one, int from, int to) {
            for (Break mark : one.breaks()) {
                // what changed on the first day of the period parts no two values of it
                if (mark.date().isAfter(LocalDate.of(from, 1, 1)) && mark.date().getYear() <= to) {
                    notes.add(
                            one.country().value(),
                            indicatorName(indicator),
                            mark.date(),
                            words.get("export.note.break", mark.note().in(words.locale())),
                            joined(mark.sourcePublisher(), mark.sourceTitle()),
                            mark.sourceUrl());
                }
            }
        }

        /** Names the countries without a figure and those for which another year stands in. */
        void missing(Indicator indicator, int year, List<Country> places, Collection<CountryCode> having) {
            String without = places.stream()
                    .filter(c -> !having.contains(c.code()))
                    .map(c -> c.name().in(words.locale()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!without.isEmpty()) {
                notes.add(
                        null,
                        indicatorName(indicator),
                        null,
                        words.get("export.note.missing-countries", String.valueOf(year), without),
                        null,
                        null);
            }
            String standIns = figures.stream()
                    .filter(f -> f.observation() != null && f.observation().year() != f.year())
                    .map(f -> name(f.country()) + " ("
                            + Objects.requireNonNull(f.observation()).year() + ")")
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!standIns.isEmpty()) {
                notes.add(
                        null,
                        indicatorName(indicator),
                        null,
                        words.get("export.note.stand-in", String.valueOf(year), standIns),
                        null,
                        null);
            }
        }

        void notCoded(Map<CountryCode, Map<Integer, Stance>> rows) {
            rows.forEach((country, byYear) -> {
                if (byYear.values().stream().noneMatch(Stance::coded)) {
                    notCoded(country);
                }
            });
        }

        void notCoded(CountryCode country) {
            notes.add(country.value(), null, null, words.get("export.note.not-coded"), null, null);
        }

        /** Whose weights the scores were made with, kind by kind where they are not the codebook's. */
        void weights(Weights weights) {
            notes.add(null, null, null, words.get("export.note.weights", weights.toString()), null, null);
        }

        void instruments(List<Instrument> instruments, Map<String, Kind> kinds) {
            Table table = new Table(
                    words.get("export.sheet.instruments"),
                    columns(
                            "id",
                            "title",
                            "kind",
                            "direction",
                            "layer",
                            "level",
                            "start",
                            "end",
                            "legal-status",
                            "summary",
                            "scored",
                            "confidence",
                            "source",
                            "publisher",
                            "url",
                            "cell"));
            for (Instrument row : instruments) {
                Kind kind = kinds.get(row.kind());
                table.add(
                        row.code(),
                        row.title().in(words.locale()),
                        kind == null ? row.kind() : kind.name().in(words.locale()),
                        words.get("export.direction." + QueryReader.word(row.direction())),
                        words.get("export.layer." + QueryReader.word(row.layer())),
                        row.level(),
                        Sheets.known(row.start(), row.startPrecision()),
                        row.end() == null
                                ? null
                                : Sheets.known(
                                        row.end(), Objects.requireNonNullElse(row.endPrecision(), DatePrecision.DAY)),
                        row.legalStatus(),
                        row.summary().in(words.locale()),
                        words.get(row.scored() ? "export.yes" : "export.no"),
                        words.get("export.confidence." + QueryReader.word(row.confidence())),
                        row.source().title(),
                        row.source().publisher(),
                        row.source().url(),
                        row.cell().toString());
            }
            further.add(table);
        }

        Download finish(String fileName) {
            return finish(fileName, List.of(data, stance), flat);
        }

        /** A file of scores alone, without figures beside them. */
        Download finishStance(String fileName) {
            return finish(fileName, List.of(stance), stance);
        }

        private Download finish(String fileName, List<Table> first, Table csv) {
            List<Source> used = cited.isEmpty() ? List.of() : releases.sources(cited);
            Map<Long, Source> byId = used.stream().collect(Collectors.toMap(Source::id, Function.identity()));
            for (Figure figure : figures) {
                row(figure, byId);
            }
            Map<Long, Release> byRelease =
                    releases.releases().stream().collect(Collectors.toMap(Release::id, Function.identity()));
            List<Release> from = new ArrayList<>();
            for (Source source : used) {
                Release release = byRelease.get(source.releaseId());
                if (release != null) {
                    from.add(release);
                }
                sources.add(
                        source.publisher(),
                        source.title(),
                        source.edition(),
                        source.asOf(),
                        source.licence(),
                        source.url(),
                        source.citation(),
                        source.dataset(),
                        release == null ? null : release.fileName(),
                        release == null ? null : release.checksum());
            }
            policy.release().ifPresent(release -> {
                from.add(release);
                Sheets.source(sources, release);
            });
            policy.researchedTo()
                    .ifPresent(day -> notes.add(null, null, day, words.get("export.note.researched-to"), null, null));
            notes.add(null, null, null, words.get("export.note.empty"), null, null);
            notes.add(null, null, null, words.get("export.note.stance"), null, null);
            List<Table> sheets = new ArrayList<>(first);
            sheets.addAll(further);
            sheets.addAll(List.of(sources, notes));
            return new Download(fileName, Sheets.made(from), sheets, csv);
        }

        private void row(Figure figure, Map<Long, Source> byId) {
            Observation observation = figure.observation();
            Source source = observation == null ? null : byId.get(observation.sourceId());
            @Nullable
            Object[] cells = {
                figure.country().value(),
                name(figure.country()),
                indicatorName(figure.indicator()),
                figure.year(),
                observation == null ? null : Figures.exact(observation.value()),
                observation == null ? null : observation.year(),
                observation == null ? null : Figures.exactOrNull(observation.lower()),
                observation == null ? null : Figures.exactOrNull(observation.upper()),
                words.get(
                        "export.status." + (observation == null ? "missing" : QueryReader.word(observation.status()))),
                figure.indicator().unit().in(words.locale()),
                observation == null ? null : observation.origin(),
                observation == null ? null : observation.note(),
                source == null ? null : source.publisher(),
                source == null ? null : source.edition(),
                source == null ? null : source.url(),
                observation == null ? null : observation.cell().toString()
            };
            data.add(cells);
            Score force = figure.beside() == null ? null : figure.beside().militarization();
            Score care = figure.beside() == null ? null : figure.beside().harmReduction();
            @Nullable
            Object[] both = java.util.Arrays.copyOf(cells, flat.header().size());
            int next = cells.length;
            both[next++] = score(force, Score::value);
            both[next++] = score(force, Score::lower);
            both[next++] = score(force, Score::upper);
            both[next++] = score(care, Score::value);
            both[next++] = score(care, Score::lower);
            both[next] = score(care, Score::upper);
            flat.add(both);
        }

        private String indicatorName(Indicator indicator) {
            return indicator.name().in(words.locale());
        }

        private static @Nullable String joined(@Nullable String publisher, @Nullable String title) {
            return publisher == null ? title : title == null ? publisher : publisher + ": " + title;
        }
    }

    /** Years as people write them: {@code 2001-2003, 2023}. */
    static String spans(int[] years) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < years.length) {
            int first = years[i];
            while (i + 1 < years.length && years[i + 1] == years[i] + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(first);
            if (years[i] > first) {
                text.append('-').append(years[i]);
            }
            i++;
        }
        return text.toString();
    }

    private record Figure(
            Indicator indicator,
            CountryCode country,
            int year,
            @Nullable Observation observation,
            @Nullable Stance beside) {}
}
