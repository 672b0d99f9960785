package org.rumbo.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;

/**
 * Address of a comparison. What is null or empty is left out, and the page then takes its own default.
 *
 * @param indicator code of the indicator
 * @param countries in the order in which they are drawn
 * @param from first year
 * @param to last year
 */
public record CompareLink(
        @Nullable String indicator,
        List<CountryCode> countries,
        @Nullable Integer from,
        @Nullable Integer to) {

    /** Path of the page. */
    public static final String PATH = "compare";

    /** Names of the parameters. */
    public static final String INDICATOR = "i";

    public static final String COUNTRIES = "c";
    public static final String FROM = "from";
    public static final String TO = "to";

    /** A year of a country whose policy stands beside the chart, as {@code ECU-2018}; a link from elsewhere opens none. */
    public static final String POLICY = "policy";

    public CompareLink {
        countries = List.copyOf(countries);
    }

    /** The page with these countries and everything else by default. */
    public static CompareLink of(CountryCode... countries) {
        return new CompareLink(null, List.of(countries), null, null);
    }

    /** The parameters in the order in which people read them. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (indicator != null) {
            parameters.put(INDICATOR, indicator);
        }
        if (!countries.isEmpty()) {
            parameters.put(COUNTRIES, countries.stream().map(CountryCode::value).collect(Collectors.joining(",")));
        }
        if (from != null) {
            parameters.put(FROM, from.toString());
        }
        if (to != null) {
            parameters.put(TO, to.toString());
        }
        return parameters;
    }

    /** {@code i=homicide-rate&c=SLV,ECU}. */
    public String query() {
        return PageAddress.query(parameters());
    }

    /** The address, relative to the root of the application. */
    public String href() {
        return PageAddress.href(PATH, parameters());
    }
}
