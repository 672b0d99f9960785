package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.rumbo.comparison.FewSeries.code;
import static org.rumbo.comparison.FewSeries.counting;
import static org.rumbo.comparison.FewSeries.country;
import static org.rumbo.comparison.FewSeries.join;
import static org.rumbo.comparison.FewSeries.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rumbo.chart.ChartModel;
import org.rumbo.country.Country;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Layer;
import org.rumbo.policy.PolicyEvent;
import org.rumbo.policy.PolicyService;
import org.rumbo.policy.Reference;
import org.rumbo.policy.Scope;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.CellRef;
import org.rumbo.provenance.ReleaseCatalogue;
import org.rumbo.text.Localized;

/** What a comparison says around its lines: title, summary, events and caveats. */
class ComparisonServiceTest {

    private static final String RATE = "homicide-rate";
    private static final Locale SPANISH = Locale.of("es");

    private final CountryCatalogue countries = mock();
    private final PolicyService policy = mock();
    private final ReleaseCatalogue releases = mock();

    private final FewSeries few = new FewSeries()
            .put(series(
                    RATE,
                    "SLV",
                    List.of(counting("2019-07-01"), join(2024)),
                    2015,
                    105,
                    2018,
                    53,
                    2019,
                    38,
                    2020,
                    21,
                    2023,
                    2,
                    2024,
                    1.9))
            .put(RATE, "ECU", 2015, 6.5, 2023, 45.7)
            .put(RATE, "PER", 2020, 7)
            .put("population", "KNA", 2020, 47_000)
            .put(RATE, "KNA", 2015, 50, 2020, 20);

    @BeforeEach
    void someCountries() {
        for (Country one : List.of(
                country("SLV", "Americas", "El Salvador"),
                country("ECU", "Americas", "Ecuador"),
                country("PER", "Americas", "Peru"),
                country("KNA", "Americas", "Saint Kitts and Nevis"))) {
            when(countries.find(one.code())).thenReturn(Optional.of(one));
        }
        when(policy.codedCountries()).thenReturn(List.of(code("SLV"), code("ECU"), code("PER")));
        when(policy.stance(any(), anyInt(), anyInt()))
                .thenReturn(Map.of(
                        code("SLV"),
                        List.of(new Stance(
                                code("SLV"),
                                2022,
                                new Score(44, 44, 44, 1),
                                new Score(2, 1, 27, 1),
                                List.of("SLV-M-01")))));
    }

    @Test
    void theSummaryComparesNoValuesThatABreakParts() {
        assertThat(compare(2015, 2024, "SLV").summary())
                .isEqualTo("El Salvador: from 21.0 in 2020 to 2.0 in 2023. After a break, 1.9 in 2024.");
        assertThat(compare(2015, 2019, "SLV").summary()).isEqualTo("El Salvador: from 105.0 in 2015 to 38.0 in 2019.");
    }

    @Test
    void theSummaryAndTheChangeClassNameTheSameYears() {
        var told = Changes.newestRun(few.series(RATE, List.of(code("SLV"))).getFirst());

        assertThat(told.map(m -> m.before().year())).contains(2020);
        assertThat(told.map(m -> m.now().year())).contains(2023);
    }

    @Test
    void oneFigureIsNoChangeAndNoneIsSaidToBeNone() {
        assertThat(compare(2015, 2024, "PER").summary()).isEqualTo("Peru: 7.0 in 2020.");
        assertThat(compare(2010, 2012, "PER").summary()).isEqualTo("Peru: no figure in this period.");
    }

    @Test
    void aTitleNamesThreeCountriesAndCountsMoreInTheReadersLanguage() {
        assertThat(compare(2015, 2024, "SLV", "ECU", "PER").title())
                .isEqualTo("Rate, El Salvador, Ecuador and Peru, 2015\u20132024");
        assertThat(compare(2015, 2024, "SLV", "ECU", "PER", "KNA").title()).startsWith("Rate, four countries");
        assertThat(compareIn(SPANISH, 2015, 2024, "SLV").title()).isEqualTo("Tasa, El Salvador (es), 2015\u20132024");
    }

    @Test
    void whatIsUncertainIsNoEventOfAChart() {
        when(policy.events(any()))
                .thenReturn(List.of(
                        event("2022-03-27", Confidence.VERIFIED),
                        event("2022-04-01", Confidence.UNCERTAIN),
                        event("2003-07-23", Confidence.VERIFIED)));

        assertThat(compare(2015, 2024, "SLV").series().getFirst().marks())
                .extracting(ChartModel.PolicyMark::date)
                .containsExactly("2022-03-27");
    }

    @Test
    void whereNoEventIsCodedInstrumentsAreMarkedAndWhereThereIsNeitherThePanelSaysSo() {
        when(policy.codebook()).thenReturn(new Codebook(List.of()));
        when(policy.instruments(code("ECU")))
                .thenReturn(List.of(
                        instrument("2016-05-01", "2019-02-03"),
                        instrument("2009-05-01", null),
                        instrument("2020-05-01", "2026-01-01")));

        ChartModel.ComparisonData data = compare(2015, 2024, "ECU", "PER");

        assertThat(data.series().getFirst().marks())
                .extracting(ChartModel.PolicyMark::date, ChartModel.PolicyMark::title, ChartModel.PolicyMark::label)
                .containsExactly(
                        tuple("2016-05-01", "Start: Emergency in the ports", "Start: Emergency in the\u2026"),
                        tuple("2019-02-03", "End: Emergency in the ports", "End: Emergency in the p\u2026"),
                        tuple("2020-05-01", "Start: Emergency in the ports", "Start: Emergency in the\u2026"));
        assertThat(data.series().getLast().marks()).isEmpty();
        assertThat(data.withoutEvents())
                .containsEntry(
                        "ECU",
                        "No policy event is coded for 2015\u20132024: the marks are starts and ends of instruments.")
                .containsEntry("PER", "No policy event and no instrument is coded for 2015\u20132024.");
        assertThat(data.notes())
                .contains(
                        "No policy event is coded for 2015\u20132024, so starts and ends of instruments are marked instead: Ecuador.",
                        "Neither a policy event nor the start or end of an instrument is coded for 2015\u20132024: Peru.");
    }

    private static Instrument instrument(String start, @Nullable String end) {
        return new Instrument(
                "ECU-M-01",
                code("ECU"),
                new Localized("Emergency in the ports", "Emergencia en los puertos", "Emergência nos portos"),
                "state_of_exception",
                Direction.MILITARIZED,
                Layer.LAW,
                Scope.NATIONAL,
                2,
                LocalDate.parse(start),
                DatePrecision.DAY,
                end == null ? null : LocalDate.parse(end),
                end == null ? null : DatePrecision.DAY,
                "enacted_law",
                new Localized("The army guards.", "Vigila el ejército.", "O exército vigia."),
                new Reference("Decree", "Presidency", 2016, null),
                Confidence.VERIFIED,
                true,
                null,
                null,
                new CellRef("Instruments", "A2"));
    }

    @Test
    void whatAReaderMustKnowIsInTheNotes() {
        List<String> notes = compare(2015, 2024, "SLV", "KNA").notes();

        assertThat(notes)
                .anyMatch(note -> note.contains("El Salvador") && note.contains("Clashes are left out."))
                .anyMatch(note -> note.contains("Saint Kitts and Nevis") && note.contains("47,000"))
                .anyMatch(note -> note.contains("2022"))
                .anyMatch(note -> note.contains("Saint Kitts and Nevis") && note.contains("coded"));
    }

    @Test
    void anUnknownIndicatorOrCountryIsRefused() {
        assertThatThrownBy(() -> compare(2015, 2024, "XXX")).isInstanceOf(IllegalArgumentException.class);
        ComparisonQuery query = new ComparisonQuery("happiness", List.of(code("SLV")), 2015, 2024);
        assertThatThrownBy(() -> service().compare(query, Locale.ENGLISH)).hasMessageContaining("happiness");
    }

    private static PolicyEvent event(String date, Confidence confidence) {
        Localized text = new Localized("State of exception", "Régimen de excepción", "Estado de exceção");
        return new PolicyEvent(
                code("SLV"),
                LocalDate.parse(date),
                DatePrecision.DAY,
                "militarized",
                text,
                text,
                null,
                null,
                new Reference("Decreto 333", null, 2022, null),
                confidence,
                new CellRef("Events", "A2"));
    }

    private ComparisonService service() {
        return new ComparisonService(few, countries, policy, releases);
    }

    private ChartModel.ComparisonData compare(int from, int to, String... codes) {
        return compareIn(Locale.ENGLISH, from, to, codes);
    }

    private ChartModel.ComparisonData compareIn(Locale locale, int from, int to, String... codes) {
        var query = new ComparisonQuery(
                RATE, Arrays.stream(codes).map(FewSeries::code).toList(), from, to);
        return service().compare(query, locale);
    }
}
