package org.rumbo.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.rumbo.chart.ChartModel;
import org.rumbo.chart.CompareChart;
import org.rumbo.chart.OverviewChart;
import org.rumbo.testing.PageTest;

/** What a reader finds on the pages, over the shipped workbooks. */
class PagesTest extends PageTest {

    @Test
    void aReaderComparesEcuadorWithPeruSince2010AndSeesThePolicyOfEach() {
        var chart = comparison("compare?i=homicide-rate&c=ECU,PER&from=2010");

        assertThat(chart.title()).isEqualTo("Homicide rate, Ecuador and Peru, 2010–2024");
        assertThat(chart.series()).extracting(ChartModel.CountrySeries::name).containsExactly("Ecuador", "Peru");
        assertThat(chart.series()).allSatisfy(one -> assertThat(one.stance()).isNotEmpty());
        assertThat(chart.sources())
                .allSatisfy(source -> assertThat(source.edition()).isNotBlank());
        assertThat(text()).doesNotContain("could not be followed");
    }

    @Test
    void aBreakAndAMissingYearAreToldInWords() {
        var chart = comparison("compare?c=SLV&from=2015&to=2024");

        assertThat(chart.notes()).anySatisfy(note -> assertThat(note).contains("July 2019", "stopped counting"));
        assertThat(chart.notes()).anySatisfy(note -> assertThat(note).contains("El Salvador 2023"));
        assertThat(chart.series().getFirst().points())
                .filteredOn(point -> point.year() == 2023)
                .singleElement()
                .satisfies(point -> assertThat(point.value()).isNull());
    }

    @Test
    void whereThePublisherNamesAnotherMakerVenezuelasLineIsCutAndNothingIsComparedAcross() {
        var chart = comparison("compare?c=VEN&from=2010&to=2022");

        assertThat(chart.series().getFirst().breaks())
                .filteredOn(cut -> cut.kind().equals("maker"))
                .extracting(ChartModel.Break::date)
                .containsExactly("2011-01-01", "2014-01-01", "2015-01-01", "2019-01-01");
        assertThat(chart.notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("OAS 2011–2012, Attorney General 2014, CTS 2015–2017, UNODC Research 2019–2022"));
        assertThat(chart.summary())
                .contains("from 41.0 in 2019 to 12.7 in 2022")
                .doesNotContain("45.4");
    }

    @Test
    void peruWithoutAnEventSince2010ShowsItsInstrumentsAndSaysSo() {
        var chart = comparison("compare?c=PER&from=2010&to=2024");

        assertThat(chart.series().getFirst().marks())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.title()).matches("(Start|End): .+"));
        assertThat(chart.withoutEvents()).containsOnlyKeys("PER");
    }

    @Test
    void anAddressThatCannotBeFollowedSaysSoAndFallsBack() {
        var chart = comparison("compare?i=nonsense&c=ECU,XXX,PER&from=2024&to=2010");

        assertThat(chart.indicator().code()).isEqualTo("homicide-rate");
        assertThat(chart.series()).hasSize(2);
        assertThat(chart.from()).isEqualTo(2010);
        assertThat(text()).contains("nonsense", "XXX", "The period began in 2024");
    }

    @Test
    void moreThanEightCountriesAreCutToEightAndToldSo() {
        var chart = comparison("compare?c=ARG,BOL,BRA,CHL,COL,CRI,CUB,ECU,SLV");

        assertThat(chart.series()).hasSize(8);
        assertThat(text()).contains("At most 8 countries fit; 9 were asked for");
    }

    @Test
    void withoutACountryTheComparisonOffersWaysToBegin() {
        go("compare?c=");

        assertThat(find(CompareChart.class).all()).isEmpty();
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Homicide in Ecuador and Peru since 2010");
    }

    @Test
    void theOverviewOpensOnTheAmericasWithFiguresThatNameTheirSource() {
        go("");

        var data = drawn(OverviewChart.class, ChartModel.OverviewData.class);
        assertThat(data.region()).isEqualTo("Americas");
        assertThat(data.year()).isEqualTo(2024);
        assertThat(data.countries()).hasSize(223);
        assertThat(text()).contains("64.3", "261,000 ha", "UNODC, July 2026");
    }

    @Test
    void aCountryThatWasNotResearchedSaysThatThisIsNotZero() {
        go("country/GUY");

        assertThat(find(H1.class).single().getText()).isEqualTo("Guyana");
        assertThat(text()).containsIgnoringCase("not coded");
    }

    @Test
    void theUnitedKingdomNamesItsPartsAndAddsNothingUp() {
        go("country/GBR");

        assertThat(text()).contains("England and Wales", "Scotland", "Northern Ireland", "not added up");
    }

    @Test
    void otherCountsOfHarmStandBesideAFallInHomicide() {
        go("compare?c=SLV,GUY&from=2015&to=2024");

        assertThat(text())
                .contains("The human cost beside it, 2015–2024")
                // state of exception since 27 March 2022, and all of 2024
                .contains("2024: at least 366 days in the whole country", "counted up to December 31, 2024")
                .contains("Prisoners without a sentence", "per cent of prisoners")
                .contains("what is counted changed in July 2019")
                .contains("109,519", "People in prison")
                .contains("Not researched");
    }

    @Test
    void aQuotedFigureOfAnotherTimeIsNotShown() {
        go("compare?c=SLV&from=2000&to=2010");

        assertThat(text()).doesNotContain("109,519").contains("None found up to December 31, 2010");
    }

    private ChartModel.ComparisonData comparison(String address) {
        go(address);
        return drawn(CompareChart.class, ChartModel.ComparisonData.class);
    }

    @Test
    void days_under_exception_are_told_by_year_and_a_valley_is_no_country() {
        go("country/PER");
        assertThat(text())
                .contains("2024: at least 366 days in parts of the country", "there may have been more")
                .doesNotContain("days in the whole country");

        go("country/ECU");
        assertThat(text())
                // Decreto 110 from 8 January to 6 April 2024; Decreto 410, in parts, from 3 October to 2 December
                .contains("2024: at least ")
                .doesNotContain("313");
    }
}
