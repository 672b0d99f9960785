package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.rumbo.dataset.CheckedFile;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.ImportReport;
import org.rumbo.dataset.Severity;
import org.rumbo.wording.Wording;

/** In a sentence whether the file can become a release, and what it says of itself. */
class VerdictPanel extends Div {

    private final Wording wording;

    VerdictPanel(CheckedFile checked, UploadWords words) {
        this.wording = words.wording();
        ImportReport report = checked.report();
        addClassName("verdict");
        addClassName("verdict-"
                + report.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        var verdict = new Div(new H2(verdict(report)));
        verdict.getElement().setAttribute("role", "status");
        add(verdict, about(report));
    }

    private String verdict(ImportReport report) {
        int errors = count(report, Severity.ERROR);
        int warnings = count(report, Severity.WARNING);
        return switch (report.outcome()) {
            case REFUSED -> getTranslation("import.verdict.refused", errors);
            case ALREADY_KNOWN -> getTranslation("import.verdict.known", String.valueOf(report.releaseId()));
            case CHECKED, ACTIVATED ->
                warnings == 0
                        ? getTranslation("import.verdict.sound")
                        : getTranslation("import.verdict.warnings", warnings);
        };
    }

    private static int count(ImportReport report, Severity severity) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .mapToInt(Finding::occurrences)
                .sum();
    }

    private DescriptionList about(ImportReport report) {
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "layout", report.layout() == null ? getTranslation("import.unknown") : layout(report.layout()));
        if (report.dataset() != null) {
            fact(list, "dataset", report.dataset());
        }
        if (report.edition() != null) {
            fact(list, "edition", report.edition());
        }
        if (report.asOf() != null) {
            fact(list, "as-of", wording.day(report.asOf()));
        }
        fact(list, "rows-read", wording.number(report.rowsRead(), 0));
        if (report.outcome() != ImportReport.Outcome.REFUSED) {
            fact(list, "rows-loaded", wording.number(report.rowsLoaded(), 0));
        }
        return list;
    }

    private String layout(String name) {
        return wording.texts().getOr("import.layout." + name, name);
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(getTranslation("import.fact." + key)), new DescriptionList.Description(value));
    }
}
