package org.rumbo.agenda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;

/**
 * Each country's share of what its region counts, beside its share of the region's people. A share is of the countries that
 * have a figure for the year, and never of more: which they are belongs to the result. Parts of countries are never added up.
 *
 * @param year the newest year for which most of the countries with any figure have one
 * @param shares by country, largest first
 * @param without countries of the region that have no figure for the year
 */
public record BurdenShares(int year, List<Share> shares, List<CountryCode> without) {

    /** Years before the newest in which a region's figures may lie; older ones say nothing about today. */
    private static final int OLDEST = 10;

    /**
     * One country.
     *
     * @param value its figure
     * @param share of the sum over the countries with a figure, 0 to 1
     * @param people share of the population of those countries, 0 to 1; negative where its population is not known
     */
    public record Share(CountryCode country, Observation value, double share, double people) {}

    public BurdenShares {
        shares = List.copyOf(shares);
        without = List.copyOf(without);
    }

    /**
     * The shares of a region.
     *
     * @param counts series of a count (victims, kilograms, hectares), of countries alone
     * @param people population of the same countries
     * @return empty where no year has a figure for more than half of the countries that have any
     */
    public static Optional<BurdenShares> of(
            Collection<CountryCode> region, Map<CountryCode, Series> counts, Map<CountryCode, Series> people) {
        List<Series> known = region.stream()
                .map(counts::get)
                .filter(java.util.Objects::nonNull)
                .filter(s -> !s.observations().isEmpty())
                .toList();
        TreeMap<Integer, Integer> years = new TreeMap<>();
        known.forEach(s -> s.observations().forEach(o -> years.merge(o.year(), 1, Integer::sum)));
        if (years.isEmpty()) {
            return Optional.empty();
        }
        int oldest = years.lastKey() - OLDEST;
        return years.descendingMap().entrySet().stream()
                .filter(e -> e.getKey() >= oldest && e.getValue() * 2 > known.size())
                .findFirst()
                .map(e -> inYear(e.getKey(), region, counts, people));
    }

    private static BurdenShares inYear(
            int year,
            Collection<CountryCode> region,
            Map<CountryCode, Series> counts,
            Map<CountryCode, Series> people) {
        List<Observation> values = new ArrayList<>();
        List<CountryCode> having = new ArrayList<>();
        List<CountryCode> without = new ArrayList<>();
        for (CountryCode country : region) {
            Optional<Observation> value = at(counts, country, year);
            if (value.isPresent()) {
                having.add(country);
                values.add(value.get());
            } else {
                without.add(country);
            }
        }
        double sum = values.stream().mapToDouble(Observation::value).sum();
        double crowd = having.stream()
                .flatMap(country -> at(people, country, year).stream())
                .mapToDouble(Observation::value)
                .sum();
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < having.size(); i++) {
            CountryCode country = having.get(i);
            double own = at(people, country, year).map(o -> o.value() / crowd).orElse(-1.0);
            shares.add(new Share(
                    country, values.get(i), sum == 0 ? 0 : values.get(i).value() / sum, own));
        }
        shares.sort(Comparator.comparingDouble(Share::share).reversed().thenComparing(Share::country));
        return new BurdenShares(year, shares, without);
    }

    private static Optional<Observation> at(Map<CountryCode, Series> series, CountryCode country, int year) {
        Series own = series.get(country);
        return own == null ? Optional.empty() : own.at(year);
    }
}
