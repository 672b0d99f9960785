package org.rumbo.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rumbo.comparison.FewSeries.counting;
import static org.rumbo.comparison.FewSeries.country;
import static org.rumbo.comparison.FewSeries.join;
import static org.rumbo.comparison.FewSeries.maker;
import static org.rumbo.comparison.FewSeries.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rumbo.country.Country;
import org.rumbo.evidence.Design;
import org.rumbo.evidence.EffectDirection;
import org.rumbo.evidence.Study;
import org.rumbo.indicator.Break;
import org.rumbo.indicator.Indicator;
import org.rumbo.indicator.Observation;
import org.rumbo.indicator.Ranking;
import org.rumbo.indicator.Series;
import org.rumbo.indicator.Status;
import org.rumbo.policy.Codebook;
import org.rumbo.policy.Confidence;
import org.rumbo.policy.DatePrecision;
import org.rumbo.policy.Direction;
import org.rumbo.policy.Domain;
import org.rumbo.policy.DomainCoverage;
import org.rumbo.policy.Instrument;
import org.rumbo.policy.Kind;
import org.rumbo.policy.Layer;
import org.rumbo.policy.Reference;
import org.rumbo.policy.Scope;
import org.rumbo.policy.Score;
import org.rumbo.policy.Stance;
import org.rumbo.provenance.CellRef;
import org.rumbo.text.Localized;
import org.rumbo.wording.Wording;

/** The five sentences on countries of every kind, in three languages. */
class CountrySentencesTest {

    private static final String RATE = "homicide-rate";
    private static final Indicator INDICATOR =
            new FewSeries().put(RATE, "SLV", 2000, 1).indicator(RATE).orElseThrow();
    private static final Country PERU = country("PER", "Americas", "Peru");
    private static final LocalDate ON = LocalDate.of(2026, 3, 31);

    /* Homicide */

    static Stream<Arguments> homicide() {
        return Stream.of(
                Arguments.of(
                        "no figure",
                        rates(List.of()),
                        "This collection holds no homicide rate for this country.",
                        "Esta colección no tiene ninguna tasa de homicidios para este país.",
                        "Esta coleção não tem nenhuma taxa de homicídios para este país."),
                Arguments.of(
                        "a rise in ten years",
                        rates(List.of(), 2014, 10, 2024, 12.5),
                        "In 2024 the homicide rate was 12.5 per 100,000 (whole country); it rose from 10.0 in 2014"
                                + " (+2.5).",
                        "En 2024 la tasa de homicidios fue de 12,5 por cada 100.000 (todo el país); subió desde 10,0"
                                + " en 2014 (+2,5).",
                        "Em 2024 a taxa de homicídios foi de 12,5 por 100 mil (todo o país); subiu de 10,0 em 2014"
                                + " (+2,5)."),
                Arguments.of(
                        "a fall that is rounded to nothing",
                        rates(List.of(), 2014, 10.01, 2024, 10),
                        "In 2024 the homicide rate was 10.0 per 100,000 (whole country); it was 10.0 in 2014, too.",
                        "En 2024 la tasa de homicidios fue de 10,0 por cada 100.000 (todo el país); también era de"
                                + " 10,0 en 2014.",
                        "Em 2024 a taxa de homicídios foi de 10,0 por 100 mil (todo o país); também era de 10,0 em"
                                + " 2014."),
                Arguments.of(
                        "another count, and one figure since",
                        rates(List.of(counting("2019-07-01")), 2014, 60, 2024, 2),
                        "In 2024 the homicide rate was 2.0 per 100,000 (whole country);"
                                + " it cannot be compared with 2014, since what is counted changed in July 2019.",
                        "En 2024 la tasa de homicidios fue de 2,0 por cada 100.000 (todo el país);"
                                + " no se puede comparar con 2014, porque lo que se cuenta cambió en julio de 2019.",
                        "Em 2024 a taxa de homicídios foi de 2,0 por 100 mil (todo o país);"
                                + " não se pode comparar com 2014, porque o que se conta mudou em julho de 2019."),
                Arguments.of(
                        "editions joined under the newest figure, and ten years that end before",
                        rates(List.of(join(2024)), 2013, 28, 2014, 29, 2023, 20, 2024, 19),
                        "In 2024 the homicide rate was 19.0 per 100,000 (whole country); it cannot be compared with"
                                + " 2014, since editions are joined in 2024; of the newest figures that can be compared,"
                                + " it fell from 28.0 in 2013 to 20.0 in 2023 (\u22128.0).",
                        "En 2024 la tasa de homicidios fue de 19,0 por cada 100.000 (todo el país); no se puede"
                                + " comparar con 2014, porque se unen ediciones en 2024; entre las últimas cifras"
                                + " comparables, bajó de 28,0 en 2013 a 20,0 en 2023 (\u22128,0).",
                        "Em 2024 a taxa de homicídios foi de 19,0 por 100 mil (todo o país); não se pode comparar com"
                                + " 2014, porque edições são unidas em 2024; entre os últimos números comparáveis, caiu de"
                                + " 28,0 em 2013 para 20,0 em 2023 (\u22128,0)."),
                Arguments.of(
                        "another maker",
                        rates(List.of(maker(2016)), 2014, 40, 2022, 12, 2024, 13),
                        "In 2024 the homicide rate was 13.0 per 100,000 (whole country); it cannot be compared with"
                                + " 2014, since the maker of the figures changed in 2016; of the newest figures that can"
                                + " be compared, it rose from 12.0 in 2022 to 13.0 in 2024 (+1.0).",
                        "En 2024 la tasa de homicidios fue de 13,0 por cada 100.000 (todo el país); no se puede"
                                + " comparar con 2014, porque quien elabora las cifras cambió en 2016; entre las últimas"
                                + " cifras comparables, subió de 12,0 en 2022 a 13,0 en 2024 (+1,0).",
                        "Em 2024 a taxa de homicídios foi de 13,0 por 100 mil (todo o país); não se pode comparar com"
                                + " 2014, porque quem produz os números mudou em 2016; entre os últimos números"
                                + " comparáveis, subiu de 12,0 em 2022 para 13,0 em 2024 (+1,0)."),
                Arguments.of(
                        "one figure, and it is provisional",
                        provisional(rates(List.of(), 2024, 7)),
                        "In 2024 the homicide rate was 7.0 per 100,000 (whole country; provisional);"
                                + " there is no figure for 2014, ten years before, to compare it with.",
                        "En 2024 la tasa de homicidios fue de 7,0 por cada 100.000 (todo el país; provisional);"
                                + " no hay cifra de 2014, diez años antes, con la que compararla.",
                        "Em 2024 a taxa de homicídios foi de 7,0 por 100 mil (todo o país; provisório);"
                                + " não há número de 2014, dez anos antes, com que compará-la."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void homicide(String kind, Series series, String en, String es, String pt) {
        assertThat(inAll(words -> new HomicideSentence(words, INDICATOR).of(PERU, series, Optional.empty(), null)))
                .containsExactly(en, es, pt);
    }

    @Test
    void aPlaceStandsInTheSentenceOnlyWhereTheRankingHoldsThisVeryFigure() {
        Series peru = rates(List.of(), 2014, 10, 2024, 12.5);
        List<Series> ten = new ArrayList<>(List.of(peru));
        IntStream.range(0, 10).forEach(i -> ten.add(series(RATE, "AB" + (char) ('A' + i), List.of(), 2024, 20 + i)));
        HomicideSentence sentence = new HomicideSentence(new Wording(Locale.ENGLISH), INDICATOR);

        assertThat(sentence.of(PERU, peru, Optional.of(Ranking.of(ten, 2024, (_, _) -> false)), null))
                .contains(", No. 11 of 11 in the region (Americas) for 2024 from the highest down; it rose");
        assertThat(sentence.of(PERU, peru, Optional.of(Ranking.of(ten.subList(0, 9), 2024, (_, _) -> false)), null))
                .doesNotContain("No.");
        assertThat(sentence.of(PERU, peru, Optional.of(Ranking.of(ten, 2014, (_, _) -> false)), null))
                .doesNotContain("No.");
        assertThat(sentence.of(PERU, peru, Optional.empty(), "12 victims in the year"))
                .contains("(whole country; it rests on few people, 12 victims in the year)");
    }

    private static Series rates(List<Break> breaks, double... yearsAndValues) {
        return series(RATE, "PER", breaks, yearsAndValues);
    }

    private static Series provisional(Series series) {
        return new Series(
                series.indicator(),
                series.country(),
                series.observations().stream()
                        .map(o -> new Observation(
                                o.year(),
                                o.value(),
                                o.lower(),
                                o.upper(),
                                Status.PROVISIONAL,
                                o.sourceId(),
                                o.origin(),
                                null,
                                null,
                                o.cell()))
                        .toList(),
                series.breaks());
    }

    /* Policy */

    static Stream<Arguments> policy() {
        return Stream.of(
                Arguments.of(
                        "militarization for some years",
                        List.of(
                                stance(2023, score(10), score(20)),
                                stance(2024, score(30), score(20)),
                                stance(2025, score(50), score(20), "M1")),
                        "Scores of 2025, from 0 to 100: militarization 50, harm reduction with the non-violent agenda"
                                + " 20; within any bounds, militarization has been the higher of the two since 2024;"
                                + " measures in force behind them: 1 militarized, 0 of the non-violent agenda."),
                Arguments.of(
                        "harm reduction always",
                        List.of(stance(2024, score(0), score(20)), stance(2025, score(0), score(20), "H1")),
                        "Scores of 2025, from 0 to 100: militarization 0, harm reduction with the non-violent agenda"
                                + " 20; within any bounds, harm reduction has been the higher of the two in every year"
                                + " since 2024, where the scores begin; measures in force behind them: 0 militarized, 1 of"
                                + " the non-violent agenda."),
                Arguments.of(
                        "bounds that meet",
                        List.of(stance(2025, score(20), new Score(0, 0, 33, 1))),
                        "Scores of 2025, from 0 to 100: militarization 20, harm reduction with the non-violent agenda"
                                + " 0 (between 0 and 33); their bounds meet, so that neither is certainly the higher;"
                                + " measures in force behind them: 0 militarized, 0 of the non-violent agenda."),
                Arguments.of(
                        "one is not coded",
                        List.of(stance(2025, score(20), null)),
                        "Scores of 2025, from 0 to 100: militarization 20, harm reduction with the non-violent agenda"
                                + " not coded; they cannot be compared while one is not coded; measures in force behind"
                                + " them: 0 militarized, 0 of the non-violent agenda."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void policy(String kind, List<Stance> years, String en) {
        List<Instrument> instruments = List.of(
                instrument(
                        "M1", "armed_forces_in_policing", Direction.MILITARIZED, "2020-01-01", DatePrecision.DAY, null),
                instrument("H1", "needle_programme", Direction.HARM_REDUCTION, "2020-01-01", DatePrecision.DAY, null));

        assertThat(new PolicySentence(new Wording(Locale.ENGLISH)).of(years, instruments, ON))
                .isEqualTo(en);
        assertThat(inAll(words -> new PolicySentence(words).of(years, instruments, ON)))
                .doesNotHaveDuplicates()
                .allSatisfy(
                        said -> assertThat(said).contains("2025").endsWith(".").doesNotContain("{", "..", " ;"));
    }

    @Test
    void daysUnderExceptionStandThereWhereTheyAreOfTheYearOfTheScoresOrLater() {
        List<Stance> years = List.of(stance(2025, score(50), score(20)));
        Instrument now =
                instrument("M1", "state_of_exception", Direction.MILITARIZED, "2026-03-01", DatePrecision.DAY, null);
        Instrument before = instrument(
                "M1", "state_of_exception", Direction.MILITARIZED, "2024-03-01", DatePrecision.DAY, "2024-04-01");

        assertThat(inAll(words -> new PolicySentence(words).of(years, List.of(now), ON)))
                .element(0)
                .asString()
                .endsWith("; states of exception, 2026: at least 31 days in the whole country (counted up to March 31,"
                        + " 2026).");
        assertThat(inAll(words -> new PolicySentence(words).of(years, List.of(before), ON)))
                .noneMatch(said -> said.contains("2024"));
    }

    private static Score score(double value) {
        return new Score(value, value, value, 1);
    }

    private static Stance stance(int year, @Nullable Score force, @Nullable Score care, String... instruments) {
        return new Stance(PERU.code(), year, force, care, List.of(instruments));
    }

    /* Last change */

    static Stream<Arguments> change() {
        return Stream.of(
                Arguments.of(
                        "a start",
                        List.of(
                                of("A", "2020-05-01", DatePrecision.DAY, null),
                                of("B", "2021-05-01", DatePrecision.DAY, null)),
                        "The last change coded up to March 31, 2026 is the start of “B” (law, national): May 1, 2021."),
                Arguments.of(
                        "an end",
                        List.of(
                                of("A", "2020-05-01", DatePrecision.DAY, "2022-01-31"),
                                of("B", "2021-05-01", DatePrecision.DAY, null)),
                        "The last change coded up to March 31, 2026 is the end of “A” (law, national): January 31,"
                                + " 2022."),
                Arguments.of(
                        "a year that may hold a later day",
                        List.of(
                                of("A", "2021-01-01", DatePrecision.YEAR, null),
                                of("B", "2021-05-01", DatePrecision.DAY, null)),
                        "The last change coded up to March 31, 2026 is the start of “B” (law, national): May 1, 2021;"
                                + " one other change is or may be as recent."),
                Arguments.of(
                        "what has not happened yet",
                        List.of(of("A", "2020-05-01", DatePrecision.DAY, "2027-01-01")),
                        "The last change coded up to March 31, 2026 is the start of “A” (law, national): May 1,"
                                + " 2020."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void change(String kind, List<Instrument> instruments, String en) {
        ChangeSentence.Last last = ChangeSentence.last(instruments, ON).orElseThrow();

        assertThat(new ChangeSentence(new Wording(Locale.ENGLISH)).of(last, ON)).isEqualTo(en);
        assertThat(inAll(words -> new ChangeSentence(words).of(last, ON)))
                .doesNotHaveDuplicates()
                .allSatisfy(said -> assertThat(said).endsWith(".").doesNotContain("{", ".."));
        assertThat(ChangeSentence.last(List.of(), ON)).isEmpty();
    }

    private static Instrument of(String title, String start, DatePrecision precision, @Nullable String end) {
        return instrument(title, "needle_programme", Direction.HARM_REDUCTION, start, precision, end);
    }

    private static Instrument instrument(
            String code,
            String kind,
            Direction direction,
            String start,
            DatePrecision precision,
            @Nullable String end) {
        return new Instrument(
                code,
                PERU.code(),
                new Localized(code, code, code),
                kind,
                direction,
                Layer.LAW,
                Scope.NATIONAL,
                2,
                LocalDate.parse(start),
                precision,
                end == null ? null : LocalDate.parse(end),
                end == null ? null : DatePrecision.DAY,
                "enacted_law",
                new Localized("", "", ""),
                new Reference("Law", null, null, null),
                Confidence.VERIFIED,
                true,
                null,
                null,
                new CellRef("Instruments", "A2"));
    }

    /* Studies */

    static Stream<Arguments> studies() {
        return Stream.of(
                Arguments.of(
                        "none",
                        List.of(),
                        "This collection holds no study on this country.",
                        "Esta colección no tiene ningún estudio sobre este país.",
                        "Esta coleção não tem nenhum estudo sobre este país."),
                Arguments.of(
                        "one",
                        List.of(study("needle", EffectDirection.AGAINST, true)),
                        "The one verified study on this country, “Study” (2020), speaks against the measure that it"
                                + " looks at, Needles; strength of its design: strong.",
                        "El único estudio verificado sobre este país, «Estudio» (2020), habla en contra de la medida"
                                + " que examina, Agujas; solidez de su diseño: fuerte.",
                        "O único estudo verificado sobre este país, “Estudo” (2020), fala contra a medida que examina,"
                                + " Agulhas; solidez do desenho: forte."),
                Arguments.of(
                        "only one that nobody verified",
                        List.of(study("needle", EffectDirection.SUPPORTS, false)),
                        "This collection lists one study on this country and counts none, since not all about them is"
                                + " verified.",
                        "Esta colección enumera un estudio sobre este país y no cuenta ninguno, porque no todo en"
                                + " ellos está verificado.",
                        "Esta coleção lista um estudo sobre este país e não conta nenhum, porque nem tudo neles está"
                                + " verificado."),
                Arguments.of(
                        "mixed, on both roads",
                        List.of(
                                study("army", EffectDirection.AGAINST, true),
                                study("army", EffectDirection.SUPPORTS, true),
                                study("needle", EffectDirection.MIXED, true),
                                study("needle", EffectDirection.SUPPORTS, false)),
                        "Of 3 verified studies on this country, 2 look at militarized measures (for the measure 1,"
                                + " mixed 0, against it 1) and one looks at harm reduction and the non-violent agenda (for"
                                + " the measure 0, mixed 1, against it 0); one more is listed and not counted, since not"
                                + " all about them is verified.",
                        "De 3 estudios verificados sobre este país, 2 tratan de medidas militarizadas (a favor de la"
                                + " medida 1, mixtos 0, en contra 1) y uno trata de reducción de daños y de la agenda no"
                                + " violenta (a favor de la medida 0, mixtos 1, en contra 0); otro figura en la lista y no"
                                + " se cuenta, porque no todo en ellos está verificado.",
                        "De 3 estudos verificados sobre este país, 2 tratam de medidas militarizadas (a favor da"
                                + " medida 1, mistos 0, contra 1) e um trata de redução de danos e da agenda não violenta"
                                + " (a favor da medida 0, mistos 1, contra 0); outro está na lista e não é contado, porque"
                                + " nem tudo neles está verificado."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void studies(String kind, List<Study> studies, String en, String es, String pt) {
        Codebook codebook = new Codebook(List.of(
                kind("army", Direction.MILITARIZED, new Localized("Army", "Ejército", "Exército")),
                kind("needle", Direction.HARM_REDUCTION, new Localized("Needles", "Agujas", "Agulhas"))));

        assertThat(inAll(words -> new StudiesSentence(words, codebook).of(PERU, studies)))
                .containsExactly(en, es, pt);
    }

    private static Study study(String kind, EffectDirection finding, boolean verified) {
        Localized title = new Localized("Study", "Estudio", "Estudo");
        return new Study(
                "EV1",
                PERU.code(),
                kind,
                title,
                title,
                null,
                finding,
                Design.TRIAL,
                title,
                null,
                null,
                null,
                "Authors",
                2020,
                "Title",
                null,
                null,
                null,
                verified ? Confidence.VERIFIED : Confidence.KNOWN,
                null,
                null,
                new CellRef("Studies", "A2"));
    }

    private static Kind kind(String code, Direction direction, Localized name) {
        return new Kind(
                code,
                direction,
                Domain.LAW,
                null,
                1,
                "everywhere",
                name,
                name,
                name,
                name,
                name,
                null,
                null,
                null,
                new CellRef("Codebook", "A2"));
    }

    /* Unknown */

    static Stream<Arguments> unknown() {
        DomainCoverage law = new DomainCoverage(Domain.LAW, 6, 6);
        DomainCoverage health = new DomainCoverage(Domain.HEALTH, 8, 0);
        return Stream.of(
                Arguments.of(
                        "a gap, an early end and an area",
                        rates(List.of(), 2000, 1, 2001, 1, 2003, 1),
                        List.of(law, health),
                        List.of(INDICATOR),
                        "What this collection does not have for this country: the homicide rate of 2002, 2004–2005;"
                                + " any figure for rate; its policy on health, which was not researched; any policy after"
                                + " March 31, 2026.",
                        "Lo que esta colección no tiene para este país: la tasa de homicidios de 2002, 2004–2005;"
                                + " ninguna cifra de tasa; su política de salud, que no se investigó; ninguna política"
                                + " posterior al 31 de marzo de 2026.",
                        "O que esta coleção não tem para este país: a taxa de homicídios de 2002, 2004–2005; nenhum"
                                + " número de taxa; sua política de saúde, que não foi pesquisada; nenhuma política"
                                + " posterior a 31 de março de 2026."),
                Arguments.of(
                        "nothing known",
                        rates(List.of()),
                        List.of(),
                        List.of(),
                        "What this collection does not have for this country: any homicide rate; its policy, which was"
                                + " not researched.",
                        "Lo que esta colección no tiene para este país: ninguna tasa de homicidios; su política, que"
                                + " no se investigó.",
                        "O que esta coleção não tem para este país: nenhuma taxa de homicídios; sua política, que não"
                                + " foi pesquisada."),
                Arguments.of(
                        "a series that begins late",
                        rates(List.of(), 2004, 1, 2005, 1),
                        List.of(law),
                        List.of(),
                        "What this collection does not have for this country: the homicide rate of 2000–2003; any"
                                + " policy after March 31, 2026.",
                        "Lo que esta colección no tiene para este país: la tasa de homicidios de 2000–2003;"
                                + " ninguna política posterior al 31 de marzo de 2026.",
                        "O que esta coleção não tem para este país: a taxa de homicídios de 2000–2003;"
                                + " nenhuma política posterior a 31 de março de 2026."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unknown(
            String kind,
            Series series,
            List<DomainCoverage> coverage,
            List<Indicator> without,
            String en,
            String es,
            String pt) {
        assertThat(inAll(words -> new UnknownSentence(words).of(PERU, series, 2005, without, coverage, ON)))
                .containsExactly(en, es, pt);
    }

    private static List<String> inAll(Function<Wording, String> sentence) {
        return Stream.of("en", "es", "pt")
                .map(Locale::forLanguageTag)
                .map(Wording::new)
                .map(sentence)
                .toList();
    }
}
