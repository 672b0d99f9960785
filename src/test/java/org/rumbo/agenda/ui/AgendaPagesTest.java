package org.rumbo.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.testing.PageTest;

/** What a reader finds on the agenda page, over the shipped workbooks. */
class AgendaPagesTest extends PageTest {

    @ParameterizedTest
    @CsvSource({
        "El Salvador, 'state of exception (since March 27, 2022)'",
        "Honduras, 'state of exception (since December 6, 2022)'",
        "Ecuador, 'state of exception'"
    })
    void aSignatoryThatWasMilitarizedInPracticeShowsBothAtOnce(String country, String atOdds) {
        go("agenda");

        assertThat(parts().select("tr"))
                .filteredOn(row -> row.text().contains(country))
                .anySatisfy(row -> assertThat(row.text()).contains("Named at Cali", "while in force: ", atOdds));
    }

    @Test
    void theNineteenAreNamedAndTheSeventeenExplained() {
        go("agenda");

        assertThat(text())
                .contains(
                        "(19), the two conveners among them",
                        "often reported as seventeen",
                        "Of the 19 delegations that the closing document of Cali names, 13 have since joined");
    }

    @Test
    void aCellOpensItsInstrumentsStudiesAndCells() {
        go("agenda?cell=SLV:state_of_exception");

        assertThat(text()).contains("El Salvador: State of exception", "since September 22, 2022");
        assertThat(text()).containsPattern("Workbook cell Instruments!A\\d+");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("evidence#EV"));
    }

    @Test
    void regionAndPositionNarrowTheRows() {
        go("agenda?region=Europe");
        assertThat(text()).contains("Portugal").doesNotContain("Named at Cali on");
        go("agenda?position=hardline&sort=name");

        assertThat(parts().select("tr"))
                .filteredOn(row -> row.text().contains("Opposite road"))
                .hasSize(8);
    }

    @Test
    void sharesSayOfHowManyTheyAreAndWhoIsMissing() {
        go("agenda?region=Americas");

        assertThat(text())
                .contains("Homicide victims: Americas, 2024", "Cocaine seizures: Americas, 2023")
                .contains("Shares are of the 3 countries and territories with a figure for 2024.");
    }

    @Test
    void whatCannotBeFollowedIsSaid() {
        go("agenda?region=Atlantis&position=king&measure=magic&sort=up&cell=XXX:magic");

        assertThat(text())
                .contains("“Atlantis” is not", "“king” is not", "“magic” is not", "“up” is not", "no cell “XXX:magic”");
    }

    @Test
    void eachStageIsAShapeOfItsOwnThatNeedsNoBackground() {
        go("agenda");

        var shapes = parts().select(".agenda-legend .disc").stream()
                .map(disc -> disc.select("path").outerHtml())
                .toList();
        assertThat(shapes).hasSize(8).doesNotHaveDuplicates().doesNotContain("");
        assertThat(parts().select("td .disc"))
                .isNotEmpty()
                .allSatisfy(
                        disc -> assertThat(shapes).contains(disc.select("path").outerHtml()));
    }
}
