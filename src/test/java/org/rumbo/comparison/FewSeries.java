package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCode;
import org.rumbo.country.PlaceKind;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.HigherIs;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.provenance.CellRef;
import org.rumbo.testing.Observations;
import org.rumbo.text.Localized;

/** A handful of series in memory, written as a test reads them: {@code put("homicide-rate", "SLV", 2014, 62.4, 2024, 1.9)}. */
final class FewSeries implements SeriesService {

    static final Localized CLASHES =
            new Localized("Clashes are left out.", "Se excluyen los enfrentamientos.", "Os confrontos ficam de fora.");
    static final Localized JOIN = new Localized("Two editions.", "Dos ediciones.", "Duas edições.");

    static final Localized MAKER = new Localized("Another maker.", "Otro autor.", "Outro autor.");

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Map<CountryCode, Series>> all = new LinkedHashMap<>();

    static CountryCode code(String code) {
        return new CountryCode(code);
    }

    static Country country(String code, String region, String name) {
        return new Country(
                code(code),
                PlaceKind.COUNTRY,
                null,
                region,
                region,
                null,
                new Localized(name, name + " (es)", name + " (pt)"));
    }

    static Break counting(String date) {
        return new Break(
                LocalDate.parse(date), BreakKind.COUNTING, CLASHES, null, null, null, new CellRef("Breaks", "A2"));
    }

    static Break join(int year) {
        return new Break(
                LocalDate.of(year, 1, 1), BreakKind.EDITION, JOIN, null, null, null, new CellRef("Breaks", "A3"));
    }

    static Break maker(int year) {
        return new Break(LocalDate.of(year, 1, 1), BreakKind.MAKER, MAKER, null, null, null, new CellRef("Data", "A3"));
    }

    /** @param yearsAndValues a year, its value, the next year, ... in order */
    static Series series(String indicator, String code, List<Break> breaks, double... yearsAndValues) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < yearsAndValues.length; i += 2) {
            int year = (int) yearsAndValues[i];
            observations.add(Observations.observed(
                    year, yearsAndValues[i + 1], 1, null, null, new CellRef("Data", code + year)));
        }
        return new Series(indicator, code(code), observations, breaks);
    }

    FewSeries put(String indicator, String code, double... yearsAndValues) {
        return put(series(indicator, code, List.of(), yearsAndValues));
    }

    FewSeries put(Series one) {
        String indicator = one.indicator();
        indicators.computeIfAbsent(
                indicator,
                key -> new Indicator(
                        key,
                        new Localized("Rate", "Tasa", "Taxa"),
                        new Localized("per 100,000", "por cada 100.000", "por 100 mil"),
                        1,
                        new Localized("Victims", "Víctimas", "Vítimas"),
                        HigherIs.WORSE,
                        "homicide",
                        null,
                        "few"));
        all.computeIfAbsent(indicator, _ -> new TreeMap<>()).put(one.country(), one);
        return this;
    }

    @Override
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    @Override
    public List<Series> series(String indicator, Collection<CountryCode> countries) {
        return countries.stream()
                .map(code -> allSeries(indicator).getOrDefault(code, new Series(indicator, code, List.of(), List.of())))
                .toList();
    }

    @Override
    public Map<CountryCode, Series> allSeries(String indicator) {
        return all.getOrDefault(indicator, Map.of());
    }

    @Override
    public Map<String, Series> seriesOf(CountryCode country) {
        Map<String, Series> own = new LinkedHashMap<>();
        all.forEach((indicator, byPlace) -> {
            Series one = byPlace.get(country);
            if (one != null) {
                own.put(indicator, one);
            }
        });
        return own;
    }
}
