package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.Country;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.FileForm;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.indicator.Indicator;

/**
 * Says of a sheet that no layout knows what its columns hold, what they measure and where they come from. The first figures are
 * shown as they will be read, each time that a column is chosen.
 */
class MappingPanel extends Section {

    private final MappingPreview preview;
    private final List<Indicator> indicators;
    private final UploadWords words;
    private final ColumnsForm columns;
    private final OriginForm origin;
    private final List<MeasureForm> measures = new ArrayList<>();
    private final Div measureList = new Div();
    private final Div problem = new Div();

    /**
     * @param form what is known of the file; its head is there
     * @param mapping what was chosen before; null for a file that nobody mapped
     * @param preview makes the place where the first figures are shown; it is told how to say what a figure measures
     * @param done told the mapping when it is whole
     */
    MappingPanel(
            FileForm form,
            @Nullable SheetMapping mapping,
            String fileName,
            List<Indicator> indicators,
            List<Country> countries,
            UploadWords words,
            Function<Function<ObservationDraft, String>, MappingPreview> preview,
            Consumer<SheetMapping> done) {
        this.preview = preview.apply(this::measured);
        this.indicators = indicators;
        this.words = words;
        addClassNames("upload-section", "mapping");
        columns = new ColumnsForm(
                java.util.Objects.requireNonNull(form.head()),
                mapping != null ? mapping.columns() : form.guess(),
                countries,
                this::columnsChanged);
        origin = new OriginForm(mapping == null ? null : mapping.origin(), fileName);
        measureList.addClassName("measures");
        problem.getElement().setAttribute("role", "alert");
        var button = new NativeButton(getTranslation("import.mapping.check"), click -> finish(done));
        button.addClassNames("button", "button-primary");
        add(
                new H2(getTranslation("import.mapping.heading")),
                new Paragraph(getTranslation("import.mapping.lead")),
                new H3(getTranslation("import.mapping.columns")),
                columns,
                this.preview,
                new H3(getTranslation("import.mapping.measures")),
                measureList,
                new H3(getTranslation("import.mapping.origin")),
                new Paragraph(getTranslation("import.mapping.origin.lead")),
                origin,
                problem,
                new Div(button));
        if (mapping != null) {
            mapping.measures().forEach(measure -> addMeasure(measure));
        }
        columnsChanged();
    }

    private void columnsChanged() {
        while (measures.size() < columns.measures()) {
            addMeasure(null);
        }
        while (measures.size() > columns.measures()) {
            measureList.remove(measures.removeLast());
        }
        for (int i = 0; i < measures.size(); i++) {
            measures.get(i).columnIs(columns.measureName(i));
        }
        try {
            preview.read(columns.value());
        } catch (IllegalArgumentException incomplete) {
            preview.incomplete(String.valueOf(incomplete.getMessage()));
        }
    }

    /** A preview knows its indicators by the order of their columns; the file knows them by its headers. */
    private String measured(ObservationDraft figure) {
        int number = Integer.parseInt(figure.indicator().replaceAll("\\D", "")) - 1;
        String header = columns.measureName(number);
        return header.isEmpty() ? getTranslation("import.mapping.value", number + 1) : header;
    }

    private void addMeasure(SheetMapping.@Nullable Measure chosen) {
        var form = new MeasureForm(indicators, chosen, measures.size());
        measures.add(form);
        measureList.add(form);
    }

    private void finish(Consumer<SheetMapping> done) {
        problem.removeAll();
        try {
            done.accept(new SheetMapping(
                    columns.value(), measures.stream().map(MeasureForm::value).toList(), origin.value()));
        } catch (IllegalArgumentException incomplete) {
            var said = new Paragraph(words.said(String.valueOf(incomplete.getMessage())));
            said.addClassName("notice");
            problem.add(said);
        }
    }
}
