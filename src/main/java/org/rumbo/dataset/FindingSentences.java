package org.rumbo.dataset;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.rumbo.text.Localized;
import org.rumbo.text.Numbers;
import org.rumbo.text.Words;

/**
 * What the importer says, in the language of its reader. It speaks and stores English; a sentence is known again by the words
 * around what was filled in, so that one that was stored long ago is translated like one of today. A sentence that is not in
 * {@code finding-sentences.csv} stays English and is said to be.
 */
public final class FindingSentences {

    private static final String GAP = "{}";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?|-?[0-9]+\\.[0-9]+");

    private static final class Held {
        static final FindingSentences ALL = new FindingSentences();
    }

    /** A sentence with gaps. */
    private record Gapped(Pattern english, int literal, Localized text) {}

    private final Map<String, Localized> whole = new HashMap<>();
    private final List<Gapped> gapped = new ArrayList<>();

    private FindingSentences() {
        known().forEach(this::add);
        // the one with the most words of its own: others have gaps where it has words
        gapped.sort(Comparator.comparingInt(Gapped::literal).reversed());
    }

    /** The sentences, with {@value #GAP} where something is filled in. */
    static List<Localized> known() {
        var form = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Objects.requireNonNull(FindingSentences.class.getResourceAsStream("finding-sentences.csv"));
                var rows = form.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Localized(row.get("en"), row.get("es"), row.get("pt")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Localized text) {
        if (!text.en().contains(GAP)) {
            whole.put(text.en(), text);
            return;
        }
        String pattern =
                Stream.of(text.en().split("\\{}", -1)).map(Pattern::quote).collect(Collectors.joining("(.*?)"));
        gapped.add(new Gapped(
                Pattern.compile(pattern, Pattern.DOTALL),
                text.en().replace(GAP, "").length(),
                text));
    }

    /** A sentence or suggestion of the importer, or part of one, for a reader. */
    public static Words in(String english, Locale locale) {
        return locale.getLanguage().equals("en") ? new Words(english, "en") : Held.ALL.translated(english, locale);
    }

    private Words translated(String english, Locale locale) {
        Localized known = whole.get(english);
        if (known != null) {
            return Words.of(known, locale);
        }
        for (Gapped sentence : gapped) {
            Matcher matcher = sentence.english().matcher(english);
            if (matcher.matches()) {
                String language = sentence.text().languageIn(locale);
                return new Words(
                        language.equals("en")
                                ? english
                                : filled(sentence.text().in(locale), matcher.toMatchResult(), english, locale),
                        language);
            }
        }
        return new Words(english, "en");
    }

    private String filled(String text, MatchResult match, String english, Locale locale) {
        var filled = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= match.groupCount(); i++) {
            int gap = text.indexOf(GAP, from);
            boolean quoted = match.start(i) > 0 && english.charAt(match.start(i) - 1) == '"';
            filled.append(text, from, gap).append(quoted ? match.group(i) : said(match.group(i), locale));
            from = gap + GAP.length();
        }
        return filled.append(text.substring(from)).toString();
    }

    /** What a sentence says of a file in its own words; what it quotes stays as it stands there. */
    private String said(String filling, Locale locale) {
        Localized known = whole.get(filling);
        if (known != null) {
            return known.in(locale);
        }
        if (!NUMBER.matcher(filling).matches()) {
            return filling;
        }
        int point = filling.indexOf('.');
        int decimals = point < 0 ? 0 : filling.length() - point - 1;
        return Numbers.decimal(new BigDecimal(filling.replace(",", "")), decimals, locale);
    }
}
