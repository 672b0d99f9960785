package org.rumbo.comparison;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rumbo.country.CountryCode;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Series;

/**
 * Position of a place among others in one year, from the highest value down.
 *
 * @param position 1 for the highest; places with the same value share theirs
 * @param places how many have a figure for that very year, the place itself among them
 */
record Ranking(int position, int places) {

    /** @param among which places count; the place itself is to be one of them, or there is no position */
    static Optional<Ranking> of(
            CountryCode place, int year, Map<CountryCode, Series> all, Predicate<CountryCode> among) {
        Series own = all.get(place);
        Optional<Observation> value = own == null ? Optional.empty() : own.at(year);
        if (value.isEmpty() || !among.test(place)) {
            return Optional.empty();
        }
        int higher = 0;
        int places = 0;
        for (Series other : all.values()) {
            Optional<Observation> theirs = other.at(year);
            if (theirs.isPresent() && among.test(other.country())) {
                places++;
                if (theirs.get().value() > value.get().value()) {
                    higher++;
                }
            }
        }
        return Optional.of(new Ranking(higher + 1, places));
    }
}
