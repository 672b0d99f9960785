package org.rumbo.upload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rumbo.dataset.Finding;
import org.rumbo.dataset.marking.MarkedWorkbook;
import org.rumbo.ui.Choice;
import org.rumbo.ui.DataTable;
import org.rumbo.ui.DataTable.Cell;
import org.rumbo.ui.DataTable.Column;
import org.rumbo.ui.Field;
import org.rumbo.ui.Sortable.By;
import org.rumbo.upload.StagedUpload;

/** What the importer noticed: in groups by code, each with its cells, and as a copy of the workbook with the cells marked. */
class FindingsPanel extends Section {

    private static final String ALL = "";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<Finding> findings;
    private final UploadWords words;
    private final Div list = new Div();

    FindingsPanel(StagedUpload upload, Path file, List<Finding> findings, UploadWords words) {
        this.findings = findings;
        this.words = words;
        addClassName("upload-section");
        add(new H2(getTranslation("import.findings.heading")));
        if (findings.isEmpty()) {
            add(new Paragraph(getTranslation("import.findings.none")));
            return;
        }
        var groups = new Choice();
        groups.setOptions(options(), ALL);
        groups.addValueChangeListener(change -> show(change.getValue()));
        DownloadHandler copy = event -> {
            event.setFileName(markedName(upload.fileName()));
            event.setContentType(XLSX);
            try (var out = event.getOutputStream()) {
                MarkedWorkbook.write(file, findings, words.marking(), out);
            }
        };
        var marked = new Anchor(copy, getTranslation("import.marked"));
        marked.addClassName("button");
        var controls = new Div(new Field(getTranslation("import.findings.show"), "import-findings", groups), marked);
        controls.addClassName("controls");
        add(controls, list);
        show(ALL);
    }

    static String markedName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + "-rumbo.xlsx";
    }

    private List<Choice.Option> options() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        findings.forEach(finding -> counts.merge(key(finding), finding.occurrences(), Integer::sum));
        List<Choice.Option> options = new ArrayList<>();
        options.add(new Choice.Option(ALL, getTranslation("import.findings.all")));
        counts.forEach((key, count) -> {
            Finding first = findings.stream()
                    .filter(finding -> key(finding).equals(key))
                    .findFirst()
                    .orElseThrow();
            options.add(new Choice.Option(
                    key,
                    getTranslation(
                            "import.findings.group",
                            words.severity(first.severity()),
                            words.wording().finding(first.code()),
                            count)));
        });
        return options;
    }

    private static String key(Finding finding) {
        return finding.severity() + " " + finding.code();
    }

    private void show(String group) {
        list.removeAll();
        List<Column> columns = Stream.of("severity", "where", "what", "advice", "times")
                .map(column -> new Column(column, getTranslation("import.column." + column), by(column)))
                .toList();
        var table = new DataTable("findings", getTranslation("import.findings.heading"), columns);
        table.addClassName("finding-table");
        findings.stream()
                .filter(finding -> group.equals(ALL) || key(finding).equals(group))
                .forEach(finding -> table.row(List.of(
                        Cell.of(severity(finding), finding.severity().ordinal()),
                        Cell.of(words.where(finding)),
                        Cell.of(words.said(finding.message())),
                        Cell.of(words.said(finding.suggestion() == null ? "" : finding.suggestion())),
                        Cell.number(words.wording().number(finding.occurrences(), 0), finding.occurrences()))));
        list.add(table);
    }

    /** The gravest finding comes first. */
    private static By by(String column) {
        return switch (column) {
            case "severity" -> By.ORDER;
            case "times" -> By.NUMBER;
            default -> By.WORDS;
        };
    }

    private Component severity(Finding finding) {
        var mark = new Span(words.severity(finding.severity()));
        mark.addClassNames("severity", "severity-" + finding.severity().name().toLowerCase(Locale.ROOT));
        var code = new Span(finding.code());
        code.addClassName("finding-code");
        return new Div(mark, code);
    }
}
