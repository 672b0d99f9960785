package org.rumbo.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.testing.Observations;
import org.rumbo.text.Localized;

/** Which places are ranked, by which figure, and where each stands. */
class RankingTest {

    private static final int ASKED = 2024;

    /** A place of a case: its series, the years that rest on few people, and what is to come out. */
    private record Row(String kase, Series series, List<Integer> small, OptionalInt figure, OptionalInt rank) {}

    @Test
    void placesAreRankedByTheSameCasesAsInTheBrowser() throws IOException {
        Map<String, List<Row>> cases = rows().collect(Collectors.groupingBy(Row::kase));
        assertThat(cases).hasSize(2);
        cases.values().forEach(rows -> {
            Ranking ranking = Ranking.of(
                    rows.stream().map(Row::series).toList(),
                    ASKED,
                    (place, year) -> rows.stream()
                            .anyMatch(row -> row.series().country().equals(place)
                                    && row.small().contains(year)));
            for (Row row : rows) {
                CountryCode place = row.series().country();
                assertThat(row.series().near(ASKED).map(Observation::year))
                        .as("figure of %s", place)
                        .isEqualTo(row.figure().stream().boxed().findFirst());
                assertThat(ranking.position(place)).as("rank of %s", place).isEqualTo(row.rank());
            }
        });
    }

    @Test
    void whatRestsOnFewPeopleIsNamedAndFewerThanTenAreTooFew() throws IOException {
        List<Row> nine = rows().filter(row -> row.kase().equals("nine")).toList();
        Ranking ranking = Ranking.of(
                nine.stream().map(Row::series).toList(),
                ASKED,
                (place, _) -> place.value().equals("JJJ"));

        assertThat(ranking.tooFew()).isTrue();
        assertThat(ranking.few()).containsExactly(new CountryCode("JJJ"));
        assertThat(ranking.figures().keySet()).first().isEqualTo(new CountryCode("AAA"));
    }

    @Test
    void theYearIsTheNewestThatMostOfThoseWithAnyFigureHaveElseTheOneThatMostHave() {
        Series one = series("AAA", List.of(), at(2020, 1), at(2021, 1));
        Series two = series("BBB", List.of(), at(2020, 1), at(2022, 1));

        assertThat(Ranking.year(List.of(one, two))).hasValue(2020);
        assertThat(Ranking.year(List.of(one))).hasValue(2021);
        assertThat(Ranking.year(
                        List.of(one, series("CCC", List.of(), at(2022, 1)), series("DDD", List.of(), at(2019, 1)))))
                .hasValue(2022);
        assertThat(Ranking.year(List.of())).isEmpty();
    }

    private static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/rumbo/indicator/ranking.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(
                        cells[0],
                        series(
                                cells[1],
                                cells[4].isEmpty() ? List.of() : List.of(counting(cells[4])),
                                words(cells[2])
                                        .map(word -> word.split(":"))
                                        .map(pair -> at(Integer.parseInt(pair[0]), Double.parseDouble(pair[1])))
                                        .toArray(Observation[]::new)),
                        words(cells[3]).map(Integer::valueOf).toList(),
                        number(cells[5]),
                        number(cells[6])));
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty());
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }

    private static Break counting(String date) {
        return new Break(
                LocalDate.parse(date),
                BreakKind.COUNTING,
                new Localized("changed", "cambio", "mudou"),
                null,
                null,
                null,
                new CellRef("Breaks", "A2"));
    }

    private static Series series(String place, List<Break> breaks, Observation... observations) {
        return new Series("rate", new CountryCode(place), List.of(observations), breaks);
    }

    private static Observation at(int year, double value) {
        return Observations.observed(year, value, 1, null, null, new CellRef("Data", "D" + year));
    }
}
