package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.dataset.Drafts.ObservationDraft;
import org.rumbo.dataset.mapping.Columns;
import org.rumbo.dataset.mapping.MappedLayout;
import org.rumbo.upload.Run;
import org.rumbo.upload.StagedUpload;
import org.rumbo.upload.UploadService;

/** The first figures as a choice of columns would have them read. They are read away from the page, and only the last choice counts. */
class MappingPreview extends Div {

    private static final int FINDINGS = 3;

    private final StagedUpload upload;
    private final UploadService service;
    private final Following following;
    private final CountryCatalogue countries;
    private final UploadWords words;
    private final Function<ObservationDraft, String> measured;
    private @Nullable Run<MappedLayout.Preview> reading;

    /** @param measured what a figure measures, in words */
    MappingPreview(
            StagedUpload upload,
            UploadService service,
            Following following,
            CountryCatalogue countries,
            UploadWords words,
            Function<ObservationDraft, String> measured) {
        this.upload = upload;
        this.service = service;
        this.following = following;
        this.countries = countries;
        this.words = words;
        this.measured = measured;
        getElement().setAttribute("aria-live", "polite");
        addDetachListener(left -> service.cancel(reading));
    }

    /** Reads them. */
    void read(Columns columns) {
        service.cancel(reading);
        Run<MappedLayout.Preview> run = service.preview(upload, columns);
        reading = run;
        var progress =
                new ProgressPanel(run, getTranslation("import.mapping.preview.reading"), () -> service.cancel(run));
        removeAll();
        add(progress);
        following.follow(run, progress::refresh, () -> ended(run));
    }

    /** Says why nothing can be read yet. */
    void incomplete(String sentence) {
        service.cancel(reading);
        reading = null;
        removeAll();
        add(new Paragraph(words.said(sentence)));
    }

    private void ended(Run<MappedLayout.Preview> run) {
        if (run != reading) {
            return;
        }
        reading = null;
        removeAll();
        switch (run.stage()) {
            case DONE -> show(Objects.requireNonNull(run.result()));
            case FAILED -> add(new Paragraph(words.failed(run, "import.mapping.preview.failed")));
            case CANCELLED, WAITING, READING -> add(new Paragraph(getTranslation("import.mapping.preview.cancelled")));
        }
    }

    private void show(MappedLayout.Preview read) {
        if (read.observations().isEmpty()) {
            add(new Paragraph(getTranslation("import.mapping.preview.none")));
        } else {
            add(
                    new Paragraph(getTranslation(
                            "import.mapping.preview", read.observations().size())),
                    PreviewPanel.table(
                            read.observations(),
                            getTranslation("import.preview.heading"),
                            countries,
                            getLocale(),
                            measured));
        }
        read.findings().stream()
                .limit(FINDINGS)
                .forEach(finding ->
                        add(new Paragraph(new Span(words.where(finding) + ": "), words.said(finding.message()))));
    }
}
