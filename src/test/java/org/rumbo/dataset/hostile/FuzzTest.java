package org.rumbo.dataset.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.ImportReport.Outcome;
import org.rumbo.dataset.ReadingWatch;
import org.rumbo.dataset.Severity;
import org.rumbo.dataset.Sheets;
import org.rumbo.dataset.SourceFile;
import org.slf4j.LoggerFactory;

/**
 * Workbooks spoiled at random are checked or refused in plain words; nothing breaks, nothing is stored, and a figure that is read is
 * the one that another library reads in the same cell. As long as one likes by hand:
 * {@code -Drumbo.fuzz.cases=1000000 -Drumbo.fuzz.seed=1}; a failure names the seed of its case.
 */
@Timeout(value = 1, unit = TimeUnit.DAYS)
class FuzzTest extends HostileTest {

    private static final long SEED = Long.getLong("rumbo.fuzz.seed", 20_261_124);
    private static final int CASES = Integer.getInteger("rumbo.fuzz.cases", 1_500);

    private static final Logger OTHER_LIBRARY = (Logger) LoggerFactory.getLogger("org.apache.poi");

    @BeforeAll
    static void theOtherLibraryIsQuiet() {
        OTHER_LIBRARY.setLevel(Level.OFF);
    }

    @AfterAll
    static void theOtherLibrarySpeaksAgain() {
        OTHER_LIBRARY.setLevel(null);
    }

    @Test
    void aSpoiledWorkbookIsReadRightOrRefusedInPlainWords() throws Exception {
        List<RawWorkbook> sources = sources();
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            var mutation = new Mutation(seed);
            // the shipped workbooks are large: they come up less often
            int source = (int) (seed % 40 == 0 ? 3 + seed / 40 % (sources.size() - 3) : seed % 3);
            Path file = spoiled(sources.get(source), mutation);
            try {
                if (check(file)) {
                    read++;
                }
            } catch (Throwable e) {
                throw new AssertionError(
                        "-Drumbo.fuzz.seed=%d -Drumbo.fuzz.cases=1 with source %d: %s"
                                .formatted(seed, source, mutation),
                        e);
            }
            if (i % 250 == 0) {
                nothingIsStored();
            }
        }
        nothingIsStored();
        if (CASES >= 1_000) {
            // were everything refused, nothing would be tested of what is read
            assertThat(read).isBetween(CASES / 10, CASES * 9 / 10);
        }
    }

    private Path spoiled(RawWorkbook source, Mutation mutation) throws IOException {
        var copy = new RawWorkbook();
        copy.parts.putAll(source.parts);
        if (mutation.ofArchive()) {
            Path file = copy.write(folder, "fuzz.xlsx");
            return Files.write(file, mutation.spoil(Files.readAllBytes(file)));
        }
        mutation.spoil(copy);
        return copy.write(folder, "fuzz.xlsx");
    }

    /** Whether the file was read. */
    private boolean check(Path file) throws Exception {
        CheckedFile checked = service.check(SourceFile.of(file), ReadingWatch.NOBODY);
        var report = checked.report();
        report.findings().forEach(HostileTest::isForPeople);
        assertThat(report.findings())
                .as("the net below the reader caught something")
                .noneMatch(f -> f.message().contains("not as in other spreadsheets"));
        if (report.outcome() == Outcome.REFUSED) {
            assertThat(report.findings()).as("%s", report).anyMatch(f -> f.severity() == Severity.ERROR);
            return false;
        }
        assertThat(report.outcome()).isEqualTo(Outcome.CHECKED);
        agrees(file, checked.preview());
        return true;
    }

    /** Each figure stands in the cell that it names, as another library reads it. */
    private static void agrees(Path file, List<ObservationDraft> figures) {
        try (var archive = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var workbook = new XSSFWorkbook(archive)) {
            for (ObservationDraft figure : figures) {
                var sheet = workbook.getSheet(figure.sheet());
                if (sheet == null) {
                    continue;
                }
                var address = new CellAddress(figure.cell());
                var row = sheet.getRow(address.getRow());
                assertThat((Object) row).as(figure.cell()).isNotNull();
                Cell cell = row.getCell(address.getColumn());
                assertThat((Object) cell).as(figure.cell()).isNotNull();
                CellType type =
                        cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
                if (type == CellType.NUMERIC) {
                    assertThat(figure.value()).as(figure.cell()).isEqualTo(cell.getNumericCellValue());
                }
                List<String> texts = new ArrayList<>();
                row.forEach(c -> {
                    if (c.getCellType() == CellType.STRING) {
                        texts.add(c.getStringCellValue().strip());
                    } else if (c.getCellType() == CellType.NUMERIC) {
                        texts.add(Long.toString((long) c.getNumericCellValue()));
                    }
                });
                if (!texts.contains("")) {
                    // the other library reads a broken reference as nothing
                    assertThat(texts).as(figure.cell()).contains(figure.country(), Integer.toString(figure.year()));
                }
            }
        } catch (AssertionError e) {
            throw e;
        } catch (Exception | Error notReadByTheOther) {
            // the other library is stricter here
        }
    }

    private List<RawWorkbook> sources() throws Exception {
        List<RawWorkbook> sources = new ArrayList<>();
        sources.add(RawWorkbook.sound(folder));
        sources.add(RawWorkbook.of(new Sheets()
                .sheet(
                        "data_cts_intentional_homicide",
                        List.of("UNODC"),
                        List.of("08/08/2022"),
                        Sheets.CRIME_STATISTICS,
                        crime("SLV", "El Salvador", 2015, 107.64, "CTS"),
                        crime("SLV", "El Salvador", 2016, 83.1, "MD/CTS"),
                        crime("ECU", "Ecuador", 2023, 45.72, "NP"))
                .write(folder, "crime.xlsx")));
        sources.add(RawWorkbook.of(new Sheets()
                .sheet(
                        "Export",
                        List.of("Drug seizures, 2018-2022"),
                        List.of(
                                "Region",
                                "SubRegion",
                                "Country",
                                "DrugGroup",
                                "DrugSubGroup",
                                "DrugName",
                                "Reference year",
                                "Kilograms",
                                "msCode"),
                        seized("COL", "Colombia", 2021, 10),
                        seized("CAN", "Canada", 2021, 2.5),
                        seized("PRT", "Portugal", 2022, 0.5))
                .write(folder, "seizures.xlsx")));
        for (String shipped : List.of("countries.xlsx", "policy.xlsx", "trafficking.xlsx")) {
            sources.add(RawWorkbook.of(Path.of("datasets", shipped)));
        }
        return sources;
    }

    private static List<@Nullable Object> crime(String code, String name, int year, double value, String origin) {
        return List.of(
                code,
                name,
                "Americas",
                "x",
                "Victims of intentional homicide",
                "Total",
                "Total",
                "Total",
                "Total",
                year,
                "Rate per 100,000 population",
                value,
                origin);
    }

    private static List<@Nullable Object> seized(String code, String name, int year, double kilograms) {
        return List.of("Americas", "x", name, "Cannabis-type", "Cannabis", "Cannabis herb", year, kilograms, code);
    }
}
