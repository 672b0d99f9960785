package org.rumbo.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.SeriesService;
import org.rumbo.policy.Kind;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Weights;
import org.rumbo.text.Nearest;
import org.springframework.stereotype.Component;

/**
 * Turns the text of a query string into checked values. What cannot be understood ends in a {@link BadQueryException}
 * that says what would be; nothing is guessed or dropped in silence.
 */
@Component
public class QueryReader {

    private static final int SUGGESTIONS = 5;

    private final CountryCatalogue countries;
    private final SeriesService series;
    private final PolicyService policy;

    QueryReader(CountryCatalogue countries, SeriesService series, PolicyService policy) {
        this.countries = countries;
        this.series = series;
        this.policy = policy;
    }

    /** Text of a request as an error may repeat it: short, on one line. */
    public static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "...";
    }

    /**
     * The indicator with the code that the request carries.
     *
     * @throws BadQueryException when it is missing or unknown; the detail names the nearest codes
     */
    public Indicator indicator(String parameter, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new BadQueryException(
                    parameter,
                    "The parameter %s is missing. Give the code of an indicator, for example %s=homicide-rate; /api/v1/indicators lists them."
                            .formatted(parameter, parameter));
        }
        String wanted = code.strip();
        return series.indicator(wanted).orElseThrow(() -> {
            List<String> codes =
                    series.indicators().stream().map(Indicator::code).toList();
            String nearest = codes.isEmpty()
                    ? "No indicator is loaded."
                    : "The nearest are " + String.join(", ", Nearest.to(wanted, codes, SUGGESTIONS))
                            + "; /api/v1/indicators lists all.";
            return new BadQueryException(
                    parameter, "%s=%s is not a known indicator. %s".formatted(parameter, shown(wanted), nearest));
        });
    }

    /**
     * The weights of the kinds that the request carries: {@code equal}, {@code kind:weight} pairs separated by commas, or both; the
     * codebook's own when it carries none.
     *
     * @throws BadQueryException when a kind is unknown, a weight is out of range, or a domain would be left without any
     */
    public Weights weights(String parameter, @Nullable String text) {
        try {
            return Weights.parse(text, policy.codebook());
        } catch (IllegalArgumentException e) {
            throw new BadQueryException(
                    parameter,
                    "%s cannot be read at \"%s\". Write equal, or kinds of /api/v1/codebook with weights from 0 to 5, for example %s=state_of_exception:3; each domain needs one kind above 0."
                            .formatted(parameter, shown(String.valueOf(e.getMessage())), parameter));
        }
    }

    /**
     * The places that the request names, separated by commas or by repeating the parameter, each once and in the order
     * given; an empty list when the request does not carry the parameter.
     *
     * @param most how many may be asked for at once
     * @throws BadQueryException when one is unknown, none is named after the equals sign, or there are too many
     */
    public List<Country> places(String parameter, @Nullable List<String> values, int most) {
        if (values == null) {
            return List.of();
        }
        Set<String> wanted = new LinkedHashSet<>();
        // "country=" arrives as no value at all
        for (String value : values.isEmpty() ? List.of("") : values) {
            for (String code : value.split(",", -1)) {
                if (code.isBlank()) {
                    throw new BadQueryException(
                            parameter,
                            "%s has an empty entry. Write codes separated by commas, for example %s=SLV,COL."
                                    .formatted(parameter, parameter));
                }
                wanted.add(code.strip().toUpperCase(Locale.ROOT));
            }
        }
        if (wanted.size() > most) {
            throw new BadQueryException(
                    parameter,
                    "%s names %d places; at most %d may be asked for at once."
                            .formatted(parameter, wanted.size(), most));
        }
        Map<String, Country> known = countries.places().stream()
                .collect(Collectors.toMap(c -> c.code().value(), Function.identity(), (first, ignored) -> first));
        List<Country> found = new ArrayList<>(wanted.size());
        for (String code : wanted) {
            Country place = known.get(code);
            if (place == null) {
                throw new BadQueryException(
                        parameter,
                        "%s=%s is not a known country. Codes are ISO 3166-1 alpha-3. %s"
                                .formatted(parameter, shown(code), meant(code)));
            }
            found.add(place);
        }
        return found;
    }

    private String meant(String typed) {
        List<Country> all = countries.countries();
        List<String> byName = all.stream()
                .filter(c ->
                        Stream.of(c.name().en(), c.name().es(), c.name().pt()).anyMatch(n -> n.equalsIgnoreCase(typed)))
                .map(QueryReader::described)
                .toList();
        if (!byName.isEmpty()) {
            return "Did you mean " + byName.getFirst() + "?";
        }
        if (typed.length() == 2 && Arrays.asList(Locale.getISOCountries()).contains(typed)) {
            String alpha3 = iso3(typed);
            List<String> byAlpha2 = all.stream()
                    .filter(c -> c.code().value().equals(alpha3))
                    .map(QueryReader::described)
                    .toList();
            if (!byAlpha2.isEmpty()) {
                return "Did you mean " + byAlpha2.getFirst() + "?";
            }
        }
        if (all.isEmpty()) {
            return "No country is loaded.";
        }
        List<String> codes = all.stream().map(c -> c.code().value()).toList();
        return "The nearest are " + String.join(", ", Nearest.to(typed, codes, SUGGESTIONS))
                + "; /api/v1/countries lists all.";
    }

    private static String described(Country country) {
        return country.code() + " (" + country.name().en() + ")";
    }

    private static String iso3(String alpha2) {
        try {
            return Locale.of("", alpha2).getISO3Country();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    /**
     * The value of an enumeration that the request names in lower case; null when it does not carry the parameter.
     *
     * @throws BadQueryException when it names none; the detail lists what it may be
     */
    public static <E extends Enum<E>> @Nullable E choice(String parameter, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(text.strip().toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new BadQueryException(
                parameter,
                "%s=%s is not one of %s."
                        .formatted(
                                parameter,
                                shown(text),
                                String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(QueryReader::word)
                                                .toList())));
    }

    /**
     * The code of a kind that the request carries; null when it does not carry the parameter.
     *
     * @throws BadQueryException when the codebook has no such kind
     */
    public @Nullable String kind(String parameter, @Nullable String code) {
        if (code == null || policy.codebook().kind(code).isPresent()) {
            return code;
        }
        throw new BadQueryException(
                parameter,
                "%s=%s is not in the codebook. %s/api/v1/codebook lists all."
                        .formatted(
                                parameter,
                                shown(code),
                                nearest(
                                        code,
                                        policy.codebook().kinds().stream()
                                                .map(Kind::code)
                                                .toList())));
    }

    /**
     * One of some words that no enumeration holds; null when the request does not carry the parameter.
     *
     * @throws BadQueryException when it is none of them; the detail names the nearest
     */
    public static @Nullable String oneOf(String parameter, @Nullable String text, Collection<String> words) {
        if (text == null || words.contains(text)) {
            return text;
        }
        throw new BadQueryException(
                parameter,
                "%s=%s is not known. %sAll are %s."
                        .formatted(parameter, shown(text), nearest(text, words), String.join(", ", words)));
    }

    private static String nearest(String typed, Collection<String> words) {
        return words.isEmpty() ? "" : "The nearest are %s. ".formatted(String.join(", ", Nearest.to(typed, words, 3)));
    }

    /** The word that an answer writes for a constant: {@code harm_reduction}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
