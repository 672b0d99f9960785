package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rumbo.country.Country;
import org.rumbo.evidence.Study;
import org.rumbo.evidence.Tally;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Kind;
import org.rumbo.wording.Wording;

/** What studies on a country found, by the {@link Tally} of the evidence page: each finding is for or against the measure that it looks at. */
final class StudiesSentence {

    private final Wording words;
    private final Codebook codebook;

    StudiesSentence(Wording words, Codebook codebook) {
        this.words = words;
        this.codebook = codebook;
    }

    String of(Country country, List<Study> studies) {
        return clauses(country, studies) + ".";
    }

    private String clauses(Country country, List<Study> studies) {
        Tally all = Tally.of(studies);
        String place = words.text("summary.place." + code(country.kind()));
        if (all.verified() == 0) {
            return all.unverified() == 0
                    ? words.text("summary.studies.none", place)
                    : words.text("summary.studies.unverified-only", place, all.unverified());
        }
        List<String> roads = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            Tally of = Tally.of(
                    studies.stream().filter(study -> looksAt(study, direction)).toList());
            if (of.verified() > 0) {
                roads.add(words.text(
                        "summary.studies." + code(direction), of.verified(), of.supports(), of.mixed(), of.against()));
            }
        }
        String sentence = all.verified() == 1
                ? one(
                        place,
                        studies.stream().filter(Study::verified).findFirst().orElseThrow())
                : words.text("summary.studies", all.verified(), place, words.list(roads));
        return all.unverified() == 0 ? sentence : words.text("summary.studies.unverified", sentence, all.unverified());
    }

    private String one(String place, Study study) {
        return words.text(
                "summary.studies.one",
                place,
                study.title().in(words.locale()),
                Integer.toString(study.year()),
                codebook.kind(study.kind())
                        .map(Kind::name)
                        .map(name -> name.in(words.locale()))
                        .orElse(study.kind()),
                words.text("summary.finding." + code(study.finding())),
                words.text("evidence.strength." + code(study.design().strength())));
    }

    private boolean looksAt(Study study, Direction direction) {
        return codebook.kind(study.kind())
                .filter(kind -> kind.direction() == direction)
                .isPresent();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
