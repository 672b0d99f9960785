package org.rumbo.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.link.CountryLink;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.provenance.Source;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who carries what: shares of a region's homicides, seizures and crops beside shares of its people. */
@Service
@Transactional(readOnly = true)
public class BurdenService {

    /** Counts that can be added up over countries. */
    static final List<String> COUNTS = List.of("homicide-victims", "cocaine-seizures", "coca-cultivation");

    private static final String PEOPLE = "population";
    private static final int SHOWN = 10;
    private static final int MOST_NAMED = 12;

    private final SeriesService series;
    private final CountryCatalogue catalogue;
    private final ReleaseCatalogue releases;

    BurdenService(SeriesService series, CountryCatalogue catalogue, ReleaseCatalogue releases) {
        this.series = series;
        this.catalogue = catalogue;
        this.releases = releases;
    }

    /** The shares of each count that the region has figures for. */
    public List<AgendaPage.Burden> burdens(String region, Locale locale) {
        Wording words = new Wording(locale);
        Map<CountryCode, Country> places = catalogue.countries().stream()
                .filter(c -> region.equals(c.region()))
                .collect(Collectors.toMap(Country::code, c -> c, (a, b) -> a, java.util.LinkedHashMap::new));
        Map<CountryCode, Series> people = series.indicator(PEOPLE).isEmpty() ? Map.of() : series.allSeries(PEOPLE);
        List<AgendaPage.Burden> burdens = new ArrayList<>();
        for (String code : COUNTS) {
            series.indicator(code)
                    .flatMap(indicator -> BurdenShares.of(places.keySet(), series.allSeries(code), people)
                            .map(shares -> burden(indicator, shares, places, words.region(region), words)))
                    .ifPresent(burdens::add);
        }
        return burdens;
    }

    private AgendaPage.Burden burden(
            Indicator indicator, BurdenShares shares, Map<CountryCode, Country> places, String region, Wording words) {
        Map<Long, Source> sources = new HashMap<>();
        releases.sources(shares.shares().stream()
                        .map(s -> s.value().sourceId())
                        .distinct()
                        .toList())
                .forEach(source -> sources.put(source.id(), source));
        Locale locale = words.locale();
        List<AgendaPage.BurdenRow> rows = shares.shares().stream()
                .filter(s -> s.value().value() > 0)
                .limit(SHOWN)
                .map(s -> row(s, Objects.requireNonNull(places.get(s.country())), indicator, words))
                .toList();
        String cited = shares.shares().stream()
                .map(BurdenShares.Share::value)
                .map(Observation::sourceId)
                .distinct()
                .map(sources::get)
                .filter(Objects::nonNull)
                .map(source -> source.in(locale).inOneLine())
                .distinct()
                .collect(Collectors.joining("; "));
        List<String> without = shares.without().stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .map(c -> c.name().in(locale))
                .toList();
        String note = words.text(
                "agenda.burden.of", words.number(shares.shares().size(), 0), Integer.toString(shares.year()));
        if (!without.isEmpty()) {
            note += " "
                    + (without.size() > MOST_NAMED
                            ? words.text(
                                    "agenda.burden.without-more",
                                    String.join(", ", without.subList(0, MOST_NAMED)),
                                    words.number(without.size() - MOST_NAMED, 0))
                            : words.text("agenda.burden.without", words.list(without)));
        }
        return new AgendaPage.Burden(
                indicator.code(),
                words.text("agenda.burden.title", indicator.name().in(locale), region, Integer.toString(shares.year())),
                indicator.unit().in(locale),
                rows,
                note,
                cited);
    }

    private static AgendaPage.BurdenRow row(
            BurdenShares.Share share, Country country, Indicator indicator, Wording words) {
        boolean counted = share.people() >= 0;
        return new AgendaPage.BurdenRow(
                country.name().in(words.locale()),
                CountryLink.href(country.code()),
                words.number(share.value().value(), indicator),
                share.share(),
                percent(share.share(), words),
                counted ? share.people() : null,
                counted ? percent(share.people(), words) : "–",
                share.value().cell());
    }

    private static String percent(double share, Wording words) {
        return words.number(100 * share, 1) + "\u00a0%";
    }
}
