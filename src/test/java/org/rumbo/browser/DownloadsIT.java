package org.rumbo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Workbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rumbo.text.Texts;

/** Everything that leaves a page is taken away, opened by programs that are not ours, and held against the screen. */
class DownloadsIT extends BrowserTest {

    /** Pixels of a picture for each of the drawing. */
    private static final int SCALE = 2;

    /** Texts of a drawing that overprint each other, stick out of it, or are run through by a small line. */
    private static final String OVERPRINTED = """
            () => {
              const svg = document.querySelector('svg');
              const frame = svg.getBoundingClientRect();
              const lines = [...svg.querySelectorAll('text')].flatMap((text) => {
                const placed = [...text.children].filter((part) => part.hasAttribute('y'));
                return placed.length > 0 ? placed : [text];
              }).filter((line) => line.textContent.trim());
              const boxes = lines.map((line) => {
                const range = document.createRange();
                range.selectNodeContents(line);
                const {left, right, top, bottom} = range.getBoundingClientRect();
                // letters fill the middle of the line that they stand on
                const air = (bottom - top) * 0.22;
                return {left: left + 0.5, right: right - 0.5, top: top + air, bottom: bottom - air, said: line.textContent.trim()};
              });
              const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              const small = [...svg.querySelectorAll('[data-mark=sparkline]')]
                .map((line) => line.getBoundingClientRect())
                .filter(({left, right}) => right > left);
              return boxes.flatMap((a, i) => [
                ...(a.left < frame.left - 1 || a.right > frame.right + 1 || a.bottom > frame.bottom ? [`out of the picture: ${a.said}`] : []),
                ...boxes.slice(i + 1).filter((b) => meet(a, b)).map((b) => `${a.said} | ${b.said}`),
                ...small.filter((line) => meet(a, line)).map(() => `small line | ${a.said}`),
              ]);
            }""";

    /** The edition of the scores and events, as their workbook has it in each language. */
    private static final Map<String, String> POLICY_EDITION = Map.of(
            "en", "Edition 2, November 2026",
            "es", "Edición 2, noviembre de 2026",
            "pt", "Edição 2, novembro de 2026");

    @ParameterizedTest
    @CsvSource({
        "'/', rumbo-overview, en-US, en",
        "'/?i=homicide-rate&region=World&year=2015', rumbo-overview, es-EC, es",
        "'/?i=homicide-victims&region=Americas', rumbo-overview, pt-BR, pt",
        "'/compare?i=homicide-rate&c=SLV,ECU,COL,MEX', rumbo-compare-chart, en-US, en",
        "'/compare?i=homicide-rate&c=SLV,ECU&layout=one', rumbo-compare-chart, es-EC, es",
        "'/country/ECU', rumbo-stance-chart, pt-BR, pt",
        "'/country/SLV', rumbo-timeline, en-US, en",
        "'/stance?c=SLV&year=2022', rumbo-stance-plane, es-EC, es",
        "'/stance?region=Americas', rumbo-stance-grid, en-US, en"
    })
    void a_picture_is_whole_and_says_where_it_comes_from(String path, String chart, String browser, String language)
            throws IOException {
        Page page = open(Device.DESKTOP, path, browser, ColorScheme.LIGHT);
        Locator element = page.locator(chart);
        assertThat(element.locator(".foot")).isVisible();

        var drawing = TakenAway.press(page, button(element, "SVG"), "svg");
        var picture = TakenAway.picture(TakenAway.press(page, button(element, "PNG"), "png"));

        var document = TakenAway.drawing(drawing).getDocumentElement();
        assertThat(picture.getWidth())
                .isCloseTo(SCALE * (int) Double.parseDouble(document.getAttribute("width")), within(1));
        assertThat(picture.getHeight())
                .isCloseTo(SCALE * (int) Double.parseDouble(document.getAttribute("height")), within(1));
        assertThat(TakenAway.colours(picture)).as("colours of the picture").isGreaterThan(50);
        String words = TakenAway.words(document.getOwnerDocument());
        assertThat(words)
                .contains(TakenAway.spaced(element.locator("h2").first().innerText()))
                .contains("Rumbo " + page.url())
                .contains(String.valueOf(java.time.Year.now().getValue()));
        element.locator(".foot > div > p")
                .all()
                .forEach(sentence -> assertThat(words).contains(TakenAway.spaced(sentence.innerText())));
        assertThat(words).contains(POLICY_EDITION.get(language));
        var sheet = blank(Device.DESKTOP, browser, ColorScheme.LIGHT);
        sheet.setContent("<body style='margin:0'>" + Files.readString(drawing));
        sheet.evaluate("() => document.fonts.ready.then(() => true)");
        assertThat(sheet.evaluate(OVERPRINTED))
                .as("what is overprinted in the picture of %s in %s", path, language)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'/', rumbo-overview",
        "'/compare?i=homicide-rate&c=SLV,ECU', rumbo-compare-chart",
        "'/country/SLV', rumbo-stance-chart",
        "'/country/SLV', rumbo-timeline",
        "'/stance', rumbo-stance-plane",
        "'/stance', rumbo-stance-grid"
    })
    void each_face_gives_its_files_and_names_the_policy_workbook_among_the_sources(String path, String chart) {
        Page page = open(Device.DESKTOP, path);
        Locator element = page.locator(chart);
        for (Locator tab : element.locator("[role=tab]").all()) {
            tab.click();
            try (Workbook workbook = TakenAway.workbook(TakenAway.press(page, button(element, "XLSX"), "xlsx"))) {
                var sources = TakenAway.cells(workbook.getSheet("Sources")).toString();
                assertThat(sources).contains("Rumbo", "Edition 2, November 2026");
                // publications as the foot cites them: publisher, title, edition
                element.locator(".foot a[href^='data/release']")
                        .all()
                        .forEach(link ->
                                assertThat(sources).contains(link.innerText().split(", ")[0]));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            assertThat(TakenAway.table(TakenAway.press(page, button(element, "CSV"), "csv"), ','))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.toMap().values()).anyMatch(cell -> cell.startsWith("Rumbo, ")));
        }
        assertThat(element.locator(".sources")).containsText("Edition 2, November 2026");
    }

    @ParameterizedTest
    @CsvSource({"en-US, en, ','", "es-EC, es, ;", "pt-BR, pt, ;"})
    void the_file_of_the_overview_is_its_table(String browser, String language, char separator) {
        Page page = open(
                Device.DESKTOP, "/?i=homicide-rate&region=Americas&year=2024&face=table", browser, ColorScheme.LIGHT);
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        Locator element = page.locator("rumbo-overview");
        assertThat(element.locator("table.figures tbody tr").first()).isVisible();

        List<CSVRecord> rows = TakenAway.table(TakenAway.press(page, button(element, "CSV"), "csv"), separator);

        List<List<String>> screen = rows(element.locator("table.figures"));
        assertThat(rows).hasSameSizeAs(screen);
        assertThat(rows).anyMatch(row -> row.get(column(texts, "year")).equals("2022"));
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            List<String> shown = screen.get(i);
            String what = shown.toString();
            String rank = row.get(column(texts, "rank"));
            assertThat(rank.isEmpty() ? "–" : rank).as(what).isEqualTo(shown.get(0));
            assertThat(row.get(column(texts, "name")))
                    .as(what)
                    .isEqualTo(shown.get(1).replace("*", ""));
            if (shown.get(2).matches(".*\\d.*") && shown.size() > 9) {
                assertThat(number(row.get(column(texts, "value")), language))
                        .as(what)
                        .isCloseTo(number(shown.get(2), language), within(0.051));
                assertThat(row.get(column(texts, "year"))).as(what).isEqualTo(shown.get(3));
                String change = row.get(column(texts, "change"));
                assertThat(change.isEmpty()).as(what).isEqualTo(!shown.get(5).contains("%"));
                if (!change.isEmpty()) {
                    double percent = number(
                            shown.get(5).replaceAll("[\\s\\u00A0]*%.*", "").replace('−', '-'), language);
                    assertThat(number(change, language)).as(what).isCloseTo(percent, within(0.51));
                }
            } else {
                assertThat(row.get(column(texts, "value"))).as(what).isEmpty();
            }
        }
    }

    @Test
    void the_file_of_a_comparison_holds_the_figures_and_scores_of_the_table() {
        Page page = open(
                Device.DESKTOP,
                "/compare?i=homicide-rate&c=SLV,ECU&from=2010&to=2024&face=table",
                "es-EC",
                ColorScheme.LIGHT);
        Texts texts = Texts.of(Locale.forLanguageTag("es"));
        Locator element = page.locator("rumbo-compare-chart");
        assertThat(element.locator("tbody tr").first()).isVisible();

        List<CSVRecord> rows = TakenAway.table(TakenAway.press(page, button(element, "CSV"), "csv"), ';');

        List<List<String>> screen = rows(element.locator(".scroll table"));
        assertThat(rows).hasSize(2 * screen.size());
        for (int i = 0; i < screen.size(); i++) {
            for (int country = 0; country < 2; country++) {
                CSVRecord row = rows.get(country * screen.size() + i);
                assertThat(row.get(column(texts, "year")))
                        .isEqualTo(screen.get(i).getFirst());
                String value = screen.get(i).get(1 + 3 * country).replaceAll("[^\\d,.].*$", "");
                if (row.get(column(texts, "value")).isEmpty()) {
                    assertThat(value).isEmpty();
                } else {
                    assertThat(number(row.get(column(texts, "value")), "es"))
                            .isCloseTo(number(first(value), "es"), within(0.06));
                }
                String score = screen.get(i).get(2 + 3 * country);
                if (!row.get(column(texts, "militarization")).isEmpty()) {
                    assertThat(number(row.get(column(texts, "militarization")), "es"))
                            .isCloseTo(number(score.replaceAll("\\D.*$", ""), "es"), within(0.51));
                }
            }
        }
    }

    @Test
    void the_files_of_the_stance_page_follow_region_year_and_weights() {
        Page page = open(Device.DESKTOP, "/stance?year=2022&w=equal");
        Locator plane = page.locator("rumbo-stance-plane");
        assertThat(plane.locator(".foot")).isVisible();

        plane.locator("select").selectOption("Europe");
        plane.locator("#tab-table").click();

        List<List<String>> screen = rows(plane.locator(".scroll table"));
        List<CSVRecord> rows = TakenAway.table(TakenAway.press(page, button(plane, "CSV"), "csv"), ',');
        assertThat(rows)
                .extracting(row -> row.get("Name"))
                .containsExactlyInAnyOrderElementsOf(
                        screen.stream().map(List::getFirst).toList());
        assertThat(rows).extracting(row -> row.get("Year of the scores")).containsOnly("2022");
        for (CSVRecord row : rows) {
            List<String> shown = screen.stream()
                    .filter(cells -> cells.getFirst().equals(row.get("Name")))
                    .findFirst()
                    .orElseThrow();
            assertThat(Double.parseDouble(row.get("Militarization")))
                    .isCloseTo(Double.parseDouble(shown.get(1)), within(0.06));
            assertThat(Double.parseDouble(row.get("Harm reduction")))
                    .isCloseTo(Double.parseDouble(shown.get(5)), within(0.06));
            assertThat(Math.round(100 * Double.parseDouble(row.get("Militarization, share of the codebook looked at")))
                            + "%")
                    .isEqualTo(shown.get(4));
            String rate = shown.getLast();
            assertThat(row.get("Value").isEmpty()).isEqualTo(rate.equals("–"));
            if (!rate.equals("–")) {
                assertThat(Double.parseDouble(row.get("Value")))
                        .isCloseTo(Double.parseDouble(rate.replaceAll(" .*", "")), within(0.06));
                assertThat(rate)
                        .satisfiesAnyOf(
                                said -> assertThat(said).contains(row.get("Year")),
                                said -> assertThat(row.get("Year")).isEqualTo("2022"));
            }
        }
        List<CSVRecord> strips =
                TakenAway.table(TakenAway.press(page, button(page.locator("rumbo-stance-grid"), "CSV"), "csv"), ',');
        assertThat(strips)
                .extracting(row -> row.get("Name"))
                .contains("Portugal")
                .doesNotContain("Mexico");
        assertThat(page.locator(".weights a[href^='api/v1/stance']"))
                .hasAttribute(
                        "href", Pattern.compile("api/v1/stance\\?country=.*PRT.*&from=1990&to=2025&weights=equal"));
        assertThat(page.locator(".weights a[href^='api/v1/stance']").getAttribute("href"))
                .doesNotContain("MEX");
    }

    @Test
    void the_measures_of_a_timeline_are_what_its_file_holds() {
        Page page = open(Device.DESKTOP, "/country/SLV?face=table");
        Locator timeline = page.locator("rumbo-timeline");
        assertThat(timeline.locator("tbody tr").first()).isVisible();

        List<CSVRecord> rows = TakenAway.table(TakenAway.press(page, button(timeline, "CSV"), "csv"), ',');

        assertThat(rows)
                .extracting(row -> row.get("Title"))
                .containsExactlyInAnyOrderElementsOf(rows(timeline.locator("table.measures")).stream()
                        .map(List::getFirst)
                        .toList());
        try (Workbook whole = TakenAway.workbook(
                TakenAway.press(page, page.locator(".download-links a").last(), "xlsx"))) {
            assertThat(whole.getSheet("Instruments").getLastRowNum()).isEqualTo(rows.size());
            assertThat(whole.getSheet("Data").getLastRowNum()).isGreaterThan(100);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_files_and_the_data_of_the_evidence_page_hold_what_is_listed() {
        Page page = open(Device.DESKTOP, "/evidence", "pt-BR", ColorScheme.LIGHT);
        Texts texts = Texts.of(Locale.forLanguageTag("pt"));
        int all = page.locator(".study h3").count();
        page.locator("#by-outcome").selectOption("violence");
        page.locator("#by-direction").selectOption("militarized");
        page.waitForURL(Pattern.compile(".*direction=militarized.*"));
        settle(page);
        List<CSVRecord> rows = TakenAway.table(
                TakenAway.press(page, page.locator(".download-links a").first(), "csv"), ';');
        // the list comes after its address
        page.waitForCondition(() -> page.locator(".study h3").count() == rows.size());
        // what is listed behind "show all" has no inner text
        List<String> listed = page.locator(".study h3").allTextContents().stream()
                .map(TakenAway::spaced)
                .toList();
        String data = page.locator("a[href^='api/v1/studies']").getAttribute("href");

        assertThat(rows).hasSameSizeAs(listed).hasSizeLessThan(all);
        assertThat(rows)
                .extracting(row -> TakenAway.spaced(row.get(column(texts, "title"))))
                .allSatisfy(title -> assertThat(listed).anyMatch(shown -> shown.contains(title)));
        assertThat(data).contains("outcome=violence").contains("direction=militarized");
        assertThat(Chromium.program()
                        .get("/" + data + "&format=csv")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("EV")))
                .hasSameSizeAs(rows);
        try (Workbook workbook = TakenAway.workbook(
                TakenAway.press(page, page.locator(".download-links a").last(), "xlsx"))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(rows.size());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_files_of_the_agenda_hold_its_matrix() {
        Page page = open(Device.DESKTOP, "/agenda", "es-EC", ColorScheme.LIGHT);
        Texts texts = Texts.of(Locale.forLanguageTag("es"));

        List<CSVRecord> rows = TakenAway.table(
                TakenAway.press(page, page.locator(".download-links a").first(), "csv"), ';');

        assertThat(rows)
                .extracting(row -> row.get(column(texts, "workbook")))
                .allMatch(from -> from.startsWith("Rumbo, "));
        String shown = page.locator("main").innerText();
        rows.stream()
                .map(row -> row.get(column(texts, "name")))
                .distinct()
                .forEach(name -> assertThat(shown).contains(name));
        try (Workbook workbook = TakenAway.workbook(
                TakenAway.press(page, page.locator(".download-links a").last(), "xlsx"))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(rows.size());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_pages_of_data_give_workbooks_that_open() {
        Page page = open(Device.DESKTOP, "/data");
        List<String> files = page.locator("a[href^='export/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();

        assertThat(files).anyMatch(file -> file.contains("template.xlsx"));
        for (String file : files) {
            var link = page.locator("a[href='" + file + "']").first();
            try (Workbook workbook = TakenAway.workbook(TakenAway.press(page, link, "xlsx"))) {
                assertThat(TakenAway.texts(workbook)).as(file).isNotEmpty();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static Locator button(Locator chart, String form) {
        return chart.locator(".downloads").getByText(form, new Locator.GetByTextOptions().setExact(true));
    }

    private static String column(Texts texts, String key) {
        return texts.get("export.column." + key);
    }

    /** The cells of a table's body as they are read, but for the marks of footnotes, which stand close to a number. */
    @SuppressWarnings("unchecked")
    private static List<List<String>> rows(Locator table) {
        table.locator("tbody tr").first().waitFor();
        var cells = (List<List<String>>) table.evaluate("""
                table => {
                  const marks = [...table.querySelectorAll('tbody sup')];
                  marks.forEach(mark => (mark.hidden = true));
                  const rows = [...table.querySelectorAll('tbody tr')];
                  const cells = rows.map(row => [...row.querySelectorAll('th, td')].map(cell => cell.innerText));
                  marks.forEach(mark => (mark.hidden = false));
                  return cells;
                }""");
        return cells.stream()
                .map(row -> row.stream().map(TakenAway::spaced).toList())
                .toList();
    }

    private static String first(String numbers) {
        return Arrays.stream(numbers.split(" ")).findFirst().orElse("");
    }

    /** A number as the language writes it. */
    private static double number(String text, String language) {
        String plain = language.equals("en")
                ? text.replace(",", "")
                : text.replaceAll("[.\\u00A0\\u202F](?=\\d{3}\\b)", "").replace(',', '.');
        return Double.parseDouble(plain);
    }
}
