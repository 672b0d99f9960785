package org.rumbo.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed workbooks are what the program writes from the shared figures, and nothing of those is lost. */
class WorkbooksTest {

    private static final Path DATASETS = Path.of("datasets");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void sharedFiguresLieBesideTheCheckout() {
        assumeTrue(Files.isDirectory(Table.SHARED), "../shared is missing");
    }

    @Test
    void committedWorkbooksAreWhatTheProgramWrites() throws IOException {
        WriteWorkbooks.writeAll(folder);
        for (String name : List.of("countries", "homicide", "trafficking", "context", "policy")) {
            assertThat(Files.mismatch(folder.resolve(name + ".xlsx"), DATASETS.resolve(name + ".xlsx")))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "countries, Countries, 223",
        "policy, Codebook, 34",
        "policy, KindCoverage, 1666",
        "policy, Instruments, 1017",
        "policy, Events, 103",
        "policy, Declarations, 47",
        "policy, Studies, 117",
        "policy, Facts, 44"
    })
    void eachRowOfTheFactsIsARow(String workbook, String sheet, int rows) throws IOException {
        assertThat(rows(workbook, sheet)).isEqualTo(rows);
    }

    @Test
    void eachFigureIsARow() throws IOException {
        long rates = Table.figures("homicide_rate.csv").size();
        long counts = Table.figures("homicide_count.csv").size();
        var keys = new java.util.HashSet<String>();
        Table.figures("homicide_rate.csv").stream()
                .filter(r -> r.get("sex").equals("total"))
                .forEach(r -> keys.add("rate" + r.get("iso3") + r.get("year")));
        Table.figures("homicide_count.csv").stream()
                .filter(r -> r.get("kind").equals("all"))
                .forEach(r -> keys.add("victims" + r.get("iso3") + r.get("year")));
        long added = Table.figures("homicide_latest.csv").stream()
                .mapToLong(r -> (keys.contains("rate" + r.get("iso3") + r.get("year")) ? 0 : 1)
                        + (r.get("victims").isEmpty() || keys.contains("victims" + r.get("iso3") + r.get("year"))
                                ? 0
                                : 1))
                .sum();
        assertThat(rows("homicide", "Data")).isEqualTo((int) (rates + counts + added));
        assertThat(rows("trafficking", "Data"))
                .isEqualTo(Table.figures("drug_seizures_kg.csv").size()
                        + Table.figures("coca_cultivation_ha.csv").size()
                        + Table.figures("trafficking_in_persons_rate.csv").size());
        assertThat(rows("context", "Data"))
                .isEqualTo(Table.figures("population.csv").size()
                        + Table.figures("unsentenced_prisoners.csv").size()
                        + Table.figures("drug_use_disorder_death_rate.csv").size());
    }

    @Test
    void labelsOfEventsFitAChart() {
        assertThat(Table.texts("event-texts.csv"))
                .allSatisfy(r -> assertThat(List.of(r.get("label-en"), r.get("label-es"), r.get("label-pt")))
                        .allSatisfy(label -> assertThat(label).isNotBlank().hasSizeLessThanOrEqualTo(24)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    start year nominal, year
                    month approximate; cannabis only, year
                    2008 Constitution art. 364 still bars criminalising use; 2013 month approximate, year
                    opening day approximate; many Ontario sites closed by provincial law in 2025, month
                    1976-77 launch; start day nominal, year
                    entry into force date approximate within September 2010, month
                    end date approximate, day
                    """)
    void aPlaceholderDateIsKnownByItsYearOrMonth(String note, String precision) {
        assertThat(PolicyWorkbook.startPrecision(note)).isEqualTo(precision);
    }

    private static int rows(String workbook, String sheet) throws IOException {
        try (var book =
                WorkbookFactory.create(DATASETS.resolve(workbook + ".xlsx").toFile(), null, true)) {
            return book.getSheet(sheet).getLastRowNum();
        }
    }
}
