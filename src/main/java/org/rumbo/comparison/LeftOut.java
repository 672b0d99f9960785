package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rumbo.country.Country;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Ranking;
import org.rumbo.wording.Wording;

/** Which places a superlative is not about, and why, by name. */
final class LeftOut {

    private final Wording words;
    private final List<String> without = new ArrayList<>();
    private final List<String> few = new ArrayList<>();
    private final List<String> withoutEarlier = new ArrayList<>();
    private final Map<BreakKind, List<String>> parted = new EnumMap<>(BreakKind.class);

    LeftOut(Wording words) {
        this.words = words;
    }

    /** A place that is not ranked. */
    void unranked(Country country, Ranking ranking) {
        (ranking.few().contains(country.code()) ? few : without).add(name(country));
    }

    /** A place that is ranked and whose change cannot be told. */
    void incomparable(Country country, Optional<BreakKind> why) {
        why.map(kind -> parted.computeIfAbsent(kind, _ -> new ArrayList<>()))
                .orElse(withoutEarlier)
                .add(name(country));
    }

    List<String> fromTheRanking(int year) {
        List<String> sentences = new ArrayList<>();
        add(sentences, "overview.left-out.few", few, year);
        add(sentences, "overview.left-out.none", without, year);
        return sentences;
    }

    List<String> fromTheChanges(int year) {
        List<String> sentences = new ArrayList<>();
        parted.forEach((kind, names) ->
                add(sentences, "overview.left-out." + kind.name().toLowerCase(Locale.ROOT), names, year));
        add(sentences, "overview.left-out.earlier", withoutEarlier, year);
        sentences.addAll(fromTheRanking(year));
        return sentences;
    }

    private void add(List<String> sentences, String key, List<String> names, int year) {
        if (!names.isEmpty()) {
            sentences.add(words.text(key, words.list(names), Integer.toString(year)));
        }
    }

    private String name(Country country) {
        return country.name().in(words.locale());
    }
}
