package org.rumbo.story.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rumbo.testing.PageTest;

/** What a newcomer reads first, over the shipped workbooks. */
class StoryPagesTest extends PageTest {

    @Test
    void eventsAndFiguresStandInOrderOfTimeEachWithItsSourceAndCell() {
        go("story");

        assertThat(parts().select("h3")).hasSize(103);
        assertThat(text())
                .containsSubsequence(
                        "A war is declared",
                        "Plan Colombia funding signed",
                        "The debate opens",
                        "El Salvador state of exception")
                .containsPattern("Events!B\\d+")
                .containsPattern("Facts!A\\d+");
    }

    @Test
    void aFigureSaysWhoDisputesIt() {
        go("story");

        assertThat(text()).contains("The Public Defender counted 132 at one point");
    }

    @Test
    void theCountryPageFollowsTheStateFromWordToDeed() {
        go("country/SLV");

        assertThat(text())
                .contains(
                        "Named at Cali on September 9, 2023 while in force",
                        "2022: at least 280 days in the whole country",
                        "Studies on this country")
                .contains("Peers that took the other road");
    }
}
