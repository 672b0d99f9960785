package org.rumbo.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Kind;

/**
 * Which studies are asked for; null or empty asks for all.
 *
 * @param search words that must all occur in title, claim, authors or citation, in any language
 */
public record StudyFilter(
        @Nullable String kind,
        @Nullable CountryCode country,
        @Nullable Direction direction,
        @Nullable EffectDirection finding,
        @Nullable Strength strength,
        @Nullable Outcome outcome,
        String search) {

    /** Asks for everything. */
    public static final StudyFilter ALL = new StudyFilter(null, null, null, null, null, null, "");

    /** The studies asked for: strongest design first, then newest. */
    public List<Study> of(List<Study> studies, Codebook codebook) {
        Map<String, Direction> directions =
                codebook.kinds().stream().collect(Collectors.toMap(Kind::code, Kind::direction, (a, b) -> a));
        List<String> words = Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return studies.stream()
                .filter(s -> kind == null || kind.equals(s.kind()))
                .filter(s -> country == null || country.equals(s.country()))
                .filter(s -> direction == null || direction == directions.get(s.kind()))
                .filter(s -> finding == null || finding == s.finding())
                .filter(s -> strength == null || strength == s.design().strength())
                .filter(s -> outcome == null || outcome == s.outcome())
                .filter(s -> words.stream().allMatch(text(s)::contains))
                .sorted(Comparator.comparing((Study s) -> s.design().strength())
                        .thenComparing(Comparator.comparingInt(Study::year).reversed())
                        .thenComparing(Study::code))
                .toList();
    }

    private static String text(Study s) {
        return Stream.of(
                        s.code(),
                        s.title().en(),
                        s.title().es(),
                        s.title().pt(),
                        s.claim().en(),
                        s.claim().es(),
                        s.claim().pt(),
                        s.citation(),
                        s.designWords().en(),
                        s.designWords().es(),
                        s.designWords().pt())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
