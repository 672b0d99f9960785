package org.rumbo.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rumbo.country.Borders;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.country.PlaceKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.link.CompareLink;
import org.rumbo.wording.Wording;

/**
 * What a country can be compared with: those that it shares a land border with, and the five of its region whose homicide rate is
 * nearest. A rate counts where it is of the country's own year or within two years of it; older ones are said to be missing.
 */
final class Peers {

    private static final int NEAREST = 5;

    private final CountryCatalogue catalogue;
    private final Indicator rate;
    private final Map<CountryCode, Series> rates;
    private final CountryFigures figures;
    private final Wording words;

    Peers(
            CountryCatalogue catalogue,
            Indicator rate,
            Map<CountryCode, Series> rates,
            CountryFigures figures,
            Wording words) {
        this.catalogue = catalogue;
        this.rate = rate;
        this.rates = rates;
        this.figures = figures;
        this.words = words;
    }

    CountryProfile.Peers of(Country country) {
        if (country.kind() != PlaceKind.COUNTRY) {
            return CountryProfile.Peers.NONE;
        }
        Optional<Observation> own =
                Optional.ofNullable(rates.get(country.code())).flatMap(Series::latest);
        int year = own.map(Observation::year)
                .orElseGet(() -> Ranking.year(rates.values()).orElse(0));
        Set<CountryCode> borders = Borders.of(country.code());
        return new CountryProfile.Peers(
                Integer.toString(year),
                catalogue.countries().stream()
                        .filter(other -> borders.contains(other.code()))
                        .sorted(Comparator.comparing(other -> other.name().in(words.locale()), words.collator()))
                        .map(other -> peer(country, other, near(other, year)))
                        .toList(),
                own.map(figure -> nearest(country, figure)).orElse(List.of()));
    }

    private List<CountryProfile.Neighbour> nearest(Country country, Observation own) {
        record Near(Country country, Observation figure) {}
        return catalogue.countries().stream()
                .filter(other -> country.region() != null && country.region().equals(other.region()))
                .filter(other -> !other.code().equals(country.code()))
                .flatMap(other -> near(other, own.year()).map(figure -> new Near(other, figure)).stream())
                .filter(near -> figures.few(near.country().code(), near.figure().year(), rate.code())
                        .isEmpty())
                .sorted(Comparator.comparingDouble(
                        near -> Math.abs(near.figure().value() - own.value())))
                .limit(NEAREST)
                .map(near -> peer(country, near.country(), Optional.of(near.figure())))
                .toList();
    }

    private Optional<Observation> near(Country country, int year) {
        return Optional.ofNullable(rates.get(country.code())).flatMap(series -> series.near(year));
    }

    private CountryProfile.Neighbour peer(Country country, Country other, Optional<Observation> figure) {
        return new CountryProfile.Neighbour(
                other.code(),
                other.name().in(words.locale()),
                figure.map(o -> words.text(
                                "country.neighbour.rate", words.number(o.value(), rate), Integer.toString(o.year())))
                        .orElseGet(() -> words.text("country.neighbour.none")),
                CompareLink.of(country.code(), other.code()));
    }
}
