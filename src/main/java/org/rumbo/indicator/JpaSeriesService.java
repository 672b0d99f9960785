package org.rumbo.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.Shown;
import org.rumbo.provenance.ShownNow;
import org.rumbo.text.Codes;
import org.rumbo.text.Localized;
import org.rumbo.text.ReadableRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An indicator that several active releases bring is read from the dataset that leads it, or from the oldest dataset
 * where none was named. An indicator that the leading dataset's active release lacks has no figures. The breaks of a series are those of its own release,
 * those that its rows tell by naming another maker, and besides those changes of counting that another active release declares: they
 * belong to the world and not to an edition.
 */
@Service
@Transactional(readOnly = true)
class JpaSeriesService implements SeriesService {

    /** The topics in the order of menus; others follow by their names. */
    private static final List<String> TOPICS = List.of("homicide", "trafficking", "context");

    private static final int CATALOGUES_KEPT = 4;

    /** Some 60 MB at most. All series of the project's own workbooks take less than half of it. */
    private static final long OBSERVATIONS_KEPT = 300_000;

    /** Releases never change, so an entry never turns wrong: it only falls out of use. */
    private final Cache<Shown, Catalogue> catalogues =
            Caffeine.newBuilder().maximumSize(CATALOGUES_KEPT).build();

    /** By the number of the indicator, which stands for one indicator in one release. */
    private final Cache<Long, Map<CountryCode, Figures>> values = Caffeine.newBuilder()
            .maximumWeight(OBSERVATIONS_KEPT)
            .weigher((Long id, Map<CountryCode, Figures> all) -> 1
                    + all.values().stream()
                            .mapToInt(figures -> figures.observations().size())
                            .sum())
            .build();

    private final ShownNow shown;
    private final IndicatorRepository repository;

    JpaSeriesService(ShownNow shown, IndicatorRepository repository) {
        this.shown = shown;
        this.repository = repository;
    }

    @Override
    public List<Indicator> indicators() {
        return catalogue().entries().values().stream().map(Entry::indicator).toList();
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(catalogue().entries().get(code)).map(Entry::indicator);
    }

    @Override
    public List<Series> series(String indicator, Collection<CountryCode> countries) {
        Catalogue catalogue = catalogue();
        Entry entry = catalogue.entries().get(indicator);
        Map<CountryCode, Figures> all = entry == null ? Map.of() : values(entry);
        return countries.stream()
                .map(country -> entry == null
                        ? new Series(indicator, country, List.of(), List.of())
                        : all.getOrDefault(country, Figures.NONE).series(entry, country, catalogue))
                .toList();
    }

    @Override
    public Map<CountryCode, Series> allSeries(String indicator) {
        Catalogue catalogue = catalogue();
        Entry entry = catalogue.entries().get(indicator);
        if (entry == null) {
            return Map.of();
        }
        Map<CountryCode, Series> all = new LinkedHashMap<>();
        values(entry).forEach((country, figures) -> all.put(country, figures.series(entry, country, catalogue)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Map<String, Series> seriesOf(CountryCode country) {
        Catalogue catalogue = catalogue();
        if (catalogue.entries().isEmpty()) {
            return Map.of();
        }
        Reader reader =
                new Reader(catalogue.entries().values().stream().collect(Collectors.toMap(Entry::id, Entry::release)));
        List<IndicatorRepository.Value> rows = repository.valuesOf(
                catalogue.entries().values().stream().map(Entry::id).toList(),
                country.value(),
                ObservationKey.offset(country),
                ObservationKey.offset(country) + ObservationKey.perPlace() - 1);
        Map<Long, List<Observation>> byIndicator = ReadableRows.of("observation", rows, reader::read).stream()
                .collect(Collectors.groupingBy(
                        Read::indicator, Collectors.mapping(Read::observation, Collectors.toList())));
        Map<String, Series> all = new LinkedHashMap<>();
        catalogue.entries().forEach((code, entry) -> {
            List<Observation> observations = byIndicator.get(entry.id());
            if (observations != null) {
                all.put(code, Figures.of(observations).series(entry, country, catalogue));
            }
        });
        return Collections.unmodifiableMap(all);
    }

    private Map<CountryCode, Figures> values(Entry entry) {
        return values.get(entry.id(), id -> {
            Reader reader = new Reader(Map.of(id, entry.release()));
            Map<CountryCode, List<Observation>> all = new TreeMap<>();
            var rows = repository.values(ObservationKey.first(id), ObservationKey.first(id + 1) - 1);
            for (Read read : ReadableRows.of("observation", rows, reader::read)) {
                all.computeIfAbsent(read.country(), _ -> new ArrayList<>()).add(read.observation());
            }
            Map<CountryCode, Figures> figures = new LinkedHashMap<>();
            all.forEach((country, observations) -> figures.put(country, Figures.of(observations)));
            return Collections.unmodifiableMap(figures);
        });
    }

    private Catalogue catalogue() {
        Shown now = shown.get();
        return now.releases().isEmpty() ? new Catalogue(Map.of(), Map.of()) : catalogues.get(now, this::load);
    }

    /** Reads what its argument says and asks nothing else what is shown: the answer is kept under it. */
    private Catalogue load(Shown key) {
        Map<Long, String> datasets = new HashMap<>();
        key.releases().forEach((dataset, release) -> datasets.put(release, dataset));
        List<String> oldestFirst = List.copyOf(key.releases().keySet());
        Map<String, Candidate> chosen = new HashMap<>();
        repository.ofReleases(key.releases().values()).stream()
                .map(entity -> new Candidate(entity, datasets.getOrDefault(entity.releaseId, "")))
                .filter(candidate -> maySpeak(candidate, key))
                .sorted(Comparator.comparing(
                                (Candidate c) -> !c.dataset().equals(key.leads().get(c.entity().code)))
                        .thenComparing(c -> oldestFirst.indexOf(c.dataset())))
                .forEach(candidate -> chosen.putIfAbsent(candidate.entity().code, candidate));
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Candidate> inOrder = chosen.values().stream()
                .sorted(Comparator.comparingInt((Candidate c) -> topicOrder(c.entity().topic))
                        .thenComparing(c -> c.entity().topic)
                        .thenComparing(c -> oldestFirst.indexOf(c.dataset()))
                        .thenComparing(c -> c.entity().place)
                        .thenComparing(c -> c.entity().id))
                .toList();
        ReadableRows.of("indicator", inOrder, Candidate::entry)
                .forEach(entry -> entries.put(entry.indicator().code(), entry));
        Map<Cut, List<Declared>> breaks =
                ReadableRows.of("series_break", repository.breaks(key.releases().values()), JpaSeriesService::declared)
                        .stream()
                        .collect(Collectors.groupingBy(Declared::where));
        return new Catalogue(Collections.unmodifiableMap(entries), breaks);
    }

    /**
     * Where the dataset that leads an indicator has an active release without it, nobody speaks: a page that showed the figures of
     * another dataset instead would have changed its source in silence.
     */
    private static boolean maySpeak(Candidate candidate, Shown key) {
        String lead = key.leads().get(candidate.entity().code);
        return lead == null
                || lead.equals(candidate.dataset())
                || !key.releases().containsKey(lead);
    }

    private static int topicOrder(String topic) {
        int known = TOPICS.indexOf(topic);
        return known < 0 ? TOPICS.size() : known;
    }

    private static Declared declared(BreakEntity row) {
        return new Declared(new Cut(row.indicatorCode, new CountryCode(row.country)), row.releaseId, row.toRecord());
    }

    private record Candidate(IndicatorEntity entity, String dataset) {

        Entry entry() {
            return new Entry(entity.id, entity.releaseId, entity.toRecord(dataset));
        }
    }

    private record Entry(long id, long release, Indicator indicator) {}

    private record Cut(String indicator, CountryCode country) {}

    private record Declared(Cut where, long release, Break cut) {}

    private record Read(long indicator, CountryCode country, Observation observation) {}

    /** What a release says of an indicator and place. */
    private record Figures(List<Observation> observations, List<Makers.Change> makers) {

        static final Figures NONE = new Figures(List.of(), List.of());

        static Figures of(List<Observation> observations) {
            return new Figures(List.copyOf(observations), Makers.changes(observations));
        }

        Series series(Entry entry, CountryCode country, Catalogue catalogue) {
            return Series.of(entry.indicator().code(), country, observations, makers, catalogue.breaks(entry, country));
        }
    }

    /** @param entries by code, in order of topic and workbook; @param breaks of all active releases, by date */
    private record Catalogue(Map<String, Entry> entries, Map<Cut, List<Declared>> breaks) {

        List<Break> breaks(Entry entry, CountryCode country) {
            List<Declared> declared =
                    breaks.getOrDefault(new Cut(entry.indicator().code(), country), List.of());
            List<Break> own = declared.stream()
                    .filter(d -> d.release() == entry.release())
                    .map(Declared::cut)
                    .toList();
            List<Break> all = new ArrayList<>(own);
            for (Declared other : declared) {
                boolean ofTheWorld =
                        other.release() != entry.release() && other.cut().kind() == BreakKind.COUNTING;
                if (ofTheWorld
                        && all.stream()
                                .noneMatch(b -> b.date().equals(other.cut().date()))) {
                    all.add(other.cut());
                }
            }
            all.sort(Comparator.comparing(Break::date));
            return List.copyOf(all);
        }
    }

    /** Turns rows into observations; words that repeat in thousands of rows are kept once. */
    private static final class Reader {

        private final Map<String, String> words = new HashMap<>();
        private final Map<Localized, Localized> notes = new HashMap<>();
        private final Map<Long, Long> releases;

        /** @param releases number of the release by that of the indicator */
        Reader(Map<Long, Long> releases) {
            this.releases = releases;
        }

        Read read(IndicatorRepository.Value row) {
            return new Read(row.indicatorId(), new CountryCode(row.country()), observation(row));
        }

        private Observation observation(IndicatorRepository.Value row) {
            return new Observation(
                    row.year(),
                    row.value(),
                    row.lower(),
                    row.upper(),
                    Codes.constant(Status.class, row.status()),
                    row.sourceId(),
                    once(row.origin()),
                    note(row),
                    once(row.noteUrl()),
                    new CellRef(
                            Objects.requireNonNull(releases.get(row.indicatorId())),
                            words.computeIfAbsent(row.sheet(), w -> w),
                            row.cell()));
        }

        private @Nullable Localized note(IndicatorRepository.Value row) {
            return row.noteEn() == null
                    ? null
                    : notes.computeIfAbsent(
                            Localized.orEnglish(row.noteEn(), row.noteEs(), row.notePt()), Function.identity());
        }

        private @Nullable String once(@Nullable String word) {
            return word == null ? null : words.computeIfAbsent(word, w -> w);
        }
    }
}
