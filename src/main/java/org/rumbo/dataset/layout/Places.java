package org.rumbo.dataset.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.country.CountryResolver;
import org.rumbo.country.PlaceKind;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.workbook.Row;

/**
 * Which place a cell of a table names, by code or by name. Countries and their parts are taken; groups of countries and what is
 * unknown are left out, with a finding that counts the figures.
 */
public final class Places {

    private static final Pattern GROUP = Pattern.compile(
            "\\b(world|mundo|global|total|all countries|income|ingres\\w*|renda|africa|áfrica|asia|ásia|europe|europa|americas?|américas?"
                    + "|caribbean|caribe|oceania|oceanía|union|unión|união|oecd|ocde|developed|developing|region|región|região|states in|"
                    + "euro area|ibrd|ida|dividend|small states|arab|hipc|countries|países|members|classified|pacific|pacífico|average|mean|"
                    + "promedio|média|subtotal)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Groups that have a name of their own among the places. */
    private static final Set<String> GROUPS = Set.of("WLD", "CHI");

    /** What is known of a text: its code, or how its rows are reported. */
    private record Meaning(
            @Nullable String code, boolean part, @Nullable Told told) {}

    private record Told(String finding, String message, String suggestion) {}

    private final Known known;
    private final Findings findings;
    private final String sheet;
    private final Map<String, Meaning> meanings = new HashMap<>();

    public Places(Known known, Findings findings, String sheet) {
        this.known = known;
        this.findings = findings;
        this.sheet = sheet;
    }

    /**
     * The code of the place that a cell names; null, with a finding, where its figures are left out.
     *
     * @param figures how many figures the row holds
     */
    public @Nullable String of(Row row, int column, int figures) {
        return of(row.text(column), row.cell(column), figures);
    }

    /** The code of the place that a text in a cell names; null, with a finding, where its figures are left out. */
    private @Nullable String of(String text, String cell, int figures) {
        Meaning meaning = meanings.computeIfAbsent(text, this::meaning);
        Told told = meaning.told();
        if (told != null) {
            findings.warning(told.finding(), sheet, cell, told.message(), told.suggestion(), Math.max(figures, 1));
        } else if (meaning.part()) {
            findings.info(
                    "sub-national-code",
                    sheet,
                    cell,
                    "%s is a part of %s: it is loaded by itself and added to nothing."
                            .formatted(text, String.valueOf(meaning.code()).substring(0, 3)),
                    Math.max(figures, 1));
        }
        return meaning.code();
    }

    /** The places that head columns, by column from 0, without those in {@code others}; what is no place is told. */
    public Map<Integer, String> across(List<String> header, int headerRow, Predicate<Integer> others) {
        Map<Integer, String> places = new TreeMap<>();
        for (int column = 0; column < header.size(); column++) {
            String text = header.get(column);
            if (text.isEmpty() || others.test(column)) {
                continue;
            }
            String cell = Row.address(column, headerRow);
            if (meanings.computeIfAbsent(text, this::meaning).told() == null) {
                places.put(column, Objects.requireNonNull(of(text, cell, 1)));
            } else {
                findings.warning(
                        "unknown-country",
                        sheet,
                        cell,
                        "\"%s\" is not a country of the catalogue: its column is left out.".formatted(text),
                        "Nothing to do where the column holds something else; else write the ISO code of the country or its usual name.");
            }
        }
        return places;
    }

    private Meaning meaning(String text) {
        if (text.isEmpty()) {
            return left("missing-cell", "The row names no country: it is left out.", "Fill the country in.");
        }
        if (known.places().containsKey(text)) {
            return new Meaning(text, known.places().get(text) == PlaceKind.PART, null);
        }
        var answer = CountryResolver.resolve(text);
        if (answer.certain()) {
            return taken(text, answer.code().value());
        }
        if (answer.ambiguous()) {
            return left(
                    "unknown-country",
                    "\"%s\" may mean more than one place: the row is left out.".formatted(text),
                    "Write the code instead: %s.".formatted(String.join(" or ", describe(answer.candidates()))));
        }
        if (isGroup(text)) {
            return group(text);
        }
        return left(
                "unknown-country",
                "\"%s\" is not a country of the catalogue: the row is left out.".formatted(text),
                "Write its ISO code or its usual name; the nearest names are %s."
                        .formatted(String.join(", ", CountryResolver.nearest(text, 2))));
    }

    private Meaning taken(String text, String code) {
        boolean part = code.length() > 3;
        PlaceKind kind = known.places().get(code);
        if (kind == null && GROUPS.contains(code)) {
            return group(text);
        }
        if (known.places().isEmpty()
                || kind != null
                || part && known.places().get(code.substring(0, 3)) == PlaceKind.COUNTRY) {
            return new Meaning(code, part && kind != PlaceKind.AGGREGATE, null);
        }
        return left(
                "unknown-country",
                "%s (%s) is not in the catalogue of countries: the row is left out.".formatted(text, code),
                "Add the place to the countries workbook if its figures are wanted.");
    }

    private static Meaning group(String text) {
        return left(
                "aggregate-row",
                "%s is a group of countries, not a country: the row is left out.".formatted(text),
                "Nothing to do: regions are not added to figures of countries.");
    }

    private static Meaning left(String finding, String message, String suggestion) {
        return new Meaning(null, false, new Told(finding, message, suggestion));
    }

    /** Three capitals that are no country's are how publishers code their groups. */
    private static boolean isGroup(String text) {
        return CountryCode.isWellFormed(text) && text.length() == 3 && !isIso(text)
                || GROUP.matcher(text).find();
    }

    private static boolean isIso(String code) {
        return ISO.contains(code);
    }

    private static final Set<String> ISO = Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));

    private static List<String> describe(List<CountryCode> candidates) {
        return CountryResolver.describe(candidates);
    }
}
