package org.rumbo.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Emergencies;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.wording.Wording;

/**
 * What policy holds now and since when, in one sentence: both scores of the newest year, since when one of them has been the higher
 * beyond its bounds, how many measures were behind them, and the days under states of exception.
 */
final class PolicySentence {

    private final Wording words;

    PolicySentence(Wording words) {
        this.words = words;
    }

    /**
     * @param years ascending, the newest last, and none of them beyond the research
     * @param on the last day that was researched
     */
    String of(List<Stance> years, List<Instrument> instruments, LocalDate on) {
        Stance now = years.getLast();
        Map<String, Direction> directions = instruments.stream()
                .collect(Collectors.toMap(Instrument::code, Instrument::direction, (one, same) -> one));
        String sentence = words.text(
                "summary.policy",
                Integer.toString(now.year()),
                words.score(now.militarization(), 0),
                words.score(now.harmReduction(), 0),
                lean(years),
                inForce(now, directions, Direction.MILITARIZED),
                inForce(now, directions, Direction.HARM_REDUCTION));
        return emergency(Emergencies.of(instruments, on), now.year())
                        .map(days -> words.text("summary.policy.exception", sentence, days, words.day(on)))
                        .orElse(sentence)
                + ".";
    }

    private static long inForce(Stance now, Map<String, Direction> directions, Direction direction) {
        return now.instruments().stream()
                .filter(code -> directions.get(code) == direction)
                .count();
    }

    /** The newest year with days under states of exception, where it is the year of the scores or later. */
    private Optional<String> emergency(Emergencies emergencies, int year) {
        if (emergencies.byYear().isEmpty() || emergencies.byYear().lastKey() < year) {
            return Optional.empty();
        }
        int newest = emergencies.byYear().lastKey();
        return Optional.of(EmergencyWording.year(
                newest, Objects.requireNonNull(emergencies.byYear().get(newest)), words));
    }

    /** Which score is the higher, and since when without a break; only what holds wherever within their bounds they lie. */
    private String lean(List<Stance> years) {
        Stance now = years.getLast();
        if (now.militarization() == null || now.harmReduction() == null) {
            return words.text("summary.policy.lean.one");
        }
        for (Lean lean : Lean.values()) {
            if (lean.holds(now)) {
                int since = years.reversed().stream()
                        .takeWhile(lean::holds)
                        .map(Stance::year)
                        .reduce((newer, older) -> older)
                        .orElseThrow();
                return words.text(
                        since == years.getFirst().year() ? lean.key + ".always" : lean.key, Integer.toString(since));
            }
        }
        return words.text("summary.policy.lean.open");
    }

    private enum Lean {
        MILITARIZATION("summary.policy.lean.militarization", Stance::militarization, Stance::harmReduction),
        HARM_REDUCTION("summary.policy.lean.harm_reduction", Stance::harmReduction, Stance::militarization);

        private final String key;
        private final Function<Stance, @Nullable Score> higher;
        private final Function<Stance, @Nullable Score> lower;

        Lean(String key, Function<Stance, @Nullable Score> higher, Function<Stance, @Nullable Score> lower) {
            this.key = key;
            this.higher = higher;
            this.lower = lower;
        }

        boolean holds(Stance year) {
            Score above = higher.apply(year);
            Score below = lower.apply(year);
            return above != null && below != null && above.lower() > below.upper();
        }
    }
}
