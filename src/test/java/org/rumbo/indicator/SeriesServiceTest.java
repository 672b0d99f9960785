package org.rumbo.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rumbo.country.CountryCode;
import org.rumbo.testing.Fixture;
import org.rumbo.testing.ReadSide;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds on both databases. */
@ReadSide
abstract class SeriesServiceTest {

    private static final CountryCode SLV = new CountryCode("SLV");
    private static final CountryCode COL = new CountryCode("COL");

    @Autowired
    SeriesService service;

    @Autowired
    Fixture fixture;

    @Test
    void before_anything_is_loaded_there_is_nothing_and_no_error() {
        assertThat(service.indicators()).isEmpty();
        assertThat(service.allSeries("homicide-rate")).isEmpty();
        assertThat(service.seriesOf(SLV)).isEmpty();
        assertThat(service.series("homicide-rate", List.of(SLV)))
                .containsExactly(new Series("homicide-rate", SLV, List.of(), List.of()));
    }

    @Test
    void indicators_come_by_topic_and_then_as_their_workbook_has_them() {
        long context = fixture.activeRelease("context", "1", null);
        fixture.indicator(context, "population", "context", 1);
        fixture.indicator(context, "zebra", "animals", 2);
        long homicide = fixture.activeRelease("homicide", "1", null);
        fixture.indicator(homicide, "homicide-victims", "homicide", 2);
        fixture.indicator(homicide, "homicide-rate", "homicide", 1);
        long trafficking = fixture.activeRelease("trafficking", "1", null);
        fixture.indicator(trafficking, "seizures", "trafficking", 1);

        assertThat(service.indicators())
                .extracting(Indicator::code)
                .containsExactly("homicide-rate", "homicide-victims", "seizures", "population", "zebra");
        Indicator rate = service.indicator("homicide-rate").orElseThrow();
        assertThat(rate.dataset()).isEqualTo("homicide");
        assertThat(rate.higherIs()).isEqualTo(HigherIs.WORSE);
        assertThat(rate.name().pt()).isEqualTo("homicide-rate pt");
        assertThat(rate.caveat()).isNull();
        assertThat(service.indicator("unknown")).isEmpty();
    }

    @Test
    void series_come_in_the_order_asked_for_with_gaps_kept_and_cells_named() {
        long release = fixture.activeRelease("homicide", "1", null);
        long source = fixture.source(release, "s", "UNODC", "2025");
        long rate = fixture.indicator(release, "homicide-rate", "homicide", 1);
        fixture.observation(rate, "SLV", 2016, 84.2, source);
        fixture.observation(rate, "SLV", 2014, 62.4, source);
        fixture.observation(rate, "COL", 2015, 26.5, source);

        List<Series> series = service.series("homicide-rate", List.of(SLV, new CountryCode("AIA"), COL));

        assertThat(series).extracting(Series::country).containsExactly(SLV, new CountryCode("AIA"), COL);
        assertThat(series.getFirst().observations())
                .extracting(Observation::year)
                .containsExactly(2014, 2016);
        assertThat(series.getFirst().gaps()).containsExactly(new Series.Gap(2015, 2015));
        assertThat(series.get(1).observations()).isEmpty();
        Observation observation = series.getLast().latest().orElseThrow();
        assertThat(observation.value()).isEqualTo(26.5);
        assertThat(observation.status()).isEqualTo(Status.OBSERVED);
        assertThat(observation.sourceId()).isEqualTo(source);
        assertThat(observation.lower()).isNull();
        assertThat(observation.cell().toString()).startsWith("Data!D");
        assertThat(service.allSeries("homicide-rate")).containsOnlyKeys(SLV, COL);
        assertThat(service.seriesOf(SLV)).containsOnlyKeys("homicide-rate");
        assertThat(service.seriesOf(SLV).get("homicide-rate")).isEqualTo(series.getFirst());
    }

    @Test
    void only_the_active_release_is_read_and_a_moved_pointer_shows_at_once() {
        long dataset = fixture.dataset("homicide");
        long old = releaseWithRate(dataset, "2022", 27.5);
        long revised = releaseWithRate(dataset, "2025", 25.6);
        fixture.activate(dataset, old);
        assertThat(rateOfColombia()).isEqualTo(27.5);

        fixture.activate(dataset, revised);
        assertThat(rateOfColombia()).isEqualTo(25.6);

        fixture.activate(dataset, old);
        assertThat(rateOfColombia()).isEqualTo(27.5);
    }

    @Test
    void of_two_datasets_that_bring_an_indicator_the_oldest_speaks_until_another_leads() {
        long first = fixture.dataset("homicide");
        fixture.activate(first, releaseWithRate(first, "own", 1));
        long second = fixture.dataset("unodc-homicide");
        long published = releaseWithRate(second, "published", 2);
        fixture.activate(second, published);
        assertThat(rateOfColombia()).isEqualTo(1);

        fixture.lead("homicide-rate", second);
        assertThat(rateOfColombia()).isEqualTo(2);
        assertThat(service.indicators()).extracting(Indicator::dataset).containsExactly("unodc-homicide");
        assertThat(service.seriesOf(COL).get("homicide-rate").observations()).hasSize(1);

        // the leading dataset is switched off: the other one speaks again
        fixture.activate(second, null);
        assertThat(rateOfColombia()).isEqualTo(1);
    }

    @Test
    void an_indicator_that_the_release_of_its_leading_dataset_lacks_has_no_figure_rather_than_that_of_another() {
        long first = fixture.dataset("homicide");
        long withRate = releaseWithRate(first, "own", 1);
        long withoutRate = fixture.release(first, "older", null, "2025-01-01T00:00:00Z");
        fixture.lead("homicide-rate", first);
        long second = fixture.dataset("unodc-homicide");
        fixture.activate(second, releaseWithRate(second, "published", 2));

        fixture.activate(first, withoutRate);
        assertThat(service.indicator("homicide-rate")).isEmpty();
        assertThat(service.allSeries("homicide-rate")).isEmpty();

        fixture.activate(first, withRate);
        assertThat(rateOfColombia()).isEqualTo(1);
    }

    @Test
    void breaks_are_those_of_the_release_and_changes_of_counting_that_another_active_one_declares() {
        long first = fixture.dataset("homicide");
        long own = releaseWithRate(first, "own", 1);
        fixture.activate(first, own);
        long second = fixture.dataset("policy");
        long other = fixture.release(second, "policy", null, "2026-01-01T00:00:00Z");
        fixture.activate(second, other);
        fixture.seriesBreak(own, "homicide-rate", "COL", "2020-01-01", "edition", "join");
        fixture.seriesBreak(own, "homicide-rate", "SLV", "2019-07-01", "counting", "another country");
        fixture.seriesBreak(own, "homicide-victims", "COL", "2019-07-01", "counting", "another indicator");
        fixture.seriesBreak(other, "homicide-rate", "COL", "2015-07-01", "counting", "of the world");
        fixture.seriesBreak(other, "homicide-rate", "COL", "2010-01-01", "edition", "join of another file");
        fixture.seriesBreak(other, "homicide-rate", "COL", "2020-01-01", "counting", "told already");

        List<Break> breaks =
                service.series("homicide-rate", List.of(COL)).getFirst().breaks();

        assertThat(breaks).extracting(b -> b.note().en()).containsExactly("of the world", "join");
        assertThat(breaks.getFirst().date()).isEqualTo(LocalDate.of(2015, 7, 1));
        assertThat(breaks.getFirst().kind()).isEqualTo(BreakKind.COUNTING);
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_answer() {
        long release = fixture.activeRelease("homicide", "1", null);
        long source = fixture.source(release, "s", "UNODC", "2025");
        for (int i = 0; i < 6; i++) {
            long indicator = fixture.indicator(release, "indicator-" + i, "homicide", i);
            for (int year = 2000; year < 2010; year++) {
                fixture.observation(indicator, "SLV", year, year, source);
                fixture.observation(indicator, "COL", year, year, source);
            }
        }

        // what is shown; then once for each set of releases indicators and breaks; then the values
        assertThat(fixture.statements(() -> service.series("indicator-0", List.of(SLV, COL))))
                .isEqualTo(4);
        assertThat(fixture.statements(() -> service.allSeries("indicator-0"))).isEqualTo(1);
        assertThat(fixture.statements(() -> service.series("indicator-1", List.of(SLV))))
                .isEqualTo(2);
        assertThat(fixture.statements(() -> service.seriesOf(SLV))).isEqualTo(2);
        assertThat(fixture.statements(service::indicators)).isEqualTo(1);
    }

    private long releaseWithRate(long dataset, String edition, double value) {
        long release = fixture.release(dataset, edition, null, "2026-01-01T00:00:00Z");
        long source = fixture.source(release, "s", "UNODC", edition);
        fixture.observation(fixture.indicator(release, "homicide-rate", "homicide", 1), "COL", 2021, value, source);
        return release;
    }

    private double rateOfColombia() {
        return service.series("homicide-rate", List.of(COL))
                .getFirst()
                .at(2021)
                .orElseThrow()
                .value();
    }
}
