package org.rumbo.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import org.rumbo.country.CountryCode;
import org.rumbo.link.CompareLink;

/**
 * What a comparison is of.
 *
 * @param indicator code of the indicator
 * @param countries one to eight, each once, in the order in which they are drawn
 * @param from first year
 * @param to last year
 * @throws IllegalArgumentException when there are none, too many or repeated countries, or the period is empty
 */
public record ComparisonQuery(String indicator, List<CountryCode> countries, int from, int to) {

    /** More panels than these do not fit on a projector. */
    public static final int MOST_COUNTRIES = 8;

    public ComparisonQuery {
        countries = List.copyOf(countries);
        if (countries.isEmpty() || countries.size() > MOST_COUNTRIES) {
            throw new IllegalArgumentException("countries: " + countries.size());
        }
        if (new LinkedHashSet<>(countries).size() < countries.size()) {
            throw new IllegalArgumentException("a country is named twice: " + countries);
        }
        if (from > to) {
            throw new IllegalArgumentException("period: " + from + " to " + to);
        }
    }

    /** The address of its page, with everything spelt out. */
    public CompareLink link() {
        return new CompareLink(indicator, countries, from, to);
    }
}
