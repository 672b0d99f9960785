package org.rumbo.country;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rumbo.provenance.ShownNow;
import org.rumbo.text.ReadableRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Any dataset may bring places, a homicide workbook the parts of a country for example. Where two bring the same code, a
 * country goes before what is none, and then the older dataset speaks.
 */
@Service
@Transactional(readOnly = true)
class JpaCountryCatalogue implements CountryCatalogue {

    /** What is active now and was active a moment ago; releases never change, so an entry never turns wrong. */
    private final Cache<List<Long>, Places> cache =
            Caffeine.newBuilder().maximumSize(4).build();

    private final ShownNow shown;
    private final PlaceRepository repository;

    JpaCountryCatalogue(ShownNow shown, PlaceRepository repository) {
        this.shown = shown;
        this.repository = repository;
    }

    @Override
    public List<Country> countries() {
        return active().countries();
    }

    @Override
    public List<Country> places() {
        return List.copyOf(active().byCode().values());
    }

    @Override
    public Optional<Country> find(CountryCode code) {
        return Optional.ofNullable(active().byCode().get(code));
    }

    @Override
    public List<Country> partsOf(CountryCode country) {
        return active().byCode().values().stream()
                .filter(place -> place.kind() == PlaceKind.PART && country.equals(place.parent()))
                .toList();
    }

    @Override
    public List<String> regions() {
        return active().countries().stream()
                .map(Country::region)
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
    }

    private Places active() {
        List<Long> ids = shown.get().active();
        return ids.isEmpty() ? new Places(Map.of(), List.of()) : cache.get(ids, this::load);
    }

    private Places load(List<Long> active) {
        Comparator<PlaceEntity> countriesFirst =
                Comparator.comparing(place -> !place.kind.equalsIgnoreCase(PlaceKind.COUNTRY.name()));
        Map<CountryCode, Country> byCode = new TreeMap<>();
        List<PlaceEntity> places = repository.ofReleases(active).stream()
                .sorted(countriesFirst.thenComparing(place -> active.indexOf(place.releaseId)))
                .toList();
        ReadableRows.of("place", places, PlaceEntity::toRecord)
                .forEach(place -> byCode.putIfAbsent(place.code(), place));
        return new Places(
                byCode,
                byCode.values().stream()
                        .filter(place -> place.kind() == PlaceKind.COUNTRY)
                        .toList());
    }

    /** @param byCode in order of code */
    private record Places(Map<CountryCode, Country> byCode, List<Country> countries) {}
}
