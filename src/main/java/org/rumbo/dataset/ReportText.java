package org.rumbo.dataset;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a file, in words for a person: on the command line, and beside a file that was left in the inbox. */
public final class ReportText {

    private final PrintStream out;

    public ReportText(PrintStream out) {
        this.out = out;
    }

    /** The file, its release, what changed, and of each group of findings the first. */
    public void summary(ImportReport report) {
        release(report);
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        report.findings()
                .forEach(f -> groups.computeIfAbsent(f.severity() + " " + f.code(), key -> new ArrayList<>())
                        .add(f));
        line("findings", groups.isEmpty() ? "none" : "");
        groups.forEach((name, group) -> {
            int count = group.stream().mapToInt(Finding::occurrences).sum();
            out.printf("    %,7d  %s%n", count, name);
            place(group.getFirst());
        });
    }

    /** The same with each finding that was kept. */
    void whole(ImportReport report) {
        release(report);
        line("findings", report.findings().isEmpty() ? "none" : "");
        report.findings().forEach(finding -> {
            out.printf("    %,7d  %s %s%n", finding.occurrences(), finding.severity(), finding.code());
            place(finding);
        });
    }

    private void release(ImportReport report) {
        out.println(report.file());
        line("layout", report.layout());
        line("dataset", report.dataset());
        line("edition", report.edition());
        if (report.asOf() != null) {
            line("as of", report.asOf());
        }
        line("release", outcome(report));
        line("rows read", "%,d".formatted(report.rowsRead()));
        line("rows loaded", "%,d".formatted(report.rowsLoaded()));
        var difference = report.difference();
        if (difference != null) {
            line(
                    "observations",
                    "%,d new, %,d changed, %,d unchanged, %,d removed"
                            .formatted(
                                    difference.fresh(),
                                    difference.changed(),
                                    difference.unchanged(),
                                    difference.removed()));
        }
        report.spokenForByOthers()
                .forEach((dataset, indicators) -> line(
                        "not shown",
                        "pages go on showing dataset %s for %s (--lead changes that)"
                                .formatted(dataset, String.join(", ", indicators))));
    }

    private static String outcome(ImportReport report) {
        return switch (report.outcome()) {
            case ACTIVATED -> report.releaseId() + ", now active";
            case ALREADY_KNOWN -> "this very file is release " + report.releaseId() + " already: skipped";
            case CHECKED -> "none, this was a dry run";
            case REFUSED -> "none, the file has errors";
        };
    }

    private void place(Finding finding) {
        out.printf("             %s: %s%n", finding.where(), finding.message());
        if (finding.suggestion() != null) {
            out.printf("             %s%n", finding.suggestion());
        }
    }

    private void line(String name, @Nullable Object value) {
        out.printf("  %-13s %s%n", name, value == null ? "unknown" : value);
    }
}
