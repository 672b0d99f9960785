package org.rumbo.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Objects;
import org.rumbo.country.CountryCatalogue;
import org.rumbo.dataset.FileForm;
import org.rumbo.dataset.mapping.SheetMapping;
import org.rumbo.indicator.SeriesService;
import org.rumbo.ui.Notice;
import org.rumbo.upload.Run;
import org.rumbo.upload.StagedUpload;
import org.rumbo.upload.UploadService;

/** Looks at the first rows of a file away from the page, and then lets its editor say what the columns hold. */
class MappingStep extends Div {

    private final StagedUpload upload;
    private final boolean open;
    private final UploadService service;
    private final Following following;
    private final SeriesService series;
    private final CountryCatalogue countries;
    private final UploadWords words;
    private final Runnable mapped;

    /**
     * @param open whether saying so is the next thing to do; otherwise it is folded away
     * @param mapped told when the file is being checked by a new mapping
     */
    MappingStep(
            StagedUpload upload,
            boolean open,
            UploadService service,
            Following following,
            SeriesService series,
            CountryCatalogue countries,
            UploadWords words,
            Runnable mapped) {
        this.upload = upload;
        this.open = open;
        this.service = service;
        this.following = following;
        this.series = series;
        this.countries = countries;
        this.words = words;
        this.mapped = mapped;
        show(service.form(upload));
    }

    private void show(Run<FileForm> run) {
        removeAll();
        switch (run.stage()) {
            case WAITING, READING -> {
                var progress =
                        new ProgressPanel(run, getTranslation("import.mapping.looking"), () -> service.cancel(run));
                add(progress);
                following.follow(run, progress::refresh, () -> show(run));
            }
            case DONE -> form(Objects.requireNonNull(run.result()));
            case CANCELLED -> again(getTranslation("import.mapping.look-cancelled"));
            case FAILED -> again(words.failed(run, "import.mapping.look-failed"));
        }
    }

    private void again(String why) {
        var button =
                new NativeButton(getTranslation("import.mapping.look-again"), click -> show(service.formAgain(upload)));
        button.addClassName("button");
        add(new Notice(why, List.of()), new Div(button));
    }

    private void form(FileForm form) {
        if (form.head() == null || form.head().rows().values().stream().allMatch(List::isEmpty)) {
            return;
        }
        SheetMapping chosen = service.mapping(upload);
        var panel = new MappingPanel(
                form,
                chosen != null ? chosen : form.remembered(),
                upload.fileName(),
                series.indicators(),
                countries.countries(),
                words,
                measured -> new MappingPreview(upload, service, following, countries, words, measured),
                mapping -> {
                    service.map(upload, mapping);
                    mapped.run();
                });
        if (open) {
            add(panel);
            return;
        }
        // the file is read: what to do next is to release it
        var closed = new NativeDetails(getTranslation("import.mapping.change"), panel);
        closed.addClassName("upload-details");
        add(closed);
    }
}
