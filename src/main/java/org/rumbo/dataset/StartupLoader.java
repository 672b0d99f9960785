package org.rumbo.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.rumbo.access.Actor;
import org.rumbo.dataset.ImportReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Makes a release of each workbook in datasets/ that is not one yet, before the first request is served. A workbook that cannot
 * be read is reported and keeps none of the others away.
 */
@Component
@DependsOnDatabaseInitialization
class StartupLoader implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StartupLoader.class);
    /** Countries come first, since figures are checked against them; an older edition before the one that speaks. */
    private static final List<String> FIRST = List.of(
            "countries.xlsx",
            "homicide.xlsx",
            "trafficking.xlsx",
            "context.xlsx",
            "policy-edition-1.xlsx",
            "policy.xlsx");

    /** What is looked into; what it really is, its content tells. */
    private static final Pattern SPREADSHEET = Pattern.compile("(?i).*\\.(xlsx|xlsm|xls|csv)");

    private final ImportService service;
    private final Path folder;

    StartupLoader(DataSource database, @Value("${rumbo.datasets:datasets}") Path folder) {
        this.service = new ImportService(database);
        this.folder = folder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!Files.isDirectory(folder)) {
            LOG.warn("There is no folder {} with workbooks to load.", folder);
            return;
        }
        for (Path file : workbooks()) {
            load(file);
        }
    }

    private List<Path> workbooks() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> SPREADSHEET.matcher(f.toString()).matches())
                    .filter(f -> !f.getFileName().toString().startsWith("~"))
                    .sorted(Comparator.comparingInt(StartupLoader::rank)
                            .thenComparing(f -> f.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            LOG.error("The folder {} cannot be read: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private static int rank(Path file) {
        int index = FIRST.indexOf(file.getFileName().toString());
        return index < 0 ? FIRST.size() : index;
    }

    private void load(Path file) {
        try {
            if (service.isKnown(file)) {
                return;
            }
            var report = service.importFile(file, new ImportOptions(false, false, Actor.START));
            if (report.outcome() == Outcome.REFUSED) {
                LOG.error("{} was not loaded:", file);
                report.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .limit(20)
                        .forEach(f -> LOG.error("  {} {}: {}", f.code(), f.where(), f.message()));
            } else {
                LOG.info(
                        "{}: release {} with {} rows, {} findings",
                        file.getFileName(),
                        report.releaseId(),
                        report.rowsLoaded(),
                        report.findings().stream()
                                .mapToInt(Finding::occurrences)
                                .sum());
            }
        } catch (IOException | SQLException | RuntimeException | Error e) {
            // an error, too: none of the others is kept away, and the server starts
            LOG.error("{} was not loaded", file, e);
        }
    }
}
