package org.rumbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;

class AgendaTest {

    private static final CellRef CELL = new CellRef("Sheet", "A2");
    private static final Localized TEXT = new Localized("", "", "");
    private static final CountryCode AAA = new CountryCode("AAA");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private final List<Instrument> instruments = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();

    @Test
    void what_is_done_is_further_than_what_is_law_and_what_is_law_than_what_is_said() {
        instruments.add(instrument("needles", Layer.DECLARED, "announced", 1, "2010-01-01", null));
        assertThat(harmReduction()).isEqualTo(Stage.DECLARED);
        instruments.add(instrument("needles", Layer.DECLARED, "bill", 1, "2011-01-01", null));
        assertThat(harmReduction()).isEqualTo(Stage.BEFORE_LEGISLATURE);
        instruments.add(instrument("needles", Layer.LAW, "enacted_law", 1, "2012-01-01", null));
        assertThat(harmReduction()).isEqualTo(Stage.IN_LAW);
        assertThat(agenda().gap(AAA, TODAY)).isEqualTo(1);
        instruments.add(instrument("naloxone", Layer.PRACTICE, "in_force_executive", 2, "2013-01-01", null));
        assertThat(harmReduction()).isEqualTo(Stage.IN_PRACTICE);
        assertThat(agenda().gap(AAA, TODAY)).isZero();
        assertThat(agenda().cell(AAA, AgendaMeasure.HARM_REDUCTION, TODAY).decisive())
                .get()
                .extracting(Instrument::kind)
                .isEqualTo("naloxone");
    }

    @Test
    void what_ended_is_told_apart_from_what_never_was() {
        instruments.add(instrument("needles", Layer.PRACTICE, "expired", 2, "2010-01-01", "2015-01-01"));

        assertThat(harmReduction()).isEqualTo(Stage.ENDED);
        assertThat(agenda().cell(AAA, AgendaMeasure.HARM_REDUCTION, LocalDate.of(2014, 1, 1))
                        .stage())
                .isEqualTo(Stage.IN_PRACTICE);
        assertThat(agenda().cell(AAA, AgendaMeasure.HARM_REDUCTION, LocalDate.of(2009, 1, 1))
                        .stage())
                .isEqualTo(Stage.NOT_SEARCHED);
    }

    @Test
    void nothing_found_is_said_only_where_somebody_looked() {
        assertThat(harmReduction()).isEqualTo(Stage.NOT_SEARCHED);
        coverage.add(new Coverage(AAA, Domain.HEALTH, CoverageStatus.SEARCHED, CELL));
        assertThat(harmReduction()).isEqualTo(Stage.NOTHING_FOUND);
        coverage.clear();
        coverage.add(new Coverage(AAA, Domain.HEALTH, CoverageStatus.NOT_APPLICABLE, CELL));
        assertThat(harmReduction()).isEqualTo(Stage.NOT_APPLICABLE);
    }

    @Test
    void an_instrument_at_level_0_is_no_stage() {
        coverage.add(new Coverage(AAA, Domain.HEALTH, CoverageStatus.SEARCHED, CELL));
        instruments.add(instrument("needles", Layer.LAW, "enacted_law", 0, "2010-01-01", null));

        assertThat(harmReduction()).isEqualTo(Stage.NOTHING_FOUND);
    }

    @Test
    void a_signature_is_held_against_what_was_in_force_on_its_day_and_what_came_after() {
        instruments.add(instrument("state_of_exception", Layer.PRACTICE, "expired", 2, "2023-08-01", "2023-10-01"));
        instruments.add(instrument("state_of_exception", Layer.PRACTICE, "in_force_executive", 2, "2024-01-01", null));
        assertThat(agenda().contradiction(AAA)).isEmpty();
        declarations.add(declaration(Position.HARDLINE, "2024-01-01"));
        assertThat(agenda().contradiction(AAA)).isEmpty();
        declarations.add(declaration(Position.SIGNATORY, "2023-09-09"));

        assertThat(agenda().contradiction(AAA)).hasValueSatisfying(c -> {
            assertThat(c.then()).extracting(i -> i.start().toString()).containsExactly("2023-08-01");
            assertThat(c.since()).extracting(i -> i.start().toString()).containsExactly("2024-01-01");
        });
    }

    @Test
    void what_goes_on_did_not_come_later_and_holds_since_its_begin() {
        instruments.add(instrument("state_of_exception", Layer.LAW, "enacted_law", 1, "2010-05-01", null));
        instruments.add(instrument("state_of_exception", Layer.PRACTICE, "expired", 1, "2023-03-01", "2023-09-20"));
        instruments.add(instrument("state_of_exception", Layer.PRACTICE, "in_force_executive", 2, "2023-09-21", null));
        declarations.add(declaration(Position.SIGNATORY, "2023-09-09"));

        assertThat(agenda().contradiction(AAA)).hasValueSatisfying(c -> {
            assertThat(c.then()).extracting(i -> i.start().toString()).containsExactly("2010-05-01");
            assertThat(c.since()).isEmpty();
        });
    }

    private Stage harmReduction() {
        return agenda().cell(AAA, AgendaMeasure.HARM_REDUCTION, TODAY).stage();
    }

    private Agenda agenda() {
        var codebook = new Codebook(List.of(
                kind("needles", Domain.HEALTH, "harm reduction"),
                kind("naloxone", Domain.HEALTH, "harm reduction"),
                kind("state_of_exception", Domain.EXCEPTION_AND_PUNISHMENT, null)));
        return new Agenda(codebook, new Research(codebook, coverage, List.of()), instruments, declarations);
    }

    private static Declaration declaration(Position position, String date) {
        return new Declaration(
                AAA,
                position,
                LocalDate.parse(date),
                null,
                TEXT,
                new Reference("", null, null, null),
                Confidence.VERIFIED,
                null,
                null,
                CELL);
    }

    private static Kind kind(String code, Domain domain, String measure) {
        return new Kind(
                code,
                domain.direction(),
                domain,
                measure,
                1,
                "all",
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                TEXT,
                null,
                null,
                null,
                CELL);
    }

    private static Instrument instrument(String kind, Layer layer, String status, int level, String start, String end) {
        return new Instrument(
                kind + start,
                AAA,
                TEXT,
                kind,
                kind.startsWith("state") ? Direction.MILITARIZED : Direction.HARM_REDUCTION,
                layer,
                Scope.NATIONAL,
                level,
                LocalDate.parse(start),
                DatePrecision.DAY,
                end == null ? null : LocalDate.parse(end),
                null,
                status,
                TEXT,
                new Reference("", null, null, null),
                Confidence.VERIFIED,
                true,
                null,
                null,
                CELL);
    }
}
