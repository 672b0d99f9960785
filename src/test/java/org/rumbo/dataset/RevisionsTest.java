package org.rumbo.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.Revision.Kind;
import org.rumbo.indicator.Status;

/** Two editions compared figure by figure. */
class RevisionsTest {

    private static Figure figure(String indicator, String country, int year, double value) {
        return new Figure(indicator, country, year, value);
    }

    private static Figures sorted(List<Figure> figures) {
        return Figures.of(figures.stream().sorted(Figure.BY_KEY).iterator());
    }

    @Test
    void what_is_new_changed_the_same_and_gone_is_told_apart_by_indicator() throws Exception {
        List<Figure> before = List.of(
                figure("rate", "COL", 2020, 25.0),
                figure("rate", "COL", 2021, 26.0),
                figure("victims", "SLV", 2020, 1));
        List<Figure> after = List.of(
                figure("rate", "COL", 2021, 26.0), figure("rate", "COL", 2020, 24.5), figure("rate", "ECU", 2020, 7.8));
        List<Revision> told = new ArrayList<>();

        var counts = Revisions.between(sorted(before), sorted(after), told::add);

        assertThat(counts)
                .containsOnly(
                        java.util.Map.entry("rate", new Difference(1, 1, 1, 0)),
                        java.util.Map.entry("victims", new Difference(0, 0, 0, 1)));
        assertThat(told)
                .containsExactly(
                        new Revision(Kind.CHANGED, "rate", "COL", 2020, 25.0, 24.5),
                        new Revision(Kind.FRESH, "rate", "ECU", 2020, null, 7.8),
                        new Revision(Kind.REMOVED, "victims", "SLV", 2020, 1.0, null));
        assertThat(Revisions.total(counts)).isEqualTo(new Difference(1, 1, 1, 1));
    }

    @Test
    void a_thousand_random_editions_are_compared_as_a_plain_look_up_does() throws Exception {
        Random random = new Random(7);
        String[] countries = {"GBR", "GBR_E_W", "GBR_NI", "GBS", "COL"};
        String[] indicators = {"a", "a-b", "ab", "b"};
        for (int round = 0; round < 1_000; round++) {
            List<Figure> before = randomFigures(random, indicators, countries);
            List<Figure> after = randomFigures(random, indicators, countries);
            var old = before.stream().collect(Collectors.toMap(RevisionsTest::key, Function.identity()));
            var now = after.stream().collect(Collectors.toMap(RevisionsTest::key, Function.identity()));
            int fresh = 0;
            int changed = 0;
            int unchanged = 0;
            for (var entry : now.entrySet()) {
                Figure was = old.get(entry.getKey());
                if (was == null) {
                    fresh++;
                } else if (was.value() == entry.getValue().value()) {
                    unchanged++;
                } else {
                    changed++;
                }
            }
            int removed = old.size() - changed - unchanged;

            var counts = Revisions.between(sorted(before), sorted(after), Revisions.Each.IGNORED);

            assertThat(Revisions.total(counts)).isEqualTo(new Difference(fresh, changed, unchanged, removed));
        }
    }

    private static String key(Figure figure) {
        return figure.indicator() + " " + figure.country() + " " + figure.year();
    }

    private static List<Figure> randomFigures(Random random, String[] indicators, String[] countries) {
        List<Figure> figures = new ArrayList<>();
        for (String indicator : indicators) {
            for (String country : countries) {
                for (int year = 2000; year < 2003; year++) {
                    if (random.nextBoolean()) {
                        figures.add(figure(indicator, country, year, random.nextInt(3)));
                    }
                }
            }
        }
        return figures;
    }

    @Test
    void figures_of_a_file_come_in_order_whatever_its_order_was() throws Exception {
        List<ObservationDraft> drafts = new ArrayList<>();
        for (String indicator : List.of("victims", "rate")) {
            for (String country : List.of("SLV", "GBR_NI", "GBR", "COL")) {
                for (int year : new int[] {2021, 2019, 2020}) {
                    drafts.add(new ObservationDraft(
                            indicator, country, year, 1, null, null, Status.OBSERVED, "s", null, null, "Data", "D2"));
                }
            }
        }
        Figures figures = Figures.of(drafts);
        List<Figure> read = new ArrayList<>();
        for (Figure next = figures.next(); next != null; next = figures.next()) {
            read.add(next);
        }

        assertThat(read).hasSize(24).isSortedAccordingTo(Figure.BY_KEY);
    }

    @Test
    void a_revision_is_large_by_ten_per_cent_and_by_more_than_the_last_decimal() {
        assertThat(revision(10, 11.0).large(1)).isFalse();
        assertThat(revision(10, 11.2).large(1)).isTrue();
        assertThat(revision(10, 8.8).large(1)).isTrue();
        // twice as much, and yet no more than one unit of the decimal that is shown
        assertThat(revision(0.1, 0.2).large(1)).isFalse();
        assertThat(revision(0.1, 0.3).large(1)).isTrue();
        // from zero there is no share: the decimal decides
        assertThat(revision(0, 1).large(0)).isFalse();
        assertThat(revision(0, 2).large(0)).isTrue();
        assertThat(revision(0, 2).relative()).isNull();
        assertThat(revision(-4, -5).relative()).isEqualTo(-0.25);
        assertThat(new Revision(Kind.FRESH, "rate", "COL", 2020, null, 9.0).large(0))
                .isFalse();
    }

    private static Revision revision(double before, double after) {
        return new Revision(Kind.CHANGED, "rate", "COL", 2020, before, after);
    }

    @Test
    void the_largest_changes_are_listed_first_and_all_are_counted() throws Exception {
        List<Figure> before = new ArrayList<>();
        List<Figure> after = new ArrayList<>();
        for (int year = 1900; year < 2000; year++) {
            before.add(figure("rate", "COL", year, 100));
            after.add(figure("rate", "COL", year, 100 + year - 1900));
        }

        var difference = EditionDifference.between(sorted(before), sorted(after), code -> 1, 5);

        assertThat(difference.total()).isEqualTo(new Difference(0, 99, 1, 0));
        assertThat(difference.changed())
                .extracting(Revision::year)
                .containsExactly(1999, 1998, 1997, 1996, 1995)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(difference.largeInTotal()).isEqualTo(89);
    }
}
