package org.rumbo.stance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rumbo.chart.ChartModel;
import org.rumbo.chart.StancePlane;
import org.rumbo.stance.RankRow;
import org.rumbo.testing.PageTest;

/** What a reader finds on the stance page and in the codebook, over the shipped workbooks. */
class StancePagesTest extends PageTest {

    @Test
    void aReaderFollowsAScoreOfElSalvadorDownToTheCellsOfTheWorkbook() {
        go("stance?c=SLV&year=2022");

        assertThat(parts().select("h2").eachText()).contains("What the scores of El Salvador in 2022 rest on");
        assertThat(text())
                .contains(
                        "46.3 (between 44.0 and 59.6; 94% of the codebook looked at)",
                        "(35.7 + 56.8) / 2 = 46.3",
                        "9.1 (between 4.8 and 50.2; 63% of the codebook looked at)",
                        "level 1.04 × weight 2 of 8",
                        "Not looked for: ");
        assertThat(text()).containsPattern("Instruments!A\\d+");
    }

    @Test
    void weightsInTheAddressChangeTheScoresAndAreSaid() {
        go("stance?c=SLV&year=2022&w=equal");

        assertThat(path("SLV").militarization().get(2022 - 1990)).isEqualTo(49.0);
        assertThat(text()).contains("In use: equal weights.");
        go("stance?c=SLV&year=2022&w=state_of_exception:0");
        assertThat(text()).contains("In use: your own weights; changed kinds: 1.");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("api/v1/stance?from=1990&to=2025&weights=state_of_exception:0");
        go("stance?region=Oceania");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("api/v1/stance?country=AUS,NZL&from=1990&to=2025");
    }

    @Test
    void fewerThanTenCountriesAreNotRanked() {
        go("stance");
        var ranks = new RankRow.Ranks(1, 1, 1, 1, 2, 9);
        List<RankRow> nine = IntStream.range(0, 9)
                .mapToObj(i -> new RankRow("AA" + (char) ('A' + i), "Country " + i, ranks, ranks))
                .toList();

        assertThat(new RanksPanel(2024, nine, false).getElement().getTextRecursively())
                .endsWith("No ranks: 9 countries are coded in this year, and fewer than 10 are not ranked.");
    }

    @Test
    void ranksComeWithTheRangeThatOtherWeightsCouldGive() {
        go("stance?year=2025");

        assertThat(text()).contains("Ranks in 2025").containsPattern("\\d+ to \\d+");
    }

    @Test
    void whatCannotBeFollowedIsSaid() {
        go("stance?c=XXX,GRD&year=1066&w=nonsense:2");

        assertThat(text()).contains("“XXX” is not a coded country", "“1066” is not a year", "nonsense:2");
        assertThat(path("COL").militarization()).hasSize(36);
    }

    @Test
    void aDomainWithoutAnyWeightIsRefused() {
        go("stance?w=forced_eradication_or_fumigation:0");

        assertThat(text()).contains("cannot be read at “crops”");
    }

    @Test
    void theCodebookSaysWhatEachKindMeansAndWhoHasIt() {
        go("codebook");

        assertThat(find(H1.class).single().getText()).isEqualTo("Codebook");
        assertThat(text())
                .contains(
                        "Soldiers, or a force under military command",
                        "Level 2",
                        "180 days have passed since it did",
                        "counts where kinds with half of its weight were looked for",
                        "What nobody looked for counts as 0 in the lower bound");
        assertThat(parts().select("a"))
                .filteredOn(link -> link.text().equals("El Salvador"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("href")).isEqualTo("stance?c=SLV&year=2025"));
    }

    private ChartModel.StancePath path(String code) {
        List<ChartModel.StancePath> countries =
                drawn(StancePlane.class, ChartModel.StancesData.class).countries();
        return countries.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
    }
}
