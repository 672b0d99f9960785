package org.rumbo.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rumbo.dataset.Difference;
import org.rumbo.dataset.EditionDifference;
import org.rumbo.dataset.Revision;
import org.rumbo.dataset.Revision.Kind;
import org.rumbo.dataset.StoredDifferences;
import org.rumbo.dataset.StoredFigures;
import org.rumbo.testing.Databases;

/** An import keeps what the release holds, and how it differs from the one whose place it takes; on either database. */
abstract class CountedAtImportTest extends EditorTest {

    private EditionDifference kept(long from, long to) throws Exception {
        try (var connection = database.getConnection()) {
            return StoredDifferences.read(connection, from, to);
        }
    }

    @Test
    void the_difference_to_the_release_that_it_replaces_is_what_comparing_them_finds() throws Exception {
        long first = edition(
                "figures",
                "one",
                List.of("SLV", "rate", 2015, 10.0, "observed"),
                List.of("SLV", "rate", 2016, 10.0, "observed"),
                List.of("COL", "rate", 2015, 5.0, "observed"));
        long second = edition(
                "figures",
                "two",
                List.of("ECU", "rate", 2015, 1.0, "observed"),
                List.of("SLV", "rate", 2016, 10.0, "observed"),
                List.of("SLV", "rate", 2015, 12.5, "observed"));

        EditionDifference kept = kept(first, second);

        assertThat(kept.byIndicator()).isEqualTo(Map.of("rate", new Difference(1, 1, 1, 1)));
        assertThat(kept.changed()).containsExactly(new Revision(Kind.CHANGED, "rate", "SLV", 2015, 10.0, 12.5));
        assertThat(kept.large()).isEqualTo(Map.of("rate", 1));
        try (var connection = database.getConnection();
                var before = new StoredFigures(connection, first, null);
                var after = new StoredFigures(connection, second, null)) {
            int decimals = Integer.parseInt(
                    Databases.query(database, "select decimals from indicator where release_id = " + second)
                            .getFirst());
            assertThat(EditionDifference.between(before, after, code -> decimals, EditionDifference.LISTED))
                    .isEqualTo(kept);
        }
        assertThat(kept(second, first)).isNull();
    }

    @Test
    void what_it_holds_is_counted_by_indicator_and_sheet() throws Exception {
        long release = edition(
                "figures",
                "one",
                List.of("SLV", "rate", 2015, 10.0, "observed"),
                List.of("COL", "rate", 2011, 5.0, "observed"),
                List.of("SLV", "rate", 2016, 10.0, "observed"));

        assertThat(Databases.query(
                        database,
                        "select i.code || ' ' || observations || ' ' || places || ' ' || first_year || ' ' || last_year"
                                + " from indicator_count c join indicator i on i.id = c.indicator_id where i.release_id = "
                                + release + " order by 1"))
                .containsExactly("rate 3 2 2011 2016");
        assertThat(Databases.query(
                        database,
                        "select sheet || ' ' || row_count from release_rows where row_count > 0 and release_id = "
                                + release + " order by 1"))
                .containsExactly("Data 3", "Indicators 1", "Sources 1");
    }
}
