package org.rumbo.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rumbo.country.CountryCode;
import org.rumbo.policy.Agenda;
import org.rumbo.policy.AgendaCell;
import org.rumbo.policy.AgendaMeasure;
import org.rumbo.policy.Kind;
import org.rumbo.wording.Wording;

/** The columns of the matrix: the eight measures, then the militarized kinds; a code stands for one of either. */
final class AgendaColumns {

    private AgendaColumns() {}

    /** Codes in the order of the matrix. */
    static List<String> codes(Agenda agenda) {
        List<String> codes = new ArrayList<>();
        Arrays.stream(AgendaMeasure.values()).map(AgendaColumns::code).forEach(codes::add);
        agenda.militarized().stream().map(Kind::code).forEach(codes::add);
        return codes;
    }

    static String code(AgendaMeasure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    static List<AgendaPage.Column> columns(Agenda agenda, Wording words) {
        List<AgendaPage.Column> columns = new ArrayList<>();
        for (AgendaMeasure measure : AgendaMeasure.values()) {
            columns.add(new AgendaPage.Column(
                    code(measure), "harm_reduction", words.text("agenda.measure." + code(measure))));
        }
        for (Kind kind : agenda.militarized()) {
            columns.add(new AgendaPage.Column(
                    kind.code(), "militarized", kind.name().in(words.locale())));
        }
        return columns;
    }

    /** Every cell of a country, in the order of the columns. */
    static List<AgendaCell> cells(Agenda agenda, CountryCode country, LocalDate on) {
        List<AgendaCell> cells = new ArrayList<>();
        for (AgendaMeasure measure : AgendaMeasure.values()) {
            cells.add(agenda.cell(country, measure, on));
        }
        agenda.militarized().forEach(kind -> cells.add(agenda.cell(country, kind, on)));
        return cells;
    }

    /** The kinds behind a column. */
    static List<Kind> kinds(Agenda agenda, String code) {
        for (AgendaMeasure measure : AgendaMeasure.values()) {
            if (code(measure).equals(code)) {
                return agenda.kinds(measure);
            }
        }
        return agenda.militarized().stream().filter(k -> k.code().equals(code)).toList();
    }
}
