package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages printed on every sheet, without the grounds of boxes, hold what the screen holds. */
class PaperIT extends BrowserTest {

    /** Where two marks differ in fewer of a hundred dots, only their edges fall otherwise. */
    private static final int ALIKE = 4;

    /** Points between two lines of the heads of columns that do not lie over one another. */
    private static final float LINE = 7;

    /** Steps of the three colours together by which dots differ for the eye. */
    private static final int SEEN = 45;

    /** Address bar, clock and a way on are what paper lacks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/compare?i=homicide-rate&c=SLV,ECU",
                "/countries",
                "/country/SLV",
                "/stance?c=COL&year=2022",
                "/agenda",
                "/evidence?kind=state_of_exception",
                "/story",
                "/codebook",
                "/data",
                "/data/homicide"
            })
    void every_page_says_what_it_is_and_parts_no_row_and_no_heading(String path) {
        Page page = open(Device.DESKTOP, path);
        String day = LocalDate.now(ZoneId.of("America/Bogota"))
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US));

        for (Paper paper : Paper.values()) {
            Printed printed = paper.print(page, "page" + path.replaceAll("\\W+", "-"));

            assertThat(
                            printed.missing(
                                    List.of(
                                            "Rumbo " + page.url() + ", seen on " + day,
                                            "Homicide by country and year (Rumbo; three UNODC editions, newest July 2026)",
                                            "Drug policy of states: codebook, instruments, events, declarations, studies, quoted figures (Rumbo;")))
                    .as("%s on %s", path, paper)
                    .isEmpty();
            assertThat(rows(page))
                    .as("rows of %s that are parted on %s", path, paper)
                    .allMatch(cells -> printed.sheets().stream()
                            .anyMatch(sheet -> cells.stream().allMatch(sheet::says)));
            assertThat(headings(page))
                    .as("headings of %s that end a sheet of %s", path, paper)
                    .allMatch(heading -> printed.sheets().stream().allMatch(sheet -> sheet.goesOnAfter(heading)));
        }
    }

    @Test
    void compare_is_one_sheet() {
        Page page = open(Device.DESKTOP, "/compare?i=homicide-rate&c=SLV,ECU");
        assertThat(page.locator(".human-cost table")).isVisible();

        for (Paper paper : Paper.values()) {
            assertThat(paper.print(page, "compare").sheets()).as("%s", paper).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-CO", "pt-BR"})
    void the_agenda_has_all_its_columns_beside_every_country(String language) {
        Page page = open(Device.DESKTOP, "/agenda", language, ColorScheme.LIGHT);
        Locator table = page.locator(".agenda-scroll table");
        assertThat(table).isVisible();
        List<String> columns = said(table.locator("thead th"));
        List<String> rows = said(table.locator("tbody th"));

        for (Paper paper : Paper.values()) {
            Printed printed = paper.print(page, "agenda-" + language);

            assertThat(rows)
                    .as("rows that stand whole on one sheet of %s, below all columns", paper)
                    .allMatch(row -> printed.sheets().stream()
                            .anyMatch(
                                    sheet -> sheet.says(row) && columns.stream().allMatch(sheet::says)));
            List<Float> lines = printed.sheets().getFirst().uprightLines();
            assertThat(lines).hasSizeGreaterThanOrEqualTo(columns.size() - 1);
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i) - lines.get(i - 1))
                        .as("room of a line of the heads, in points, on %s", paper)
                        .isGreaterThan(LINE);
            }
        }
    }

    /** The words of elements without those that open only when somebody asks what a word means. */
    @SuppressWarnings("unchecked")
    private static List<String> said(Locator elements) {
        return (List<String>) elements.evaluateAll("""
                all => all.map(one => {
                    const shown = one.cloneNode(true);
                    shown.querySelectorAll('[popover]').forEach(meaning => meaning.remove());
                    return shown.textContent;
                })
                """);
    }

    @Test
    void marks_of_the_agenda_that_mean_different_things_look_different() {
        Page page = withoutGrounds(open(Device.DESKTOP, "/agenda"));
        Locator signs = page.locator(".agenda-legend li");
        assertThat(signs).hasCount(8);

        for (Paper paper : Paper.values()) {
            marksDiffer(paper.print(page, "agenda-marks"), signs.allTextContents(), 14);
        }
    }

    @Test
    void marks_of_the_evidence_that_mean_different_things_look_different() {
        Page page = withoutGrounds(open(Device.DESKTOP, "/evidence?kind=state_of_exception"));
        Locator signs = page.locator(".evidence-legend li");
        assertThat(signs).not().hasCount(0);

        for (Paper paper : Paper.values()) {
            marksDiffer(paper.print(page, "evidence-marks"), signs.allTextContents(), 12);
        }
    }

    @Test
    void the_evidence_has_all_studies_that_its_filter_has() {
        Page page = open(Device.DESKTOP, "/evidence");
        assertThat(page.locator(".study")).hasCount(111);

        for (Paper paper : Paper.values()) {
            Printed printed = paper.print(page, "evidence");

            assertThat(page.locator(".evidence-legend li").allTextContents())
                    .as("the first sheet of %s holds more than the title", paper)
                    .allMatch(printed.sheets().getFirst()::says);
            assertThat(printed.missing(page.locator(".study h3").allTextContents()))
                    .isEmpty();
            assertThat(printed.missing(page.locator(".study > p:last-of-type").allTextContents()))
                    .isEmpty();
        }
    }

    @Test
    void the_overview_begins_with_its_map_and_names_every_country_of_its_ranking() {
        Page page = open(Device.DESKTOP, "/");
        page.locator("rumbo-overview .more").click();
        List<String> ranked = page.locator("rumbo-overview .ranking tbody a").allTextContents();
        List<String> heads =
                page.locator("rumbo-overview .ranking thead th:not(.rank)").allTextContents();
        page.locator("rumbo-overview .more").click();
        Locator signs = page.locator("rumbo-overview .legend li");
        withoutGrounds(page);

        for (Paper paper : Paper.values()) {
            Printed printed = paper.print(page, "overview");

            assertThat(ranked).hasSizeGreaterThan(25);
            assertThat(printed.missing(ranked)).as("%s", paper).isEmpty();
            assertThat(printed.missing(heads)).as("%s", paper).isEmpty();
            assertThat(signs.allTextContents())
                    .as("the map is explained on the first sheet of %s", paper)
                    .allMatch(printed.sheets().getFirst()::says);
            marksDiffer(printed, signs.allTextContents(), 16);
        }
        // what was folded is folded again
        assertThat(page.locator("rumbo-overview .ranking tbody tr")).not().hasCount(ranked.size());
    }

    /** What each row of a table says to those who see it, piece by piece. */
    @SuppressWarnings("unchecked")
    private static List<List<String>> rows(Page page) {
        return (List<List<String>>) page.evaluate("""
                () => [...document.querySelectorAll('main tbody tr')]
                  .filter((row) => row.checkVisibility())
                  .map((row) => {
                    const pieces = [];
                    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
                    while (walker.nextNode()) {
                      const {textContent, parentElement} = walker.currentNode;
                      if (textContent.trim() && !parentElement.closest('.visually-hidden, [popover]')) {
                        pieces.push(textContent);
                      }
                    }
                    return pieces;
                  })""");
    }

    /** Headings that are seen, but for those whose words are a link elsewhere: that may well end a sheet. */
    @SuppressWarnings("unchecked")
    private static List<String> headings(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const links = new Set([...document.querySelectorAll('main a')].map((link) => link.innerText));
                  return [...document.querySelectorAll('main :is(h1, h2, h3, h4)')]
                    .filter((heading) => heading.checkVisibility() && !heading.matches('.visually-hidden'))
                    .map((heading) => heading.innerText)
                    .filter((heading) => !links.has(heading));
                }""");
    }

    /** As browsers and readers of PDF show it that leave out every ground, whatever the page asks for. */
    private static Page withoutGrounds(Page page) {
        page.evaluate("""
                () => {
                  const sheet = new CSSStyleSheet();
                  sheet.replaceSync('*, ::before, ::after { background: none !important; }');
                  const into = (root) => {
                    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
                    root.querySelectorAll('*').forEach((element) => element.shadowRoot && into(element.shadowRoot));
                  };
                  into(document);
                }""");
        return page;
    }

    /** A mark says what it means by its drawing alone; one that is left blank says nothing. */
    private static void marksDiffer(Printed printed, List<String> meanings, double side) {
        Printed.Sheet sheet = printed.sheets().stream()
                .filter(each -> meanings.stream().allMatch(each::says))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the legend is not whole on one sheet: " + meanings));
        BufferedImage picture = sheet.picture();
        List<int[]> marks = meanings.stream()
                .map(meaning -> sheet.markBefore(meaning, side, picture))
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
