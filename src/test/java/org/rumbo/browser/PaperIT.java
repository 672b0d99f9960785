package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages printed on every sheet, without the grounds of boxes, hold what the screen holds. */
class PaperIT extends BrowserTest {

    /** Where two marks differ in fewer of a hundred dots, only their edges fall otherwise. */
    private static final int ALIKE = 4;

    /** Steps of the three colours together by which dots differ for the eye. */
    private static final int SEEN = 45;

    @ParameterizedTest
    @EnumSource(Paper.class)
    void the_agenda_has_all_its_columns_beside_every_country(Paper paper) {
        Page page = open(Device.DESKTOP, "/agenda");
        Locator table = page.locator(".agenda-scroll table");
        assertThat(table).isVisible();
        List<String> columns = table.locator("thead th").allTextContents();
        List<String> rows = table.locator("tbody th").allTextContents();

        Printed printed = paper.print(page, "agenda");

        assertThat(rows)
                .as("rows that stand whole on one sheet, below all columns")
                .allMatch(row -> printed.sheets().stream()
                        .anyMatch(sheet -> sheet.says(row) && columns.stream().allMatch(sheet::says)));
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void marks_of_the_agenda_that_mean_different_things_look_different(Paper paper) {
        Page page = open(Device.DESKTOP, "/agenda");
        assertThat(page.locator(".agenda-legend li")).hasCount(8);

        marksDiffer(
                paper.print(page, "agenda-marks"),
                page.locator(".agenda-legend li").allTextContents(),
                14);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void marks_of_the_evidence_that_mean_different_things_look_different(Paper paper) {
        Page page = open(Device.DESKTOP, "/evidence");
        assertThat(page.locator(".evidence-legend li")).not().hasCount(0);

        marksDiffer(
                paper.print(page, "evidence-marks"),
                page.locator(".evidence-legend li").allTextContents(),
                12);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void the_evidence_has_all_studies_that_its_filter_has(Paper paper) {
        Page page = open(Device.DESKTOP, "/evidence");
        assertThat(page.locator(".study")).hasCount(81);

        Printed printed = paper.print(page, "evidence");

        assertThat(printed.missing(page.locator(".study h3").allTextContents())).isEmpty();
        assertThat(printed.missing(page.locator(".study > p:last-of-type").allTextContents()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void the_overview_names_every_country_of_its_ranking(Paper paper) {
        Page page = open(Device.DESKTOP, "/");
        Locator names = page.locator("rumbo-overview .ranking tbody a");
        assertThat(names).not().hasCount(0);
        List<String> ranked = names.allTextContents();

        Printed printed = paper.print(page, "overview");

        assertThat(printed.missing(ranked)).isEmpty();
        assertThat(printed.missing(page.locator("rumbo-overview .ranking thead th:not(.rank)")
                        .allTextContents()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void the_overview_begins_with_its_map_and_explains_it_there(Paper paper) {
        Page page = open(Device.DESKTOP, "/");
        Locator signs = page.locator("rumbo-overview .legend li");
        assertThat(signs).not().hasCount(0);

        Printed printed = paper.print(page, "overview-marks");

        assertThat(signs.allTextContents()).allMatch(printed.sheets().getFirst()::says);
        marksDiffer(printed, signs.allTextContents(), 16);
    }

    /** A mark says what it means by its drawing alone; one that is left blank says nothing. */
    private static void marksDiffer(Printed printed, List<String> meanings, double side) {
        Printed.Sheet sheet = printed.sheets().stream()
                .filter(each -> meanings.stream().allMatch(each::says))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the legend is not whole on one sheet: " + meanings));
        List<int[]> marks = meanings.stream()
                .map(meaning -> sheet.markBefore(meaning, side))
                .toList();
        for (int i = 0; i < marks.size(); i++) {
            int[] mark = marks.get(i);
            var paper = new int[mark.length];
            Arrays.fill(paper, Color.WHITE.getRGB());
            assertThat(differing(mark, paper))
                    .as("dots of the mark of %s", meanings.get(i))
                    .isPositive();
            for (int j = 0; j < i; j++) {
                assertThat(differing(mark, marks.get(j)) * 100 / mark.length)
                        .as("how much %s and %s differ", meanings.get(i), meanings.get(j))
                        .isGreaterThanOrEqualTo(ALIKE);
            }
        }
    }

    private static int differing(int[] one, int[] other) {
        return (int) IntStream.range(0, one.length)
                .filter(dot -> {
                    var a = new Color(one[dot]);
                    var b = new Color(other[dot]);
                    return Math.abs(a.getRed() - b.getRed())
                                    + Math.abs(a.getGreen() - b.getGreen())
                                    + Math.abs(a.getBlue() - b.getBlue())
                            > SEEN;
                })
                .count();
    }
}
