package org.rumbo.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.Release;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.ShownNow;
import org.rumbo.text.ReadableRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policy release is the active one that brings a codebook; the oldest dataset's, should there be several. It is
 * small (hundreds of rows) and never changes, so it is kept whole. Uncertain rows stay in here: they only widen the upper
 * bounds of scores.
 */
@Service
@Transactional(readOnly = true)
class JpaPolicyService implements PolicyService {

    private static final Codebook NO_CODEBOOK = new Codebook(List.of());
    private static final Research NOTHING = new Research(NO_CODEBOOK, List.of(), List.of());
    private static final int RELEASES_KEPT = 4;
    private static final int YEARS_OF_RANKS_KEPT = 200;

    private final Cache<List<Long>, Optional<Long>> policyReleases =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build();
    private final Cache<Long, Facts> facts =
            Caffeine.newBuilder().maximumSize(RELEASES_KEPT).build();

    private record RankKey(long release, Direction direction, int year) {}

    private final Cache<RankKey, Map<CountryCode, RankRange>> ranks =
            Caffeine.newBuilder().maximumSize(YEARS_OF_RANKS_KEPT).build();

    private final ShownNow shown;
    private final ReleaseCatalogue releases;
    private final PolicyRepository repository;

    JpaPolicyService(ShownNow shown, ReleaseCatalogue releases, PolicyRepository repository) {
        this.shown = shown;
        this.releases = releases;
        this.repository = repository;
    }

    @Override
    public Codebook codebook() {
        return facts().map(Facts::codebook).orElse(NO_CODEBOOK);
    }

    @Override
    public Optional<Release> release() {
        return activeRelease().flatMap(releases::release);
    }

    @Override
    public Optional<LocalDate> researchedTo() {
        return facts().map(Facts::researchedTo);
    }

    @Override
    public List<CountryCode> codedCountries() {
        return facts().map(Facts::coded).orElse(List.of());
    }

    @Override
    public List<Instrument> instruments(CountryCode country) {
        return facts().map(f -> f.instruments().getOrDefault(country, List.of()))
                .orElse(List.of());
    }

    @Override
    public Research research() {
        return facts().map(Facts::research).orElse(NOTHING);
    }

    @Override
    public List<PolicyEvent> events(Collection<CountryCode> countries) {
        Set<@Nullable CountryCode> asked = new HashSet<>(countries);
        return events().stream().filter(e -> asked.contains(e.country())).toList();
    }

    @Override
    public List<PolicyEvent> events() {
        return facts().map(Facts::events).orElse(List.of());
    }

    @Override
    public List<Declaration> declarations(CountryCode country) {
        return declarations().stream().filter(d -> d.country().equals(country)).toList();
    }

    @Override
    public List<Declaration> declarations() {
        return facts().map(Facts::declarations).orElse(List.of());
    }

    @Override
    public Map<CountryCode, List<Stance>> stance(Collection<CountryCode> countries, int from, int to, Weights weights) {
        Facts known = facts().orElse(null);
        StanceCalculator calculator = known == null ? null : known.calculator(weights);
        Map<CountryCode, List<Stance>> all = new LinkedHashMap<>();
        for (CountryCode country : countries) {
            List<Stance> years = new ArrayList<>();
            for (int year = from; year <= to; year++) {
                if (known == null || calculator == null || !known.researched(year)) {
                    years.add(new Stance(country, year, null, null, List.of()));
                } else {
                    years.add(calculator.stance(country, year));
                }
            }
            all.put(country, List.copyOf(years));
        }
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Agenda agenda() {
        return facts().map(Facts::agenda).orElseGet(() -> new Agenda(NO_CODEBOOK, NOTHING, List.of(), List.of()));
    }

    @Override
    public List<DomainScore> domains(CountryCode country, Direction direction, int year, Weights weights) {
        return facts().filter(known -> known.researched(year))
                .map(known -> known.calculator(weights).domains(country, direction, year))
                .orElse(List.of());
    }

    @Override
    public Map<CountryCode, RankRange> rankRanges(Direction direction, int year) {
        Long release = activeRelease().orElse(null);
        if (release == null) {
            return Map.of();
        }
        Facts known = facts.get(release, this::load);
        if (!known.researched(year)) {
            return Map.of();
        }
        return ranks.get(
                new RankKey(release, direction, year),
                key -> RankRanges.of(known.coded().stream()
                        .filter(country -> known.usual().stance(country, year).of(direction) != null)
                        .map(country -> RankRanges.Profile.of(
                                country,
                                known.usual().domains(country, direction, year),
                                known.research().method()))
                        .toList()));
    }

    private Optional<Facts> facts() {
        return activeRelease().map(id -> facts.get(id, this::load));
    }

    private Optional<Long> activeRelease() {
        List<Long> active = shown.get().active();
        if (active.isEmpty()) {
            return Optional.empty();
        }
        return policyReleases.get(active, ids -> {
            List<Long> withCodebook = repository.withCodebook(ids);
            return ids.stream().filter(withCodebook::contains).findFirst();
        });
    }

    private Facts load(Long id) {
        Release release = releases.release(id).orElseThrow();
        Codebook codebook = new Codebook(ReadableRows.of("kind", repository.kinds(id), KindEntity::toRecord));
        var research = new Research(
                codebook,
                ReadableRows.of("coverage", repository.coverage(id), CoverageEntity::toRecord),
                ReadableRows.of("kind_coverage", repository.kindCoverage(id), KindCoverageEntity::toRecord));
        List<Instrument> instruments =
                ReadableRows.of("instrument", repository.instruments(id), InstrumentEntity::toRecord);
        List<Instrument> shown = instruments.stream()
                .filter(i -> i.confidence() != Confidence.UNCERTAIN)
                .toList();
        List<Declaration> declarations =
                ReadableRows.of("declaration", repository.declarations(id), DeclarationEntity::toRecord).stream()
                        .filter(d -> d.confidence() != Confidence.UNCERTAIN)
                        .toList();
        LocalDate asOf = release.asOf();
        return new Facts(
                codebook,
                // nothing can have been researched after the file came in
                asOf != null ? asOf : LocalDate.ofInstant(release.importedAt(), ZoneOffset.UTC),
                research.countries(),
                research,
                shown.stream().collect(Collectors.groupingBy(Instrument::country, Collectors.toUnmodifiableList())),
                ReadableRows.of("policy_event", repository.events(id), EventEntity::toRecord).stream()
                        .filter(e -> e.confidence() != Confidence.UNCERTAIN)
                        .toList(),
                declarations,
                instruments,
                new StanceCalculator(codebook, research, instruments, Weights.CODEBOOK),
                new Agenda(codebook, research, shown, declarations));
    }

    /** One policy release, ready to be asked; every list is what may be shown, the calculator knows more. */
    private record Facts(
            Codebook codebook,
            LocalDate researchedTo,
            List<CountryCode> coded,
            Research research,
            Map<CountryCode, List<Instrument>> instruments,
            List<PolicyEvent> events,
            List<Declaration> declarations,
            List<Instrument> allInstruments,
            StanceCalculator usual,
            Agenda agenda) {

        boolean researched(int year) {
            return !LocalDate.of(year, 12, 31).isAfter(researchedTo);
        }

        StanceCalculator calculator(Weights weights) {
            return weights.equals(Weights.CODEBOOK)
                    ? usual
                    : new StanceCalculator(codebook, research, allInstruments, weights);
        }
    }
}
