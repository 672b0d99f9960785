package org.rumbo.dataset.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.rumbo.country.PlaceKind;
import org.rumbo.dataset.Drafts;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.Findings;
import org.rumbo.dataset.Severity;
import org.rumbo.dataset.workbook.Spreadsheets;
import org.rumbo.dataset.workbook.WorkbookHead;

/** What a layout makes of a file, without a database. */
record Reading(String layout, Drafts drafts, Findings findings) {

    static final Known SOME = new Known(
            Map.of(
                    "SLV", PlaceKind.COUNTRY,
                    "ECU", PlaceKind.COUNTRY,
                    "COL", PlaceKind.COUNTRY,
                    "COD", PlaceKind.COUNTRY,
                    "COG", PlaceKind.COUNTRY,
                    "BOL", PlaceKind.COUNTRY,
                    "GBR", PlaceKind.COUNTRY),
            Set.of(),
            Set.of());

    static Reading of(Path file, Known known) throws Exception {
        try (var workbook = Spreadsheets.open(file)) {
            var head = WorkbookHead.of(workbook);
            var layout = Layouts.of(head).orElseThrow(() -> new AssertionError("no layout recognises " + file));
            var drafts = new Drafts();
            var findings = new Findings();
            layout.read(workbook, head, known, drafts, findings);
            return new Reading(layout.name(), drafts, findings);
        }
    }

    /** A file as its publisher made it, with the catalogue of the project; the test is skipped where it is missing. */
    static Reading published(String name) throws Exception {
        Path file = Path.of("..", "shared", "published", name);
        Assumptions.assumeTrue(Files.exists(file), name);
        Map<String, PlaceKind> places = new HashMap<>();
        of(Path.of("datasets", "countries.xlsx"), Known.NOTHING)
                .drafts()
                .places
                .forEach(place -> places.put(place.code(), place.kind()));
        return of(file, new Known(places, Set.of(), Set.of()));
    }

    /** How often something was left out and counted: what was only told beside a figure that was loaded is none of it. */
    int leftOut() {
        return findings.all().stream()
                .filter(f -> f.severity() == Severity.WARNING && !f.code().equals("unknown-unit")
                        || f.code().equals("missing-value"))
                .mapToInt(Finding::occurrences)
                .sum();
    }

    List<String> figures() {
        return drafts.observations().stream()
                .map(o -> "%s %s %d = %s at %s!%s"
                        .formatted(o.indicator(), o.country(), o.year(), o.value(), o.sheet(), o.cell()))
                .toList();
    }

    List<String> codes() {
        return findings.all().stream().map(f -> f.code() + " " + f.where()).toList();
    }
}
