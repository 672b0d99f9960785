package org.rumbo.country;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rumbo.text.Nearest;

/**
 * What place somebody means who writes a code or a name: ISO 3166-1 alpha-2 or alpha-3, names in English, Spanish and Portuguese,
 * and variants that publishers use. Accents, case, punctuation and the order of words do not matter. Where a name fits two places
 * neither is taken: a figure under the wrong country is worse than one that is missing.
 */
public final class CountryResolver {

    /**
     * What a text stands for.
     *
     * @param candidates one place where it is clear, several where it is not, none where nothing is known of it
     */
    public record Answer(List<CountryCode> candidates, boolean certain) {

        private static final Answer UNKNOWN = new Answer(List.of(), false);

        /** Whether more than one place, or a place and a region, go by that name. */
        public boolean ambiguous() {
            return !certain && !candidates.isEmpty();
        }

        /** The one place; only for a certain answer. */
        public CountryCode code() {
            if (!certain) {
                throw new IllegalStateException("no one place");
            }
            return candidates.getFirst();
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SUPERSCRIPTS = Pattern.compile("[\\u00B2\\u00B3\\u00B9\\u2070-\\u209F*†‡]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘'`´]");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COUNT_FOR_NOTHING = Set.of("the", "of", "and", "y", "e", "de", "del", "da", "do");
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "st",
            "saint",
            "rep",
            "republic",
            "dem",
            "democratic",
            "fed",
            "federated",
            "sts",
            "states",
            "is",
            "islands");

    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, CountryCode> names = new LinkedHashMap<>();

    private static final class Shared {
        static final CountryResolver INSTANCE = new CountryResolver();
    }

    private CountryResolver() {
        for (String iso2 : Locale.getISOCountries()) {
            var code = new CountryCode(Locale.of("", iso2).getISO3Country());
            var localized = CountryNames.of(code.value()).orElseThrow();
            Stream.of(localized.en(), localized.es(), localized.pt()).forEach(name -> add(name, code));
            answers.put(code.value(), new Answer(List.of(code), true));
            names.put(localized.en(), code);
        }
        OtherNames.lines().forEach(this::variants);
    }

    private void variants(OtherNames.Line line) {
        CountryCode first = line.places().getFirst();
        line.names().forEach(name -> {
            if (line.shared()) {
                answers.put(key(name.text()), new Answer(line.places(), false));
            } else {
                add(name.text(), first);
            }
        });
        names.putIfAbsent(line.names().getFirst().text(), first);
    }

    private void add(String name, CountryCode code) {
        answers.merge(key(name), new Answer(List.of(code), true), (before, more) -> {
            if (before.candidates().contains(code)) {
                return before;
            }
            return new Answer(
                    Stream.concat(before.candidates().stream(), Stream.of(code)).toList(), false);
        });
    }

    /** What place a code or a name stands for. */
    public static Answer resolve(String text) {
        String stripped = text.strip();
        if (stripped.length() == 2 && stripped.equals(stripped.toUpperCase(Locale.ROOT))) {
            // in small letters two of them are a word, "no" or "do"
            return Arrays.asList(Locale.getISOCountries()).contains(stripped)
                    ? new Answer(List.of(new CountryCode(Locale.of("", stripped).getISO3Country())), true)
                    : Shared.INSTANCE.answers.getOrDefault(key(stripped), Answer.UNKNOWN);
        }
        if (stripped.length() > 200) {
            return Answer.UNKNOWN;
        }
        if (stripped.length() > 3 && stripped.charAt(3) == '_' && CountryCode.isWellFormed(stripped)) {
            return new Answer(List.of(new CountryCode(stripped)), true);
        }
        var answers = Shared.INSTANCE.answers;
        // a key is in small letters, a code in capitals
        var byCode = answers.get(stripped.toUpperCase(Locale.ROOT));
        return byCode != null ? byCode : answers.getOrDefault(key(stripped), Answer.UNKNOWN);
    }

    /** Places whose English names are nearest to a text, for a hint: "Colombia (COL)". */
    public static List<String> nearest(String text, int limit) {
        Map<String, CountryCode> names = Shared.INSTANCE.names;
        return Nearest.to(text, names.keySet(), limit).stream()
                .map(name -> name + " (" + names.get(name) + ")")
                .toList();
    }

    /** The English names of places with their codes, for a hint. */
    public static List<String> describe(Collection<CountryCode> codes) {
        return codes.stream()
                .map(code -> Shared.INSTANCE.names.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(code))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse("")
                        + " (" + code + ")")
                .toList();
    }

    /** A name without what may differ between two writings of it. */
    private static String key(String name) {
        String plain = SUPERSCRIPTS.matcher(name).replaceAll("");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = plain.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ð", "d");
        // letters with full stops between them are one word: U.S.A.
        plain = plain.replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "");
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        return OTHER_THAN_LETTERS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty() && !COUNT_FOR_NOTHING.contains(word))
                .map(word -> SHORT_FORMS.getOrDefault(word, word))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
