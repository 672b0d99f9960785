package org.rumbo.comparison;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rumbo.country.CountryCode;

/** A year of a country whose policy stands beside the chart; in an address {@code ECU-2018}. */
public record PolicyCell(CountryCode country, int year) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{3})-(\\d{4})");

    /** What an address says; empty where it says nothing of the kind. */
    public static Optional<PolicyCell> of(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new PolicyCell(new CountryCode(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** As it stands in an address. */
    public String text() {
        return country.value() + "-" + year;
    }

    /** Whether the comparison shows it. */
    boolean isOf(ComparisonQuery query) {
        return query.countries().contains(country) && year >= query.from() && year <= query.to();
    }
}
