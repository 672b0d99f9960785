package org.rumbo.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.testing.Observations;
import org.rumbo.text.Localized;

/** Which names mean one maker, where a series is cut for another, and what can be compared nevertheless. */
class MakersTest {

    private static final CountryCode VENEZUELA = new CountryCode("VEN");

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvFileSource(resources = "makers.csv", numLinesToSkip = 1)
    void namesOfOneMakerAreNotSplitAndThoseOfTwoAreNotJoined(
            @Nullable String earlier,
            @Nullable String between,
            @Nullable String later,
            boolean one,
            int runs,
            boolean comparable) {
        List<Observation> observations = List.of(of(2013, earlier), of(2014, between), of(2015, later));
        Series series = series(observations, List.of());

        assertThat(Makers.of(earlier).mayBeOneWith(Makers.of(between))).isEqualTo(one);
        assertThat(series.breaks()).hasSize(runs - 1);
        assertThat(series.comparable(2013, 2014)).isEqualTo(one);
        assertThat(series.comparable(2013, 2015)).isEqualTo(comparable);
    }

    @Test
    void theBreakStandsBeforeTheFirstFigureOfTheOtherMakerAndNamesBoth() {
        Series series = series(List.of(of(2012, "OAS"), of(2014, "Attorney General")), List.of());

        assertThat(series.breaks()).singleElement().satisfies(cut -> {
            assertThat(cut.date()).isEqualTo("2014-01-01");
            assertThat(cut.kind()).isEqualTo(BreakKind.MAKER);
            assertThat(cut.note())
                    .isEqualTo(
                            new Localized(
                                    "The publisher names another maker of the figures: OAS to 2012, Attorney General from 2014.",
                                    "Quien publica nombra a otro autor de las cifras: OAS hasta 2012, Attorney General desde 2014.",
                                    "Quem publica nomeia outro autor dos números: OAS até 2012, Attorney General a partir de 2014."));
            assertThat(cut.cell()).isEqualTo(new CellRef("Data", "D2014"));
        });
    }

    @Test
    void whereTheMakerChangesWithTheEditionTheJoinSaysIt() {
        List<Observation> observations = List.of(of(2012, "OAS"), of(2014, "CTS"));
        Break join = declared(BreakKind.EDITION, "2013-01-01");
        Break counting = declared(BreakKind.COUNTING, "2013-01-01");

        assertThat(series(observations, List.of(join)).breaks()).containsExactly(join);
        assertThat(series(observations, List.of(counting)).breaks())
                .extracting(Break::kind)
                .containsExactly(BreakKind.COUNTING, BreakKind.MAKER);
    }

    @Test
    void aFigureWithoutAMakerHidesNoChange() {
        Series series = series(
                Stream.of(of(2012, "OAS"), of(2013, null), of(2014, "CTS")).toList(), List.of());

        assertThat(series.breaks()).extracting(Break::date).containsExactly(LocalDate.of(2014, 1, 1));
    }

    private static Series series(List<Observation> observations, List<Break> declared) {
        return Series.of("homicide-rate", VENEZUELA, observations, Makers.changes(observations), declared);
    }

    private static Break declared(BreakKind kind, String date) {
        return new Break(
                LocalDate.parse(date),
                kind,
                new Localized("cut", "corte", "corte"),
                null,
                null,
                null,
                new CellRef("Breaks", "A2"));
    }

    private static Observation of(int year, @Nullable String origin) {
        return Observations.observed(year, 1, 1, origin, null, new CellRef("Data", "D" + year));
    }
}
