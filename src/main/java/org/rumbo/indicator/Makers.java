package org.rumbo.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rumbo.text.Localized;
import org.rumbo.text.Texts;

/**
 * Who made a figure, by the names that its publisher gives in the origin of the row: {@code NSO}, or {@code SAS/NP} where it gives
 * several. What a publisher did to a maker's figure ({@code NP Adjusted}), and which edition of a maker it took
 * ({@code GSH 2019 Revision}), makes no other maker of it; any other name is another one, since nothing in the data shows that two
 * names mean the same office.
 *
 * @param names lower case; empty where nobody is named
 */
public record Makers(Set<String> names) {

    /** What says how or when a figure was made, and not by whom. */
    private static final Pattern NOT_A_NAME =
            Pattern.compile("\\b(?:adjusted|computed|covid-19|revision|revised|(?:19|20)\\d\\d)\\b");

    private static final Pattern NOTHING_LEFT = Pattern.compile("\\(\\s*\\)");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\d)]+$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Makers NOBODY = new Makers(Set.of());

    /** The makers that an origin names; nobody where there is none. */
    public static Makers of(@Nullable String origin) {
        if (origin == null) {
            return NOBODY;
        }
        Set<String> names = new TreeSet<>();
        for (String part : origin.toLowerCase(Locale.ROOT).split("/")) {
            String name = NOTHING_LEFT
                    .matcher(NOT_A_NAME.matcher(part).replaceAll(" "))
                    .replaceAll(" ");
            name = BLANKS.matcher(EDGES.matcher(name).replaceAll("")).replaceAll(" ");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return new Makers(names);
    }

    /** Whether anybody is named. */
    public boolean known() {
        return !names.isEmpty();
    }

    /** Whether nothing shows that two figures were made by different ones: they share a name, or one of them names nobody. */
    public boolean mayBeOneWith(Makers other) {
        return !known() || !other.known() || names.stream().anyMatch(other.names::contains);
    }

    private Makers sharedWith(Makers other) {
        Set<String> shared = new TreeSet<>(names);
        shared.retainAll(other.names);
        return new Makers(shared);
    }

    /** All names in one word, for who compares them elsewhere; null where nobody is named. */
    public @Nullable String key() {
        return known() ? String.join("/", names) : null;
    }

    /**
     * A figure that has another maker than the one before it that names one.
     *
     * @param before year of the earlier of the two
     * @param cut the break between them, on the first day of the later one's year
     */
    record Change(int before, Break cut) {

        /** Whether that break, which a workbook declares, says already that the two are not comparable as they were not made alike. */
        boolean isToldBy(Break declared) {
            return declared.kind() != BreakKind.COUNTING
                    && declared.separates(before, cut.date().getYear());
        }
    }

    /** The changes of maker in a series, in order of year. */
    static List<Change> changes(List<Observation> observations) {
        List<List<Observation>> runs = runs(observations);
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            Observation before = runs.get(i - 1).getLast();
            changes.add(new Change(before.year(), cut(before, runs.get(i).getFirst())));
        }
        return List.copyOf(changes);
    }

    /** The figures that name a maker, in order of year, cut where it is another: those of a run have a name in common. */
    public static List<List<Observation>> runs(List<Observation> observations) {
        List<List<Observation>> runs = new ArrayList<>();
        Makers makers = NOBODY;
        for (Observation next : observations) {
            boolean sameWord =
                    !runs.isEmpty() && Objects.equals(runs.getLast().getLast().origin(), next.origin());
            Makers now = sameWord ? makers : of(next.origin());
            if (now.known()) {
                if (runs.isEmpty() || !makers.mayBeOneWith(now)) {
                    runs.add(new ArrayList<>());
                }
                makers = runs.getLast().isEmpty() ? now : makers.sharedWith(now);
                runs.getLast().add(next);
            }
        }
        return runs;
    }

    private static Break cut(Observation before, Observation next) {
        return new Break(
                LocalDate.of(next.year(), 1, 1), BreakKind.MAKER, note(before, next), null, null, null, next.cell());
    }

    private static Localized note(Observation before, Observation next) {
        List<String> notes = Texts.LANGUAGES.stream()
                .map(language -> Texts.of(language)
                        .get(
                                "break.maker",
                                String.valueOf(before.origin()),
                                Integer.toString(before.year()),
                                String.valueOf(next.origin()),
                                Integer.toString(next.year())))
                .toList();
        return new Localized(notes.get(0), notes.get(1), notes.get(2));
    }
}
