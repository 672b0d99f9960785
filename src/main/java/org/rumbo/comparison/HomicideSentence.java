package org.rumbo.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.BreakKind;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Moved;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.Status;
import org.rumbo.wording.Wording;

/**
 * Level and trend of homicide in one sentence: the newest figure and its place by {@link Ranking}, then the ten years that every page
 * tells ({@link Moved}), or why they cannot be told and what can.
 */
final class HomicideSentence {

    private final Wording words;
    private final Indicator rate;

    HomicideSentence(Wording words, Indicator rate) {
        this.words = words;
        this.rate = rate;
    }

    /**
     * @param ranking of the region; empty where the place is not ranked with others
     * @param few why the newest figure rests on few people; null where it does not
     */
    String of(Country country, Series series, Optional<Ranking> ranking, @Nullable String few) {
        Optional<Observation> newest = series.latest();
        String scope = words.text("summary.scope." + code(country.kind()));
        if (newest.isEmpty()) {
            return words.text("summary.homicide.none", words.text("summary.place." + code(country.kind())));
        }
        return words.text(
                "summary.homicide",
                Integer.toString(newest.get().year()),
                words.number(newest.get().value(), rate),
                rate.unit().in(words.locale()),
                remarks(newest.get(), scope, few),
                ranking.flatMap(of -> rank(country, newest.get(), of)).orElse(""),
                String.join("; ", trend(series, newest.get())));
    }

    private String remarks(Observation newest, String scope, @Nullable String few) {
        List<String> remarks = new ArrayList<>(List.of(scope));
        if (newest.status() != Status.OBSERVED) {
            remarks.add(words.text("export.status." + code(newest.status())));
        }
        if (few != null) {
            remarks.add(words.text("summary.homicide.few", few));
        }
        return String.join("; ", remarks);
    }

    /** The place among those ranked, where the ranking holds this very figure. */
    private Optional<String> rank(Country country, Observation newest, Ranking ranking) {
        OptionalInt position = ranking.position(country.code());
        return position.isPresent() && newest.equals(ranking.figures().get(country.code()))
                ? Optional.of(words.text(
                        "summary.homicide.rank",
                        words.number(position.getAsInt(), 0),
                        words.number(ranking.figures().size(), 0),
                        words.region(String.valueOf(country.region())),
                        Integer.toString(ranking.year())))
                : Optional.empty();
    }

    private List<String> trend(Series series, Observation newest) {
        Optional<Moved> decade = Moved.newestDecade(series, newest.year());
        if (decade.isPresent() && decade.get().now().equals(newest)) {
            Moved moved = decade.get();
            return List.of(words.text(
                    "summary.homicide.decade." + direction(moved),
                    words.number(moved.before().value(), rate),
                    Integer.toString(moved.before().year()),
                    words.change(moved.difference(), rate.decimals())));
        }
        List<String> trend = new ArrayList<>(List.of(why(series, newest)));
        decade.or(() -> Changes.newestRun(series))
                .map(moved -> words.text(
                        "summary.homicide.run." + direction(moved),
                        words.number(moved.before().value(), rate),
                        Integer.toString(moved.before().year()),
                        words.number(moved.now().value(), rate),
                        Integer.toString(moved.now().year()),
                        words.change(moved.difference(), rate.decimals())))
                .ifPresent(trend::add);
        return trend;
    }

    /** Why the newest figure has none of ten years before to stand beside. */
    private String why(Series series, Observation newest) {
        int then = newest.year() - Moved.DECADE;
        if (series.at(then).isEmpty()) {
            return words.text("summary.homicide.alone", Integer.toString(then));
        }
        BreakKind kind = series.partedBy(then, newest.year()).orElseThrow();
        return words.text(
                "summary.homicide.parted." + code(kind),
                Integer.toString(then),
                words.list(series.between(then, newest.year(), kind).stream()
                        .map(this::date)
                        .distinct()
                        .toList()));
    }

    private String date(Break cut) {
        return cut.kind() == BreakKind.COUNTING
                ? words.month(cut.date())
                : Integer.toString(cut.date().getYear());
    }

    /** What a reader sees of the difference: one that is rounded to nothing is none. */
    private String direction(Moved moved) {
        String shown = words.change(moved.difference(), rate.decimals());
        return shown.startsWith("+") ? "up" : shown.startsWith("\u2212") ? "down" : "same";
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
