package org.rumbo.policy;

import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;

/** Stances that {@code expected_stance.py} and {@code expected_stance_2.py} worked out day by day. */
final class ExpectedStance {

    private ExpectedStance() {}

    /** @param name of the file beside this class */
    static List<CSVRecord> read(String name) throws IOException {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(ExpectedStance.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setCommentMarker('#')
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }

    static void check(SoftAssertions softly, CSVRecord row, Stance stance) {
        check(softly, row, "militarized", stance.militarization());
        check(softly, row, "non_violent", stance.harmReduction());
    }

    private static void check(SoftAssertions softly, CSVRecord row, String road, Score score) {
        String name = row.get("country") + " " + row.get("year") + " " + road;
        if (row.get(road).isEmpty()) {
            softly.assertThat(score).as(name).isNull();
            return;
        }
        softly.assertThat(score).as(name).isNotNull();
        if (score != null) {
            softly.assertThat(score.value()).as(name).isCloseTo(number(row, road), within(6e-5));
            softly.assertThat(score.lower()).as(name + " lower").isCloseTo(number(row, road + "_lower"), within(6e-5));
            softly.assertThat(score.upper()).as(name + " upper").isCloseTo(number(row, road + "_upper"), within(6e-5));
            if (row.isMapped(road + "_known")) {
                softly.assertThat(score.known())
                        .as(name + " known")
                        .isCloseTo(number(row, road + "_known"), within(6e-5));
            }
        }
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
