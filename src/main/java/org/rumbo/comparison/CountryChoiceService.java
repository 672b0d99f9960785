package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rumbo.country.Borders;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.country.CountryCode;
import org.rumbo.country.PlaceKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.PolicyService;
import org.rumbo.search.SearchService;
import org.rumbo.wording.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers countries for a comparison: all of them, or those that what was typed may mean. */
@Service
@Transactional(readOnly = true)
public class CountryChoiceService {

    /** How countries are put in order. */
    public enum Order {
        /** Under their regions, by name. */
        REGION,
        /** By the newest value of the indicator, the highest first. */
        VALUE
    }

    private final CountryCatalogue catalogue;
    private final SeriesService series;
    private final PolicyService policy;
    private final SearchService search;

    CountryChoiceService(CountryCatalogue catalogue, SeriesService series, PolicyService policy, SearchService search) {
        this.catalogue = catalogue;
        this.series = series;
        this.policy = policy;
        this.search = search;
    }

    /** @param typed any of the names by which the search knows a country, or a part of one; empty for all countries */
    public CountryChoices choices(Indicator indicator, String typed, Order order, Locale locale) {
        Map<CountryCode, Observation> newest = newest(indicator);
        List<Country> wanted = typed.isBlank()
                ? byName(catalogue.countries(), locale)
                : search.countries(typed).stream()
                        .flatMap(code -> catalogue.find(code).stream())
                        .toList();
        return new CountryChoices(typed.strip(), groups(wanted, newest, indicator, typed, order, new Wording(locale)));
    }

    private List<CountryChoices.Group> groups(
            List<Country> wanted,
            Map<CountryCode, Observation> newest,
            Indicator indicator,
            String typed,
            Order order,
            Wording words) {
        double highest =
                newest.values().stream().mapToDouble(Observation::value).max().orElse(0);
        Set<CountryCode> coded = new HashSet<>(policy.codedCountries());
        Map<Optional<String>, List<CountryChoices.Choice>> groups = new LinkedHashMap<>();
        inOrder(wanted, newest, order).forEach(country -> {
            Observation value = newest.get(country.code());
            groups.computeIfAbsent(group(country, value != null, typed, order, words), _ -> new ArrayList<>())
                    .add(new CountryChoices.Choice(
                            country.code().value(),
                            country.name().in(words.locale()),
                            coded.contains(country.code()),
                            value == null
                                    ? null
                                    : words.text(
                                            "compare.picker.figure",
                                            words.number(value.value(), indicator),
                                            Integer.toString(value.year())),
                            value == null || highest <= 0 ? 0 : Math.max(0, value.value() / highest)));
        });
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(
                        group -> order == Order.REGION ? group.getKey().orElse("") : "", words.collator()))
                .map(group -> new CountryChoices.Group(group.getKey().orElse(null), group.getValue()))
                .toList();
    }

    private static List<Country> inOrder(List<Country> wanted, Map<CountryCode, Observation> newest, Order order) {
        return order == Order.REGION
                ? wanted
                : wanted.stream()
                        .sorted(Comparator.comparingDouble(
                                (Country country) -> -Optional.ofNullable(newest.get(country.code()))
                                        .map(Observation::value)
                                        .orElse(Double.NEGATIVE_INFINITY)))
                        .toList();
    }

    private static Optional<String> group(Country country, boolean hasValue, String typed, Order order, Wording words) {
        if (order == Order.VALUE) {
            return Optional.of(words.text(hasValue ? "compare.picker.highest" : "compare.picker.without"));
        }
        return typed.isBlank()
                ? Optional.ofNullable(country.region()).map(words::region)
                // the best fit stands first, wherever it lies
                : Optional.empty();
    }

    /** The neighbours by land of these countries that are not among them, as many as still fit, in the order of their countries. */
    public List<Country> neighbours(List<CountryCode> chosen, Locale locale) {
        Set<Country> all = new LinkedHashSet<>();
        for (CountryCode country : chosen) {
            all.addAll(byName(
                    Borders.of(country).stream()
                            .filter(other -> !chosen.contains(other))
                            .flatMap(other -> catalogue.find(other).stream())
                            .filter(known -> known.kind() == PlaceKind.COUNTRY)
                            .toList(),
                    locale));
        }
        return all.stream()
                .limit(Math.max(0, ComparisonQuery.MOST_COUNTRIES - chosen.size()))
                .toList();
    }

    private static List<Country> byName(List<Country> countries, Locale locale) {
        return countries.stream()
                .sorted(Comparator.comparing(country -> country.name().in(locale), new Wording(locale).collator()))
                .toList();
    }

    private Map<CountryCode, Observation> newest(Indicator indicator) {
        return series.allSeries(indicator.code()).values().stream()
                .filter(one -> one.latest().isPresent())
                .collect(Collectors.toMap(Series::country, one -> one.latest().orElseThrow()));
    }
}
