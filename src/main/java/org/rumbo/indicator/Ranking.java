package org.rumbo.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.rumbo.country.CountryCode;

/**
 * The one rule by which places are ranked in a year, from the highest figure down: the set, the year and the figure of each. A place
 * is in with its figure of the year or the nearest within two years ({@link Series#near}); one whose figure rests on few people is
 * out; equal figures share a place; and fewer than ten are not ranked, since the last of eight says nothing. The ranking of the
 * overview follows it in {@code frontend/charts/overview/ranking.ts}; a table of cases is read by the tests of both.
 */
public final class Ranking {

    /** As many places as a rank needs to say something. */
    public static final int FEWEST = 10;

    private final int year;
    private final Map<CountryCode, Observation> ranked = new LinkedHashMap<>();
    private final List<CountryCode> few = new ArrayList<>();

    private Ranking(int year) {
        this.year = year;
    }

    /** @param few whether the figure of a place and year rests on few people */
    public static Ranking of(Collection<Series> places, int year, BiPredicate<CountryCode, Integer> few) {
        Ranking ranking = new Ranking(year);
        record Placed(CountryCode place, Observation figure) {}
        List<Placed> all = new ArrayList<>();
        for (Series series : places) {
            series.near(year).ifPresent(figure -> {
                if (few.test(series.country(), figure.year())) {
                    ranking.few.add(series.country());
                } else {
                    all.add(new Placed(series.country(), figure));
                }
            });
        }
        all.sort(Comparator.comparingDouble(placed -> -placed.figure().value()));
        all.forEach(placed -> ranking.ranked.put(placed.place(), placed.figure()));
        return ranking;
    }

    /**
     * The year for which places are ranked where nobody asks for another one: the newest for which more than half of those that have
     * any figure have one; else the one that most of them have. Empty where there is no figure.
     */
    public static OptionalInt year(Collection<Series> places) {
        Map<Integer, Integer> having = new TreeMap<>(Comparator.reverseOrder());
        int any = 0;
        for (Series series : places) {
            any += series.observations().isEmpty() ? 0 : 1;
            series.observations().forEach(o -> having.merge(o.year(), 1, Integer::sum));
        }
        int most = 0;
        OptionalInt best = OptionalInt.empty();
        for (var entry : having.entrySet()) {
            if (entry.getValue() * 2 > any) {
                return OptionalInt.of(entry.getKey());
            }
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = OptionalInt.of(entry.getKey());
            }
        }
        return best;
    }

    /** The year that places are ranked for. */
    public int year() {
        return year;
    }

    /** The figures of those that are in, highest first. */
    public Map<CountryCode, Observation> figures() {
        return Collections.unmodifiableMap(ranked);
    }

    /** Those whose figure rests on few people. */
    public List<CountryCode> few() {
        return List.copyOf(few);
    }

    /** Whether there are too few places for a rank. */
    public boolean tooFew() {
        return ranked.size() < FEWEST;
    }

    /** 1 for the highest; empty where the place is not in or there are too few of them. */
    public OptionalInt position(CountryCode place) {
        Optional<Observation> own = Optional.ofNullable(ranked.get(place));
        if (tooFew() || own.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = own.get().value();
        return OptionalInt.of(1
                + (int) ranked.values().stream().filter(o -> o.value() > value).count());
    }
}
