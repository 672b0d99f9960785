package org.rumbo.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rumbo.testing.PageTest;

/** What a reader finds on the evidence page, over the shipped workbooks. */
class EvidencePagesTest extends PageTest {

    @Test
    void theMapShowsWhatIsKnownContestedAndUnstudied() {
        go("evidence");

        assertThat(text())
                .contains(
                        "111 of 111 studies",
                        "Of 22 on militarized measures, 6 support",
                        "not studied in this collection")
                .containsPattern("\\d+ studies: \\d+ ");
    }

    @Test
    void aStudyComesWithDesignEffectCitationAndCell() {
        go("evidence?kind=kingpin_strategy&finding=against");

        assertThat(parts().select("h3").eachText()).contains("Capturing kingpins raised violence");
        assertThat(text())
                .contains("4 of 111 studies", "in its own words: DiD with synthetic control", "about 36.5% more")
                .containsPattern("EV002, Workbook cell Studies!A\\d+");
        assertThat(parts().select("a").eachAttr("href"))
                .contains("https://doi.org/10.1177/0022002715587053", "compare?c=MEX", "codebook#kingpin_strategy")
                .anyMatch(href -> href.matches("data/release/\\d+"));
    }

    @Test
    void wordsAndStrengthNarrowTheListAndTheStrongestComesFirst() {
        go("evidence?q=homicide%20mexico");
        assertThat(parts().select("article")).isNotEmpty();
        go("evidence?strength=strong&direction=harm_reduction");

        assertThat(parts().select("article").eachText())
                .isNotEmpty()
                .allSatisfy(study -> assertThat(study).contains("(strong)"));
    }

    @Test
    void nothingFoundAndNothingUnderstoodAreSaid() {
        go("evidence?q=zzzz&finding=maybe&kind=nonsense");

        assertThat(text()).contains("No study fits.", "“maybe” is not known here", "“nonsense” is not known here");
    }

    @Test
    void eachStrengthIsAShapeOfItsOwnThatNeedsNoBackground() {
        go("evidence");

        var shapes = parts().select(".evidence-legend .study-dot").stream()
                .map(dot -> dot.select("path").outerHtml())
                .toList();
        assertThat(shapes).hasSize(4).doesNotHaveDuplicates().doesNotContain("");
        assertThat(parts().select("a.study-dot, .study-design .study-dot"))
                .isNotEmpty()
                .allSatisfy(
                        dot -> assertThat(shapes).contains(dot.select("path").outerHtml()));
    }
}
